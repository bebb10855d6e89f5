package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.io.Word;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The days on which people work.
 *
 * @param weekdays names of the days of the week, such as monday
 * @param holidays days off in ISO-8601, such as 2026-12-25
 */
public record WorkWeek(List<String> weekdays, List<String> holidays) {

  private static final int LONGEST_REST = 6;

  public WorkWeek {
    weekdays = List.copyOf(weekdays);
    holidays = List.copyOf(holidays);
  }

  /** Whether people work on a day that is known. */
  public boolean isWorkday(Day day) {
    return weekdays.contains(Word.of(day.weekday())) && !holidays.contains(day.toString());
  }

  /** The working days from one day to another, both included. */
  public Stream<Day> workdays(Day first, Day last) {
    return LongStream.rangeClosed(0, first.daysTo(last))
        .mapToObj(first::plus)
        .filter(this::isWorkday);
  }

  /** Like {@link #workdays}, counted, without some days. */
  public long count(Day first, Day last, Collection<Day> without) {
    return workdays(first, last).filter(day -> !without.contains(day)).count();
  }

  /** How many days in a row behind a day nobody works, at most six. */
  public long restAfter(Day last) {
    return LongStream.rangeClosed(1, LONGEST_REST)
        .takeWhile(days -> !isWorkday(last.plus(days)))
        .count();
  }
}
