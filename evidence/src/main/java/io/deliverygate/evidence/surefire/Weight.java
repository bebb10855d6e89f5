package io.deliverygate.evidence.surefire;

import io.deliverygate.fact.TestOutcome;
import java.util.Comparator;

/** Which outcome counts where one test has several: the worst, and any rather than not to run. */
final class Weight {

  static final Comparator<TestOutcome> WORST_FIRST = Comparator.comparing(Weight::of).reversed();

  private Weight() {}

  static boolean moreThan(TestOutcome one, TestOutcome other) {
    return of(one) > of(other);
  }

  private static int of(TestOutcome outcome) {
    return switch (outcome) {
      case SKIPPED -> 0;
      case PASSED -> 1;
      case PASSED_FLAKY -> 2;
      case FAILED -> 3;
      case ERRORED -> 4;
    };
  }
}
