package io.deliverygate.verdict;

import io.deliverygate.policy.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a gate, or the whole verdict, came to; from good to bad. */
public enum GateStatus {
  PASSED,
  WARNING,
  FAILED,
  ERROR;

  /** Whether a release may go on. */
  public boolean passes() {
    return this == PASSED || this == WARNING;
  }

  /** What one rule makes of its gate; empty where it has no say. */
  static Optional<GateStatus> of(RuleVerdict rule) {
    if (rule.shadow()) {
      return Optional.empty();
    }
    return switch (rule.status()) {
      case PASSED, WAIVED -> Optional.of(PASSED);
      case BREACHED, NO_EVIDENCE -> Optional.of(of(rule.severity()));
      case NOT_APPLICABLE -> Optional.empty();
      case ERROR -> Optional.of(ERROR);
    };
  }

  private static GateStatus of(Severity severity) {
    return switch (severity) {
      case BLOCK -> FAILED;
      case WARN -> WARNING;
      case INFO -> PASSED;
    };
  }

  /** The worst of a gate's rules; an error where none of them had anything to say. */
  public static GateStatus ofGate(Collection<RuleVerdict> rules) {
    return rules.stream()
        .map(GateStatus::of)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(ERROR);
  }

  /** The worst of the enforced gates; an error where none is enforced. */
  public static GateStatus ofAll(Collection<GateVerdict> gates) {
    return gates.stream()
        .filter(GateVerdict::enforced)
        .map(GateVerdict::status)
        .max(Comparator.naturalOrder())
        .orElse(ERROR);
  }
}
