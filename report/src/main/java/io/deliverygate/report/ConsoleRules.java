package io.deliverygate.report;

import io.deliverygate.verdict.RuleEffect;
import java.util.List;
import java.util.function.Predicate;

/** The rules that do not hold, on a terminal: those that block, then warnings, then the rest. */
final class ConsoleRules {

  private final Lines lines;
  private final ShownVerdict verdict;

  ConsoleRules(Lines lines, ShownVerdict verdict) {
    this.lines = lines;
    this.verdict = verdict;
  }

  void write() {
    section("WHAT BLOCKS", RuleEffect::stops);
    section("WARNINGS", RuleEffect.WARNS::equals);
    section("SHOWN, NOT COUNTED", RuleEffect.NOTED::equals);
    waived();
  }

  /** What is excused, so that nothing is put up with in silence. */
  void waived() {
    section("WAIVED", RuleEffect.WAIVED::equals);
  }

  private void section(String title, Predicate<RuleEffect> standing) {
    if (verdict.rules(standing).isEmpty()) {
      return;
    }
    lines.blank();
    lines.whole(title + " " + "-".repeat(Lines.WIDTH - title.length() - 1));
    verdict.gates().forEach(gate -> gate(gate, standing));
  }

  private void gate(ShownGate gate, Predicate<RuleEffect> standing) {
    List<ShownRule> rules =
        gate.rules().stream().filter(rule -> standing.test(rule.standing())).toList();
    if (!rules.isEmpty()) {
      lines.blank();
      lines.whole("gate " + gate.id() + (gate.enforced() ? "" : ", " + gate.enforcement()));
      rule(rules.get(0));
      rules.stream().skip(1).forEach(this::nextRule);
    }
  }

  private void nextRule(ShownRule rule) {
    lines.blank();
    rule(rule);
  }

  private void rule(ShownRule rule) {
    String name = "  %-5s  %s  ".formatted(rule.severity(), rule.id());
    lines.wrapped(name, rule.title() + " - " + rule.status() + (rule.shadow() ? " (shadow)" : ""));
    labelled("    because: ", rule.reason());
    rule.breaches().forEach(breach -> breach(breach, rule));
    rest(rule);
    labelled("    fix: ", rule.remedy());
  }

  private void breach(ShownBreach breach, ShownRule rule) {
    lines.wrapped("    - ", breach.sentence());
    labelled("      at ", breach.place());
    labelled("      waived: ", breach.waiver());
    if (!breach.waived() && rule.remedyPerBreach()) {
      labelled("      fix: ", breach.remedy());
    }
  }

  private void rest(ShownRule rule) {
    if (rule.hidden() > 0) {
      lines.whole("    ... and " + Phrases.number(rule.hidden()) + " more in " + rule.fullList());
    }
  }

  private void labelled(String label, String text) {
    if (!text.isEmpty()) {
      lines.wrapped(label, text);
    }
  }
}
