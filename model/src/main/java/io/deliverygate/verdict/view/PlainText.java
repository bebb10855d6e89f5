package io.deliverygate.verdict.view;

import io.deliverygate.io.WrappedLines;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * The verdict on a terminal or in a build log: one line where all is well, else why not and what
 * turns it green, what blocks before what only warns. Plain ASCII but for what the project's own
 * texts hold.
 */
public final class PlainText {

  private static final int MOST_BREACHES = 10;

  private static final int MOST_STEPS = 5;

  private final ShownVerdict verdict;
  private final String report;
  private final FullList all;
  private final WrappedLines lines;

  private PlainText(int width, ShownVerdict verdict, String report, FullList all) {
    this.lines = new WrappedLines(width);
    this.verdict = verdict;
    this.report = report;
    this.all = all;
  }

  /**
   * The lines, without line ends.
   *
   * @param width most characters of a line, such as {@link WrappedLines#TERMINAL}
   * @param report path or address of the page to point at
   * @param all where the breaches are that are cut here
   */
  public static List<String> lines(int width, Verdict verdict, String report, FullList all) {
    PlainText text = new PlainText(width, ShownVerdict.of(verdict, MOST_BREACHES), report, all);
    text.write();
    return text.lines.all();
  }

  private void write() {
    if (verdict.status() == GateStatus.PASSED) {
      green();
    } else {
      red();
    }
  }

  private void green() {
    lines.whole(headline() + notEnforced() + " - " + Headline.figures(verdict));
    verdict.enforced().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.shadow() && rule.effect().wants())
        .limit(MOST_BREACHES)
        .forEach(rule -> lines.wrapped("  " + rule.id() + " does not pass - ", rule.reason()));
    emergencies("  ");
    rules().section(VerdictSection.WAIVED);
    packs("  ");
    incomplete("  ");
  }

  private PlainRules rules() {
    return new PlainRules(lines, verdict, all);
  }

  private String headline() {
    return "Delivery Gate: " + verdict.status() + " - " + Headline.of(verdict);
  }

  private String notEnforced() {
    StringBuilder text = new StringBuilder();
    for (ShownGate gate : verdict.notEnforced()) {
      text.append(", ").append(gate.id()).append(" is ").append(gate.status());
      text.append(gate.shadow() ? " in shadow" : " and not enforced");
    }
    return text.toString();
  }

  private void red() {
    emergencies("");
    lines.wrapped("", headline());
    incomplete("");
    gates();
    for (VerdictSection section : VerdictSection.values()) {
      rules().section(section);
    }
    plan();
    lines.blank();
    packs("");
    lines.whole("Report: " + report);
  }

  private void gates() {
    if (!verdict.gates().isEmpty()) {
      lines.blank();
    }
    int width = verdict.gates().stream().mapToInt(gate -> gate.id().length()).max().orElse(0);
    for (ShownGate gate : verdict.gates()) {
      String row = "  %-" + width + "s  %-7s  %-12s  ";
      lines.wrapped(row.formatted(gate.id(), gate.status(), gate.enforcement()), gate.summary());
    }
  }

  private void plan() {
    if (!verdict.plan().next().isEmpty()) {
      lines.blank();
      lines.whole(ShownPlan.TITLE.toUpperCase(Locale.ROOT) + " - " + verdict.plan().anticipated());
      for (ShownPlan.NextStep step : verdict.plan().first(MOST_STEPS)) {
        String due = step.due().isEmpty() ? "" : ", due " + step.due();
        lines.wrapped(
            "  - ",
            "%s: %s, %s%s%s%s"
                .formatted(
                    step.name(),
                    step.state(),
                    step.owner(),
                    due,
                    step.overdue() ? " (overdue)" : "",
                    step.emergent() ? ", emergent" : ""));
      }
      String more = verdict.plan().after(MOST_STEPS);
      if (!more.isEmpty()) {
        lines.whole("    " + more.replace("…", "..."));
      }
    }
  }

  private void emergencies(String indent) {
    for (ShownEmergency emergency : verdict.emergencies()) {
      String mark = emergency.holds() ? "!!! " : "";
      String title = emergency.title().toUpperCase(Locale.ROOT);
      lines.wrapped(
          indent + mark,
          (emergency.holds() ? title : emergency.title()) + " - " + emergency.sentence());
    }
  }

  private void packs(String indent) {
    verdict.packs().forEach(pack -> lines.whole(indent + "Rule pack: " + pack));
  }

  private void incomplete(String indent) {
    if (!verdict.complete()) {
      lines.whole(indent + "Not complete, so never good for a release:");
      verdict.incompleteBecause().forEach(why -> lines.wrapped(indent + "  - ", why));
    }
  }
}
