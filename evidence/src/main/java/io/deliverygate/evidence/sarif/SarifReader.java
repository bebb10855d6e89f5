package io.deliverygate.evidence.sarif;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.evidence.source.SourceFiles;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads SARIF 2.1.0: one {@link io.deliverygate.fact.Finding} per result. A result that is
 * suppressed, that was there in an earlier run only, or whose kind says that nothing failed is no
 * finding. A run that the tool did not finish, or that holds no list of results, cannot be
 * believed.
 */
public final class SarifReader implements ReportReader {

  static final String FIX = "run the tool again with SARIF 2.1.0 output";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    try (JsonPass json = JsonPass.open(report, FIX)) {
      Log log = new Log(json, report, facts);
      json.object(log::field);
      json.end();
      log.close();
    }
  }

  /** What the whole file says. */
  private static final class Log {

    private final JsonPass json;
    private final Report report;
    private final Consumer<Fact> facts;
    private final SourceFiles files;
    private final List<String> tools = new ArrayList<>();
    private Optional<Instant> earliest = Optional.empty();
    private String version = "";

    Log(JsonPass json, Report report, Consumer<Fact> facts) throws IOException {
      this.json = json;
      this.report = report;
      this.facts = facts;
      this.files = new SourceFiles(report);
    }

    void field(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "version" -> version = version();
        case "runs" -> json.array(this::run);
        default -> {}
      }
    }

    private String version() throws UnreadableReport, IOException {
      String stated = json.text();
      if (!stated.equals("2.1.0")) {
        throw json.bad("SARIF version '" + stated + "', expected 2.1.0");
      }
      return stated;
    }

    private void run() throws UnreadableReport, IOException {
      Run run = new Run(json);
      run.read();
      Analysis analysis = report.analysedBy(run.tool().name());
      run.nameTargets(path -> analysis.saw(files.of(path).label()), analysis::listsAll);
      new RunFindings(run, files, report.path(), analysis).forEach(facts);
      tools.add(run.tool().title());
      run.ended().ifPresent(this::seen);
    }

    private void seen(Instant time) {
      if (earliest.isEmpty() || time.isBefore(earliest.get())) {
        earliest = Optional.of(time);
      }
    }

    void close() throws UnreadableReport {
      if (version.isEmpty()) {
        throw json.bad("the file states no SARIF version");
      }
      if (tools.isEmpty()) {
        throw json.bad("the file holds no run of a tool");
      }
      report.writtenBy(String.join(", ", tools.stream().distinct().toList()));
      earliest.ifPresent(report::writtenAt);
    }
  }
}
