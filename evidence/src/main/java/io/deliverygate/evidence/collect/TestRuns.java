package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.surefire.CrashReader;
import io.deliverygate.evidence.surefire.FailsafeSummary;
import io.deliverygate.evidence.surefire.SurefireReader;
import io.deliverygate.evidence.surefire.TestResults;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects test results, and the traces of test runs that did not come to their end. A trace that
 * is older than the classes is of a run before. What Failsafe's summary says is compared with the
 * reports beside it, or, where there is none, with all of the module.
 */
public final class TestRuns {

  private static final EvidenceKind KIND = EvidenceKind.TESTS;

  private final Survey survey;
  private final KindLog log;
  private final TestResults results = new TestResults();
  private final List<ReadReport> shown = new ArrayList<>();

  private TestRuns(Survey survey) {
    this.survey = survey;
    this.log = new KindLog(survey, KIND);
  }

  public static void collect(Survey survey) throws IOException {
    new TestRuns(survey).collect();
  }

  private void collect() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      readReports(module);
      readTraces(module);
      if (log.count(module) == 0) {
        log.note(module.name(), new Absence(survey, KIND).of(module));
      }
    }
    results.facts().forEach(survey::add);
    log.close();
  }

  private void readReports(ModuleLayout module) throws IOException {
    for (Path file : survey.finder().files(KIND, module)) {
      Report report = new Report(survey.project(), module, file, "Surefire");
      ReadReport read = ReadReport.of(new SurefireReader(), report);
      read.recordIn(survey, KIND);
      read.facts().forEach(results);
      shown.add(read);
      log.found(module.name());
      if (read.readable()) {
        log.compareAge(report, module.name());
      }
    }
  }

  private void readTraces(ModuleLayout module) throws IOException {
    for (Path folder : folders(module)) {
      for (Path file : survey.finder().inside(folder)) {
        if (CrashReader.understands(file) && survey.tree().holdsFile(file)) {
          readTrace(new Report(survey.project(), module, file, "Surefire"));
        }
      }
    }
  }

  private Set<Path> folders(ModuleLayout module) throws IOException {
    Set<Path> folders = new TreeSet<>(survey.finder().folders(KIND, module));
    folders.add(module.buildFolder().resolve("failsafe-reports"));
    for (Path report : survey.finder().files(KIND, module)) {
      folders.add(report.getParent());
    }
    return folders;
  }

  private void readTrace(Report trace) throws IOException {
    ReadReport read = ReadReport.of(reader(trace), trace);
    if (!read.readable() && !log.isOutdated(trace)) {
      read.recordIn(survey, KIND);
      log.found(trace.module().name());
    }
  }

  private ReportReader reader(Report trace) {
    if (!FailsafeSummary.is(trace.file()) || isUnreadable(trace.module())) {
      return new CrashReader();
    }
    return (report, facts) -> FailsafeSummary.read(report).refuseMoreThan(besides(report));
  }

  /** What a broken report would show nobody knows. */
  private boolean isUnreadable(ModuleLayout module) {
    return shown.stream()
        .anyMatch(each -> each.report().module().equals(module) && !each.readable());
  }

  /** What the reports beside a summary show; of a module without such, what all of it show. */
  private List<TestResult> besides(Report summary) {
    Path folder = summary.file().getParent();
    boolean beside =
        shown.stream().anyMatch(each -> folder.equals(each.report().file().getParent()));
    return shown.stream()
        .filter(each -> each.report().module().equals(summary.module()))
        .filter(each -> !beside || folder.equals(each.report().file().getParent()))
        .flatMap(each -> each.facts().stream())
        .map(TestResult.class::cast)
        .toList();
  }
}
