package io.deliverygate.evidence.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many lines a file can have at most: tools do not agree on what ends a line, nor whether
 * behind the last end there is one more.
 */
public final class LineCount {

  private LineCount() {}

  /**
   * Counts every end of a line that some tool knows (LF, CR, both as one, form feed, vertical tab,
   * and Unicode's NEL, LS and PS in UTF-8), and one line behind the last.
   */
  public static int of(Path file) throws IOException {
    long lines = 1;
    int last = 0;
    int beforeLast = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (ends(next, last, beforeLast)) {
          lines++;
        }
        beforeLast = last;
        last = next;
      }
    }
    return (int) Math.min(lines, Integer.MAX_VALUE);
  }

  private static boolean ends(int next, int last, int beforeLast) {
    return switch (next) {
      case '\n' -> last != '\r';
      case '\r', '\f', 0x0B -> true;
      case 0x85 -> last == 0xC2;
      case 0xA8, 0xA9 -> last == 0x80 && beforeLast == 0xE2;
      default -> false;
    };
  }
}
