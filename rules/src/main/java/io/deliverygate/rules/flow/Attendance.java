package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.SprintEvent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * How often an event was held, and how often it was due.
 *
 * @param held times; of an event that is due every week, weeks in which it was held
 * @param due times; of an event that is due every week, whole weeks of the sprint
 */
public record Attendance(BigDecimal held, BigDecimal due) {

  /**
   * Counts.
   *
   * @param event what was due
   * @param weekdays days of the week on which people work
   * @param holidays days on which nobody works
   * @param held the events that count
   * @param all every event of the sprint
   */
  public static Attendance of(
      DueEvent event,
      List<String> weekdays,
      List<String> holidays,
      Collection<SprintEvent> held,
      Collection<SprintEvent> all) {
    SprintDays sprint =
        SprintDays.of(event.sprint().firstDay(), event.sprint().lastDay(), weekdays, holidays);
    return switch (event.demand().cadence()) {
      case SPRINT, MONTH -> new Attendance(times(held), BigDecimal.ONE);
      case WEEK -> of(sprint.wholeWeeksWith(days(held)), sprint.wholeWeeks());
      case WORKDAY -> new Attendance(times(held), number(sprint.workdays(excepted(event, all))));
    };
  }

  private static Attendance of(long held, long due) {
    return new Attendance(number(held), number(due));
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
