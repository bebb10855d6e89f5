package io.deliverygate.io;

/** Text of foreign origin made fit for one line of a message: no control characters, no novel. */
public final class OneLine {

  private static final int LONGEST = 500;

  private OneLine() {}

  /**
   * Replaces runs of white space and control characters by one blank and cuts after 500 characters.
   */
  public static String of(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
