package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.jacoco.JacocoXmlReader;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects coverage: from XML reports where one tells of the module, else from execution data and
 * classes.
 */
public final class CoverageRuns {

  private static final EvidenceKind KIND = EvidenceKind.COVERAGE;

  private final Survey survey;
  private final KindLog log;
  private final CoverageMerge merge = new CoverageMerge();
  private final Set<String> told = new HashSet<>();

  private CoverageRuns(Survey survey) {
    this.survey = survey;
    this.log = new KindLog(survey, KIND);
  }

  public static void collect(Survey survey) throws IOException {
    new CoverageRuns(survey).collect();
  }

  private void collect() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      for (Path file : survey.finder().files(KIND, module)) {
        if (!isExecutionData(file)) {
          readXml(new Report(survey.project(), module, file, "JaCoCo"));
        }
      }
    }
    merge.facts().forEach(survey::add);
    told.addAll(merge.modules());
    new ExecutionRuns(survey, log).collect(untold());
    log.close();
  }

  static boolean isExecutionData(Path file) {
    return file.getFileName().toString().endsWith(".exec");
  }

  private void readXml(Report report) throws IOException {
    ReadReport read = ReadReport.of(new JacocoXmlReader(), report);
    read.recordIn(survey, KIND);
    String holder = report.module().name();
    if (!read.readable()) {
      log.found(holder);
      told.add(holder);
      return;
    }
    merge.add(read.facts());
    Set<String> modules = CoverageMerge.modules(read.facts());
    for (String module : modules) {
      log.found(module);
      log.compareAge(report, module);
    }
    if (modules.isEmpty()) {
      log.note(holder, report.path() + " tells of no class");
    }
  }

  private List<ModuleLayout> untold() {
    return survey.project().modules().stream()
        .filter(module -> !told.contains(module.name()))
        .toList();
  }
}
