package io.deliverygate.evidence.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether a script consists of types alone, of which no code is made. */
final class TypesOnly {

  private static final Pattern DECLARATION =
      Pattern.compile(
          "\\G[\\s;]*(?:export\\s+)?(?:default\\s+)?(?:declare\\s+[\\w\\s]*?)?(interface|type|declare)\\b");

  /** After these a type goes on in the next line, and before those. */
  private static final String GOES_ON = "|&=?:<,({[>";

  private static final String CONTINUES = "|&?:=<.[})>";

  private final String code;
  private int at;

  /**
   * @param code without comments, imports and exports of names
   */
  TypesOnly(String code) {
    this.code = code;
  }

  boolean isAll() {
    Matcher declaration = DECLARATION.matcher(code);
    while (at < code.length() && declaration.find(at)) {
      at = declaration.end();
      skip(declaration.group(1).equals("interface"));
    }
    return code.substring(at).replace(';', ' ').isBlank();
  }

  /** Goes to the end of a declaration: its last brace, or a line that cannot go on. */
  private void skip(boolean toBrace) {
    int depth = 0;
    char last = '=';
    while (at < code.length()) {
      char next = code.charAt(at++);
      if ("{([".indexOf(next) >= 0) {
        depth++;
      } else if ("})]".indexOf(next) >= 0) {
        depth--;
        if (depth == 0 && next == '}' && toBrace) {
          return;
        }
      } else if (depth == 0 && (next == ';' || (next == '\n' && !toBrace && ends(last)))) {
        return;
      }
      if (!Character.isWhitespace(next)) {
        last = next;
      }
    }
  }

  private boolean ends(char last) {
    String rest = code.substring(at).stripLeading();
    return GOES_ON.indexOf(last) < 0 && (rest.isEmpty() || CONTINUES.indexOf(rest.charAt(0)) < 0);
  }
}
