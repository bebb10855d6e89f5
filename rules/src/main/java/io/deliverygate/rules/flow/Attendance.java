package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.SprintEvent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * How often an event was held, and how often it was due.
 *
 * @param due what was due
 * @param events those that count
 * @param others every event of the sprint
 * @param held times; of an event that is due every week, whole weeks in which it was held
 * @param demanded times: once in a sprint or month, else in each whole week of the sprint, or on
 *     each working day but those on which another event stands in for it
 */
public record Attendance(
    DueEvent due,
    List<SprintEvent> events,
    List<SprintEvent> others,
    BigDecimal held,
    BigDecimal demanded) {

  /** Copies. */
  public Attendance {
    events = List.copyOf(events);
    others = List.copyOf(others);
  }

  /**
   * Counts.
   *
   * @param weekdays days of the week on which people work
   * @param holidays days on which nobody works
   */
  public static Attendance of(
      DueEvent due,
      List<String> weekdays,
      List<String> holidays,
      Collection<SprintEvent> events,
      Collection<SprintEvent> others) {
    SprintDays sprint =
        SprintDays.of(due.sprint().firstDay(), due.sprint().lastDay(), weekdays, holidays);
    BigDecimal held =
        due.cadence() == Cadence.WEEK ? number(sprint.wholeWeeksWith(days(events))) : times(events);
    BigDecimal demanded =
        switch (due.cadence()) {
          case SPRINT, MONTH -> BigDecimal.ONE;
          case WEEK -> number(sprint.wholeWeeks());
          case WORKDAY -> number(sprint.workdays(excepted(due, others)));
        };
    return new Attendance(due, List.copyOf(events), List.copyOf(others), held, demanded);
  }

  private static BigDecimal number(long count) {
    return BigDecimal.valueOf(count);
  }

  /** An event without a count took place once. */
  private static BigDecimal times(Collection<SprintEvent> events) {
    return events.stream()
        .map(event -> event.count().number().orElse(BigDecimal.ONE))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Day> days(Collection<SprintEvent> events) {
    return events.stream().map(SprintEvent::on).toList();
  }

  /** Days on which the team, or all teams, had an event that stands in for this one. */
  private static List<Day> excepted(DueEvent due, Collection<SprintEvent> all) {
    return all.stream()
        .filter(event -> event.team().isEmpty() || event.team().equals(due.team()))
        .filter(event -> due.demand().except().contains(event.kindWord()))
        .map(SprintEvent::on)
        .toList();
  }
}
