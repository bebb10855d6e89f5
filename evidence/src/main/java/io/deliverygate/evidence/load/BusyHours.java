package io.deliverygate.evidence.load;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When samples were taken, hour by hour. JMeter adds to a result file that is there: a file of
 * several runs would pass an old one off as new.
 */
final class BusyHours {

  /** No run pauses longer. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /** No run begins samples for longer. */
  private static final Duration LONGEST_RUN = Duration.ofDays(7);

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final NavigableMap<Long, Hour> hours = new TreeMap<>();

  /** The first start and the last end of the samples that began within an hour. */
  private record Hour(long start, long end) {

    Hour and(Hour other) {
      return new Hour(Math.min(start, other.start), Math.max(end, other.end));
    }
  }

  /** Takes a sample; more hours than a run can have are not kept. */
  void add(Sample sample) {
    if (sample.start() != Sample.UNKNOWN && !isTooLong()) {
      Hour hour = new Hour(sample.start(), Math.max(sample.start(), sample.end()));
      hours.merge(sample.start() / HOUR, hour, Hour::and);
    }
  }

  private boolean isTooLong() {
    return !hours.isEmpty()
        && hours.lastEntry().getValue().start() - hours.firstEntry().getValue().start()
            > LONGEST_RUN.toMillis();
  }

  /** Why they are of more than one run; empty where they can be of one. */
  Optional<String> severalRuns() {
    if (isTooLong()) {
      return Optional.of("its samples began over more than " + LONGEST_RUN.toDays() + " days");
    }
    long end = Long.MAX_VALUE;
    for (Hour hour : hours.values()) {
      if (end != Long.MAX_VALUE && hour.start() - end > LONGEST_PAUSE.toMillis()) {
        return Optional.of("no sample between " + at(end) + " and " + at(hour.start()));
      }
      end = end == Long.MAX_VALUE ? hour.end() : Math.max(end, hour.end());
    }
    return Optional.empty();
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
