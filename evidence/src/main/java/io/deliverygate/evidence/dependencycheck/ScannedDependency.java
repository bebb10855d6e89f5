package io.deliverygate.evidence.dependencycheck;

import io.deliverygate.evidence.Analysis;
import io.deliverygate.evidence.HighestCvss;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.json.JsonPass;
import io.deliverygate.evidence.xml.ShownText;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Vulnerability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One dependency of a report while it is read. Its name is that of its package where it has one,
 * such as {@code org.acme:till:1.0}, else of its file.
 */
final class ScannedDependency {

  private final JsonPass json;
  private final Report report;
  private final ShownText shown;
  private final Analysis analysis;
  private final List<Known> found = new ArrayList<>();
  private String file = "";
  private String pack = "";

  private record Known(String id, Amount cvss, String severity) {}

  ScannedDependency(JsonPass json, Report report, ShownText shown, Analysis analysis) {
    this.json = json;
    this.report = report;
    this.shown = shown;
    this.analysis = analysis;
  }

  void read(Consumer<Fact> facts) throws UnreadableReport, IOException {
    json.object(
        name -> {
          switch (name) {
            case "fileName" -> file = json.text();
            case "packages" -> json.array(() -> json.object(this::identifier));
            case "relatedDependencies" -> json.array(() -> json.object(this::related));
            case "vulnerabilities" -> json.array(this::vulnerability);
            default -> {}
          }
        });
    analysis.saw(shown.of(pack.isEmpty() ? file : pack));
    found.forEach(known -> facts.accept(fact(known)));
  }

  /** Of what the tool joins to one dependency it looked at each. */
  private void related(String name) throws UnreadableReport, IOException {
    switch (name) {
      case "fileName" -> analysis.saw(shown.of(json.text()));
      case "packageIds" ->
          json.array(
              () ->
                  json.object(
                      part -> {
                        if (part.equals("id")) {
                          analysis.saw(shown.of(PackageUrl.coordinates(json.text())));
                        }
                      }));
      default -> {}
    }
  }

  private void identifier(String name) throws UnreadableReport, IOException {
    if (name.equals("id") && pack.isEmpty()) {
      pack = PackageUrl.coordinates(json.text());
    }
  }

  private void vulnerability() throws UnreadableReport, IOException {
    Parts parts = new Parts();
    json.object(parts::take);
    if (parts.id.isEmpty()) {
      throw json.bad("a vulnerability has no name");
    }
    found.add(new Known(parts.id, parts.cvss.score(), parts.severity));
  }

  private Vulnerability fact(Known known) {
    return new Vulnerability(
        report.module().name(),
        shown.of(pack.isEmpty() ? file : pack),
        known.id,
        known.cvss,
        known.severity,
        report.path());
  }

  private final class Parts {

    private final HighestCvss cvss = new HighestCvss();
    private String id = "";
    private String severity = "";

    void take(String name) throws UnreadableReport, IOException {
      switch (name) {
        case "name" -> id = shown.of(json.text());
        case "severity" -> {
          severity = shown.of(json.text());
          cvss.see(severity);
        }
        case "cvssv2" -> score("score");
        case "cvssv3", "cvssv4" -> score("baseScore");
        default -> {}
      }
    }

    private void score(String expected) throws UnreadableReport, IOException {
      json.object(
          name -> {
            if (name.equals(expected)) {
              DependencyCheckReader.score(json, cvss);
            }
          });
    }
  }
}
