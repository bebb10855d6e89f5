package io.deliverygate.fact;

import java.util.regex.Pattern;

/**
 * What a static analysis complains about at one place.
 *
 * @param module module that was analysed
 * @param tool the tool, such as {@code PMD}
 * @param rule the tool's name for its rule
 * @param priority 1 (worst) to 5, on PMD's scale
 * @param message the tool's words, on one line
 * @param file path relative to the project's root where it lies inside, else the tool's label
 * @param line first line, 0 where unknown
 */
public record Finding(
    String module,
    String tool,
    String rule,
    int priority,
    String message,
    String file,
    int line,
    String source)
    implements Fact {

  private static final Pattern LINE_NUMBER = Pattern.compile("\\b([Ll]ines?) \\d+([- ]+\\d+)?");

  /** What it is known by while lines move: tool, rule, file and message without line numbers. */
  public String identity() {
    return String.join("|", tool, rule, file, LINE_NUMBER.matcher(message).replaceAll("$1"));
  }
}
