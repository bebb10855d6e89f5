package io.deliverygate.junit;

import org.junit.platform.engine.TestExecutionResult;

/** How a test came out, the best first: a test is as good as its worst invocation. */
enum Outcome {
  PASSED,
  SKIPPED,
  ABORTED,
  FAILED;

  static Outcome of(TestExecutionResult result) {
    return switch (result.getStatus()) {
      case SUCCESSFUL -> PASSED;
      case ABORTED -> ABORTED;
      case FAILED -> FAILED;
    };
  }

  Outcome orWorse(Outcome other) {
    return compareTo(other) < 0 ? other : this;
  }
}
