package io.deliverygate.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of plain text, broken between words so that none is wider than it may be; a single word,
 * such as a path, is never broken. Nothing in them steers a terminal.
 */
public final class WrappedLines {

  /** Characters a line on a terminal; leaves room for the label that Maven puts in front. */
  public static final int TERMINAL = 100;

  /** For logs, in which people search for sentences, and which break lines where they are shown. */
  public static final int UNBROKEN = Integer.MAX_VALUE;

  private static final Pattern BLANKS = Pattern.compile(" +");

  private final int width;
  private final List<String> lines = new ArrayList<>();

  /**
   * No lines yet.
   *
   * @param width most characters of a line, such as {@link #TERMINAL}
   */
  public WrappedLines(int width) {
    this.width = width;
  }

  /** What was written so far. */
  public List<String> all() {
    return List.copyOf(lines);
  }

  /** An empty line. */
  public void blank() {
    lines.add("");
  }

  /** A line that is not broken. */
  public void whole(String line) {
    lines.add(OneLine.visible(line).stripTrailing());
  }

  /**
   * A paragraph.
   *
   * @param first what stands before its first line; the lines after it are indented as far
   */
  public void wrapped(String first, String text) {
    StringBuilder line = new StringBuilder(first);
    String indent = " ".repeat(first.length());
    int start = line.length();
    for (String word : BLANKS.split(OneLine.visible(text).stripTrailing(), -1)) {
      if (line.length() > start && line.length() + 1 + word.length() > width) {
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
