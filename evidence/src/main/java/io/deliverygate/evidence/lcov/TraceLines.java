package io.deliverygate.evidence.lcov;

import io.deliverygate.evidence.UnreadableReport;
import java.io.IOException;
import java.io.Reader;

/** The lines of a tracefile, none longer than any tool writes. */
final class TraceLines implements AutoCloseable {

  private static final int LONGEST = 1 << 16;

  private final Reader in;
  private final StringBuilder text = new StringBuilder();
  private int number;

  TraceLines(Reader in) {
    this.in = in;
  }

  /** Goes to the next line; false at the end of the file. */
  boolean next() throws UnreadableReport, IOException {
    text.setLength(0);
    number++;
    int next = in.read();
    boolean some = next >= 0;
    while (next >= 0 && next != '\n') {
      if (text.length() == LONGEST) {
        throw bad("the line is longer than " + LONGEST + " characters");
      }
      text.append((char) next);
      next = in.read();
    }
    return some;
  }

  /** The line without blanks around it. */
  String text() {
    return text.toString().strip();
  }

  /** A complaint about the line. */
  UnreadableReport bad(String reason) {
    return new UnreadableReport(number, reason, LcovReader.FIX);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
