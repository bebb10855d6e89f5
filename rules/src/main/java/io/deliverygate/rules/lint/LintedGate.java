package io.deliverygate.rules.lint;

import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.RulePack;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules that one pack has for one gate, as they are looked over. They share a KieBase. */
record LintedGate(AuthoredRules authored) {

  static LintedGate of(RulePack pack, PackGate gate) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    gate.files().forEach((name, text) -> files.put(pack.label(gate.id() + "/" + name), text));
    return new LintedGate(AuthoredRules.of("rules." + gate.id().replace("-", ""), files));
  }

  /** The DRL files; one that cannot be parsed has no rules. */
  List<DrlFile> files() {
    return authored.parsed();
  }

  /** The rules and queries of all files. */
  List<DrlRule> rules() {
    return authored.rules();
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
  RuleProblem within(DrlRule rule, int index, String message, String fix) {
    return at(rule, rule.source().lineAt(rule.start() + index), message, fix);
  }

  /** The same for a line of a rule's file. */
  RuleProblem at(DrlRule rule, int line, String message, String fix) {
    return placed(new RuleProblem(rule.file(), line, message, fix));
  }
}
