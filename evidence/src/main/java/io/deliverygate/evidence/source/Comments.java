package io.deliverygate.evidence.source;

/** Takes comments out of code, as Java and most other languages in braces have them. */
final class Comments {

  private final String code;
  private final StringBuilder kept = new StringBuilder();
  private int at;

  private Comments(String code) {
    this.code = code;
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
