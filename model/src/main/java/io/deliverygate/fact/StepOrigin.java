package io.deliverygate.fact;

/** Whether a step was foreseen. */
public enum StepOrigin {
  /** Foreseen from the start. */
  PLANNED,
  /** Came up on the way. */
  EMERGENT
}
