package io.deliverygate.fact;

/** How a test case ended. */
public enum TestOutcome {
  PASSED("passed"),
  /** Passed on a repetition after it had failed at least once. */
  PASSED_FLAKY("passed when repeated"),
  /** An assertion did not hold. */
  FAILED("failed"),
  /** Something else was thrown. */
  ERRORED("broke"),
  SKIPPED("was skipped");

  private final String word;

  TestOutcome(String word) {
    this.word = word;
  }

  /** As a sentence about the test says it. */
  public String word() {
    return word;
  }
}
