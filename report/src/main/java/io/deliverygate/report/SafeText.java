package io.deliverygate.report;

import io.deliverygate.io.OneLine;
import java.util.regex.Pattern;

/**
 * Text of foreign origin made fit for people's eyes: one line of at most 500 characters, nothing
 * invisible, nothing that steers a terminal or turns the direction of reading. It is not yet
 * escaped for any format.
 */
final class SafeText {

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

  private SafeText() {}

  static String of(String text) {
    return OneLine.of(visible(text));
  }

  /** Of any length, blanks as they are: for paths. */
  static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll(" ");
  }
}
