package io.deliverygate.evidence.load;

import io.deliverygate.evidence.DecodedText;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Fact;
import io.deliverygate.io.CsvRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads JMeter's result file (JTL) in CSV, with columns in any order and any separator that its
 * header shows; without a header as JMeter 5 orders columns by default. JMeter writes one row per
 * sample, and one for each sample inside it such as a redirection or the requests of a transaction;
 * each counts for its own label. {@code timeStamp} is taken for the start, which JMeter's own
 * configuration makes it.
 */
public final class JtlCsvReader implements ReportReader {

  static final String FIX = "run the load test again, and keep its result file whole";

  private static final int MOST_COLUMNS = 1000;

  /** Of longer values, such as messages, the rest is dropped. */
  private static final int LONGEST_VALUE = 2000;

  private static final int LONGEST_HEAD = 1 << 14;
  private static final char QUOTE = '"';

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    report.writtenBy("JMeter");
    try (BufferedReader in = DecodedText.open(report)) {
      CsvRows rows = new CsvRows(in, form(separator(in)));
      SampleRun run = new SampleRun();
      new JtlRows(rows, run).read();
      if (run.isEmpty()) {
        throw new UnreadableReport(0, "the file holds no sample", FIX);
      }
      run.tell(report, facts);
    }
  }

  private static CsvRows.Form form(char separator) {
    return CsvRows.Form.of(separator).atMost(MOST_COLUMNS, LONGEST_VALUE);
  }

  /**
   * What comes behind the first name or number: both are of letters and digits, maybe in quotes.
   */
  private static char separator(BufferedReader in) throws UnreadableReport, IOException {
    in.mark(LONGEST_HEAD);
    int next = in.read();
    if (next < 0) {
      throw new UnreadableReport(0, "the file is empty", FIX);
    }
    boolean quoted = next == QUOTE;
    if (quoted) {
      next = in.read();
    }
    int length = 0;
    while (Character.isLetterOrDigit(next) && length < LONGEST_HEAD - 4) {
      length++;
      next = in.read();
    }
    if (quoted) {
      next = next == QUOTE ? in.read() : QUOTE;
    }
    in.reset();
    if (length == 0 || next < 0 || next == QUOTE || next == '\n' || next == '\r') {
      throw new UnreadableReport(1, "it is no result file of JMeter", FIX);
    }
    return (char) next;
  }

  /** The rows of a file, taken as samples. */
  private record JtlRows(CsvRows rows, SampleRun run) {

    void read() throws UnreadableReport, IOException {
      if (!rows.next()) {
        throw new UnreadableReport(0, "the file is empty", FIX);
      }
      boolean header = !Character.isDigit(rows.values().get(0).charAt(0));
      JtlSamples samples =
          new JtlSamples(header ? JtlColumns.named(List.copyOf(rows.values())) : usual());
      boolean more = !header || rows.next();
      while (more) {
        add(samples);
        more = rows.next();
      }
    }

    private JtlColumns usual() throws UnreadableReport {
      JtlColumns usual = JtlColumns.usual();
      if (rows.values().size() != usual.count()) {
        throw new UnreadableReport(
            1,
            "it has no header, and not the columns that JMeter writes by default",
            "set jmeter.save.saveservice.print_field_names=true and run the load test again");
      }
      return usual;
    }

    private void add(JtlSamples samples) throws UnreadableReport {
      if (!rows.isWhole()) {
        throw new UnreadableReport(
            rows.line(), "the file is cut short: its last row has no line end", FIX);
      }
      if (!run.add(samples.sample(rows))) {
        throw tooManyLabels(rows.line());
      }
    }
  }

  static UnreadableReport tooManyLabels(int line) {
    return new UnreadableReport(
        line,
        "more than " + SampleRun.MOST_LABELS + " different labels",
        "give samplers fixed names, without variables");
  }
}
