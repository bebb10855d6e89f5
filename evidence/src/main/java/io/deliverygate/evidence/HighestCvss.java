package io.deliverygate.evidence;

import io.deliverygate.fact.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/**
 * The highest of the CVSS base scores that a report gives for one vulnerability. A score has one
 * decimal; some reports print it as a binary fraction, such as 9.800000190734863.
 *
 * <p>A word for the severity stands for the lowest score of its range in CVSS: where a report says
 * both, the worse counts. Beside such a word a score of 0 is none at all.
 */
public final class HighestCvss {

  private static final Map<String, BigDecimal> LOWEST =
      Map.of(
          "critical", new BigDecimal("9.0"),
          "high", new BigDecimal("7.0"),
          "medium", new BigDecimal("4.0"),
          "moderate", new BigDecimal("4.0"),
          "low", new BigDecimal("0.1"));

  private Amount highest = Amount.UNKNOWN;
  private BigDecimal worded = BigDecimal.ZERO;

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

  /** Takes a word for the severity, such as {@code critical}; others say nothing. */
  public void see(String severity) {
    worded = worded.max(lowest(severity));
  }

  private static BigDecimal lowest(String severity) {
    return LOWEST.getOrDefault(severity.strip().toLowerCase(Locale.ROOT), BigDecimal.ZERO);
  }

  /** The highest score, raised to the worst word; unknown where there was no score. */
  public Amount score() {
    boolean none = highest.orZero().signum() == 0 && worded.signum() > 0;
    return none ? Amount.UNKNOWN : raised(highest, worded);
  }

  /** A score as another word for the severity of the same vulnerability raises it. */
  public static Amount raised(Amount score, String severity) {
    return raised(score, lowest(severity));
  }

  private static Amount raised(Amount score, BigDecimal least) {
    return score.below(least) ? Amount.of(least) : score;
  }
}
