package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Sprint;

/** The sprint whose events are judged: of those that are over the one that ended last. */
public record JudgedSprint(Sprint sprint) {

  public Day lastDay() {
    return sprint.lastDay();
  }
}
