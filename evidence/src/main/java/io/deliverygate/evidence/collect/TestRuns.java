package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.surefire.CrashReader;
import io.deliverygate.evidence.surefire.SurefireReader;
import io.deliverygate.evidence.surefire.TestResults;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects test results, and the traces of test runs that did not come to their end. A trace that
 * is older than the classes is of a run before.
 */
public final class TestRuns {

  private static final EvidenceKind KIND = EvidenceKind.TESTS;

  private final Survey survey;
  private final KindLog log;
  private final TestResults results = new TestResults();

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
    for (Path report : survey.finder().files(KIND, module)) {
      folders.add(report.getParent());
    }
    return folders;
  }

  private void readTrace(Report trace) throws IOException {
    ReadReport read = ReadReport.of(new CrashReader(), trace);
    if (!read.readable() && !log.isOutdated(trace)) {
      read.recordIn(survey, KIND);
      log.found(trace.module().name());
    }
  }
}
