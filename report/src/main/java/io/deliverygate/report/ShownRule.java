package io.deliverygate.report;

import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule's verdict as people read it.
 *
 * @param breaches the first of them, those that nothing excuses before those that are waived
 * @param open how many breaches nothing excuses, shown or not
 * @param waived how many are excused, shown or not
 */
record ShownRule(
    String id,
    String title,
    RuleStatus status,
    Severity severity,
    RuleEffect standing,
    int checked,
    String reason,
    boolean shadow,
    List<ShownBreach> breaches,
    int open,
    int waived) {

  private static final int MOST_FIRST = 3;
  private static final int MOST_UNFOLDED = 10;

  static ShownRule of(RuleVerdict rule, RuleEffect standing, int most) {
    List<Breach> open = rule.breaches().stream().filter(b -> b.waiver().isEmpty()).toList();
    List<Breach> waived = rule.breaches().stream().filter(b -> !b.waiver().isEmpty()).toList();
    return new ShownRule(
        SafeText.of(rule.id()),
        SafeText.of(rule.title()),
        rule.status(),
        rule.severity(),
        standing,
        rule.checked(),
        SafeText.of(rule.reason()),
        rule.shadow(),
        Stream.concat(open.stream(), waived.stream()).limit(most).map(ShownBreach::of).toList(),
        open.size(),
        waived.size());
  }

  /** The few breaches that stand for all; none that is waived. */
  List<ShownBreach> first() {
    return breaches.subList(0, Math.min(open, MOST_FIRST));
  }

  /** How many breaches come after the first. */
  int afterFirst() {
    return open - first().size();
  }

  /** How many breaches are not shown. */
  int hidden() {
    return open + waived - breaches.size();
  }

  /** The shortest report that lists them all. */
  String fullList() {
    return open + waived > HtmlReport.MOST_BREACHES ? JsonReport.FILE : HtmlReport.PAGE;
  }

  /** What turns all that is shown green; empty where there is none, or one for each breach. */
  String remedy() {
    return remedyPerBreach() ? "" : firstRemedy();
  }

  /** Whether each breach has a remedy of its own. */
  boolean remedyPerBreach() {
    return remedies().distinct().count() > 1;
  }

  /** What turns the first breach green; empty where nobody says. */
  String firstRemedy() {
    return remedies().findFirst().orElse("");
  }

  private Stream<String> remedies() {
    return breaches.stream()
        .filter(breach -> !breach.waived())
        .map(ShownBreach::remedy)
        .filter(remedy -> !remedy.isEmpty());
  }

  /** What the rule looked at and found, in one sentence; empty where it looked at nothing. */
  String findings() {
    if (checked == 0 && breaches.isEmpty()) {
      return "";
    }
    String found = Phrases.count(open, "breach", "breaches");
    String excused = waived == 0 ? "" : " and " + Phrases.number(waived) + " waived";
    return "Looked at " + Phrases.count(checked, "subject") + ", found " + found + excused + ".";
  }

  /** Whether the page shows it unfolded: there is something to mend, and it is short. */
  boolean unfolded() {
    return standing.wants() && open + waived <= MOST_UNFOLDED;
  }

  /** Whether any shown breach has a value to compare. */
  boolean hasFigures() {
    return breaches.stream().anyMatch(ShownBreach::hasFigures);
  }

  /** Its place on the page. */
  String anchor() {
    return "rule-" + Phrases.slug(id);
  }
}
