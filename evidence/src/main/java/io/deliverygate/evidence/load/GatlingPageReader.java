package io.deliverygate.evidence.load;

import io.deliverygate.evidence.DecodedText;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/**
 * Reads the {@code index.html} of Gatling's report: from version 3.14 on the only place that has
 * the statistics as text, and empty before. It names its percentiles; where the 95th is not among
 * them, it is unknown. Users are not on the page.
 */
public final class GatlingPageReader implements ReportReader {

  /** Lines of the table are short; of longer ones, such as the data of charts, the rest is left. */
  private static final int LONGEST_LINE = 4000;

  private static final int END = -1;

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    report.writtenBy("Gatling");
    GatlingTable table = new GatlingTable();
    int lines = 0;
    boolean whole = false;
    try (Reader in = DecodedText.open(report)) {
      StringBuilder line = new StringBuilder();
      while (readLine(in, line)) {
        table.line(line.toString(), ++lines);
        whole |= line.indexOf("</html>") >= 0;
      }
    }
    if (!whole) {
      throw new UnreadableReport(lines, "the file is cut short", GatlingReader.FIX);
    }
    table.tell(report, facts);
  }

  /** Reads the next line; false at the end. */
  private static boolean readLine(Reader in, StringBuilder line) throws IOException {
    line.setLength(0);
    int next = in.read();
    boolean any = next != END;
    while (next != END && next != '\n') {
      if (line.length() < LONGEST_LINE) {
        line.append((char) next);
      }
      next = in.read();
    }
    return any;
  }
}
