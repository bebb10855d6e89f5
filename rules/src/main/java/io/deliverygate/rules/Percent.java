package io.deliverygate.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact share in percent: compared as a fraction, rounded only for people, and then towards the
 * failing side, so that no message ever says «80 is less than 80».
 *
 * @param part at least 0
 * @param whole above 0
 */
public record Percent(long part, long whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHOWN = 2;

  public Percent {
    if (part < 0 || whole <= 0) {
      throw new IllegalArgumentException("no share: " + part + " of " + whole);
    }
  }

  public static Percent of(Number part, Number whole) {
    return new Percent(part.longValue(), whole.longValue());
  }

  /** Whether the share is strictly below the limit. */
  public boolean below(BigDecimal percent) {
    return compareTo(percent) < 0;
  }

  /** Whether the share is strictly above the limit. */
  public boolean above(BigDecimal percent) {
    return compareTo(percent) > 0;
  }

  private int compareTo(BigDecimal percent) {
    return hundredfold().compareTo(percent.multiply(BigDecimal.valueOf(whole)));
  }

  /** The share, rounded to two decimals in the given direction. */
  public BigDecimal rounded(RoundingMode direction) {
    return hundredfold().divide(BigDecimal.valueOf(whole), SHOWN, direction);
  }

  private BigDecimal hundredfold() {
    return BigDecimal.valueOf(part).multiply(HUNDRED);
  }
}
