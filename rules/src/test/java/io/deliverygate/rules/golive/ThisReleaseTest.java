package io.deliverygate.rules.golive;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThisReleaseTest {

  private static final Day TODAY = Day.of("2026-03-01");

  private static ThisRelease planned(String day) {
    return ThisRelease.of("1.0", TODAY, List.of(Day.of(day)), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02",
    "2026-03-01, 2026-03-01",
    "2026-02-28, 2026-03-01",
    "'', 2026-03-01"
  })
  void shouldGoLiveAsPlannedUnlessThatIsOver(String planned, String day) {
    assertThat(planned(planned).day()).isEqualTo(Day.of(day));
  }

  @Test
  void shouldGoLiveTodayInUtcWhenNobodySaysOtherwise() {
    assertThat(ThisRelease.of("1.0", TODAY, List.of(), List.of("")))
        .isEqualTo(new ThisRelease("1.0", TODAY, TODAY, ZoneOffset.UTC));
  }

  @Test
  void shouldCountDaysInTheZoneOfTheProduct() {
    assertThat(ThisRelease.of("1.0", TODAY, List.of(), List.of("Asia/Tokyo")).zone())
        .isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, true, false, true, true",
    "2026-03-01, true, false, true, true",
    "2026-03-02, false, true, true, true",
    "2026-03-05, false, true, true, false",
    "2026-03-06, false, true, false, false",
    "'', false, false, false, false"
  })
  void shouldCompareDays(String day, boolean past, boolean ahead, boolean begun, boolean over) {
    ThisRelease release = planned("2026-03-05");
    Day on = Day.of(day);

    assertThat(release.past(on)).isEqualTo(past);
    assertThat(release.ahead(on)).isEqualTo(ahead);
    assertThat(release.begun(on)).isEqualTo(begun);
    assertThat(release.over(on)).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-27, 2, 6", "2026-03-01, 0, 4", "2026-03-02, '', ''", "'', '', ''"})
  void shouldCountDaysSinceAPastDay(String day, String ago, String before) {
    ThisRelease release = planned("2026-03-05");

    assertThat(release.daysAgo(Day.of(day))).isEqualTo(Amount.of(ago));
    assertThat(release.daysBefore(Day.of(day))).isEqualTo(Amount.of(before));
  }
}
