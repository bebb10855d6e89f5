package io.deliverygate.rules.debt;

import java.math.BigDecimal;

/** Says how the effort of mending moved since the baseline. */
public final class Trend {

  private Trend() {}

  /** From the accepted effort to the present one. */
  public static String effort(BigDecimal accepted, RemediationEffort now) {
    BigDecimal change = now.minutes().subtract(accepted);
    String moved =
        switch (change.signum()) {
          case 0 -> "no change";
          case 1 -> RemediationEffort.words(change) + " more";
          default -> RemediationEffort.words(change.negate()) + " less";
        };
    return "baseline %s minutes, now %s minutes: %s"
        .formatted(RemediationEffort.words(accepted), now.words(), moved);
  }
}
