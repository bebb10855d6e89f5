package io.deliverygate.fact;

import java.util.List;
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
 * @param fingerprint hex digest of the complaint and of the line of code that it is about; empty
 *     where nobody looked at the code
 */
public record Finding(
    String module,
    String tool,
    String rule,
    int priority,
    String message,
    String file,
    int line,
    String fingerprint,
    String source)
    implements Fact, Flaw {

  private static final Pattern LINE_NUMBER = Pattern.compile("\\b([Ll]ines?) \\d+([- ]+\\d+)?");

  /** A finding as a report has it, whose code nobody has looked at. */
  public Finding(
      String module,
      String tool,
      String rule,
      int priority,
      String message,
      String file,
      int line,
      String source) {
    this(module, tool, rule, priority, message, file, line, "", source);
  }

  /** The same with a fingerprint. */
  public Finding withFingerprint(String print) {
    return new Finding(module, tool, rule, priority, message, file, line, print, source);
  }

  /**
   * Tool, rule, file, and the fingerprint; where there is none, the message without line numbers.
   */
  @Override
  public String identity() {
    return String.join("|", tool, rule, file, fingerprint.isEmpty() ? text() : fingerprint);
  }

  @Override
  public List<String> files() {
    return List.of(file);
  }

  @Override
  public String text() {
    return LINE_NUMBER.matcher(message).replaceAll("$1");
  }
}
