package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;
import java.math.BigDecimal;

/** The time between two neighbouring days of a recurring step. Both are known. */
public record Gap(Day after, Day until) {

  /** Its length in days. */
  public long days() {
    return after.daysTo(until);
  }

  /** Whether it is strictly longer than a cadence in days with some slack. */
  public boolean above(BigDecimal every, BigDecimal slack) {
    return BigDecimal.valueOf(days()).compareTo(every.add(slack)) > 0;
  }

  @Override
  public String toString() {
    return after + " to " + until;
  }
}
