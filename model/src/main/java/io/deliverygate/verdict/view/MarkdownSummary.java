package io.deliverygate.verdict.view;

import io.deliverygate.verdict.Verdict;
import java.util.List;

/**
 * The verdict as GitHub-flavoured Markdown, for a comment on a pull request, a check of a commit or
 * a page of a build server. It grows block by block; a block that would make it too long is left
 * out whole, so that what is there is well-formed.
 */
public final class MarkdownSummary {

  /** GitHub takes 65,535. */
  private static final int MOST_CHARACTERS = 60_000;

  private static final int MOST_BREACHES = 5;

  private static final int MOST_STEPS = 20;

  private final ShownVerdict verdict;
  private final FullList all;
  private final StringBuilder text = new StringBuilder();
  private int leftOut;

  private MarkdownSummary(Verdict verdict, FullList all) {
    this.verdict = ShownVerdict.of(verdict, MOST_BREACHES);
    this.all = all;
  }

  /**
   * All of it, with a title.
   *
   * @param all where everything is that is cut here
   */
  public static String of(Verdict verdict, FullList all) {
    MarkdownSummary summary = new MarkdownSummary(verdict, all);
    summary.title();
    summary.head();
    summary.rules();
    summary.plan();
    String report = "The full report is " + MarkdownText.code(all.page()) + ".\n";
    return summary.text + summary.rest() + report;
  }

  /** What it came to, without the rules; for where a title stands above it. */
  public static String head(Verdict verdict, FullList all) {
    MarkdownSummary summary = new MarkdownSummary(verdict, all);
    summary.head();
    return summary.text + summary.rest();
  }

  /** The rules that do not pass, with their first breaches; empty where all pass. */
  public static String rules(Verdict verdict, FullList all) {
    MarkdownSummary summary = new MarkdownSummary(verdict, all);
    summary.rules();
    return summary.text + summary.rest();
  }

  private void block(String block) {
    if (text.length() + block.length() > MOST_CHARACTERS) {
      leftOut++;
    } else {
      text.append(block).append('\n');
    }
  }

  private String rest() {
    return leftOut == 0 ? "" : Phrases.count(leftOut, "part") + " did not fit in here. ";
  }

  private void title() {
    block("## " + mark() + " Delivery Gate: " + verdict.status() + "\n");
  }

  private String mark() {
    return switch (verdict.status()) {
      case PASSED -> "✅";
      case WARNING -> "⚠️";
      case FAILED -> "❌";
      case ERROR -> "❗";
    };
  }

  private void head() {
    block("**" + MarkdownText.of(Headline.of(verdict)) + "**\n");
    String revision = MarkdownText.code(verdict.subject().revision());
    String judged = "judged at " + Phrases.time(verdict.evaluatedAt()) + "\n";
    block(
        revision.isEmpty()
            ? "Without a revision, " + judged
            : "Revision " + revision + ", " + judged);
    verdict.emergencies().forEach(this::emergency);
    block(gates());
    incomplete();
  }

  private void emergency(ShownEmergency emergency) {
    String mark = emergency.holds() ? "🚨 " : "";
    block(
        "> %s**%s** - %s\n"
            .formatted(
                mark, MarkdownText.of(emergency.title()), MarkdownText.of(emergency.sentence())));
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

  private void plan() {
    if (!verdict.plan().blank()) {
      StringBuilder table =
          new StringBuilder(
              "| Step | Where it stands | Owner | Due by | |\n|---|---|---|---|---|\n");
      for (ShownPlan.NextStep step : verdict.plan().first(MOST_STEPS)) {
        table.append("| ").append(MarkdownText.of(step.name()));
        table.append(" | ").append(MarkdownText.of(step.state()));
        table.append(" | ").append(MarkdownText.of(step.owner()));
        table.append(" | ").append(step.due()).append(step.overdue() ? " (overdue)" : "");
        table.append(" | ").append(step.origin()).append(" |\n");
      }
      block("### " + ShownPlan.TITLE + "\n");
      block(verdict.plan().anticipated() + ".\n");
      block(verdict.plan().next().isEmpty() ? "Nothing is left to do.\n" : table.toString());
      String more = verdict.plan().after(MOST_STEPS);
      block(more.isEmpty() ? "" : more + "\n");
    }
  }

  private void rules() {
    for (VerdictSection section : VerdictSection.values()) {
      List<ShownRule> rules = section.of(verdict);
      if (!rules.isEmpty()) {
        block("### " + section.heading() + "\n");
        rules.forEach(rule -> block(new MarkdownRule(rule, all).text()));
      }
    }
  }
}
