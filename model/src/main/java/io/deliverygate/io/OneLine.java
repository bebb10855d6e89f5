package io.deliverygate.io;

import java.util.regex.Pattern;

/**
 * Text of foreign origin made fit for people's eyes, on one line: nothing invisible, nothing that
 * steers a terminal, breaks a line or turns the direction of reading. It is not yet escaped for any
 * format.
 */
public final class OneLine {

  private static final int LONGEST = 500;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private OneLine() {}

  /**
   * Replaces runs of white space, control and invisible characters by one blank and cuts after 500
   * characters.
   */
  public static String of(String text) {
    String line = BLANKS.matcher(visible(text)).replaceAll(" ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = LONGEST - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** The line of any length, blanks as they are: for paths and texts that authors laid out. */
  public static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll(" ");
  }
}
