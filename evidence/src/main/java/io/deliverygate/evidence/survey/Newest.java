package io.deliverygate.evidence.survey;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The newest of some files.
 *
 * @param file the file
 * @param time when it was last changed
 */
public record Newest(Path file, Instant time) {

  public static Optional<Newest> of(Optional<Newest> one, Optional<Newest> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().time.isBefore(other.get().time) ? other : one;
  }

  /**
   * Whether it is newer than a report. Compared in whole seconds, since file systems and reports
   * may keep no more.
   */
  public boolean isAfter(Instant report) {
    return seconds(time).isAfter(seconds(report));
  }

  public static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }
}
