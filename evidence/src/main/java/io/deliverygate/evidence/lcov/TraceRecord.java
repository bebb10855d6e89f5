package io.deliverygate.evidence.lcov;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.coverage.CoveredFile;
import io.deliverygate.evidence.coverage.CoveredFiles;
import io.deliverygate.evidence.coverage.Hits;
import io.deliverygate.io.OneLine;
import java.util.Arrays;
import java.util.Optional;

/**
 * The record that is open in a tracefile, from {@code SF} to {@code end_of_record}. Its lines
 * count, not its totals: tools count into {@code LF} what they leave out, or what they list twice.
 */
final class TraceRecord {

  private final TraceLines trace;
  private final CoveredFiles files;
  private Optional<CoveredFile> file = Optional.empty();
  private boolean any;
  private boolean lines;
  private boolean totals;

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
      case "LF" -> totals |= Hits.any(value);
      default -> {}
    }
  }

  private void open(String name) throws UnreadableReport {
    if (file.isPresent()) {
      throw trace.bad("a record begins before the one before it has its end_of_record");
    }
    if (name.isBlank()) {
      throw trace.bad("SF names no file");
    }
    file = Optional.of(files.of(name));
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
    boolean ran = ran(parts[1]);
    lines = true;
    if (number > 0) {
      here.line(number, ran);
    }
  }

  private void branch(String[] parts) throws UnreadableReport {
    CoveredFile here = file();
    if (parts.length < 4) {
      throw trace.bad("BRDA needs a line, a block, a branch and a count");
    }
    int number = lineNumber(parts[0]);
    boolean ran = ran(parts[parts.length - 1]);
    String[] place = Arrays.copyOf(parts, parts.length - 1);
    here.branches(number, String.join(",", place), ran ? 1 : 0, 1);
  }

  /** Not above 0 where the tool knew no line. */
  private int lineNumber(String text) throws UnreadableReport {
    if (!Hits.isPlace(text)) {
      throw trace.bad("'" + OneLine.of(text) + "' is no whole number");
    }
    int number = Hits.line(text);
    if (number > 0 && !files.hasRoomFor(number)) {
      throw trace.bad("'" + OneLine.of(text) + "' is no number of a line");
    }
    return number;
  }

  private boolean ran(String count) throws UnreadableReport {
    if (!Hits.isCount(count)) {
      throw trace.bad("'" + OneLine.of(count) + "' is no whole number");
    }
    return Hits.any(count);
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
    if (totals && !lines) {
      throw trace.bad("the file states totals (LF) and lists no line (DA)");
    }
  }
}
