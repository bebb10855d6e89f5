package io.deliverygate.verdict;

import io.deliverygate.policy.Severity;
import java.util.List;

/**
 * What one rule came to, and why.
 *
 * @param id such as {@code DEBT-01}
 * @param checked how many subjects the rule looked at
 * @param reason why it came out so where breaches alone do not say; else empty
 * @param shadow whether it is in shadow: shown, never counted
 * @param breaches sorted by subject, then message
 */
public record RuleVerdict(
    String id,
    String title,
    RuleStatus status,
    Severity severity,
    int checked,
    String reason,
    boolean shadow,
    List<Breach> breaches) {

  public RuleVerdict {
    breaches = List.copyOf(breaches);
  }

  /** The same with another status and other breaches. */
  public RuleVerdict with(RuleStatus other, List<Breach> changed) {
    return new RuleVerdict(id, title, other, severity, checked, reason, shadow, changed);
  }

  /** The same with one reason more; an empty one changes nothing. */
  public RuleVerdict because(String more) {
    String why = reason.isEmpty() || more.isEmpty() ? reason + more : more + "; " + reason;
    return new RuleVerdict(id, title, status, severity, checked, why, shadow, breaches);
  }

  /**
   * The same, shown and not counted.
   *
   * @param note what readers need to know of the shadow; it comes before the reason
   */
  public RuleVerdict inShadow(String note) {
    RuleVerdict noted = because(note);
    return new RuleVerdict(id, title, status, severity, checked, noted.reason, true, breaches);
  }
}
