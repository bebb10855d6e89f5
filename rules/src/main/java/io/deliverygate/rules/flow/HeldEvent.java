package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.SprintEvent;

/**
 * An event that took place and counts.
 *
 * @param due what was to take place
 * @param event what did
 */
public record HeldEvent(DueEvent due, SprintEvent event) {

  public EventDemand demand() {
    return due.demand();
  }

  public EventTime.Part part() {
    return due.demand().part();
  }

  public Day on() {
    return event.on();
  }

  /** What a report calls it. */
  public String subject() {
    return event.on().known() ? due.subject() + " of " + event.on() : due.subject();
  }
}
