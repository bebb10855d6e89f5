package io.deliverygate.rules;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.explain.RulePage;
import io.deliverygate.rules.kit.RuleExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages under docs/rules, one a rule and an index, made of the shipped rule base. */
final class RulePages {

  static final Path FOLDER = Path.of("../docs/rules");

  private RulePages() {}

  /** Writes the pages anew: run this after a rule, a gate or a parameter changed. */
  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  /** Texts by file name. */
  static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    RuleExamples examples = RuleExamples.read();
    StringBuilder index = new StringBuilder("# The rules\n\n" + RulePage.NOTICE + "\n");
    for (GateDefinition gate : RuleBase.shipped().gates()) {
      index.append("\n## ").append(gate.id()).append(": ").append(gate.title());
      index.append("\n\n| id | severity | rule |\n|---|---|---|\n");
      List<DrlRule> texts = ShippedSources.texts(gate);
      RuleWords words = new RuleWords(gate);
      for (RuleCard rule : RuleBase.shipped().rules(gate)) {
        pages.put(
            rule.id() + ".md",
            RulePage.of(
                gate,
                rule,
                "../../rules/" + ShippedSources.folder(gate.id()),
                texts,
                words.of(texts, rule.id()),
                examples.of(gate.id(), rule.id())));
        index.append(
            "| [%1$s](%1$s.md) | %2$s | %3$s |\n"
                .formatted(rule.id(), rule.severity(), rule.title()));
      }
    }
    pages.put("README.md", index.toString());
    return pages;
  }
}
