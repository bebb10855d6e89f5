package io.deliverygate.verdict.view;

/** One rule that does not pass, as a Markdown list item with its breaches below it. */
final class MarkdownRule {

  private final ShownRule rule;
  private final FullList all;
  private final StringBuilder text = new StringBuilder();

  MarkdownRule(ShownRule rule, FullList all) {
    this.rule = rule;
    this.all = all;
  }

  String text() {
    text.append("- **").append(MarkdownText.of(rule.id())).append("** ");
    text.append(MarkdownText.of(rule.title()));
    text.append(" (").append(rule.facts()).append(")\n");
    labelled("Because", rule.reason());
    rule.breaches().forEach(this::breach);
    rest();
    labelled("Fix", rule.remedy());
    return text.toString();
  }

  private void breach(ShownBreach breach) {
    text.append("  - ").append(MarkdownText.of(breach.sentence()));
    String place = MarkdownText.code(breach.placeBeside());
    text.append(place.isEmpty() ? "" : " at " + place).append('\n');
    if (breach.waived()) {
      text.append("    - waived: ").append(MarkdownText.of(breach.waiver())).append('\n');
    } else if (rule.remedyPerBreach() && !breach.remedy().isEmpty()) {
      text.append("    - fix: ").append(MarkdownText.of(breach.remedy())).append('\n');
    }
  }

  private void rest() {
    if (rule.hidden() > 0) {
      text.append("  - ... ").append(rule.hiddenWords()).append(" in ");
      text.append(MarkdownText.code(all.of(rule))).append('\n');
    }
  }

  private void labelled(String label, String foreign) {
    if (!foreign.isEmpty()) {
      text.append("  - **").append(label).append(":** ");
      text.append(MarkdownText.of(foreign)).append('\n');
    }
  }
}
