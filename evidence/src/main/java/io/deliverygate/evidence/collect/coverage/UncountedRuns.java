package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.jacoco.ExecReader;
import io.deliverygate.evidence.jacoco.Execution;
import io.deliverygate.evidence.jacoco.JacocoXmlReader;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.SearchLog;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.CoverageElsewhere;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jacoco.core.data.ExecutionData;

/**
 * Says where a module's own XML report leaves out what tests of other modules ran in it. JaCoCo's
 * goal {@code report} knows the module's own execution data only; which JVMs a report counts stands
 * in its sessions. Data that cannot be read is told of, too.
 */
public final class UncountedRuns {

  private static final EvidenceKind KIND = EvidenceKind.COVERAGE;

  private final Survey survey;
  private final Map<Path, Set<String>> sessions = new HashMap<>();

  private final Map<Path, Optional<Execution>> executions;

  private UncountedRuns(Survey survey, Map<Path, Optional<Execution>> executions) {
    this.survey = survey;
    this.executions = executions;
  }

  /**
   * Is to be asked once the coverage of all modules was read.
   *
   * @param executions the execution data that was read for it
   */
  public static void collect(Survey survey, Map<Path, Optional<Execution>> executions)
      throws IOException {
    new UncountedRuns(survey, executions).collect();
  }

  private void collect() throws IOException {
    Map<ModuleLayout, Set<String>> counted = new HashMap<>();
    for (ModuleLayout module : survey.project().modules()) {
      Set<Path> reports = reports(module);
      if (!reports.isEmpty() && survey.inputs(module).hasClasses()) {
        counted.put(module, sessions(module, reports));
      }
    }
    for (ModuleLayout tests : survey.project().modules()) {
      for (Path file : survey.finder().files(KIND, tests)) {
        if (!counted.isEmpty() && CoverageRuns.isExecutionData(file)) {
          compare(new Report(survey.project(), tests, file, "JaCoCo"), counted);
        }
      }
    }
  }

  /** JaCoCo's XML reports that tell of a module. */
  private Set<Path> reports(ModuleLayout module) {
    return survey
        .all(Coverage.class)
        .filter(fact -> fact.module().equals(module.name()))
        .map(Coverage::source)
        .distinct()
        .map(survey.project().root()::resolve)
        .filter(file -> file.getFileName().toString().endsWith(".xml"))
        .collect(Collectors.toSet());
  }

  private Set<String> sessions(ModuleLayout module, Set<Path> reports) throws IOException {
    Set<String> all = new HashSet<>();
    for (Path file : reports) {
      Set<String> known = sessions.get(file);
      if (known == null) {
        known = sessions(new Report(survey.project(), module, file, "JaCoCo"));
        sessions.put(file, known);
      }
      all.addAll(known);
    }
    return all;
  }

  private static Set<String> sessions(Report report) throws IOException {
    try {
      return JacocoXmlReader.sessions(report);
    } catch (UnreadableReport e) {
      return Set.of(); // a report of another tool, or one that was refused and is named so
    }
  }

  private void compare(Report report, Map<ModuleLayout, Set<String>> counted) throws IOException {
    Optional<Execution> execution = executions.get(report.file());
    if (execution == null) {
      execution = read(report);
    }
    for (Map.Entry<ModuleLayout, Set<String>> each : counted.entrySet()) {
      if (execution.isPresent() && isUncounted(execution.get(), each.getKey(), each.getValue())) {
        String module = each.getKey().name();
        survey.add(new CoverageElsewhere(module, report.module().name(), report.path()));
      }
    }
  }

  /** What nobody can read may be of tests that no XML report counts. */
  private Optional<Execution> read(Report report) throws IOException {
    List<Execution> read = new ArrayList<>();
    ReadReport all = ReadReport.of((each, facts) -> read.add(ExecReader.read(each)), report);
    if (!all.readable() && !new SearchLog(survey, KIND).isOutdated(report)) {
      all.recordIn(survey, KIND);
    }
    return read.stream().findFirst();
  }

  private boolean isUncounted(Execution execution, ModuleLayout module, Set<String> counted) {
    return !module.equals(execution.report().module())
        && !counted.isEmpty()
        && Collections.disjoint(counted, execution.sessions())
        && execution.data().getContents().stream().anyMatch(data -> isOf(module, data));
  }

  private boolean isOf(ModuleLayout module, ExecutionData data) {
    return data.hasHits()
        && survey.tree().holdsFile(module.classes().resolve(data.getName() + ".class"));
  }
}
