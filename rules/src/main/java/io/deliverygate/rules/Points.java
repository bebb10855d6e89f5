package io.deliverygate.rules;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Story;
import java.math.BigDecimal;
import java.util.Collection;

/** Sums of estimates, in points. */
public final class Points {

  private Points() {}

  /** What stories come to; a story without an estimate counts nothing. */
  public static BigDecimal of(Collection<?> stories) {
    return stories.stream()
        .map(Story.class::cast)
        .map(story -> story.points().orZero())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What so many sprints of a capacity can take. */
  public static BigDecimal iterations(Amount capacity, BigDecimal sprints) {
    return capacity.orZero().multiply(sprints);
  }

  /**
   * A share of what a sprint can take.
   *
   * @param percent 0 to 100
   */
  public static BigDecimal share(Amount capacity, BigDecimal percent) {
    return capacity.orZero().multiply(percent).movePointLeft(2).stripTrailingZeros();
  }
}
