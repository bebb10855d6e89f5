package io.deliverygate.policy;

import io.deliverygate.io.Wildcards;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that nothing has to look into, since the policy says so.
 *
 * @param reasons by path from the project's root: {@code *} and {@code ?} stand for characters of
 *     one name, {@code **} for any number of folders; a folder stands for all that lies in it
 */
public record IgnoredFiles(Map<String, String> reasons) {

  public IgnoredFiles {
    reasons = Map.copyOf(new TreeMap<>(reasons));
  }

  /** Whether a file is one of them. */
  public boolean hold(String path) {
    return reasons.keySet().stream()
        .anyMatch(pattern -> Wildcards.pathAndInside(pattern).matcher(path).matches());
  }
}
