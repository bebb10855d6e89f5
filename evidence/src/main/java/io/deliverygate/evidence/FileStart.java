package io.deliverygate.evidence;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The first two thousand characters of a report, by which formats are told apart that come under
 * one name.
 *
 * @param text in lower case, without byte-order mark and leading white space
 */
public record FileStart(String text) {

  private static final int LENGTH = 2048;

  public static FileStart of(Report report) throws IOException {
    return of(report.file());
  }

  /** The start of a file. */
  public static FileStart of(Path file) throws IOException {
    char[] start = new char[LENGTH];
    try (Reader in = DecodedText.open(file)) {
      int length = 0;
      int read = 0;
      while (read >= 0 && length < LENGTH) {
        length += read;
        read = in.read(start, length, LENGTH - length);
      }
      return new FileStart(new String(start, 0, length).stripLeading().toLowerCase(Locale.ROOT));
    }
  }

  /** Whether there is nothing but white space. */
  public boolean isBlank() {
    return text.isEmpty();
  }

  /** Whether it is XML or HTML. */
  public boolean isMarkup() {
    return text.startsWith("<");
  }

  /** Whether it is a JSON object. */
  public boolean isObject() {
    return text.startsWith("{");
  }

  /** Whether it is a page for a browser. */
  public boolean isPage() {
    return isMarkup() && (text.contains("<!doctype html") || text.contains("<html"));
  }

  /** Whether a text of lower-case letters occurs. */
  public boolean holds(String part) {
    return text.contains(part);
  }
}
