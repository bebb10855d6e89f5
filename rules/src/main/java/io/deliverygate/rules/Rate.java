package io.deliverygate.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient, such as integrations a day or days in weeks: compared as a fraction, rounded
 * only for people.
 *
 * @param part what is counted, at least 0
 * @param whole what it is counted against, above 0
 */
public record Rate(BigDecimal part, BigDecimal whole) {

  private static final int SHOWN = 2;
  private static final BigDecimal WEEK = BigDecimal.valueOf(7);

  public Rate {
    if (part.signum() < 0 || whole.signum() <= 0) {
      throw new IllegalArgumentException("no rate: " + part + " by " + whole);
    }
  }

  public static Rate of(long part, long whole) {
    return new Rate(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** Days as weeks. */
  public static Rate weeks(long days) {
    return new Rate(BigDecimal.valueOf(days), WEEK);
  }

  /** Whether it is strictly below the limit. */
  public boolean below(BigDecimal limit) {
    return part.compareTo(limit.multiply(whole)) < 0;
  }

  /** Whether it is strictly above the limit. */
  public boolean above(BigDecimal limit) {
    return part.compareTo(limit.multiply(whole)) > 0;
  }

  /** To two decimals, never above the exact value: for what is too small. */
  public BigDecimal roundedDown() {
    return part.divide(whole, SHOWN, RoundingMode.FLOOR);
  }

  /** To two decimals, never below the exact value: for what is too large. */
  public BigDecimal roundedUp() {
    return part.divide(whole, SHOWN, RoundingMode.CEILING);
  }
}
