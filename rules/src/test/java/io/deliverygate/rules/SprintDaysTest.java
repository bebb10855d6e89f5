package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Day;
import io.deliverygate.rules.flow.SprintDays;
import io.deliverygate.rules.flow.WorkWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SprintDaysTest {

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  @Test
  void shouldHaveTwoWeeksWhenItGoesFromMondayToTheFridayOfTheNextWeek() {
    SprintDays sprint = sprint("2026-02-16", "2026-02-27");

    assertThat(sprint.weeks().part()).isEqualByComparingTo("12");
    assertThat(sprint.weeksWithRest().part()).isEqualByComparingTo("14");
    assertThat(sprint.wholeWeeks()).isEqualTo(2);
  }

  @Test
  void shouldAddNothingWhenAWorkingDayFollows() {
    assertThat(sprint("2026-02-18", "2026-03-03").weeksWithRest().part())
        .isEqualByComparingTo("14");
    assertThat(sprint("2026-02-18", "2026-03-02").wholeWeeks()).isEqualTo(1);
  }

  @Test
  void shouldAddHolidaysThatFollow() {
    SprintDays sprint =
        SprintDays.of(day("2026-12-14"), day("2026-12-24"), WEEKDAYS, List.of("2026-12-25"));

    assertThat(sprint.wholeWeeks()).isEqualTo(2);
  }

  @Test
  void shouldAddAtMostSixDaysWhenNobodyEverWorks() {
    SprintDays sprint = SprintDays.of(day("2026-02-16"), day("2026-02-16"), List.of(), List.of());

    assertThat(sprint.wholeWeeks()).isEqualTo(1);
  }

  @Test
  void shouldCountWholeWeeksInWhichADayLies() {
    SprintDays sprint = sprint("2026-02-16", "2026-03-03");

    assertThat(weeksWith(sprint, "2026-02-16", "2026-02-22")).isEqualTo(1);
    assertThat(weeksWith(sprint, "2026-02-22", "2026-02-23")).isEqualTo(2);
    assertThat(weeksWith(sprint, "2026-03-02")).isZero();
    assertThat(weeksWith(sprint, "2026-02-15", "2026-03-04", "")).isZero();
  }

  @Test
  void shouldCountWorkingDays() {
    SprintDays sprint =
        SprintDays.of(day("2026-02-13"), day("2026-02-23"), WEEKDAYS, List.of("2026-02-17"));

    assertThat(sprint.workdays(Set.of())).isEqualTo(6);
    assertThat(sprint.workdays(Set.of(day("2026-02-16"), day("2026-02-15"), Day.UNKNOWN)))
        .isEqualTo(5);
  }

  @Test
  void shouldHoldItsDaysAndTheDaysOffThatFollow() {
    SprintDays sprint = sprint("2026-02-16", "2026-02-27");

    assertThat(Stream.of("2026-02-16", "2026-02-27", "2026-03-01").map(Day::of))
        .allMatch(sprint::holds);
    assertThat(Stream.of("2026-02-15", "2026-03-02", "").map(Day::of)).noneMatch(sprint::holds);
  }

  @Test
  void shouldKnowWorkingDaysByTheirNames() {
    WorkWeek week = new WorkWeek(List.of("sunday"), List.of("2026-03-01"));

    assertThat(week.isWorkday(day("2026-02-22"))).isTrue();
    assertThat(week.isWorkday(day("2026-02-23"))).isFalse();
    assertThat(week.isWorkday(day("2026-03-01"))).isFalse();
  }

  private static long weeksWith(SprintDays sprint, String... days) {
    return sprint.wholeWeeksWith(Stream.of(days).map(Day::of).toList());
  }

  private static SprintDays sprint(String first, String last) {
    return SprintDays.of(day(first), day(last), WEEKDAYS, List.of());
  }

  private static Day day(String text) {
    return Day.of(text);
  }
}
