package io.deliverygate.evidence.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times that reports state for themselves. */
public final class ZonedTime {

  private ZonedTime() {}

  /** The instant, where the text has a zone; without one it could be any of a day. */
  public static Optional<Instant> of(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
