package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;

/** What a rule does to the verdict, in the order in which people want to read about it. */
public enum Standing {
  /** It could not judge, so nobody knows. */
  ERROR(Look.UNKNOWN, "Cannot be judged"),
  BLOCKS(Look.BAD, "Blocks"),
  WARNS(Look.CAUTION, "Warns"),
  /** It does not hold and counts for nothing: information, on trial, or in a gate not enforced. */
  NOTED(Look.PLAIN, "Not counted"),
  HOLDS(Look.GOOD, "Holds"),
  /** It does not hold, and that is excused. */
  WAIVED(Look.CAUTION, "Waived"),
  /** It had nothing to judge. */
  SILENT(Look.PLAIN, "Does not apply");

  private final Look look;
  private final String words;

  Standing(Look look, String words) {
    this.look = look;
    this.words = words;
  }

  /**
   * How a rule stands.
   *
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

  /** Whether it does not hold, and that counts. */
  boolean counts() {
    return compareTo(NOTED) < 0;
  }

  /** Whether there is anything to mend. */
  boolean wants() {
    return compareTo(HOLDS) < 0;
  }

  /** How it looks on pages. */
  public Look look() {
    return look;
  }

  /** What it does. */
  public String words() {
    return words;
  }
}
