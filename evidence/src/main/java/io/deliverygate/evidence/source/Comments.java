package io.deliverygate.evidence.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes comments out of code, as Java and most other languages in braces have them. */
final class Comments {

  private static final long MOST_BYTES = 4L << 20;

  private final String code;
  private final StringBuilder kept = new StringBuilder();
  private int at;

  private Comments(String code) {
    this.code = code;
  }

  /** Whether a file is too large to be code that somebody wrote. */
  static boolean isTooLarge(Path file) throws IOException {
    return Files.size(file) > MOST_BYTES;
  }

  /** The text of a file without comments. */
  static String outOf(Path file) throws IOException {
    return without(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  static String without(String code) {
    return code.contains("//") || code.contains("/*") ? new Comments(code).rest() : code;
  }

  private String rest() {
    while (at < code.length()) {
      char next = code.charAt(at);
      if (code.startsWith("//", at)) {
        at = upTo("\n", 0);
      } else if (code.startsWith("/*", at)) {
        at = upTo("*/", 2);
      } else if (next == '"' || next == '\'') {
        quoted(next);
      } else {
        kept.append(next);
        at++;
      }
    }
    return kept.toString();
  }

  /** What stands in quotes may look like a comment. */
  private void quoted(char quote) {
    int end = at + 1;
    while (end < code.length() && code.charAt(end) != quote && code.charAt(end) != '\n') {
      end += code.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end + 1, code.length());
    kept.append(code, at, end);
    at = end;
  }

  private int upTo(String mark, int length) {
    int found = code.indexOf(mark, at + length);
    return found < 0 ? code.length() : found + length;
  }
}
