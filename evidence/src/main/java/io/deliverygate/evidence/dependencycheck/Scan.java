package io.deliverygate.evidence.dependencycheck;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.evidence.xml.ZonedTime;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.SecurityScan;
import java.io.IOException;
import java.util.function.Consumer;

/** The scan that a report is of, while it is read. */
final class Scan {

  private final JsonPass json;
  private final Report report;
  private final ShownText shown = new ShownText();
  private String project = "";
  private String version = "";
  private final Analysis analysis;
  private int dependencies;
  private boolean listed;
  private boolean informed;

  Scan(JsonPass json, Report report) {
    this.json = json;
    this.report = report;
    this.analysis = report.analysedBy("dependency-check");
    analysis.listsAll();
  }

  /** It says how the scan went. */
  void informed() {
    informed = true;
  }

  void projectInfo(String name) throws UnreadableReport, IOException {
    switch (name) {
      case "name" -> project = shown.of(json.text());
      case "version" -> version = shown.of(json.text());
      case "reportDate" -> ZonedTime.of(json.text()).ifPresent(report::writtenAt);
      default -> {}
    }
  }

  void dependencies(Consumer<Fact> facts) throws UnreadableReport, IOException {
    listed = true;
    json.array(
        () -> {
          dependencies++;
          new ScannedDependency(json, report, shown, analysis).read(facts);
        });
  }

  SecurityScan fact() throws UnreadableReport, IOException {
    if (!listed || !informed) {
      String lacks = listed ? "scanInfo" : "dependencies";
      throw json.bad("it is no report of dependency-check: it has no '" + lacks + "'");
    }
    return new SecurityScan(
        report.module().name(), project, version, report.time(), dependencies, report.path());
  }
}
