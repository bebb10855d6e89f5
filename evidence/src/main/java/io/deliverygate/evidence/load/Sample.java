package io.deliverygate.evidence.load;

import java.util.Optional;

/**
 * What JMeter measured once.
 *
 * @param count requests that it stands for: 1, or more where JMeter added some up
 * @param errors how many of them failed
 * @param start when it began, in milliseconds since 1970; {@link #UNKNOWN} where not told
 * @param elapsed how long it took, for all requests together, in milliseconds; {@link #UNKNOWN}
 *     where not told
 * @param users threads that were active when it ended; {@link #UNKNOWN} where not told
 */
record Sample(String label, int count, int errors, long start, int elapsed, int users) {

  static final int UNKNOWN = -1;

  /** Up to here times are told apart exactly. */
  private static final long LATEST = 1L << 53;

  /**
   * How many of a row's requests failed; a row that did not succeed has at least one.
   *
   * @param stated how many it says failed
   */
  static int errors(boolean success, int stated) {
    return success ? stated : Math.max(1, stated);
  }

  /** What cannot be in it; empty where all can. */
  Optional<String> contradiction() {
    if (errors > count) {
      return Optional.of(errors + " of " + count + " requests failed");
    }
    return start > LATEST ? Optional.of(start + " is no time") : Optional.empty();
  }

  /** The time of one of its requests. */
  int each() {
    return elapsed == UNKNOWN ? UNKNOWN : elapsed / Math.max(1, count);
  }

  /** When it ended; unknown where start or duration are. */
  long end() {
    return start == UNKNOWN || elapsed == UNKNOWN ? UNKNOWN : start + elapsed;
  }
}
