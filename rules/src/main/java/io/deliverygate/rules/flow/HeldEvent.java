package io.deliverygate.rules.flow;

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

  /** What a report calls it. */
  public String subject() {
    return event.on().known() ? due.subject() + " of " + event.on() : due.subject();
  }
}
