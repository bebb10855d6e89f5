package io.deliverygate.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that say nothing of their own encoding: UTF-8, unless a byte-order mark or the zero bytes
 * of the first characters show UTF-16 or UTF-32, as a shell of Windows writes what it redirects.
 */
public final class DecodedText {

  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 4;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private DecodedText() {}

  /** Opens a report as text; to be read to its end and closed by the caller, once. */
  public static BufferedReader open(Report report) throws IOException {
    return decoded(report.open(), encoding(report.file()));
  }

  /** Opens a file as text. */
  static BufferedReader open(Path file) throws IOException {
    return decoded(Files.newInputStream(file), encoding(file));
  }

  private static BufferedReader decoded(InputStream in, Charset encoding) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(in, encoding), BUFFER);
    skipMark(text);
    return text;
  }

  private static void skipMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  private static Charset encoding(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return encoding(in.readNBytes(HEAD));
    }
  }

  private static Charset encoding(byte[] head) {
    String shape = shape(head);
    return switch (shape) {
      case "MN00", "x000" -> Charset.forName("UTF-32LE");
      case "00NM", "000x" -> Charset.forName("UTF-32BE");
      case "x0x0", "x0" -> StandardCharsets.UTF_16LE;
      case "0x0x", "0x" -> StandardCharsets.UTF_16BE;
      default -> marked(shape);
    };
  }

  private static Charset marked(String shape) {
    if (shape.startsWith("MN")) {
      return StandardCharsets.UTF_16LE;
    }
    return shape.startsWith("NM") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  /** A letter a byte: M and N are the two of a mark, 0 is zero, x is any other. */
  private static String shape(byte[] head) {
    StringBuilder shape = new StringBuilder();
    for (byte each : head) {
      shape.append(
          switch (each) {
            case (byte) 0xff -> 'M';
            case (byte) 0xfe -> 'N';
            case 0 -> '0';
            default -> 'x';
          });
    }
    return shape.toString();
  }
}
