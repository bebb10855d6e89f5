package io.deliverygate.fact;

/** What a step of an initiative is. */
public enum StepKind {
  /** Something that is done. */
  ACTIVITY,
  /** Something that is decided, and opens or closes ways. */
  DECISION_POINT,
  /** Several ways come together. */
  CONVERGENCE,
  /** Something is tried to learn whether it is true. */
  HYPOTHESIS,
  /** Something that is done again and again. */
  RECURRING
}
