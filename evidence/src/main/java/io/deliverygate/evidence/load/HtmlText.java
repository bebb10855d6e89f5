package io.deliverygate.evidence.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a page without the marks of HTML. */
final class HtmlText {

  private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");

  private HtmlText() {}

  static String plain(String html) {
    String named =
        html.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&nbsp;", " ");
    String numbered =
        NUMBERED
            .matcher(named)
            .replaceAll(
                mark ->
                    Matcher.quoteReplacement(
                        character(mark.group(1).isEmpty() ? 10 : 16, mark.group(2))));
    return numbered.replace("&amp;", "&");
  }

  private static String character(int radix, String digits) {
    try {
      int point = Integer.parseInt(digits, radix);
      return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
