package io.deliverygate.report;

/** One rule that does not hold, as a Markdown list item with its breaches below it. */
final class MarkdownRule {

  private final ShownRule rule;
  private final StringBuilder text = new StringBuilder();

  MarkdownRule(ShownRule rule) {
    this.rule = rule;
  }

  String text() {
    text.append("- **").append(MarkdownText.of(rule.id())).append("** ");
    text.append(MarkdownText.of(rule.title())).append(" (");
    text.append(rule.severity()).append(", ").append(rule.status());
    text.append(rule.shadow() ? ", shadow)\n" : ")\n");
    labelled("Because", rule.reason());
    rule.breaches().forEach(this::breach);
    rest();
    labelled("Fix", rule.remedy());
    return text.toString();
  }

  private void breach(ShownBreach breach) {
    text.append("  - ").append(MarkdownText.of(breach.sentence()));
    String place = MarkdownText.code(breach.place());
    text.append(place.isEmpty() ? "" : " at " + place).append('\n');
    if (breach.waived()) {
      text.append("    - waived: ").append(MarkdownText.of(breach.waiver())).append('\n');
    } else if (rule.remedyPerBreach() && !breach.remedy().isEmpty()) {
      text.append("    - fix: ").append(MarkdownText.of(breach.remedy())).append('\n');
    }
  }

  private void rest() {
    if (rule.hidden() > 0) {
      text.append("  - ... and ").append(Phrases.number(rule.hidden())).append(" more in ");
      text.append(MarkdownText.code(rule.fullList())).append('\n');
    }
  }

  private void labelled(String label, String foreign) {
    if (!foreign.isEmpty()) {
      text.append("  - **").append(label).append(":** ");
      text.append(MarkdownText.of(foreign)).append('\n');
    }
  }
}
