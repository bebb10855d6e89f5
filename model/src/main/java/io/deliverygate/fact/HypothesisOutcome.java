package io.deliverygate.fact;

/** What came of a hypothesis. */
public enum HypothesisOutcome {
  /** Not known yet. */
  OPEN,
  /** The measure says yes. */
  CONFIRMED,
  /** The measure says no. */
  REFUTED,
  /** Measured, and it says neither. */
  INCONCLUSIVE
}
