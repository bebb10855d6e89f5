package io.deliverygate.rules.golive;

import java.util.Collection;

/**
 * Patterns of components as policies write them: {@code group:name}, where {@code *} stands for any
 * characters, also none, and everything else for itself, as in {@code org.apache.*:*}. A component
 * without a group is its name alone, so that {@code *} fits every component and {@code *:*} those
 * with a group.
 */
final class ComponentPatterns {

  private ComponentPatterns() {}

  /** Whether one of the patterns fits the whole of a component's group and name. */
  static boolean any(Collection<String> patterns, String component) {
    return patterns.stream().anyMatch(pattern -> fits(pattern, component));
  }

  /** Takes back at most the last asterisk, so the time is bounded by the product of the lengths. */
  private static boolean fits(String pattern, String text) {
    int in = 0;
    int at = 0;
    int asterisk = -1;
    int taken = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        asterisk = in++;
        taken = at;
      } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
        in++;
        at++;
      } else if (asterisk >= 0) {
        in = asterisk + 1;
        at = ++taken;
      } else {
        return false;
      }
    }
    return pattern.substring(in).chars().allMatch(rest -> rest == '*');
  }
}
