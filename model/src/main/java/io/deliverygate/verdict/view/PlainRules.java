package io.deliverygate.verdict.view;

import io.deliverygate.io.WrappedLines;
import java.util.List;
import java.util.Locale;

/** The rules of a section, in lines of plain text: gate by gate, the worst first. */
final class PlainRules {

  private final WrappedLines lines;
  private final ShownVerdict verdict;
  private final FullList all;

  PlainRules(WrappedLines lines, ShownVerdict verdict, FullList all) {
    this.lines = lines;
    this.verdict = verdict;
    this.all = all;
  }

  void section(VerdictSection section) {
    if (section.of(verdict).isEmpty()) {
      return;
    }
    String title = section.title().toUpperCase(Locale.ROOT);
    lines.blank();
    lines.whole(title + " " + "-".repeat(WrappedLines.TERMINAL - title.length() - 1));
    verdict.gates().forEach(gate -> gate(gate, section.of(gate)));
  }

  private void gate(ShownGate gate, List<ShownRule> rules) {
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
    labelled("      at ", breach.placeBeside());
    labelled("      waived: ", breach.waiver());
    if (!breach.waived() && rule.remedyPerBreach()) {
      labelled("      fix: ", breach.remedy());
    }
  }

  private void rest(ShownRule rule) {
    if (rule.hidden() > 0) {
      lines.whole("    ... " + rule.hiddenWords() + " in " + all.of(rule));
    }
  }

  private void labelled(String label, String text) {
    if (!text.isEmpty()) {
      lines.wrapped(label, text);
    }
  }
}
