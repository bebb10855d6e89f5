package io.deliverygate.evidence.load;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.Moment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.HdrHistogram.Histogram;

/**
 * All samples of one label.
 *
 * <p>The 95th percentile is the smallest time that at least 95 % of the requests did not exceed. A
 * histogram with three digits holds the times: up to 2 s the percentile is exact to the
 * millisecond, above that it is at most 0.1 % too high and never too low.
 *
 * <p>Throughput is the number of requests by the time from the label's first start to its last end,
 * as JMeter's aggregate report has it, rounded down to three decimals. The load has grown when the
 * first sample ends at which the most users were active.
 */
final class Transaction {

  private static final int DIGITS = 3;
  private static final double PERCENTILE = 95;
  private static final int DECIMALS = 3;
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private final String label;
  private final Histogram times = new Histogram(DIGITS);
  private long samples;
  private long errors;
  private boolean timed = true;
  private boolean dated = true;
  private long firstStart = Long.MAX_VALUE;
  private long lastEnd = Long.MIN_VALUE;
  private int users = Sample.UNKNOWN;
  private long reached = Sample.UNKNOWN;

  Transaction(String label) {
    this.label = label;
    times.setAutoResize(true);
  }

  void add(Sample sample) {
    samples += sample.count();
    errors += sample.errors();
    addUsers(sample);
    addTime(sample);
    addPeriod(sample);
  }

  /** Rows need not stand in the order of time. */
  private void addUsers(Sample sample) {
    boolean sooner = sample.users() == users && sample.end() < reached;
    if (sample.users() > users || sooner) {
      users = sample.users();
      reached = sample.end();
    }
  }

  private void addTime(Sample sample) {
    timed &= sample.elapsed() != Sample.UNKNOWN;
    if (timed) {
      times.recordValueWithCount(sample.each(), sample.count());
    }
  }

  private void addPeriod(Sample sample) {
    dated &= sample.end() != Sample.UNKNOWN;
    firstStart = Math.min(firstStart, sample.start());
    lastEnd = Math.max(lastEnd, sample.end());
  }

  /** When the last of them ended, in milliseconds since 1970; unknown where one does not tell. */
  long ended() {
    return dated ? lastEnd : Sample.UNKNOWN;
  }

  LoadResult result(Moment ended, String source) {
    Amount most = users == Sample.UNKNOWN ? Amount.UNKNOWN : Amount.of(users);
    return new LoadResult(
        label,
        samples,
        errors,
        p95(),
        perSecond(),
        most,
        ended,
        seconds(lastEnd),
        users == Sample.UNKNOWN ? Amount.UNKNOWN : seconds(reached),
        source);
  }

  /** From the first start to an instant; unknown where one sample does not tell its time. */
  private Amount seconds(long until) {
    return dated ? Amount.of(BigDecimal.valueOf(until - firstStart, DECIMALS)) : Amount.UNKNOWN;
  }

  private Amount p95() {
    return timed && times.getTotalCount() > 0
        ? Amount.of(times.getValueAtPercentile(PERCENTILE))
        : Amount.UNKNOWN;
  }

  private Amount perSecond() {
    if (!dated || lastEnd <= firstStart) {
      return Amount.UNKNOWN;
    }
    BigDecimal millis = BigDecimal.valueOf(lastEnd - firstStart);
    BigDecimal requests = BigDecimal.valueOf(samples).multiply(MILLIS);
    return Amount.of(requests.divide(millis, DECIMALS, RoundingMode.DOWN));
  }
}
