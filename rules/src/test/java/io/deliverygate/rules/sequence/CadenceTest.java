package io.deliverygate.rules.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Step;
import io.deliverygate.fact.StepKind;
import io.deliverygate.fact.StepOrigin;
import io.deliverygate.fact.StepTopic;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

  private static final Day TODAY = Day.of("2026-03-01");

  @Test
  void shouldGoFromTheBeginningOverEveryOccurrenceToToday() {
    assertThat(gaps("2026-01-01", "", "2026-02-01", "2026-01-15"))
        .containsExactly(
            "2026-01-01 to 2026-01-15", "2026-01-15 to 2026-02-01", "2026-02-01 to 2026-03-01");
  }

  @Test
  void shouldStopWhereItEnded() {
    assertThat(gaps("2026-01-01", "2026-01-20", "2026-01-15"))
        .containsExactly("2026-01-01 to 2026-01-15", "2026-01-15 to 2026-01-20");
  }

  @Test
  void shouldGoToTodayWhenItEndsOnlyTomorrow() {
    assertThat(gaps("2026-02-01", "2026-03-02")).containsExactly("2026-02-01 to 2026-03-01");
  }

  @Test
  void shouldBeginWithTheFirstOccurrenceWhenNobodyWroteTheBeginning() {
    assertThat(gaps("", "", "2026-02-20")).containsExactly("2026-02-20 to 2026-03-01");
  }

  @Test
  void shouldHaveNoGapsWhenItHasNotBegun() {
    assertThat(gaps("", "")).isEmpty();
    assertThat(gaps("2026-03-02", "", "2026-03-05")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 2026-02-27", "6.5, 2026-02-27", "'', ''"})
  void shouldBeDueAWholeCadenceAfterTheLastOccurrence(String everyDays, String due) {
    Step step = step(everyDays, "2026-01-01", "", "2026-02-20");

    assertThat(Cadence.due(step, TODAY)).hasToString(due);
  }

  @Test
  void shouldNotBeDueWhenItHasNotBegun() {
    assertThat(Cadence.due(step("7", "", ""), TODAY)).isEqualTo(Day.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"9, 0, false", "8, 1, false", "8, 0, true", "8.5, 0, true"})
  void shouldBeTooLongOnlyStrictlyAboveCadenceAndSlack(String every, String slack, boolean above) {
    Gap gap = new Gap(Day.of("2026-01-01"), Day.of("2026-01-10"));

    assertThat(gap.days()).isEqualTo(9);
    assertThat(gap.above(new BigDecimal(every), new BigDecimal(slack))).isEqualTo(above);
  }

  @Test
  void shouldFindTheFirstAndTheLastOfTheDaysThatAreKnown() {
    List<Day> days = List.of(TODAY, Day.UNKNOWN, Day.of("2026-02-01"));

    assertThat(Cadence.first(days)).hasToString("2026-02-01");
    assertThat(Cadence.last(days, Day.UNKNOWN)).isEqualTo(TODAY);
    assertThat(Cadence.first(List.of(Day.UNKNOWN))).isEqualTo(Day.UNKNOWN);
    assertThat(Cadence.last(List.of(Day.UNKNOWN), TODAY)).isEqualTo(TODAY);
    assertThat(Cadence.gap(Day.UNKNOWN, TODAY)).isEmpty();
  }

  @Test
  void shouldListInAlphabeticalOrder() {
    assertThat(Cadence.listed(List.of("b", new Due("a", TODAY))))
        .isEqualTo("a since 2026-03-01, b");
  }

  @Test
  void shouldTellAboutWhenItWasMissed() {
    assertThat(missed("7", "0", "2026-02-01", "2026-02-08", "2026-02-25"))
        .containsExactly("2026-02-15", "2026-02-22");
  }

  @Test
  void shouldMissNothingWithinTheSlack() {
    assertThat(missed("7", "2", "2026-02-10", "2026-02-19", "2026-02-28")).isEmpty();
    assertThat(missed("7", "1", "2026-02-10", "2026-02-19", "2026-02-28"))
        .containsExactly("2026-02-17", "2026-02-26");
  }

  @Test
  void shouldMissNothingWhereNobodyKnowsHowOftenOrSinceWhen() {
    assertThat(missed("", "0", "2026-01-01")).isEmpty();
    assertThat(missed("7", "0", "")).isEmpty();
  }

  @Test
  void shouldTellOfAHundredThatWereMissedAtMost() {
    assertThat(missed("1", "0", "2024-01-01")).hasSize(100);
  }

  private static List<String> missed(
      String everyDays, String slack, String began, String... occurrences) {
    return Cadence.missed(step(everyDays, began, "", occurrences), TODAY, new BigDecimal(slack))
        .stream()
        .map(Day::toString)
        .toList();
  }

  private static List<String> gaps(String began, String ended, String... occurrences) {
    return Cadence.gaps(step("7", began, ended, occurrences), TODAY).stream()
        .map(Gap::toString)
        .toList();
  }

  private static Step step(String everyDays, String began, String ended, String... occurrences) {
    return new Step(
        "check-in",
        "Ask",
        StepKind.RECURRING,
        StepTopic.CHECK_IN,
        StepOrigin.PLANNED,
        List.of(),
        List.of(),
        List.of(),
        Day.of(began),
        Day.of(ended),
        Amount.of(everyDays),
        Stream.of(occurrences).map(Day::of).toList(),
        "",
        Day.UNKNOWN,
        "",
        "",
        List.of(),
        1,
        "delivery/sequence.yaml");
  }
}
