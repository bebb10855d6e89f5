package io.deliverygate.rules.explain;

import io.deliverygate.io.WrappedLines;
import java.util.List;

/** Lines of plain text in sections. */
final class Page {

  private static final String INDENT = "  ";

  private final WrappedLines lines = new WrappedLines(WrappedLines.TERMINAL);

  List<String> lines() {
    return lines.all();
  }

  /** The title of a section, below an empty line. */
  void section(String title) {
    lines.blank();
    title(title);
  }

  /** A line that begins at the margin. */
  void title(String text) {
    lines.wrapped("", text);
  }

  /** A line of a section. */
  void line(String text) {
    lines.wrapped(INDENT, text);
  }

  /**
   * A line of a section.
   *
   * @param label what stands before its first line; the lines after it are indented as far
   */
  void line(String label, String text) {
    lines.wrapped(INDENT + label, text);
  }

  /** A line that belongs to the one above. */
  void below(String text) {
    lines.wrapped(INDENT.repeat(3), text);
  }

  /** Text as its author broke and indented it, however long its lines are. */
  void verbatim(String text) {
    text.lines().forEach(line -> lines.whole(INDENT.repeat(2) + line.replace("\t", "    ")));
  }
}
