package io.deliverygate.io;

import java.time.DateTimeException;
import java.time.Instant;

/** An instant that a user wrote. */
public final class ChosenInstant {

  private ChosenInstant() {}

  /**
   * Reads it.
   *
   * @param option the option that holds it
   * @throws BadInputException where it is none, or has no zone
   */
  public static Instant of(String option, String text) {
    try {
      return KnownTime.of(Instant.parse(text));
    } catch (DateTimeException e) {
      throw new BadInputException(
          option, "'" + text + "' is no instant", "write one with a zone: 2026-03-01T12:00:00Z");
    }
  }
}
