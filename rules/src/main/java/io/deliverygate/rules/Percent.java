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
public record Percent(BigDecimal part, BigDecimal whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHOWN = 2;

  public Percent {
    if (part.signum() < 0 || whole.signum() <= 0) {
      throw new IllegalArgumentException("no share: " + part + " of " + whole);
    }
    part = part.stripTrailingZeros();
    whole = whole.stripTrailingZeros();
  }

  /** A share of whole things. */
  public Percent(long part, long whole) {
    this(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** A share of numbers of any type, fractions included. */
  public static Percent of(Number part, Number whole) {
    return new Percent(Exact.of(part), Exact.of(whole));
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
    return part.multiply(HUNDRED).compareTo(percent.multiply(whole));
  }

  /** The share, rounded to two decimals in the given direction. */
  public BigDecimal rounded(RoundingMode direction) {
    return part.multiply(HUNDRED).divide(whole, SHOWN, direction);
  }
}
