package io.deliverygate.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * JSON for standard output, whose encoding the system chooses: whoever reads it takes it for UTF-8.
 */
final class PlainJson {

  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

  private PlainJson() {}

  /** The text itself in UTF-8; in any other encoding the same with escapes beyond ASCII. */
  static String in(Charset encoding, String json) {
    return encoding.equals(StandardCharsets.UTF_8)
        ? json
        : BEYOND_ASCII.matcher(json).replaceAll(match -> escaped(match.group()));
  }

  private static String escaped(String character) {
    StringBuilder escaped = new StringBuilder();
    character.chars().forEach(unit -> escaped.append("\\\\u%04x".formatted(unit)));
    return escaped.toString();
  }
}
