package io.deliverygate.report;

import io.deliverygate.verdict.RuleEffect;
import java.util.List;

/**
 * One {@code summary.md} while it grows, block by block; a block that would make it too long is
 * left out whole, so that what is there is well-formed.
 */
final class MarkdownPage {

  private static final int MOST_CHARACTERS = 60_000;

  private final ShownVerdict verdict;
  private final StringBuilder text = new StringBuilder();
  private int leftOut;

  MarkdownPage(ShownVerdict verdict) {
    this.verdict = verdict;
  }

  String text() {
    head();
    verdict.emergencies().forEach(this::emergency);
    block(gates());
    incomplete();
    rules("What blocks, and how to fix it", verdict.rules(RuleEffect::stops));
    rules("Warnings", verdict.rules(RuleEffect.WARNS::equals));
    rules("Shown, not counted", verdict.rules(RuleEffect.NOTED::equals));
    rules("Waived", verdict.rules(RuleEffect.WAIVED::equals));
    return text + foot();
  }

  private void block(String block) {
    if (text.length() + block.length() > MOST_CHARACTERS) {
      leftOut++;
    } else {
      text.append(block).append('\n');
    }
  }

  private void head() {
    block("## " + mark() + " Delivery Gate: " + verdict.status() + "\n");
    block("**" + MarkdownText.of(Headline.of(verdict)) + "**\n");
    String revision = MarkdownText.code(verdict.subject().revision());
    String judged = "judged at " + Phrases.time(verdict.evaluatedAt()) + "\n";
    block(
        revision.isEmpty()
            ? "Without a revision, " + judged
            : "Revision " + revision + ", " + judged);
  }

  private void emergency(ShownEmergency emergency) {
    String mark = emergency.holds() ? "🚨 " : "";
    block(
        "> %s**%s** - %s\n"
            .formatted(
                mark, MarkdownText.of(emergency.title()), MarkdownText.of(emergency.sentence())));
  }

  private String mark() {
    return switch (verdict.status()) {
      case PASSED -> "✅";
      case WARNING -> "⚠️";
      case FAILED -> "❌";
      case ERROR -> "❗";
    };
  }

  private String gates() {
    StringBuilder table =
        new StringBuilder("| Gate | Status | Enforcement | Rules |\n|---|---|---|---|\n");
    for (ShownGate gate : verdict.gates()) {
      table.append("| ").append(MarkdownText.of(gate.id()));
      table.append(" | ").append(gate.status());
      table.append(" | ").append(gate.enforcement());
      table.append(" | ").append(gate.summary()).append(" |\n");
    }
    return verdict.gates().isEmpty() ? "" : table.toString();
  }

  private void incomplete() {
    if (!verdict.complete()) {
      block("**Not complete, so never good for a release:**\n");
      verdict.incompleteBecause().forEach(why -> block("- " + MarkdownText.of(why)));
      block("");
    }
  }

  private void rules(String title, List<ShownRule> rules) {
    if (!rules.isEmpty()) {
      block("### " + title + "\n");
      rules.forEach(rule -> block(new MarkdownRule(rule).text()));
    }
  }

  private String foot() {
    String rest = leftOut == 0 ? "" : Phrases.count(leftOut, "part") + " did not fit in here. ";
    return rest + "The full report is " + MarkdownText.code(HtmlReport.PAGE) + ".\n";
  }
}
