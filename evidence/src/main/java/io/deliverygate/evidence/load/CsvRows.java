package io.deliverygate.evidence.load;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a text with separated values, one at a time. A value in quotes may hold the separator
 * and line ends, and a quote doubled.
 */
final class CsvRows {

  /** Of longer values, such as messages, the rest is dropped. */
  private static final int LONGEST_VALUE = 2000;

  private static final int MOST_VALUES = 1000;
  private static final char QUOTE = '"';
  private static final int END = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int filled;
  private int used;
  private final List<String> values = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private final char separator;
  private int line;
  private int nextLine = 1;
  private int next;
  private boolean whole = true;

  CsvRows(Reader in, char separator) throws IOException {
    this.in = in;
    this.separator = separator;
    move();
  }

  /** Goes to the next row that is not empty; false at the end of the text. */
  boolean next() throws IOException {
    while (next == '\n' || next == '\r') {
      move();
    }
    if (next == END) {
      return false;
    }
    line = nextLine;
    values.clear();
    readRow();
    return true;
  }

  private void readRow() throws IOException {
    boolean more = true;
    while (more) {
      readValue();
      if (values.size() < MOST_VALUES) {
        values.add(value.toString());
      }
      more = next == separator;
      if (more) {
        move();
      }
    }
    whole = next != END;
  }

  private void readValue() throws IOException {
    value.setLength(0);
    if (next == QUOTE) {
      move();
      readQuoted();
    }
    while (next != separator && next != '\n' && next != '\r' && next != END) {
      take();
    }
  }

  /** Goes behind the closing quote; a doubled one belongs to the value. */
  private void readQuoted() throws IOException {
    while (next != END) {
      if (next != QUOTE) {
        take();
      } else {
        move();
        if (next != QUOTE) {
          return;
        }
        take();
      }
    }
  }

  private void take() throws IOException {
    if (value.length() < LONGEST_VALUE) {
      value.append((char) next);
    }
    move();
  }

  private void move() throws IOException {
    if (next == '\n') {
      nextLine++;
    }
    next = used < filled || fill() ? buffer[used++] : END;
  }

  private boolean fill() throws IOException {
    used = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  /** The values of the row; reused for the next one. */
  List<String> values() {
    return values;
  }

  /** The line on which the row begins, from 1. */
  int line() {
    return line;
  }

  /** Whether the row ends with a line end, as a row does that was written whole. */
  boolean isWhole() {
    return whole;
  }
}
