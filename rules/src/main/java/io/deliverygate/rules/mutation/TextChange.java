package io.deliverygate.rules.mutation;

/**
 * A change of one place in a text.
 *
 * @param start first character that is replaced
 * @param end character behind the last one that is replaced
 * @param replacement what stands there instead
 */
record TextChange(int start, int end, String replacement) {

  String applied(String text) {
    return text.substring(0, start) + replacement + text.substring(end);
  }

  TextChange moved(int by) {
    return new TextChange(start + by, end + by, replacement);
  }

  /** How many lines of the text stand above what is changed. */
  int line(String text) {
    int at = start;
    while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
    return (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** In words, with enough around it to find the place. */
  String words(String text) {
    String line = text.substring(lineStart(text), lineEnd(text)).strip();
    String was = text.substring(start, end).strip().replaceAll("\\s+", " ");
    String is = replacement.strip().replaceAll("\\s+", " ");
    String change = is.isEmpty() ? "dropped " + was : was + " became " + is;
    return change.contains(line) ? change : change + " in: " + line;
  }

  private int lineStart(String text) {
    return text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  }

  private int lineEnd(String text) {
    int newline = text.indexOf('\n', start);
    return newline < 0 ? text.length() : newline;
  }
}
