package io.deliverygate.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-01, true",
    "2026-01-01, 2026-01-02, true",
    "2026-01-02, 2026-01-01, false",
    "'', 2026-01-01, false",
    "2026-01-01, '', false"
  })
  void shouldBeNotAfterOnlyADayThatIsKnown(String day, String other, boolean notAfter) {
    assertThat(Day.of(day).notAfter(Day.of(other))).isEqualTo(notAfter);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-09, 2026-01-01, 2026-01-05",
    "'', 2026-01-09, 2026-01-01, 2026-01-01",
    "'', 2026-01-01, 2026-01-09, 2026-01-01"
  })
  void shouldBeginWhenItIsWrittenOrElseWithTheFirstOccurrence(
      String began, String one, String other, String first) {
    assertThat(step(began, one, other).firstDay()).hasToString(first);
  }

  @Test
  void shouldHaveNoFirstDayWhenNothingIsWritten() {
    assertThat(step("").firstDay()).isEqualTo(Day.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "Bob, Cy, true",
    "Bob, Bob, false",
    "Bob, ' BOB ', false",
    "' bob', Bob, false",
    "Bob, ' ', false",
    "' ', Cy, false"
  })
  void shouldBeIndependentOnlyWhenBothAreKnownAndDiffer(
      String author, String reviewer, boolean independent) {
    Review review =
        new Review("PAY-1", author, reviewer, Day.UNKNOWN, List.of(), 1, "delivery/backlog.yaml");

    assertThat(review.independent()).isEqualTo(independent);
  }

  @ParameterizedTest
  @CsvSource({"docs/pay.md, release notes docs/pay.md", "'', release notes"})
  void shouldNameADocumentByKindAndPlace(String link, String words) {
    StoryDocument document =
        new StoryDocument("PAY-1", DocumentKind.RELEASE_NOTES, Day.UNKNOWN, link, 1, "b.yaml");

    assertThat(document.words()).isEqualTo(words);
  }

  private static Step step(String began, String... occurrences) {
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
        Day.UNKNOWN,
        Amount.UNKNOWN,
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
