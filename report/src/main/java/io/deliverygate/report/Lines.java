package io.deliverygate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of plain text, broken between words so that none is longer than a terminal is wide; a
 * single word, such as a path, is never broken.
 */
final class Lines {

  /** Characters a line; leaves room for the label that Maven puts in front. */
  static final int WIDTH = 100;

  private static final Pattern BLANKS = Pattern.compile(" +");

  private final List<String> lines = new ArrayList<>();

  List<String> all() {
    return List.copyOf(lines);
  }

  void blank() {
    lines.add("");
  }

  /** A line as it is. */
  void whole(String line) {
    lines.add(line.stripTrailing());
  }

  /**
   * A paragraph.
   *
   * @param first what stands before its first line; the lines after it are indented as far
   */
  void wrapped(String first, String text) {
    StringBuilder line = new StringBuilder(first);
    String indent = " ".repeat(first.length());
    int start = line.length();
    for (String word : BLANKS.split(text, -1)) {
      if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
        whole(line.toString());
        line = new StringBuilder(indent);
      } else if (line.length() > start) {
        line.append(' ');
      }
      line.append(word);
    }
    whole(line.toString());
  }
}
