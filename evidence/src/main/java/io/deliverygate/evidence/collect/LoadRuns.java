package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.ReportPattern;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what load tests measured, wherever in the project their results lie. Where Gatling left
 * its statistics as JSON, the page beside them says the same and is not read.
 */
public final class LoadRuns {

  private static final EvidenceKind KIND = EvidenceKind.LOAD;
  private static final String PAGE = "index.html";

  private final Survey survey;
  private final ReportReader reader = new LoadReader();
  private final List<String> places = new ArrayList<>();
  private int found;

  private LoadRuns(Survey survey) {
    this.survey = survey;
  }

  public static void collect(Survey survey) throws IOException {
    new LoadRuns(survey).collect();
  }

  private void collect() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      for (ReportPattern place : survey.finder().places(KIND, module)) {
        places.add(place.label(survey.project()));
      }
      for (Path file : survey.finder().files(KIND, module)) {
        if (!isTold(file)) {
          read(module, file);
        }
      }
    }
    survey.add(new EvidenceSearch(KIND, "", places, found, note()));
  }

  private static boolean isTold(Path file) {
    return file.endsWith(PAGE) && Files.exists(file.resolveSibling("js").resolve("stats.json"));
  }

  private void read(ModuleLayout module, Path file) throws IOException {
    ReadReport read =
        ReadReport.of(reader, new Report(survey.project(), module, file, "load test"));
    read.recordIn(survey, KIND);
    read.facts().forEach(survey::add);
    found++;
  }

  private String note() {
    return found > 0
        ? ""
        : "no module has the result file of a load test (*.jtl, Gatling's report, k6*.json) in its"
            + " build folder";
  }
}
