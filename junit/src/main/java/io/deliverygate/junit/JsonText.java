package io.deliverygate.junit;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JSON string: text between quotation marks, written and read by hand to need no library. */
final class JsonText {

  /** Matches a string whole; its one group is what stands between the quotation marks. */
  static final String PATTERN = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|([\"\\\\]))");

  private JsonText() {}

  static String quote(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(c -> json.append(escape((char) c)));
    return json.append('"').toString();
  }

  /** Surrogates are escaped as well: half a pair cannot be written as UTF-8. */
  private static String escape(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    boolean plain = c >= ' ' && !Character.isSurrogate(c);
    return plain ? String.valueOf(c) : String.format("\\u%04x", (int) c);
  }

  /** The text that {@link #quote} was given, from what stands between the quotation marks. */
  static String unquote(String inside) {
    return ESCAPE.matcher(inside).replaceAll(JsonText::unescape);
  }

  private static String unescape(MatchResult escape) {
    return Matcher.quoteReplacement(
        escape.group(1) == null
            ? escape.group(2)
            : String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
  }
}
