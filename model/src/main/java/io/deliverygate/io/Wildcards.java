package io.deliverygate.io;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns as people write them. Of plain texts, such as names, tags and coordinates: a star stands
 * for any text, also none. Of paths: {@code *} stands for any text within one name, {@code ?} for
 * one character of it, {@code **} for any number of folders. Everything else stands for itself.
 */
public final class Wildcards {

  private static final Pattern PART = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

  private Wildcards() {}

  /** Whether one of the patterns fits the whole of a text. */
  public static boolean anyFits(Collection<String> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> fits(pattern, text));
  }

  /**
   * Whether a pattern fits the whole of a text. It takes back at most the last star, so the time is
   * bounded by the product of the lengths.
   */
  public static boolean fits(String pattern, String text) {
    int in = 0;
    int at = 0;
    int star = -1;
    int taken = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        taken = at;
      } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++taken;
      } else {
        return false;
      }
    }
    return pattern.substring(in).chars().allMatch(rest -> rest == '*');
  }

  /** A pattern of paths as a regular expression, for the whole of a path. */
  public static Pattern path(String pattern) {
    return Pattern.compile(regex(pattern), Pattern.DOTALL);
  }

  /** The same, for what it names and for all that lies in a folder that it names. */
  public static Pattern pathAndInside(String pattern) {
    String folder = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    return Pattern.compile(regex(folder) + "(?:/.*)?", Pattern.DOTALL);
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    Matcher part = PART.matcher(pattern);
    while (part.find()) {
      regex.append(
          switch (part.group()) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> Pattern.quote(part.group());
          });
    }
    return regex.toString();
  }
}
