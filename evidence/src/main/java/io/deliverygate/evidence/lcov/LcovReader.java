package io.deliverygate.evidence.lcov;

import io.deliverygate.evidence.DecodedText;
import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.coverage.CoveredFiles;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads LCOV's tracefile, {@code lcov.info}: a fact per source file, also where several tests tell
 * of it. It states no time of its own.
 */
public final class LcovReader implements ReportReader {

  static final String FIX = "write the report again: run the tests with coverage";

  private final LineSink lines;

  /**
   * @param lines takes each source file line by line
   */
  public LcovReader(LineSink lines) {
    this.lines = lines;
  }

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    CoveredFiles files = new CoveredFiles(report);
    try (TraceLines trace = new TraceLines(DecodedText.open(report))) {
      TraceRecord record = new TraceRecord(trace, files);
      while (trace.next()) {
        record.take(trace.text());
      }
      record.end();
    }
    files.tell(facts, lines);
  }
}
