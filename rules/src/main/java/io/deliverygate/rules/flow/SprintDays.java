package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.rules.Rate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * The days of a sprint, first and last included. The days off that follow its last day belong to
 * its last week, so that a sprint from a Monday to the Friday of the next week has two weeks.
 *
 * @param first a day that is known
 * @param last a day that is known, not before the first
 * @param week when people work
 */
public record SprintDays(Day first, Day last, WorkWeek week) {

  private static final long WEEK = 7;

  /** The days of a sprint in a working week of these days of the week, without these holidays. */
  public static SprintDays of(Day first, Day last, List<String> weekdays, List<String> holidays) {
    return new SprintDays(first, last, new WorkWeek(weekdays, holidays));
  }

  /** Its length by the calendar, in weeks. */
  public Rate weeks() {
    return Rate.weeks(days());
  }

  /** Its length with the days off that follow it, in weeks. */
  public Rate weeksWithRest() {
    return Rate.weeks(daysWithRest());
  }

  /** How many whole weeks it has. */
  public long wholeWeeks() {
    return daysWithRest() / WEEK;
  }

  /** In how many of its whole weeks at least one of some days lies. */
  public long wholeWeeksWith(Collection<Day> days) {
    return days.stream()
        .filter(this::holds)
        .map(day -> first.daysTo(day) / WEEK)
        .filter(number -> number < wholeWeeks())
        .distinct()
        .count();
  }

  /** Its working days without some days. */
  public long workdays(Collection<Day> without) {
    return week.count(first, last, without);
  }

  /** Whether a day is one of its days, or of those off that follow it. */
  public boolean holds(Day day) {
    return day.known() && !day.before(first) && first.daysTo(day) < daysWithRest();
  }

  /** Whether a day lies between the first day and the last of some working days from there. */
  public boolean amongFirst(Day day, BigDecimal some) {
    return holds(day) && week.count(first, day, List.of()) <= some.longValue();
  }

  /**
   * Whether a day lies in the sprint and not before its last working days, of which it has some.
   */
  public boolean amongLast(Day day, BigDecimal some) {
    return holds(day) && week.count(day, last, List.of()) <= some.longValue();
  }

  /** Whether a day lies at most some working days after the last day. */
  public boolean soonAfter(Day day, BigDecimal some) {
    return day.notAfter(last) || week.count(last.plus(1), day, List.of()) <= some.longValue();
  }

  private long days() {
    return first.daysTo(last) + 1;
  }

  private long daysWithRest() {
    return days() + week.restAfter(last);
  }
}
