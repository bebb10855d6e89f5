package io.deliverygate.rules.golive;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.LoadTest;
import io.deliverygate.fact.Moment;
import java.math.BigDecimal;
import java.time.ZoneId;

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
 * @param seconds how long requests were sent; unknown where not told
 * @param rampSeconds how much of that passed while the load grew: as the record states it, else as
 *     the file shows it; unknown where neither does
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
    Moment ended,
    Amount seconds,
    Amount rampSeconds) {

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
        result.ended(),
        result.seconds(),
        test.rampSeconds().known() ? test.rampSeconds() : result.rampSeconds());
  }

  /** How long the whole load was there, in seconds; unknown where its growth or its end is. */
  public Amount steadySeconds() {
    return seconds.known() && rampSeconds.known()
        ? Amount.of(seconds.orZero().subtract(rampSeconds.orZero()).max(BigDecimal.ZERO))
        : Amount.UNKNOWN;
  }

  /**
   * Whether this was over before a commit was made: by the instant, else by the day.
   *
   * @param committed when it was made; before an unknown instant nothing is over
   * @param zone where days are counted
   */
  public boolean ranBefore(Moment committed, ZoneId zone) {
    return committed
        .instant()
        .filter(
            at -> ended.instant().map(end -> end.isBefore(at)).orElse(on.before(Day.of(at, zone))))
        .isPresent();
  }

  /** Whether this is known to have run after another one. */
  public boolean laterThan(LoadRun other) {
    boolean exact = ended.known() && other.ended.known();
    return exact ? ended.instant().get().isAfter(other.ended.instant().get()) : on.after(other.on);
  }
}
