package io.deliverygate.evidence.source;

import java.util.regex.Pattern;

/**
 * Looks for code in the braces of a Java file: the body of a method or initializer that is not
 * empty, or a field that is set by more than a constant.
 */
final class Braces {

  private static final Pattern TYPE =
      Pattern.compile("(?s).*\\b(class|interface|enum|record)\\s+\\w.*");
  private static final Pattern CALL = Pattern.compile("(?s)[^=]*=[^=].*(\\(|->|::).*");

  private final String code;
  private int at;

  /**
   * @param code without comments and with nothing in quotes
   */
  Braces(String code) {
    this.code = code;
  }

  boolean hold() {
    return inType();
  }

  /** Reads what stands in a type, or around all of them, up to the brace that closes it. */
  private boolean inType() {
    int begin = at;
    int brackets = 0;
    while (at < code.length()) {
      char next = code.charAt(at++);
      boolean found = false;
      switch (next) {
        case '(' -> brackets++;
        case ')' -> brackets--;
        case ';' -> found = CALL.matcher(code.substring(begin, at)).matches();
        case '{' -> found = brackets > 0 ? passOver() : inBraces(code.substring(begin, at));
        case '}' -> {
          return false;
        }
        default -> {}
      }
      if (found) {
        return true;
      }
      if (brackets == 0 && (next == ';' || next == '{')) {
        begin = at;
      }
    }
    return false;
  }

  private boolean inBraces(String before) {
    if (TYPE.matcher(before).matches()) {
      return inType();
    }
    boolean initializer = CALL.matcher(before).matches();
    return body() || initializer;
  }

  /** What stands in an annotation is no code. */
  private boolean passOver() {
    body();
    return false;
  }

  /** Whether something stands in a body. */
  private boolean body() {
    int end = code.indexOf('}', at);
    String body = code.substring(at, end < 0 ? code.length() : end);
    at = end < 0 ? code.length() : end + 1;
    return !body.isBlank();
  }
}
