package io.deliverygate.fact;

/** How a test case ended. */
public enum TestOutcome {
  PASSED,
  /** Passed on a repetition after it had failed at least once. */
  PASSED_FLAKY,
  /** An assertion did not hold. */
  FAILED,
  /** Something else was thrown. */
  ERRORED,
  SKIPPED
}
