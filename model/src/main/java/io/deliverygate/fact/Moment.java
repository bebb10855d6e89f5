package io.deliverygate.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Optional;

/** An instant that may be unknown. */
public record Moment(Optional<Instant> instant) {

  /** No instant. */
  public static final Moment UNKNOWN = new Moment(Optional.empty());

  /**
   * An instant from ISO-8601 text in UTC; unknown where it is empty.
   *
   * @throws java.time.format.DateTimeParseException where it is no instant
   */
  @JsonCreator
  public static Moment of(String text) {
    return text.isEmpty() ? UNKNOWN : of(Instant.parse(text));
  }

  public static Moment of(Instant at) {
    return new Moment(Optional.of(at));
  }

  public boolean known() {
    return instant.isPresent();
  }

  /** ISO-8601 in UTC, empty where unknown. */
  @Override
  @JsonValue
  public String toString() {
    return instant.map(Instant::toString).orElse("");
  }
}
