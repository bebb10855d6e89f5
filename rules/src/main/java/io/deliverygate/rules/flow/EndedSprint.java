package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Sprint;

/** A sprint that is over, and ended on one of the days that are looked at. */
public record EndedSprint(Sprint sprint) {

  public Day firstDay() {
    return sprint.firstDay();
  }

  public Day lastDay() {
    return sprint.lastDay();
  }
}
