package io.deliverygate.policy;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    return reasons.keySet().stream().anyMatch(pattern -> regex(pattern).matcher(path).matches());
  }

  private static Pattern regex(String pattern) {
    String trimmed = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    String regex =
        trimmed
            .codePoints()
            .mapToObj(IgnoredFiles::regex)
            .collect(Collectors.joining())
            .replace("[^/]*[^/]*/", "(?:.*/)?")
            .replace("[^/]*[^/]*", ".*");
    return Pattern.compile(regex + "(?:/.*)?", Pattern.DOTALL);
  }

  private static String regex(int character) {
    return switch (character) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      case '/' -> "/";
      default -> Pattern.quote(Character.toString(character));
    };
  }
}
