package io.deliverygate.policy;

import java.time.LocalDate;

/**
 * How long a rule or a gate is in shadow: looked at and shown in the shadow of those that count.
 *
 * @param end the first day on which it counts
 */
public record Shadow(LocalDate end) {

  /** It counts. */
  public static final Shadow NONE = new Shadow(LocalDate.MIN);

  /** It does not count until somebody says so. */
  public static final Shadow ALWAYS = new Shadow(LocalDate.MAX);

  /** Whether it is still going on. */
  public boolean lasts(LocalDate today) {
    return today.isBefore(end);
  }

  /** Whether it ends no later than another one. */
  public boolean notLongerThan(Shadow other) {
    return !end.isAfter(other.end);
  }

  /** As a policy would say it. */
  public String words() {
    if (equals(NONE)) {
      return "enforced";
    }
    return equals(ALWAYS) ? "shadow" : "effective from " + end;
  }

  /** What readers of a report need to know of it while it lasts. */
  public String note() {
    return equals(ALWAYS) ? "shadow: does not count" : "shadow: counts from " + end;
  }
}
