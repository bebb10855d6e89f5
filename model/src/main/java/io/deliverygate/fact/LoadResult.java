package io.deliverygate.fact;

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
 */
public record LoadResult(
    String transaction,
    long samples,
    long errors,
    Amount p95Millis,
    Amount perSecond,
    Amount users,
    Moment ended,
    String source)
    implements Fact {}
