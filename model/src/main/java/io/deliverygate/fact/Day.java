package io.deliverygate.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A calendar day that may be unknown. Nothing is before or after an unknown day.
 *
 * @param date the day that counts
 * @param said the earlier one that somebody claimed, where that does not count
 */
public record Day(Optional<LocalDate> date, Optional<LocalDate> said) {

  /** No day. */
  public static final Day UNKNOWN = new Day(Optional.empty());

  /** A day that counts as it is said. */
  public Day(Optional<LocalDate> date) {
    this(date, Optional.empty());
  }

  /**
   * A day from ISO-8601 text, such as {@code 2026-03-01}; unknown where it is empty.
   *
   * @throws java.time.format.DateTimeParseException where there is no such day
   */
  @JsonCreator
  public static Day of(String text) {
    return text.isEmpty() ? UNKNOWN : new Day(Optional.of(LocalDate.parse(text)));
  }

  /** The day that it is at an instant in a zone. */
  public static Day of(Instant at, ZoneId zone) {
    return new Day(Optional.of(LocalDate.ofInstant(at, zone)));
  }

  public boolean known() {
    return date.isPresent();
  }

  public boolean before(Day other) {
    return known() && other.known() && date.get().isBefore(other.date.get());
  }

  public boolean after(Day other) {
    return other.before(this);
  }

  /** Whether it is the other day or an earlier one; not so where one of them is unknown. */
  public boolean notAfter(Day other) {
    return known() && other.known() && !after(other);
  }

  /** The day so many days later; unknown where this one is. */
  public Day plus(long days) {
    return new Day(date.map(day -> day.plusDays(days)));
  }

  /**
   * Days from this one to another, negative where the other is earlier.
   *
   * @throws java.util.NoSuchElementException where one of them is unknown
   */
  public long daysTo(Day other) {
    return ChronoUnit.DAYS.between(date.orElseThrow(), other.date.orElseThrow());
  }

  /**
   * The day of the week.
   *
   * @throws java.util.NoSuchElementException where the day is unknown
   */
  public DayOfWeek weekday() {
    return date.orElseThrow().getDayOfWeek();
  }

  /** This day in place of one that somebody claimed. */
  public Day saidToBe(Day claimed) {
    return new Day(date, claimed.date);
  }

  /** ISO-8601, empty where unknown; with the day that was claimed, where there is one. */
  @Override
  @JsonValue
  public String toString() {
    String day = date.map(LocalDate::toString).orElse("");
    return day + said.map(" (when it was recorded, said to be %s)"::formatted).orElse("");
  }
}
