package io.deliverygate.report;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The verdict on a terminal or in a build log: one line where all is well, else why not and what
 * turns it green, what blocks before what only warns. Plain ASCII but for what the project's own
 * texts hold.
 */
public final class ConsoleReport {

  private static final int MOST_BREACHES = 10;

  private final ShownVerdict verdict;
  private final Lines lines = new Lines();

  private ConsoleReport(ShownVerdict verdict) {
    this.verdict = verdict;
  }

  /**
   * The lines, without line ends.
   *
   * @param out folder that holds the reports, to point at the page in it
   */
  public static List<String> lines(Verdict verdict, Path out) {
    ConsoleReport report = new ConsoleReport(ShownVerdict.of(verdict, MOST_BREACHES));
    report.write(SafeText.visible(Reports.page(out).toString()));
    return report.lines.all();
  }

  private void write(String page) {
    if (verdict.status() == GateStatus.PASSED) {
      green();
    } else {
      red(page);
    }
  }

  private void green() {
    lines.whole(headline() + notEnforced() + " - " + Headline.figures(verdict));
    verdict.enforced().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.shadow() && rule.standing().wants())
        .limit(MOST_BREACHES)
        .forEach(rule -> lines.wrapped("  " + rule.id() + " does not pass - ", rule.reason()));
    emergencies("  ");
    new ConsoleRules(lines, verdict).waived();
    packs("  ");
    incomplete("  ");
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

  private void red(String page) {
    emergencies("");
    lines.wrapped("", headline());
    incomplete("");
    gates();
    new ConsoleRules(lines, verdict).write();
    lines.blank();
    packs("");
    lines.whole("Report: " + page);
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
