package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.StaleEvidence;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of looking for one kind of evidence, module by module. */
public final class SearchLog {

  private final Survey survey;
  private final EvidenceKind kind;
  private final Map<String, Integer> found = new LinkedHashMap<>();
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final Map<String, Outdated> outdated = new LinkedHashMap<>();

  public SearchLog(Survey survey, EvidenceKind kind) {
    this.survey = survey;
    this.kind = kind;
  }

  /** One source more speaks of a module. */
  public void found(String module) {
    found.merge(module, 1, Integer::sum);
  }

  public int count(ModuleLayout module) {
    return found.getOrDefault(module.name(), 0);
  }

  /** Says why a module has nothing, where more is known than that. */
  public void note(String module, String text) {
    notes.putIfAbsent(module, text);
  }

  /** Compares a report with what a module has now. */
  public void compareAge(Report report, String module) throws IOException {
    Optional<Newest> newest = survey.inputs(module).flatMap(inputs -> inputs.newestFor(kind));
    Instant time = report.time();
    if (newest.isPresent() && newest.get().isAfter(time)) {
      outdated.computeIfAbsent(module, none -> new Outdated(report, time, newest.get())).reports++;
    }
  }

  public boolean isOutdated(Report report) throws IOException {
    Instant time = report.time();
    return survey
        .inputs(report.module())
        .newestFor(kind)
        .filter(newest -> newest.isAfter(time))
        .isPresent();
  }

  /** Writes everything down. */
  public void close() {
    outdated.forEach((module, which) -> survey.add(stale(module, which)));
    for (ModuleLayout module : survey.project().modules()) {
      survey.add(search(module));
    }
  }

  private StaleEvidence stale(String module, Outdated which) {
    String others = which.reports > 1 ? " (and " + (which.reports - 1) + " more)" : "";
    String reason =
        "%s of %s%s is older than %s of %s"
            .formatted(
                which.report.path(),
                Newest.seconds(which.time),
                others,
                survey.project().label(which.newest.file()),
                Newest.seconds(which.newest.time()));
    return new StaleEvidence(kind, module, reason, kind.mend(), which.report.path());
  }

  private EvidenceSearch search(ModuleLayout module) {
    List<String> places =
        survey.finder().places(kind, module).stream()
            .map(place -> place.label(survey.project()))
            .toList();
    int count = count(module);
    String note = count > 0 ? "" : notes.getOrDefault(module.name(), "");
    return new EvidenceSearch(kind, module.name(), places, count, note);
  }

  /** The first of a module's reports that are too old, and how many there are. */
  private static final class Outdated {

    private final Report report;
    private final Instant time;
    private final Newest newest;
    private int reports;

    Outdated(Report report, Instant time, Newest newest) {
      this.report = report;
      this.time = time;
      this.newest = newest;
    }
  }
}
