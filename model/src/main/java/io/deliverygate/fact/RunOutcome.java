package io.deliverygate.fact;

/** What came of carrying something out. */
public enum RunOutcome {
  /** It did what it should. */
  PASSED,
  /** It did not. */
  FAILED
}
