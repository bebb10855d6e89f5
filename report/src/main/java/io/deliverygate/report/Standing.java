package io.deliverygate.report;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;

/** What a rule does to the verdict, in the order in which people want to read about it. */
enum Standing {
  /** It could not judge, so nobody knows. */
  ERROR("cannot be judged", "cannot be judged"),
  BLOCKS("blocks", "block"),
  WARNS("warns", "warn"),
  /** It does not hold and counts for nothing: information, on trial, or in a gate not enforced. */
  NOTED("not counted", "not counted"),
  HOLDS("holds", "hold"),
  /** It does not hold, and that is excused. */
  WAIVED("waived", "waived"),
  /** It had nothing to judge. */
  SILENT("does not apply", "do not apply");

  private final String one;
  private final String many;

  Standing(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /**
   * @param enforced whether the rule's gate is
   */
  static Standing of(RuleVerdict rule, boolean enforced) {
    return switch (rule.status()) {
      case PASSED -> HOLDS;
      case WAIVED -> WAIVED;
      case NOT_APPLICABLE -> SILENT;
      case BREACHED, NO_EVIDENCE, ERROR ->
          enforced && !rule.shadow() ? counted(GateStatus.ofGate(List.of(rule))) : NOTED;
    };
  }

  private static Standing counted(GateStatus alone) {
    return switch (alone) {
      case PASSED -> NOTED;
      case WARNING -> WARNS;
      case FAILED -> BLOCKS;
      case ERROR -> ERROR;
    };
  }

  /** Whether a release may not go on because of it. */
  boolean stops() {
    return this == ERROR || this == BLOCKS;
  }

  /** Whether there is anything to mend. */
  boolean wants() {
    return compareTo(HOLDS) < 0;
  }

  /** What so many rules do, such as {@code block}. */
  String verb(long rules) {
    return rules == 1 ? one : many;
  }
}
