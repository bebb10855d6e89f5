package io.deliverygate.fact;

import java.util.Objects;

/**
 * What a load test measured for one transaction over the whole run.
 *
 * @param transaction its name in the test
 * @param samples requests that were sent
 * @param errors requests that failed
 * @param p95Millis 95th percentile of response times, in milliseconds; unknown where not told
 * @param perSecond requests a second over the run; unknown where not told
 * @param users most users at the same time; unknown where not told
 * @param ended when the run ended; unknown where the file does not tell
 * @param seconds how long requests were sent; unknown where the file does not tell, and in older
 *     snapshots
 * @param rampSeconds how much of that passed before the most users were there; unknown as above
 */
public record LoadResult(
    String transaction,
    long samples,
    long errors,
    Amount p95Millis,
    Amount perSecond,
    Amount users,
    Moment ended,
    Amount seconds,
    Amount rampSeconds,
    String source)
    implements Fact {

  public LoadResult {
    seconds = Objects.requireNonNullElse(seconds, Amount.UNKNOWN);
    rampSeconds = Objects.requireNonNullElse(rampSeconds, Amount.UNKNOWN);
  }
}
