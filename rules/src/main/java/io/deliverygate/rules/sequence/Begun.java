package io.deliverygate.rules.sequence;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Step;
import io.deliverygate.fact.StepOrigin;
import io.deliverygate.fact.StepTopic;
import io.deliverygate.rules.Foreseen;

/**
 * That a step has begun.
 *
 * @param on when; unknown where it has ended and nobody wrote when it began
 */
public record Begun(Step step, Day on) implements Foreseen {

  public String id() {
    return step.id();
  }

  public StepTopic topic() {
    return step.topic();
  }

  /** Whether it was foreseen. */
  public boolean planned() {
    return step.origin() == StepOrigin.PLANNED;
  }
}
