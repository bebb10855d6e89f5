package io.deliverygate.rules;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void shouldTakeTheMiddleWhenThereIsAnOddNumber() {
    assertThat(Span.median(List.of(hours(9), hours(1), hours(2))))
        .contains(new Span(Duration.ofHours(2)));
  }

  @Test
  void shouldTakeTheMeanOfTheTwoInTheMiddleWhenThereIsAnEvenNumber() {
    assertThat(Span.median(List.of(hours(100), hours(2), hours(1), hours(5))))
        .contains(new Span(Duration.ofMinutes(210)));
  }

  @Test
  void shouldRoundTheMeanUpWhenItFallsBetweenTwoNanoseconds() {
    assertThat(Span.median(List.of(Duration.ofNanos(1), Duration.ofNanos(2))))
        .contains(new Span(Duration.ofNanos(2)));
  }

  @Test
  void shouldKnowNoMedianWhenThereIsNothing() {
    assertThat(Span.median(List.of())).isEmpty();
  }

  @Test
  void shouldBeAboveALimitByOneNanosecond() {
    assertThat(new Span(Duration.ofDays(7)).above(BigDecimal.valueOf(7), DAYS)).isFalse();
    assertThat(new Span(Duration.ofDays(7).plusNanos(1)).above(BigDecimal.valueOf(7), DAYS))
        .isTrue();
  }

  @Test
  void shouldCompareWithPartsOfAUnit() {
    Span half = new Span(Duration.ofMinutes(30));

    assertThat(half.above(new BigDecimal("0.5"), HOURS)).isFalse();
    assertThat(half.above(new BigDecimal("0.49"), HOURS)).isTrue();
  }

  @Test
  void shouldRoundUpWhenShown() {
    assertThat(new Span(Duration.ofDays(7).plusNanos(1)).roundedUp(DAYS))
        .isEqualByComparingTo("7.01");
    assertThat(new Span(Duration.ofMinutes(90)).roundedUp(HOURS)).isEqualByComparingTo("1.5");
  }

  @Test
  void shouldRefuseTimeThatRunsBackwards() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(Duration.ofNanos(-1)));
  }

  private static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }
}
