package io.deliverygate.verdict.view;

import io.deliverygate.io.OneLine;
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
 * @param effect what it does to the verdict
 * @param checked how many subjects it looked at
 * @param breaches the first of them, those that nothing excuses before those that are waived
 * @param open how many breaches nothing excuses, shown or not
 * @param waived how many are excused, shown or not
 */
public record ShownRule(
    String id,
    String title,
    RuleStatus status,
    Severity severity,
    RuleEffect effect,
    int checked,
    String reason,
    boolean shadow,
    List<ShownBreach> breaches,
    int open,
    int waived) {

  private static final int MOST_FIRST = 3;
  private static final int MOST_UNFOLDED = 10;

  static ShownRule of(RuleVerdict rule, RuleEffect effect, int most) {
    List<Breach> open = rule.breaches().stream().filter(breach -> !breach.waived()).toList();
    List<Breach> waived = rule.breaches().stream().filter(Breach::waived).toList();
    return new ShownRule(
        OneLine.of(rule.id()),
        OneLine.of(rule.title()),
        rule.status(),
        rule.severity(),
        effect,
        rule.checked(),
        OneLine.of(rule.reason()),
        rule.shadow(),
        Stream.concat(open.stream(), waived.stream()).limit(most).map(ShownBreach::of).toList(),
        open.size(),
        waived.size());
  }

  /** What it does, in a word or few. */
  public String words() {
    return Phrases.capitalised(Phrases.verb(effect, 1));
  }

  /** Severity, status and whether it is in shadow. */
  public String facts() {
    return severity + ", " + status + (shadow ? ", shadow" : "");
  }

  /** What its reason is to who reads it. */
  public String reasonLabel() {
    return effect == RuleEffect.HOLDS ? "Note" : "Because";
  }

  /** The few breaches that stand for all; none that is waived. */
  public List<ShownBreach> first() {
    return breaches.subList(0, Math.min(open, MOST_FIRST));
  }

  /** How many breaches come after the first few, in words; empty where none does. */
  public String afterFirst() {
    int more = open - first().size();
    return more == 0 ? "" : "… and " + Phrases.count(more, "more breach", "more breaches");
  }

  /** How many breaches are not shown. */
  public int hidden() {
    return open + waived - breaches.size();
  }

  /** How many breaches are not shown, in words; empty where all are. */
  public String hiddenWords() {
    return hidden() == 0 ? "" : "and " + Phrases.number(hidden()) + " more";
  }

  /** What turns all that is shown green; empty where there is none, or one for each breach. */
  public String remedy() {
    return remedyPerBreach() ? "" : firstRemedy();
  }

  /** Whether each breach has a remedy of its own. */
  public boolean remedyPerBreach() {
    return remedies().distinct().count() > 1;
  }

  /** What turns the first breach green; empty where nobody says. */
  public String firstRemedy() {
    return remedies().findFirst().orElse("");
  }

  private Stream<String> remedies() {
    return breaches.stream()
        .filter(breach -> !breach.waived())
        .map(ShownBreach::remedy)
        .filter(remedy -> !remedy.isEmpty());
  }

  /** What the rule looked at and found, in one sentence; empty where it looked at nothing. */
  public String findings() {
    if (checked == 0 && breaches.isEmpty()) {
      return "";
    }
    String found = Phrases.count(open, "breach", "breaches");
    String excused = waived == 0 ? "" : " and " + Phrases.number(waived) + " waived";
    return "Looked at " + Phrases.count(checked, "subject") + ", found " + found + excused + ".";
  }

  /** Whether a page shows it unfolded: there is something to fix, and it is short. */
  public boolean unfolded() {
    return effect.wants() && open + waived <= MOST_UNFOLDED;
  }

  /** Whether any shown breach has a value to compare. */
  public boolean hasFigures() {
    return breaches.stream().anyMatch(ShownBreach::hasFigures);
  }

  /** Its place on a page. */
  public String anchor() {
    return "rule-" + Phrases.slug(id);
  }
}
