package io.jenkins.plugins.deliverygate.approval;

/** Texts of people and Pipelines, which can be long and hold anything. */
final class Texts {

  private static final int LONGEST = 1000;

  private Texts() {}

  /** Not longer than a page can show. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** On one line of characters that every reader takes, so that it forges no lines of a log. */
  static String line(String text) {
    StringBuilder line = new StringBuilder();
    cut(text).codePoints().map(each -> isPlain(each) ? each : ' ').forEach(line::appendCodePoint);
    return line.toString().replaceAll("\\s+", " ").strip();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
