package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.survey.Absence;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.SearchLog;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.MutationScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Reads the reports of one kind, module by module. The report of a module without sources is an
 * aggregate; it counts for each module of which it names a file.
 */
final class ModuleReports {

  private final Survey survey;
  private final EvidenceKind kind;
  private final String tool;
  private final ReportReader reader;
  private final UnaryOperator<List<Path>> chosen;
  private final SearchLog log;
  private final ToldSources sources;
  private final Set<String> aggregates = new TreeSet<>();

  ModuleReports(Survey survey, EvidenceKind kind, String tool, ReportReader reader) {
    this(survey, kind, tool, reader, UnaryOperator.identity());
  }

  /**
   * @param chosen those that count of the files found in one module
   */
  ModuleReports(
      Survey survey,
      EvidenceKind kind,
      String tool,
      ReportReader reader,
      UnaryOperator<List<Path>> chosen) {
    this.survey = survey;
    this.kind = kind;
    this.tool = tool;
    this.reader = reader;
    this.chosen = chosen;
    this.log = new SearchLog(survey, kind);
    this.sources = new ToldSources(survey, kind);
  }

  /** Hands on every fact of every report, and writes down where there was none. */
  void collect(Consumer<Fact> facts) throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      for (Path file : chosen.apply(survey.finder().files(kind, module))) {
        Report report = new Report(survey.project(), module, file, tool);
        ReadReport read = ReadReport.of(reader, report);
        read.recordIn(survey, kind);
        read.facts().forEach(facts);
        count(read);
      }
    }
    explainAbsence();
    addTold();
    log.close();
  }

  /**
   * A report speaks of the module that holds it, and one of a module without sources of those that
   * it names. Only of what mutation testing never changed nobody can say that it was tested so.
   */
  private void count(ReadReport read) throws IOException {
    Report report = read.report();
    String holder = report.module().name();
    if (!read.readable()) {
      log.found(holder);
      return;
    }
    boolean aggregate = !survey.inputs(report.module()).hasMainSources();
    boolean byName = kind == EvidenceKind.MUTATION;
    Set<String> about = new TreeSet<>(byName ? Set.of() : Set.of(holder));
    if (aggregate || byName) {
      about.addAll(modules(read));
    }
    log.compareAge(report, holder);
    for (String module : about) {
      log.found(module);
      if (!module.equals(holder)) {
        log.compareAge(report, module);
      }
    }
    if (aggregate) {
      aggregates.add(report.path());
    } else if (!about.contains(holder)) {
      log.note(holder, report.path() + " tells of no change to the module's sources");
    }
    sources.take(read, about);
  }

  private Set<String> modules(ReadReport read) {
    Set<String> modules =
        read.facts().stream()
            .map(ModuleReports::module)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    modules.addAll(sources.named(read));
    return modules;
  }

  /** Mutation reports name what they changed, which need not be all. */
  private void addTold() throws IOException {
    if (kind == EvidenceKind.FINDINGS || kind == EvidenceKind.DUPLICATION) {
      for (ModuleLayout module : survey.project().modules()) {
        if (log.count(module) > 0) {
          sources.close(module);
        }
      }
    }
  }

  private static Optional<String> module(Fact fact) {
    if (fact instanceof Finding finding) {
      return Optional.of(finding.module());
    }
    if (fact instanceof MutationScore score) {
      return Optional.of(score.module());
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
