package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.cpd.CpdReader;
import io.deliverygate.evidence.cpd.Duplications;
import io.deliverygate.evidence.pmd.PmdReader;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Collects reports that are read from sources: findings and duplicates. The report of a module
 * without sources is an aggregate; it counts for each module of which it names a file.
 */
public final class StaticAnalysis {

  private final Survey survey;
  private final EvidenceKind kind;
  private final String tool;
  private final ReportReader reader;
  private final KindLog log;
  private final Set<String> aggregates = new TreeSet<>();

  private StaticAnalysis(Survey survey, EvidenceKind kind, String tool, ReportReader reader) {
    this.survey = survey;
    this.kind = kind;
    this.tool = tool;
    this.reader = reader;
    this.log = new KindLog(survey, kind);
  }

  /** Collects what PMD found. */
  public static void collectFindings(Survey survey) throws IOException {
    Findings findings = new Findings();
    new StaticAnalysis(survey, EvidenceKind.FINDINGS, "PMD", new PmdReader()).collect(findings);
    findings.facts().forEach(survey::add);
  }

  /** Collects what CPD found. */
  public static void collectDuplication(Survey survey) throws IOException {
    Duplications duplications = new Duplications();
    new StaticAnalysis(survey, EvidenceKind.DUPLICATION, "CPD", new CpdReader())
        .collect(duplications);
    duplications.facts().forEach(survey::add);
  }

  private void collect(Consumer<Fact> facts) throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      for (Path file : survey.finder().files(kind, module)) {
        Report report = new Report(survey.project(), module, file, tool);
        ReadReport read = ReadReport.of(reader, report);
        read.recordIn(survey, kind);
        read.facts().forEach(facts);
        count(read);
      }
    }
    explainAbsence();
    log.close();
  }

  private void count(ReadReport read) throws IOException {
    Report report = read.report();
    String holder = report.module().name();
    log.found(holder);
    if (!read.readable()) {
      return;
    }
    log.compareAge(report, holder);
    if (!survey.inputs(report.module()).hasMainSources()) {
      aggregates.add(report.path());
      for (String module : modules(read)) {
        if (!module.equals(holder)) {
          log.found(module);
          log.compareAge(report, module);
        }
      }
    }
  }

  private static Set<String> modules(ReadReport read) {
    return read.facts().stream()
        .map(StaticAnalysis::module)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> module(Fact fact) {
    if (fact instanceof Finding finding) {
      return Optional.of(finding.module());
    }
    return fact instanceof Duplication file ? Optional.of(file.module()) : Optional.empty();
  }

  private void explainAbsence() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      if (log.count(module) == 0) {
        String unnamed =
            aggregates.isEmpty()
                ? ""
                : ", and " + String.join(", ", aggregates) + " names no file of the module";
        log.note(module.name(), new Absence(survey, kind).of(module) + unnamed);
      }
    }
  }
}
