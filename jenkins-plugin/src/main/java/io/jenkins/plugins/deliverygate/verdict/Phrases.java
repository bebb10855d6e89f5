package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleEffect;
import java.util.Locale;

/** Numbers and statuses in plain English. */
final class Phrases {

  private Phrases() {}

  /** Such as {@code 12,345}. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 1 breach} or {@code 3 breaches}. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** Such as {@code No evidence} for {@code NO_EVIDENCE}. */
  static String of(Enum<?> constant) {
    String words = lower(constant);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Such as {@code no evidence} for {@code NO_EVIDENCE}. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A whole verdict in one or few words. */
  static String verdict(GateStatus status, boolean emergency) {
    return emergency && status.passes()
        ? "Emergency release"
        : switch (status) {
          case PASSED -> "Passed";
          case WARNING -> "Passed with warnings";
          case FAILED -> "Blocked";
          case ERROR -> "Cannot be judged";
        };
  }

  /** Letters, digits and hyphens only. */
  static String slug(String id) {
    return id.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** What a rule does. */
  static String of(RuleEffect standing) {
    return switch (standing) {
      case ERROR -> "Cannot be judged";
      case BLOCKS -> "Blocks";
      case WARNS -> "Warns";
      case NOTED -> "Not counted";
      case HOLDS -> "Passes";
      case WAIVED -> "Waived";
      case SILENT -> "Does not apply";
    };
  }
}
