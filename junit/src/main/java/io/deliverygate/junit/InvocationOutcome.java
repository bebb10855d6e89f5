package io.deliverygate.junit;

import org.junit.platform.engine.TestExecutionResult;

/** How a test came out, the best first: a test is as good as its worst invocation. */
enum InvocationOutcome {
  PASSED,
  SKIPPED,
  ABORTED,
  FAILED;

  static InvocationOutcome of(TestExecutionResult result) {
    return switch (result.getStatus()) {
      case SUCCESSFUL -> PASSED;
      case ABORTED -> ABORTED;
      case FAILED -> FAILED;
    };
  }

  InvocationOutcome orWorse(InvocationOutcome other) {
    return compareTo(other) < 0 ? other : this;
  }
}
