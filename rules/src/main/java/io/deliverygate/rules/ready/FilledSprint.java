package io.deliverygate.rules.ready;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Sprint;

/** A sprint that runs or is ahead and for which something is chosen. */
public record FilledSprint(Sprint sprint) {

  /** Whether it has begun before a day. */
  public boolean begun(Day today) {
    return sprint.firstDay().before(today);
  }

  /** Whether it begins before another one. */
  public boolean earlierThan(Sprint other) {
    return sprint.firstDay().before(other.firstDay());
  }
}
