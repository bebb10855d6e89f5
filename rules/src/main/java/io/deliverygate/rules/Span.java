package io.deliverygate.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An exact length of time: compared to the nanosecond, rounded up only for people. A day is 24
 * hours, whatever the clocks of a place do.
 *
 * @param length at least zero
 */
public record Span(Duration length) {

  private static final int SHOWN = 2;
  private static final int NANO_DIGITS = 9;

  public Span {
    if (length.isNegative()) {
      throw new IllegalArgumentException("no span: " + length);
    }
  }

  /**
   * The middle one of some lengths; of an even number the mean of the two in the middle, rounded up
   * to a nanosecond. None where there are none.
   */
  public static Optional<Span> median(Collection<Duration> lengths) {
    List<Duration> sorted = lengths.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    Duration lower = sorted.get((sorted.size() - 1) / 2);
    Duration upper = sorted.get(sorted.size() / 2);
    return Optional.of(new Span(lower.plus(upper).plusNanos(1).dividedBy(2)));
  }

  /** Whether it is strictly longer than so many units. */
  public boolean above(BigDecimal limit, ChronoUnit unit) {
    return seconds(length).compareTo(limit.multiply(seconds(unit.getDuration()))) > 0;
  }

  /** In a unit, to two decimals, never below the exact value. */
  public BigDecimal roundedUp(ChronoUnit unit) {
    return seconds(length).divide(seconds(unit.getDuration()), SHOWN, RoundingMode.CEILING);
  }

  static BigDecimal seconds(Duration length) {
    return BigDecimal.valueOf(length.getSeconds())
        .add(BigDecimal.valueOf(length.getNano(), NANO_DIGITS));
  }
}
