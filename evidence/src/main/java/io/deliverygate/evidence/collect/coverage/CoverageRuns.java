package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.jacoco.Execution;
import io.deliverygate.evidence.jacoco.JacocoXmlReader;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.SearchLog;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects coverage: from JaCoCo's XML reports where one tells of the module, else from execution
 * data and classes; then from the reports of other tools what JaCoCo does not know.
 */
public final class CoverageRuns {

  private static final EvidenceKind KIND = EvidenceKind.COVERAGE;

  private final Survey survey;
  private final SearchLog log;
  private final Set<String> told = new HashSet<>();
  private final CoverageMerge merge;
  private final OtherCoverage others;

  private CoverageRuns(Survey survey, CoverageMerge merge) {
    this.survey = survey;
    this.log = new SearchLog(survey, KIND);
    this.merge = merge;
    this.others = new OtherCoverage(survey, log, merge);
  }

  /**
   * @param merge takes what the reports say
   * @return the execution data that was read, by file; see {@link ExecutionRuns#read()}
   */
  public static Map<Path, Optional<Execution>> collect(Survey survey, CoverageMerge merge)
      throws IOException {
    return new CoverageRuns(survey, merge).collect();
  }

  private Map<Path, Optional<Execution>> collect() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      for (Path file : survey.finder().files(KIND, module)) {
        read(module, file);
      }
    }
    ExecutionRuns executions = new ExecutionRuns(survey, log, merge);
    executions.collect(untold());
    merge.facts().forEach(survey::add);
    addTold();
    log.close();
    return executions.read();
  }

  private void addTold() throws IOException {
    ToldCoverage sources = new ToldCoverage(survey);
    for (ModuleLayout module : survey.project().modules()) {
      if (log.count(module) > 0) {
        sources.close(module);
      }
    }
  }

  private void read(ModuleLayout module, Path file) throws IOException {
    if (isExecutionData(file)) {
      return;
    }
    Optional<CoverageFormat> format = CoverageFormat.of(file);
    if (format.isPresent()) {
      others.read(new Report(survey.project(), module, file, format.get().tool()), format.get());
    } else {
      readXml(new Report(survey.project(), module, file, "JaCoCo"));
    }
  }

  static boolean isExecutionData(Path file) {
    return file.getFileName().toString().endsWith(".exec");
  }

  private void readXml(Report report) throws IOException {
    CoverageMerge.OneReport said = merge.jacoco();
    ReadReport read = ReadReport.of(new JacocoXmlReader(said), report);
    read.recordIn(survey, KIND);
    String holder = report.module().name();
    if (!read.readable()) {
      log.found(holder);
      told.add(holder);
      return;
    }
    Set<String> modules = said.keep(read.facts());
    told.addAll(modules);
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
