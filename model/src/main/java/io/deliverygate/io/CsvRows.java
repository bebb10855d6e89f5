package io.deliverygate.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a text with separated values, one at a time. A value in quotes may hold the separator
 * and line ends, and a quote doubled.
 */
public final class CsvRows {

  private static final char QUOTE = '"';
  private static final char COMMENT = '#';
  private static final int END = -1;

  private final Reader in;
  private final Form form;
  private final char[] buffer = new char[1 << 14];
  private int filled;
  private int used;
  private final List<String> values = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private int row;
  private int nextRow;
  private int line;
  private int nextLine = 1;
  private int next;
  private boolean whole = true;
  private int openQuote;
  private boolean behindQuote;

  /**
   * How the rows are written.
   *
   * @param byHand whether blanks around values and lines that begin with {@code #} say nothing
   * @param mostValues in a row; what comes behind them is dropped
   * @param longestValue in characters; what comes behind them is dropped
   */
  public record Form(char separator, boolean byHand, int mostValues, int longestValue) {

    /** As a program writes them. */
    public static Form of(char separator) {
      return new Form(separator, false, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** As people write them. */
    public Form writtenByHand() {
      return new Form(separator, true, mostValues, longestValue);
    }

    /** Of a text that may be of any size. */
    public Form atMost(int values, int characters) {
      return new Form(separator, byHand, values, characters);
    }
  }

  public CsvRows(Reader in, Form form) throws IOException {
    this.in = in;
    this.form = form;
    move();
  }

  /** Goes to the next row that is not empty; false at the end of the text. */
  public boolean next() throws IOException {
    skip();
    if (next == END) {
      return false;
    }
    row = nextRow;
    line = nextLine;
    openQuote = 0;
    behindQuote = false;
    values.clear();
    readRow();
    return true;
  }

  private void skip() throws IOException {
    skipBlanks();
    while (next == '\n' || next == '\r' || (form.byHand && next == COMMENT)) {
      if (next == COMMENT) {
        skipLine();
      } else {
        nextRow += next == '\n' ? 1 : 0;
        move();
      }
      skipBlanks();
    }
  }

  private void skipLine() throws IOException {
    while (next != '\n' && next != '\r' && next != END) {
      move();
    }
  }

  private void skipBlanks() throws IOException {
    while (form.byHand && next != form.separator && (next == ' ' || next == '\t')) {
      move();
    }
  }

  private void readRow() throws IOException {
    boolean more = true;
    while (more) {
      readValue();
      if (values.size() < form.mostValues) {
        values.add(form.byHand ? value.toString().strip() : value.toString());
      }
      more = next == form.separator;
      if (more) {
        move();
      }
    }
    whole = next != END;
  }

  private void readValue() throws IOException {
    value.setLength(0);
    skipBlanks();
    boolean quoted = next == QUOTE;
    if (quoted) {
      openQuote = nextLine;
      move();
      readQuoted();
      skipBlanks();
    }
    while (next != form.separator && next != '\n' && next != '\r' && next != END) {
      behindQuote |= quoted;
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
          openQuote = 0;
          return;
        }
        take();
      }
    }
  }

  private void take() throws IOException {
    if (value.length() < form.longestValue) {
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
  public List<String> values() {
    return values;
  }

  /** How many rows stand above it, empty ones too. */
  public int row() {
    return row;
  }

  /** The line on which the row begins, from 1. */
  public int line() {
    return line;
  }

  /** Whether the row ends with a line end, as a row does that was written whole. */
  public boolean isWhole() {
    return whole;
  }

  /** The line on which a quote opens that is never closed; 0 where every one is. */
  public int openQuote() {
    return openQuote;
  }

  /** Whether some text stands between a closing quote and the next separator. */
  public boolean hasTextBehindQuote() {
    return behindQuote;
  }
}
