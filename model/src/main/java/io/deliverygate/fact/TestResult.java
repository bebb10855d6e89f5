package io.deliverygate.fact;

/**
 * What came of one test case.
 *
 * @param module module that ran it
 * @param suite suite or class name as the report has it
 * @param name test name as the report has it
 * @param message why it failed or was skipped, on one line; empty where it passed
 */
public record TestResult(
    String module, String suite, String name, TestOutcome outcome, String message, String source)
    implements Fact {

  /** Suite and name. */
  public String id() {
    return name.isEmpty() ? suite : suite + "." + name;
  }

  /** Whether the test ran to an end, whatever that was. */
  public boolean ran() {
    return outcome != TestOutcome.SKIPPED;
  }

  /** Whether the test failed its assertions or broke on the way. */
  public boolean broken() {
    return outcome == TestOutcome.FAILED || outcome == TestOutcome.ERRORED;
  }
}
