package io.deliverygate.io;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Ends of lines as git keeps them. On disk they are what the clone is told to write, so files are
 * compared without that difference.
 */
public final class LineEnds {

  private static final Pattern BINARY = Pattern.compile(".*\\.(xlsx?|jar|zip)");

  private LineEnds() {}

  /**
   * A text with ends of lines that are one character; a file of another kind as it is.
   *
   * @param file its name
   */
  public static byte[] plain(String file, byte[] content) {
    if (BINARY.matcher(file).matches()) {
      return content;
    }
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
