package io.deliverygate.policy.section;

import io.deliverygate.policy.IgnoredFiles;
import java.util.List;

/**
 * A pattern of paths as {@link IgnoredFiles} has them, name by name. It meets other patterns and no
 * paths; those {@link io.deliverygate.io.Wildcards} fits.
 *
 * @param names the names between its slashes
 */
record PathPattern(List<String> names) {

  private static final String ANY_FOLDERS = "**";

  static PathPattern of(String pattern) {
    return new PathPattern(List.of(pattern.split("/+")));
  }

  /** Whether some path could be one of both, or lie in one of both. */
  boolean meets(PathPattern other) {
    return meet(names, other.names);
  }

  private static boolean meet(List<String> one, List<String> other) {
    return isAnything(one)
        || isAnything(other)
        || nameMeets(one.get(0), other.get(0))
            && meet(one.subList(1, one.size()), other.subList(1, other.size()));
  }

  private static boolean isAnything(List<String> names) {
    return names.isEmpty() || names.get(0).equals(ANY_FOLDERS);
  }

  private static boolean nameMeets(String one, String other) {
    if (one.isEmpty() && other.isEmpty()) {
      return true;
    }
    if (one.startsWith("*")) {
      return nameMeets(one.substring(1), other)
          || (!other.isEmpty() && nameMeets(one, other.substring(1)));
    }
    if (other.startsWith("*")) {
      return nameMeets(other, one);
    }
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.charAt(0) == other.charAt(0) || one.charAt(0) == '?' || other.charAt(0) == '?')
        && nameMeets(one.substring(1), other.substring(1));
  }
}
