package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Step;

/** That a step takes place again and again: it recurs, has not ended and is not ruled out. */
public record Recurring(Step step) {

  public String id() {
    return step.id();
  }

  /** The topic as files spell it. */
  public String topic() {
    return step.topicWord();
  }
}
