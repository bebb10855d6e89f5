package io.deliverygate.rules.ready;

import io.deliverygate.fact.Sprint;

/** The sprint that the definition of ready looks at. */
public record ComingSprint(Sprint sprint) {

  public String id() {
    return sprint.id();
  }
}
