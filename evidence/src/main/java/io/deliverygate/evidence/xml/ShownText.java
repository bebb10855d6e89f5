package io.deliverygate.evidence.xml;

import io.deliverygate.io.OneLine;
import io.deliverygate.io.StringPool;

/**
 * Texts of a report that people will read, each on one line, and one copy of those that come again
 * and again.
 */
public final class ShownText {

  private static final int SURELY_SHORT = 500;

  private final StringPool shared = new StringPool();

  /** The text as {@link OneLine} has it; what is one line already is not rewritten. */
  public String of(String text) {
    String stripped = text.strip();
    return shared.of(isOneLine(stripped) ? stripped : OneLine.of(stripped));
  }

  private static boolean isOneLine(String text) {
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (isSpecial(next) || (blank && next == ' ')) {
        return false;
      }
      blank = next == ' ';
    }
    return text.length() <= SURELY_SHORT;
  }

  private static boolean isSpecial(char next) {
    return next < ' ' || (next >= 0x7f && next < 0xa0) || next == 0x2028 || next == 0x2029;
  }
}
