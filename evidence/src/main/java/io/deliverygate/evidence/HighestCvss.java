package io.deliverygate.evidence;

import io.deliverygate.fact.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The highest of the CVSS base scores that a report gives for one vulnerability. A score has one
 * decimal; some reports print it as a binary fraction, such as 9.800000190734863.
 */
public final class HighestCvss {

  private Amount highest = Amount.UNKNOWN;

  /** Whether a number can be a score: from 0 to 10. */
  public static boolean isScore(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(BigDecimal.TEN) <= 0;
  }

  /**
   * Takes one more score, from 0 to 10.
   *
   * @return whether it is higher than all before
   */
  public boolean see(BigDecimal score) {
    BigDecimal rounded = score.setScale(1, RoundingMode.HALF_UP);
    boolean higher = !highest.known() || highest.below(rounded);
    if (higher) {
      highest = Amount.of(rounded);
    }
    return higher;
  }

  /** The highest, unknown where there was none. */
  public Amount score() {
    return highest;
  }
}
