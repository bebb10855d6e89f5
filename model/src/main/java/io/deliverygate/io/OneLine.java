package io.deliverygate.io;

/** Text of foreign origin made fit for one line of a message: no control characters, no novel. */
public final class OneLine {

  private static final int LONGEST = 500;

  private OneLine() {}

  /**
   * Replaces runs of white space, control and invisible characters by one blank and cuts after 500
   * characters.
   */
  public static String of(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = LONGEST - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
