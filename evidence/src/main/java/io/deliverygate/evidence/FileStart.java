package io.deliverygate.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/**
 * The first two kilobytes of a report, by which formats are told apart that come under one name.
 *
 * @param text in lower case, without byte-order mark and leading white space
 */
public record FileStart(String text) {

  private static final int LENGTH = 2048;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  public static FileStart of(Report report) throws IOException {
    try (InputStream in = Files.newInputStream(report.file())) {
      String start = new String(in.readNBytes(LENGTH), StandardCharsets.UTF_8);
      String bare = start.startsWith(BYTE_ORDER_MARK) ? start.substring(1) : start;
      return new FileStart(bare.stripLeading().toLowerCase(Locale.ROOT));
    }
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
