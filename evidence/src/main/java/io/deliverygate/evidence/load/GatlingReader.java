package io.deliverygate.evidence.load;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.Moment;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads {@code js/stats.json}, which Gatling wrote up to version 3.12: the whole run as «All
 * Requests», each group, and each request by its path such as «Checkout / Pay».
 *
 * <p>The file numbers its percentiles and does not say which they are. {@code percentiles3} is
 * taken for the 95th, as Gatling has it unless {@code gatling.charts.indicators.percentile3} was
 * changed. Users and the end of the run are not in the file.
 */
public final class GatlingReader implements ReportReader {

  static final String FIX = "run the Gatling simulation again, and keep its report whole";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    report.writtenBy("Gatling");
    try (JsonPass json = JsonPass.open(report, FIX)) {
      new Node(json, report, facts).read();
      json.end();
    }
  }

  /** A group or request, or the whole run. */
  private static final class Node {

    private final JsonPass json;
    private final Report report;
    private final Consumer<Fact> facts;
    private final TransactionNames shown = new TransactionNames();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private String name = "";
    private String path = "";

    Node(JsonPass json, Report report, Consumer<Fact> facts) {
      this.json = json;
      this.report = report;
      this.facts = facts;
    }

    void read() throws UnreadableReport, IOException {
      json.object(this::part);
      facts.accept(result());
    }

    private void part(String part) throws UnreadableReport, IOException {
      switch (part) {
        case "name" -> name = plain(json.text());
        case "path" -> path = plain(json.text());
        case "stats" -> json.object(this::statistic);
        case "contents" -> json.object(key -> new Node(json, report, facts).read());
        default -> {}
      }
    }

    /** The file is JSON, and its names are escaped for HTML. */
    private String plain(String text) {
      return shown.of(HtmlText.plain(text));
    }

    private void statistic(String statistic) throws UnreadableReport, IOException {
      switch (statistic) {
        case "numberOfRequests", "percentiles3", "meanNumberOfRequestsPerSecond" ->
            json.object(part -> number(statistic + "." + part));
        default -> {}
      }
    }

    /** Where there was no request, Gatling writes a dash. */
    private void number(String key) throws UnreadableReport, IOException {
      json.ifNumber().ifPresent(number -> numbers.put(key, number));
    }

    private LoadResult result() throws UnreadableReport {
      Figures figures = new Figures(name, 0, FIX);
      long all = count(figures, "numberOfRequests.total");
      long failed = count(figures, "numberOfRequests.ko");
      figures.failed(failed, all);
      if (numbers.containsKey("numberOfRequests.ok")) {
        figures.sum(count(figures, "numberOfRequests.ok"), failed, all);
      }
      Amount perSecond = amount(figures, "meanNumberOfRequestsPerSecond.total");
      return new LoadResult(
          path.isEmpty() ? name : path,
          all,
          failed,
          amount(figures, "percentiles3.total"),
          perSecond,
          Amount.UNKNOWN,
          Moment.UNKNOWN,
          Figures.seconds(all, perSecond),
          Amount.UNKNOWN,
          report.path());
    }

    private long count(Figures figures, String key) throws UnreadableReport {
      BigDecimal number = numbers.get(key);
      if (number == null) {
        throw json.bad("'" + name + "' has no " + key);
      }
      return figures.count(key, number);
    }

    private Amount amount(Figures figures, String key) throws UnreadableReport {
      return figures.measure(key, Optional.ofNullable(numbers.get(key)));
    }
  }
}
