package io.deliverygate.evidence.load;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.io.CsvRows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Makes samples of the rows of a JTL file. */
final class JtlSamples {

  private static final List<String> READ =
      List.of(
          "label",
          "success",
          "failureMessage",
          "SampleCount",
          "ErrorCount",
          "timeStamp",
          "elapsed",
          "allThreads");

  private final JtlColumns columns;

  JtlSamples(JtlColumns columns) throws UnreadableReport {
    this.columns = columns;
    demand("label", "label");
    demand("success", "successful");
    for (String column : READ) {
      if (columns.isDouble(column)) {
        throw new UnreadableReport(1, "it has two columns '" + column + "'", JtlCsvReader.FIX);
      }
    }
  }

  private void demand(String column, String setting) throws UnreadableReport {
    if (!columns.has(column)) {
      throw new UnreadableReport(
          1,
          "it has no column '" + column + "'",
          "set jmeter.save.saveservice." + setting + "=true and run the load test again");
    }
  }

  Sample sample(CsvRows row) throws UnreadableReport {
    List<String> values = row.values();
    if (values.size() != columns.count()) {
      throw bad(row, values.size() + " columns where the file has " + columns.count());
    }
    boolean success = success(row);
    int count = small(row, "SampleCount", 1);
    Sample sample =
        new Sample(
            columns.text(values, "label").orElseThrow(),
            count,
            Sample.errors(success, small(row, "ErrorCount", success ? 0 : count)),
            start(row),
            small(row, "elapsed", Sample.UNKNOWN),
            small(row, "allThreads", Sample.UNKNOWN));
    Optional<String> contradiction = sample.contradiction();
    if (contradiction.isPresent()) {
      throw bad(row, contradiction.get());
    }
    return sample;
  }

  private boolean success(CsvRows row) throws UnreadableReport {
    String text = columns.text(row.values(), "success").orElseThrow();
    if (!text.equals("true") && !text.equals("false")) {
      throw bad(row, "success is neither true nor false: '" + text + "'");
    }
    boolean success = text.equals("true");
    String message = columns.text(row.values(), "failureMessage").orElse("");
    if (success && !message.isBlank()) {
      throw new UnreadableReport(
          row.line(),
          "success is true, and an assertion complains: '" + message + "'",
          "let assertions leave no message where they pass, and run the load test again");
    }
    return success;
  }

  private long start(CsvRows row) throws UnreadableReport {
    if (!columns.has("timeStamp")) {
      return Sample.UNKNOWN;
    }
    String text = columns.text(row.values(), "timeStamp").orElseThrow();
    OptionalLong start = JtlColumns.number(text);
    return start.orElseThrow(
        () ->
            new UnreadableReport(
                row.line(),
                "timeStamp '" + text + "' is no number of milliseconds",
                "set jmeter.save.saveservice.timestamp_format=ms and run the load test again"));
  }

  private int small(CsvRows row, String column, int otherwise) throws UnreadableReport {
    if (!columns.has(column)) {
      return otherwise;
    }
    String text = columns.text(row.values(), column).orElseThrow();
    OptionalInt number = JtlColumns.smallNumber(text);
    return number.orElseThrow(
        () -> bad(row, column + " '" + text + "' is no whole number from 0 on"));
  }

  private static UnreadableReport bad(CsvRows row, String reason) {
    return new UnreadableReport(row.line(), reason, JtlCsvReader.FIX);
  }
}
