package io.deliverygate.rules.golive;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.LoadTest;
import io.deliverygate.fact.Moment;

/**
 * What one load test of this version measured for one transaction.
 *
 * @param transaction its name
 * @param report the result file
 * @param samples requests that were sent
 * @param errors requests that failed
 * @param users most users at the same time; unknown where not told
 * @param perSecond requests a second; unknown where not told
 * @param p95Millis 95th percentile of response times, in milliseconds; unknown where not told
 * @param on day on which the run ended, else the day that its record states
 * @param ended when the run ended; unknown where the file does not tell
 */
public record LoadRun(
    String transaction,
    String report,
    long samples,
    long errors,
    Amount users,
    Amount perSecond,
    Amount p95Millis,
    Day on,
    Moment ended) {

  /** Whether a record names the file that a result was read from. */
  public static boolean names(LoadTest test, LoadResult result) {
    String report = test.report().startsWith("./") ? test.report().substring(2) : test.report();
    return result.source().equals(report) || result.source().endsWith("/" + report);
  }

  /** A result, with the date of its record where the file has none. */
  public static LoadRun of(ThisRelease release, LoadTest test, LoadResult result) {
    Day on =
        result.ended().instant().map(instant -> Day.of(instant, release.zone())).orElse(test.on());
    return new LoadRun(
        result.transaction(),
        result.source(),
        result.samples(),
        result.errors(),
        result.users(),
        result.perSecond(),
        result.p95Millis(),
        on,
        result.ended());
  }

  /** Whether this is known to have run after another one. */
  public boolean laterThan(LoadRun other) {
    boolean exact = ended.known() && other.ended.known();
    return exact ? ended.instant().get().isAfter(other.ended.instant().get()) : on.after(other.on);
  }
}
