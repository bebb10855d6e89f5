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

  /** What one sprint can take, and so many further ones. */
  public static BigDecimal iterations(Amount capacity, BigDecimal further) {
    return capacity.orZero().multiply(BigDecimal.ONE.add(further));
  }
}
