package io.deliverygate.evidence.load;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads k6's end-of-test summary in its three shapes: what {@code --summary-export} writes, what
 * {@code handleSummary} is given, and the machine-readable summary that lists its metrics.
 *
 * <p>The whole run is the transaction «k6». Metrics that thresholds split by name, group or
 * scenario, such as {@code http_req_duration{name:Search}}, are transactions of their own where
 * {@code http_req_failed} is split in the same way, for else nobody knows how many failed.
 */
public final class K6Reader implements ReportReader {

  static final String FIX = "run k6 again with --summary-export, and keep the file whole";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    report.writtenBy("k6");
    try (JsonPass json = JsonPass.open(report, FIX)) {
      K6Summary summary = new K6Summary();
      json.object(part -> part(json, summary, report, part));
      json.end();
      if (!summary.hasRequests()) {
        throw new UnreadableReport(
            0, "it is no summary of k6 with HTTP requests: http_reqs is missing", FIX);
      }
      summary.tell(report, facts);
    }
  }

  private static void part(JsonPass json, K6Summary summary, Report report, String part)
      throws UnreadableReport, IOException {
    switch (part) {
      case "metrics" -> json.object(metric -> metric(json, summary, metric));
      case "results" -> json.object(inside -> results(json, summary, inside));
      case "config" -> json.object(inside -> config(json, summary, inside));
      case "metadata" -> json.object(inside -> metadata(json, summary, report, inside));
      default -> {}
    }
  }

  /** A metric by name; its values lie in it, or one level deeper. */
  private static void metric(JsonPass json, K6Summary summary, String metric)
      throws UnreadableReport, IOException {
    json.object(
        part -> {
          if (part.equals("values")) {
            json.object(value -> number(json, summary, metric, value));
          } else {
            number(json, summary, metric, part);
          }
        });
  }

  private static void number(JsonPass json, K6Summary summary, String metric, String value)
      throws UnreadableReport, IOException {
    Optional<BigDecimal> number = json.ifNumber();
    if (number.isPresent()) {
      summary.put(metric, value, number.get());
    }
  }

  /** The machine-readable summary lists its metrics. */
  private static void results(JsonPass json, K6Summary summary, String part)
      throws UnreadableReport, IOException {
    if (part.equals("metrics")) {
      json.array(() -> new ListedMetric(json, summary).read());
    }
  }

  private static void config(JsonPass json, K6Summary summary, String part)
      throws UnreadableReport, IOException {
    if (part.equals("duration")) {
      summary.lasted(json.decimal());
    }
  }

  private static void metadata(JsonPass json, K6Summary summary, Report report, String part)
      throws UnreadableReport, IOException {
    switch (part) {
      case "generatedAt" -> summary.generatedAt(json.text());
      case "k6Version" -> report.writtenBy("k6 " + json.text());
      default -> {}
    }
  }

  /** A metric of a list: its name may come behind its values. */
  private static final class ListedMetric {

    private final JsonPass json;
    private final K6Summary summary;
    private final Map<String, BigDecimal> values = new HashMap<>();
    private String name = "";

    ListedMetric(JsonPass json, K6Summary summary) {
      this.json = json;
      this.summary = summary;
    }

    void read() throws UnreadableReport, IOException {
      json.object(
          part -> {
            switch (part) {
              case "name" -> name = json.text();
              case "values" -> json.object(this::value);
              default -> {}
            }
          });
      for (Map.Entry<String, BigDecimal> value : values.entrySet()) {
        summary.put(name, value.getKey(), value.getValue());
      }
    }

    private void value(String value) throws UnreadableReport, IOException {
      json.ifNumber().ifPresent(number -> values.put(value, number));
    }
  }
}
