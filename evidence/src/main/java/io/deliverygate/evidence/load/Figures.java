package io.deliverygate.evidence.load;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The one place where the figures of a summary are believed or not: what cannot be counted or
 * measured, or contradicts itself, makes the report unreadable.
 *
 * @param of the transaction that the figures are of
 * @param line where in the file, 0 where unknown
 * @param fix what would make it readable
 */
record Figures(String of, int line, String fix) {

  /** Up to here the tools, which count in doubles, count exactly. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

  /** What a tool may have rounded off a share. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.005");

  private static final int DECIMALS = 3;

  /** A whole number from 0 on. */
  long count(String name, BigDecimal number) throws UnreadableReport {
    demand(
        isMeasure(number) && number.stripTrailingZeros().scale() <= 0,
        name + " is " + number + ", which is no count");
    return number.longValueExact();
  }

  /** A time, a rate or a number of users: from 0 on; unknown where it is not stated. */
  Amount measure(String name, Optional<BigDecimal> number) throws UnreadableReport {
    if (number.isPresent()) {
      demand(isMeasure(number.get()), name + " is " + number.get() + ", which nobody can measure");
    }
    return number.map(Amount::of).orElse(Amount.UNKNOWN);
  }

  /** How long it took to send requests at a rate; unknown where the rate is not known. */
  static Amount seconds(long requests, Amount perSecond) {
    return perSecond
        .number()
        .filter(rate -> rate.signum() > 0)
        .map(rate -> BigDecimal.valueOf(requests).divide(rate, DECIMALS, RoundingMode.HALF_UP))
        .map(Amount::of)
        .orElse(Amount.UNKNOWN);
  }

  private static boolean isMeasure(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(MOST) <= 0;
  }

  /** No more can fail than were sent. */
  void failed(long failed, long all) throws UnreadableReport {
    demand(failed <= all, failed + " of " + all + " requests failed");
  }

  /** What went well and what failed is all there was. */
  void sum(long well, long failed, long all) throws UnreadableReport {
    demand(
        well + failed == all,
        well + " requests went well and " + failed + " failed, which are not " + all);
  }

  /** The share that failed is that of the numbers; a tool may round it. */
  void share(BigDecimal share, long failed, long all) throws UnreadableReport {
    BigDecimal off =
        share.multiply(BigDecimal.valueOf(all)).subtract(BigDecimal.valueOf(failed)).abs();
    demand(
        off.compareTo(ROUNDING.multiply(BigDecimal.valueOf(all))) <= 0,
        failed + " of " + all + " requests failed, which is no share of " + share);
  }

  void demand(boolean holds, String otherwise) throws UnreadableReport {
    if (!holds) {
      throw new UnreadableReport(line, "'" + of + "' contradicts itself: " + otherwise, fix);
    }
  }
}
