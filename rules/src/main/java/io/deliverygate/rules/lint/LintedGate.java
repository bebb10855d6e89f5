package io.deliverygate.rules.lint;

import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.author.RuleHead;
import io.deliverygate.rules.drl.RuleText;
import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.RulePack;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules that one pack has for one gate, as they are looked over. They share a KieBase. */
record LintedGate(
    AuthoredRules authored,
    SortedMap<String, String> drl,
    List<RuleHead> heads,
    List<RuleText> texts) {

  static LintedGate of(RulePack pack, PackGate gate) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    gate.files().forEach((name, text) -> files.put(pack.label(gate.id() + "/" + name), text));
    return of(AuthoredRules.of("rules." + gate.id().replace("-", ""), files));
  }

  static LintedGate of(AuthoredRules authored) {
    SortedMap<String, String> drl = authored.drl();
    List<RuleText> texts =
        drl.entrySet().stream()
            .flatMap(file -> RuleText.of(file.getKey(), file.getValue()).stream())
            .toList();
    return new LintedGate(authored, drl, RuleHead.of(drl), texts);
  }

  /** Whether a DRL file was made of a decision table. */
  boolean isTable(String file) {
    return authored.origin(file).matches(".*\\.(csv|xlsx).*");
  }

  /** A problem where the author can fix it. */
  RuleProblem placed(RuleProblem problem) {
    return authored.placed(List.of(problem)).get(0);
  }

  /** The same for a place within a rule's text. */
  RuleProblem within(RuleText rule, int index, String message, String fix) {
    int line =
        rule.line() + (int) rule.text().substring(0, index).chars().filter(c -> c == '\n').count();
    return placed(new RuleProblem(rule.file(), line, message, fix));
  }
}
