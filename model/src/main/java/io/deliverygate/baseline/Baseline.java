package io.deliverygate.baseline;

import io.deliverygate.fact.AcceptedEffort;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one module is accepted to have to fix.
 *
 * @param gate the gate whose rules compare with it
 * @param module the module's name
 * @param recorded the state of the project that it was recorded from
 * @param minutes remediation effort in minutes, exact and not negative
 * @param accepted in the order of their lines
 */
public record Baseline(
    String gate, String module, Recorded recorded, BigDecimal minutes, List<Entry> accepted) {

  /** The gate whose debts are recorded. */
  public static final String DEBT = "debt";

  public Baseline {
    minutes = plain(minutes);
    accepted = accepted.stream().sorted(Entry.ORDER).toList();
  }

  private static BigDecimal plain(BigDecimal minutes) {
    BigDecimal stripped = minutes.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The commit that was checked out when it was recorded.
   *
   * @param commit full object id, empty where there is none
   * @param day the day of that commit in UTC, such as 2026-03-01; empty where there is none
   */
  public record Recorded(String commit, String day) {

    /** Recorded outside a repository. */
    public static final Recorded NOWHERE = new Recorded("", "");
  }

  /** The effort as a fact. */
  public AcceptedEffort effort(String source) {
    return new AcceptedEffort(module, minutes, source);
  }

  /** Whether another one accepts just the same. */
  public boolean acceptsLike(Baseline other) {
    return equals(new Baseline(other.gate, other.module, recorded, other.minutes, other.accepted));
  }
}
