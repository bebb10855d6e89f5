package io.deliverygate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Answer;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Meeting;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Signature;
import io.deliverygate.fact.StoryStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

  static Stream<RecordField> keys() {
    return Fact.types().stream()
        .filter(Declared.class::isAssignableFrom)
        .flatMap(type -> RecordType.of(type).fields().stream());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void shouldBeKnownForEveryKey(RecordField key) {
    assertThat(Notation.of(key.type()).words()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void shouldSayWhatARecordHasWithoutAKey(RecordField key) {
    assertThat(key.type() == Instant.class ? key.required() : key.absent() != null).isTrue();
  }

  @Test
  void shouldTakeNothingForUnknownWhereATypeKnowsUnknown() {
    assertThat(Notation.of(String.class).absent()).isEqualTo("");
    assertThat(Notation.of(boolean.class).absent()).isEqualTo(false);
    assertThat(Notation.of(Day.class).absent()).isEqualTo(Day.UNKNOWN);
    assertThat(Notation.of(Moment.class).absent()).isEqualTo(Moment.UNKNOWN);
    assertThat(Notation.of(Amount.class).absent()).isEqualTo(Amount.UNKNOWN);
    assertThat(Notation.of(Answer.class).absent()).isEqualTo(Answer.UNSTATED);
    assertThat(Notation.of(StoryStatus.class).absent()).isEqualTo(StoryStatus.BACKLOG);
    assertThat(Notation.of(Signature.class).absent()).isEqualTo(Signature.NONE);
    assertThat(Notation.of(Meeting.class).absent()).isEqualTo(Meeting.NONE);
  }

  @Test
  void shouldReadTheTextOfEachType() {
    assertThat(Notation.of(String.class).read(" Ann ")).isEqualTo(" Ann ");
    assertThat(Notation.of(boolean.class).read("yes")).isEqualTo(true);
    assertThat(Notation.of(int.class).read("-7")).isEqualTo(-7);
    assertThat(Notation.of(long.class).read("5000000000")).isEqualTo(5_000_000_000L);
    assertThat(Notation.of(BigDecimal.class).read("2.50")).isEqualTo(new BigDecimal("2.50"));
    assertThat(Notation.of(Amount.class).read("2.50")).isEqualTo(Amount.of("2.5"));
    assertThat(Notation.of(Day.class).read("2026-03-01")).isEqualTo(Day.of("2026-03-01"));
    assertThat(Notation.of(Instant.class).read("2026-03-01 14:30:00+01:00"))
        .isEqualTo(Instant.parse("2026-03-01T13:30:00Z"));
    assertThat(Notation.of(Moment.class).read("2026-03-01T14:30:00Z"))
        .isEqualTo(Moment.of("2026-03-01T14:30:00Z"));
    assertThat(Notation.of(Answer.class).read("true")).isEqualTo(Answer.YES);
    assertThat(Notation.of(Answer.class).read("no")).isEqualTo(Answer.NO);
    assertThat(Notation.of(StoryStatus.class).read("in-progress"))
        .isEqualTo(StoryStatus.IN_PROGRESS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "boolean     | perhaps              | 'perhaps' is not yes or no (write yes or no)",
        "int         | 2.5                  | '2.5' is no number (write a whole number)",
        "int         | 2147483648           | '2147483648' is no number (write a whole number)",
        "long        | 1e3                  | '1e3' is no number (write a whole number)",
        "amount      | 16h                  | '16h' is no number (write a plain decimal such as 5"
            + " or 2.5)",
        "day         | 2026-02-30           | there is no day '2026-02-30' (write"
            + " year-month-day, such as 2026-03-01)",
        "day         | +10000-01-01         | there is no day '+10000-01-01' (write"
            + " year-month-day, such as 2026-03-01)",
        "instant     | 2026-03-01           | '2026-03-01' is no instant with a zone (write date,"
            + " time and zone, such as 2026-03-01T14:30:00+01:00)",
        "moment      | 0000-01-01T00:00:00Z | '0000-01-01T00:00:00Z' is no instant with a zone"
            + " (write date, time and zone, such as 2026-03-01T14:30:00+01:00)",
        "answer      | perhaps              | 'perhaps' is not possible here (choose from no,"
            + " unstated, yes)",
        "storystatus | dne                  | 'dne' is not possible here (did you mean 'done'?)",
        "signature   | Ann                  | expected keys with values, found 'Ann' (write 'key:"
            + " value' lines here)",
      })
  void shouldRefuseATextThatMeansNothing(String type, String text, String complaint) {
    Notation notation = Notation.of(type(type));

    assertThatExceptionOfType(RefusedText.class)
        .isThrownBy(() -> notation.read(text))
        .withMessage(complaint);
  }

  @ParameterizedTest
  @ValueSource(classes = {Day.class, Moment.class, Instant.class, Amount.class, boolean.class})
  void shouldNotTakeNothingForAValue(Class<?> type) {
    assertThatExceptionOfType(RefusedText.class).isThrownBy(() -> Notation.of(type).read(""));
  }

  private static Class<?> type(String name) {
    return Stream.of(
            boolean.class,
            int.class,
            long.class,
            Amount.class,
            Day.class,
            Instant.class,
            Moment.class,
            Answer.class,
            StoryStatus.class,
            Signature.class)
        .filter(type -> type.getSimpleName().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldKnowNoWayToWriteASet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Notation.of(Set.class))
        .withMessage("a Set cannot stand in a file");
  }
}
