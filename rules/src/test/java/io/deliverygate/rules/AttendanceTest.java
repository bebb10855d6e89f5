package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.SprintEvent;
import io.deliverygate.fact.TableRow;
import io.deliverygate.rules.flow.Attendance;
import io.deliverygate.rules.flow.DueEvent;
import io.deliverygate.rules.flow.EventDemand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttendanceTest {

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  @Test
  void shouldBeDueOnceASprint() {
    assertThat(attendance("sprint", List.of(held("2026-02-16")))).isEqualTo(of(1, 1));
    assertThat(attendance("sprint", List.of())).isEqualTo(of(0, 1));
  }

  @Test
  void shouldNotHaveTakenPlaceWhenTheCountIsZero() {
    SprintEvent never = with(held("2026-02-16"), "count", 0);

    assertThat(attendance("sprint", List.of(never))).isEqualTo(of(0, 1));
  }

  @Test
  void shouldBeDueOnceAMonth() {
    assertThat(attendance("month", List.of(held("2026-02-02")))).isEqualTo(of(1, 1));
  }

  @Test
  void shouldBeDueInEachWholeWeek() {
    List<SprintEvent> twice = List.of(held("2026-02-17"), held("2026-02-18"));

    assertThat(attendance("week", twice)).isEqualTo(of(1, 2));
  }

  @Test
  void shouldAddCountsWhenDueOnEveryWorkingDay() {
    List<SprintEvent> counts = List.of(with(held(""), "count", 4), held("2026-02-20"));

    assertThat(attendance("workday", counts)).isEqualTo(of(5, 10));
  }

  @Test
  void shouldNotBeDueOnDaysOfEventsThatStandInForIt() {
    List<SprintEvent> others =
        List.of(
            other("review", "2026-02-27", ""),
            other("planning-1", "2026-02-16", ""),
            other("planning-1", "2026-02-16", ""),
            other("planning-1", "2026-02-17", "pay"),
            other("planning-1", "2026-02-18", "ship"),
            other("planning-1", "", ""),
            other("planning-1", "2026-02-21", ""));

    assertThat(times(Attendance.of(due("workday"), WEEKDAYS, List.of(), List.of(), others)))
        .isEqualTo(of(0, 8));
  }

  private static List<BigDecimal> attendance(String every, List<SprintEvent> held) {
    return times(Attendance.of(due(every), WEEKDAYS, List.of(), held, List.of()));
  }

  /** How often it was held, and how often it was due. */
  private static List<BigDecimal> times(Attendance attendance) {
    return List.of(attendance.held(), attendance.demanded());
  }

  private static DueEvent due(String every) {
    Map<String, String> row =
        Map.of("event", "daily", "every", every, "of", "team", "except", "planning-1");
    EventDemand demand = EventDemand.of(List.of(TableRow.of(row))).get(0);
    Sprint sprint =
        FactOf.type(Sprint.class, "id", "S2", "firstDay", "2026-02-16", "lastDay", "2026-02-27");
    return new DueEvent(sprint, demand, "pay");
  }

  private static SprintEvent held(String on) {
    return other("daily", on, "pay");
  }

  private static SprintEvent other(String kind, String on, String team) {
    return FactOf.type(
        SprintEvent.class, "sprint", "S2", "kind", kind, "on", on, "team", team, "minutes", 15);
  }

  private static SprintEvent with(SprintEvent event, String component, Object value) {
    return (SprintEvent) FactOf.but(event, component, value);
  }

  private static List<BigDecimal> of(long held, long due) {
    return List.of(BigDecimal.valueOf(held), BigDecimal.valueOf(due));
  }
}
