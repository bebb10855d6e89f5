package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.jacoco.ExecCoverage;
import io.deliverygate.evidence.jacoco.ExecReader;
import io.deliverygate.evidence.jacoco.Execution;
import io.deliverygate.evidence.jacoco.ModuleCoverage;
import io.deliverygate.evidence.source.SourceEnds;
import io.deliverygate.evidence.survey.Absence;
import io.deliverygate.evidence.survey.ModuleInputs;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.SearchLog;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects coverage from execution data, all of the project together, and the classes of the
 * modules of which no XML report tells.
 */
final class ExecutionRuns {

  private static final EvidenceKind KIND = EvidenceKind.COVERAGE;
  private static final String NOTHING_LEFT =
      "the includes and excludes of the module's JaCoCo configuration leave none of its classes";
  private static final String WITHOUT_LINES =
      "the module's classes do not know their lines, so coverage cannot be told";
  private static final String COMPILE =
      "compile with debug information: maven.compiler.debug=true, and no -g:none";

  private final Survey survey;
  private final SearchLog log;
  private final ExecCoverage coverage;
  private final CoverageMerge merge;
  private final List<Execution> executions = new ArrayList<>();
  private final Map<Path, Optional<Execution>> read = new HashMap<>();

  ExecutionRuns(Survey survey, SearchLog log, CoverageMerge merge) {
    this.survey = survey;
    this.log = log;
    this.merge = merge;
    this.coverage = new ExecCoverage(survey.tree());
  }

  void collect(List<ModuleLayout> untold) throws IOException {
    if (untold.stream().anyMatch(module -> survey.inputs(module).hasClasses())) {
      readAll();
    }
    Map<ModuleLayout, ModuleCoverage> analysed = new LinkedHashMap<>();
    for (ModuleLayout module : untold) {
      if (isCompiled(module)) {
        analyse(module).ifPresent(result -> analysed.put(module, result));
      }
    }
    for (Map.Entry<ModuleLayout, ModuleCoverage> each : analysed.entrySet()) {
      judge(each.getKey(), each.getValue());
    }
    for (ModuleLayout module : untold) {
      if (log.count(module) == 0) {
        log.note(module.name(), new Absence(survey, KIND).of(module));
      }
    }
  }

  private boolean isCompiled(ModuleLayout module) {
    ModuleInputs inputs = survey.inputs(module);
    boolean compiled = inputs.hasClasses() || !inputs.hasMainSources() || inputs.hasScripts();
    if (!compiled) {
      String classes = survey.project().label(module.classes());
      log.note(module.name(), classes + " holds no classes: the module was not compiled");
    }
    return compiled;
  }

  private void readAll() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      for (Path file : survey.finder().files(KIND, module)) {
        if (CoverageRuns.isExecutionData(file)) {
          read(new Report(survey.project(), module, file, "JaCoCo"));
        }
      }
    }
  }

  private void read(Report report) {
    read.put(report.file(), Optional.empty());
    ReadReport all = ReadReport.of((each, facts) -> keep(ExecReader.read(each)), report);
    all.recordIn(survey, KIND);
    if (!all.readable()) {
      log.found(report.module().name());
    }
  }

  /** What was read, by file; nothing of a file with which something is wrong, which is told. */
  Map<Path, Optional<Execution>> read() {
    return Map.copyOf(read);
  }

  private void keep(Execution execution) throws UnreadableReport {
    coverage.add(execution);
    executions.add(execution);
    read.put(execution.report().file(), Optional.of(execution));
  }

  private Optional<ModuleCoverage> analyse(ModuleLayout module) {
    if (executions.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(coverage.of(module));
    } catch (UnreadableReport e) {
      addUnreadable(module, e);
    } catch (IOException e) {
      addUnreadable(module, ReadReport.unopened(e));
    }
    log.found(module.name());
    return Optional.empty();
  }

  private void addUnreadable(ModuleLayout module, UnreadableReport e) {
    String classes = survey.project().label(module.classes());
    survey.add(new UnreadableEvidence(KIND, module.name(), e.line(), e.reason(), e.fix(), classes));
  }

  private void judge(ModuleLayout module, ModuleCoverage result) throws IOException {
    if (result.isEmpty() && !module.coverage().equals(ClassFilter.ALL)) {
      log.note(module.name(), NOTHING_LEFT);
      return;
    }
    List<Execution> telling = telling(module, result);
    boolean tested = survey.inputs(module).hasTestSources();
    if (telling.isEmpty() && tested) {
      log.note(
          module.name(),
          "no execution data of its own, and none in other modules that knows its classes,"
              + " although the module has tests");
      return;
    }
    if (result.isEmpty() && telling.isEmpty()) {
      return;
    }
    List<Execution> sources = telling.isEmpty() ? executions : telling;
    sources.forEach(execution -> log.found(module.name()));
    compareAges(module, telling);
    add(module, result, sources.get(0).report().path());
  }

  /** The module's own execution data first, then what others have on its classes. */
  private List<Execution> telling(ModuleLayout module, ModuleCoverage result) {
    List<Execution> telling = new ArrayList<>(own(module, executions));
    executions.stream()
        .filter(execution -> !telling.contains(execution) && result.ranIn(execution))
        .forEach(telling::add);
    return telling;
  }

  private static List<Execution> own(ModuleLayout module, List<Execution> executions) {
    return executions.stream()
        .filter(execution -> execution.report().module().name().equals(module.name()))
        .toList();
  }

  /** Where a module has no data of its own, the newest that others have counts. */
  private void compareAges(ModuleLayout module, List<Execution> telling) throws IOException {
    List<Execution> own = own(module, telling);
    for (Execution execution : own) {
      log.compareAge(execution.report(), module.name());
    }
    Optional<Report> newest = Optional.empty();
    for (Execution execution : telling) {
      Report report = execution.report();
      if (newest.isEmpty() || report.time().isAfter(newest.get().time())) {
        newest = Optional.of(report);
      }
    }
    if (own.isEmpty() && newest.isPresent()) {
      log.compareAge(newest.get(), module.name());
    }
  }

  private void add(ModuleLayout module, ModuleCoverage result, String source) throws IOException {
    List<String> unmatched = coverage.unmatched(result);
    if (!unmatched.isEmpty()) {
      survey.add(changed(module, unmatched, source));
    }
    if (result.lacksLines()) {
      addUnreadable(module, new UnreadableReport(0, WITHOUT_LINES, COMPILE));
    } else {
      CoverageMerge.OneReport said = merge.jacoco();
      if (said.asks()) {
        result.lines(source, said);
      }
      said.keep(result.facts(source, new SourceEnds(survey.project())));
    }
  }

  private static StaleEvidence changed(ModuleLayout module, List<String> names, String source) {
    String count = names.size() == 1 ? "1 class file is" : names.size() + " class files are";
    String reason = count + " not the one that ran in the tests, such as " + names.get(0);
    return new StaleEvidence(
        KIND, module.name(), reason, "run the tests again: mvn clean verify", source);
  }
}
