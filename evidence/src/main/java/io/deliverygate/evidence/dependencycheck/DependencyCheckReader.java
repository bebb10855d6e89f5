package io.deliverygate.evidence.dependencycheck;

import io.deliverygate.evidence.HighestCvss;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads {@code dependency-check-report.json}: one {@link io.deliverygate.fact.SecurityScan}, and
 * one {@link io.deliverygate.fact.Vulnerability} per dependency and vulnerability, with the highest
 * of the base scores of CVSS 2, 3 and 4. What was suppressed is none. Where an analyser failed, the
 * report says less than it seems to, and cannot be believed.
 */
public final class DependencyCheckReader implements ReportReader {

  private static final String FIX = "run dependency-check again: goal dependency-check:aggregate";

  @Override
  public void read(Report report, Consumer<Fact> facts) throws UnreadableReport, IOException {
    try (JsonPass json = JsonPass.open(report, FIX)) {
      Scan scan = new Scan(json, report);
      json.object(
          part -> {
            switch (part) {
              case "scanInfo" -> {
                scan.informed();
                json.object(name -> scanInfo(json, report, name));
              }
              case "projectInfo" -> json.object(scan::projectInfo);
              case "dependencies" -> scan.dependencies(facts);
              default -> {}
            }
          });
      json.end();
      facts.accept(scan.fact());
    }
  }

  private static void scanInfo(JsonPass json, Report report, String name)
      throws UnreadableReport, IOException {
    switch (name) {
      case "engineVersion" -> report.writtenBy("dependency-check " + json.text());
      case "analysisExceptions" -> json.array(() -> json.object(kind -> failed(json)));
      default -> {}
    }
  }

  private static void failed(JsonPass json) throws UnreadableReport, IOException {
    json.object(
        name -> {
          if (name.equals("message")) {
            throw json.bad(
                "dependency-check could not analyse everything: " + json.text(),
                "fix what it names or switch that analyser off, then run goal"
                    + " dependency-check:aggregate");
          }
        });
    throw json.bad("dependency-check could not analyse everything");
  }

  /** Takes a score that may be given as a number or as text. */
  static void score(JsonPass json, HighestCvss cvss) throws UnreadableReport, IOException {
    if (json.isNull()) {
      return;
    }
    var score = json.ifNumber().filter(HighestCvss::isScore);
    cvss.see(score.orElseThrow(() -> json.bad("a score of CVSS is not from 0 to 10")));
  }
}
