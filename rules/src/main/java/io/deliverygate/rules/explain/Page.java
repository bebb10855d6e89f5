package io.deliverygate.rules.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of plain text in sections, broken between words so that none is longer than a terminal is
 * wide. Nothing in them steers a terminal, wherever it comes from.
 */
final class Page {

  /** Characters a line, as in the console report. */
  static final int WIDTH = 100;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** The title of a section, below an empty line. */
  void section(String title) {
    lines.add("");
    title(title);
  }

  /** A line that begins at the margin. */
  void title(String text) {
    wrapped("", text);
  }

  /** A line of a section. */
  void line(String text) {
    wrapped(INDENT, text);
  }

  /**
   * A line of a section.
   *
   * @param label what stands before its first line; the lines after it are indented as far
   */
  void line(String label, String text) {
    wrapped(INDENT + label, text);
  }

  /** A line that belongs to the one above. */
  void below(String text) {
    wrapped(INDENT.repeat(3), text);
  }

  /** Text as its author broke and indented it, however long its lines are. */
  void verbatim(String text) {
    text.lines().forEach(line -> lines.add(INDENT.repeat(2) + seen(line.replace("\t", "    "))));
  }

  private void wrapped(String first, String text) {
    StringBuilder line = new StringBuilder(first);
    int start = line.length();
    for (String word : BLANKS.split(seen(text), -1)) {
      if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(first.length()));
      } else if (line.length() > start) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString().stripTrailing());
  }

  private static String seen(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").stripTrailing();
  }
}
