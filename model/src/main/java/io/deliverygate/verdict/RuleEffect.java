package io.deliverygate.verdict;

import java.util.List;

/** What a rule does to the verdict, in the order in which people want to read about it. */
public enum RuleEffect {
  /** It could not judge, so nobody knows. */
  ERROR,
  BLOCKS,
  WARNS,
  /** It does not pass and counts for nothing: information, in shadow, or in a gate not enforced. */
  NOTED,
  HOLDS,
  /** It does not pass, and that is excused. */
  WAIVED,
  /** It had nothing to judge. */
  SILENT;

  /**
   * How a rule stands.
   *
   * @param enforced whether the rule's gate is
   */
  public static RuleEffect of(RuleVerdict rule, boolean enforced) {
    return switch (rule.status()) {
      case PASSED -> HOLDS;
      case WAIVED -> WAIVED;
      case NOT_APPLICABLE -> SILENT;
      case BREACHED, NO_EVIDENCE, ERROR ->
          enforced && !rule.shadow() ? counted(GateStatus.ofGate(List.of(rule))) : NOTED;
    };
  }

  private static RuleEffect counted(GateStatus alone) {
    return switch (alone) {
      case PASSED -> NOTED;
      case WARNING -> WARNS;
      case FAILED -> BLOCKS;
      case ERROR -> ERROR;
    };
  }

  /** Whether a release may not go on because of it. */
  public boolean stops() {
    return this == ERROR || this == BLOCKS;
  }

  /** Whether it does not pass, and that counts. */
  public boolean counts() {
    return compareTo(NOTED) < 0;
  }

  /** Whether there is anything to fix. */
  public boolean wants() {
    return compareTo(HOLDS) < 0;
  }
}
