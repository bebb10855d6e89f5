package io.deliverygate.evidence.surefire;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The lines of a text of any size; a line that is too long is cut. */
final class LogLines implements Closeable {

  private static final int LONGEST = 1000;

  private final Reader in;
  private final char[] buffer = new char[8192];
  private final StringBuilder line = new StringBuilder();
  private int filled;
  private int used;
  private int number;

  LogLines(Reader in) {
    this.in = in;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    line.setLength(0);
    if (used == filled && !fill()) {
      return false;
    }
    number++;
    do {
      while (used < filled) {
        char next = buffer[used++];
        if (next == '\n') {
          return true;
        }
        append(next);
      }
    } while (fill());
    return true;
  }

  private boolean fill() throws IOException {
    used = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private void append(char next) {
    if (line.length() < LONGEST && next != '\r') {
      line.append(next);
    }
  }

  String text() {
    return line.toString();
  }

  /** From 1. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
