package io.deliverygate.evidence.collect;

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
record Newest(Path file, Instant time) {

  static Optional<Newest> of(Optional<Newest> one, Optional<Newest> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().time.isBefore(other.get().time) ? other : one;
  }

  /**
   * Whether it is newer than a report. Compared in whole seconds, since file systems and reports
   * may keep no more.
   */
  boolean isAfter(Instant report) {
    return seconds(time).isAfter(seconds(report));
  }

  static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }
}
