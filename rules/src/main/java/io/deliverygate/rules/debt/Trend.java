package io.deliverygate.rules.debt;

import io.deliverygate.baseline.Comparison;
import io.deliverygate.fact.AcceptedFlaw;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Says how a code base moved since its baseline. */
public final class Trend {

  private static final int SHOWN = 3;

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

  /** How many findings and duplicates are new, outstanding and fixed. */
  public static String flaws(Comparison comparison) {
    return "against the baseline: %d new, %d outstanding, %d fixed"
        .formatted(
            comparison.fresh().size(), comparison.outstanding().size(), comparison.fixed().size());
  }

  /** What is fixed and still listed, and what to do about it. */
  public static String fixed(Comparison comparison) {
    String shown =
        comparison.fixed().stream()
            .map(AcceptedFlaw::words)
            .sorted()
            .limit(SHOWN)
            .collect(Collectors.joining("; "));
    return "%d fixed and still accepted, so record the baseline again (delivery-gate baseline): %s"
        .formatted(comparison.fixed().size(), shown);
  }
}
