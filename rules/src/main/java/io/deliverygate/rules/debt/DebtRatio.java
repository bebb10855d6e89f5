package io.deliverygate.rules.debt;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The debt ratio: what fixing takes over what building took, compared as a fraction and rounded
 * only for people.
 *
 * @param remediation minutes, at least 0
 * @param development minutes, above 0
 */
public record DebtRatio(BigDecimal remediation, BigDecimal development) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHOWN = 2;

  public DebtRatio {
    if (remediation.signum() < 0 || development.signum() <= 0) {
      throw new IllegalArgumentException("no ratio: " + remediation + " of " + development);
    }
  }

  /**
   * The ratio of a code base.
   *
   * @param lines how long it is, above 0
   * @param perLine minutes that building a line took, above 0
   */
  public static DebtRatio of(RemediationEffort effort, long lines, BigDecimal perLine) {
    return new DebtRatio(effort.minutes(), perLine.multiply(BigDecimal.valueOf(lines)));
  }

  /** Whether the ratio is strictly above the limit. */
  public boolean above(BigDecimal percent) {
    return remediation.multiply(HUNDRED).compareTo(percent.multiply(development)) > 0;
  }

  /** The ratio in percent, rounded up to two decimals. */
  public BigDecimal percent() {
    return remediation.multiply(HUNDRED).divide(development, SHOWN, RoundingMode.CEILING);
  }

  @Override
  public String toString() {
    return percent().stripTrailingZeros().toPlainString() + " %";
  }
}
