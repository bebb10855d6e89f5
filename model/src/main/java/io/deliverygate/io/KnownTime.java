package io.deliverygate.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The time in which anything of a project can lie: the years 1 to 9999. What is outside of it is a
 * slip or a trick, and adding days to it would leave what Java can count.
 */
public final class KnownTime {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final Instant BEGIN = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private KnownTime() {}

  /**
   * An instant, where it lies in that time in every zone.
   *
   * @throws DateTimeException where it does not
   */
  public static Instant of(Instant at) {
    if (at.isBefore(BEGIN) || at.isAfter(END)) {
      throw new DateTimeException("outside of the years 1 to 9999: " + at);
    }
    return at;
  }

  /**
   * A day, where it lies in that time.
   *
   * @throws DateTimeException where it does not
   */
  public static LocalDate of(LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new DateTimeException("outside of the years 1 to 9999: " + day);
    }
    return day;
  }
}
