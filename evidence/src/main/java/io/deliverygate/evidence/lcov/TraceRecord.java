package io.deliverygate.evidence.lcov;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.coverage.CoveredFile;
import io.deliverygate.evidence.coverage.CoveredFiles;
import io.deliverygate.io.OneLine;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The record that is open in a tracefile, from {@code SF} to {@code end_of_record}. Its own totals,
 * where it has them, must be those of its lines.
 */
final class TraceRecord {

  private final TraceLines trace;
  private final CoveredFiles files;
  private Optional<CoveredFile> file = Optional.empty();
  private BitSet seen = new BitSet();
  private BitSet hit = new BitSet();
  private boolean any;

  TraceRecord(TraceLines trace, CoveredFiles files) {
    this.trace = trace;
    this.files = files;
  }

  void take(String text) throws UnreadableReport {
    if (text.equals("end_of_record")) {
      close();
    } else if (!text.isEmpty() && !text.startsWith("#")) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw trace.bad("'" + OneLine.of(text) + "' is no line of an LCOV tracefile");
      }
      take(text.substring(0, colon), text.substring(colon + 1));
    }
  }

  private void take(String key, String value) throws UnreadableReport {
    switch (key) {
      case "SF" -> open(value);
      case "DA" -> line(value.split(",", -1));
      case "BRDA" -> branch(value.split(",", -1));
      case "LF" -> compare("LF", value, seen);
      case "LH" -> compare("LH", value, hit);
      default -> {}
    }
  }

  private void open(String name) throws UnreadableReport {
    if (file.isPresent()) {
      throw trace.bad("a record begins before the one before it has its end_of_record");
    }
    file = Optional.of(files.of(name));
    seen = new BitSet();
    hit = new BitSet();
    any = true;
  }

  private CoveredFile file() throws UnreadableReport {
    return file.orElseThrow(() -> trace.bad("it belongs to no source file: there is no SF above"));
  }

  private void line(String[] parts) throws UnreadableReport {
    CoveredFile here = file();
    if (parts.length < 2) {
      throw trace.bad("DA needs a line and a count of hits");
    }
    int number = lineNumber(parts[0]);
    boolean ran = count(parts[1]) > 0;
    here.line(number, ran);
    seen.set(number);
    if (ran) {
      hit.set(number);
    }
  }

  private void branch(String[] parts) throws UnreadableReport {
    CoveredFile here = file();
    if (parts.length < 4) {
      throw trace.bad("BRDA needs a line, a block, a branch and a count");
    }
    lineNumber(parts[0]);
    String taken = parts[parts.length - 1];
    boolean ran = !taken.equals("-") && count(taken) > 0;
    String[] place = Arrays.copyOf(parts, parts.length - 1);
    here.branches(String.join(",", place), ran ? 1 : 0, 1);
  }

  private int lineNumber(String text) throws UnreadableReport {
    long number = count(text);
    if (number > Integer.MAX_VALUE || !files.hasRoomFor((int) number)) {
      throw trace.bad("'" + OneLine.of(text) + "' is no number of a line");
    }
    return (int) number;
  }

  /** Tools write negative counts where a counter ran over. */
  private long count(String text) throws UnreadableReport {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw trace.bad("'" + OneLine.of(text) + "' is no whole number");
    }
  }

  private void compare(String key, String stated, BitSet counted) throws UnreadableReport {
    file();
    if (count(stated) != counted.cardinality()) {
      throw trace.bad(
          "the record contradicts itself: %s says %s lines, but its DA lines have %d"
              .formatted(key, OneLine.of(stated), counted.cardinality()));
    }
  }

  private void close() throws UnreadableReport {
    files.done(file());
    file = Optional.empty();
  }

  /** The file is over. */
  void end() throws UnreadableReport {
    if (file.isPresent()) {
      throw trace.bad("the file is cut short: its last record has no end_of_record");
    }
    if (!any) {
      throw trace.bad("the file tells of no source file: there is no SF in it");
    }
  }
}
