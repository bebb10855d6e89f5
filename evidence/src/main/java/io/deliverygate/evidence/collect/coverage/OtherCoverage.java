package io.deliverygate.evidence.collect.coverage;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.survey.ModuleInputs;
import io.deliverygate.evidence.survey.Newest;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.SearchLog;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.StaleEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Coverage from reports of other tools than JaCoCo. Such a report is evidence of a module with Java
 * sources only where it tells of one of them: that a page's scripts are covered says nothing of the
 * classes beside them.
 */
final class OtherCoverage {

  private static final EvidenceKind KIND = EvidenceKind.COVERAGE;
  private static final String FIX = "run the tests again with coverage";

  private final Survey survey;
  private final SearchLog log;
  private final CoverageMerge merge;

  OtherCoverage(Survey survey, SearchLog log, CoverageMerge merge) {
    this.survey = survey;
    this.log = log;
    this.merge = merge;
  }

  void read(Report report, CoverageFormat format) throws IOException {
    CoverageMerge.OneReport said = merge.otherTool();
    ReadReport read = ReadReport.of(format.reader(said), report);
    read.recordIn(survey, KIND);
    String holder = report.module().name();
    if (!read.readable()) {
      log.found(holder);
      return;
    }
    Set<String> modules = said.keep(read.facts());
    for (String module : modules) {
      judge(report, module, read.facts());
    }
    if (modules.isEmpty()) {
      String why = report.remark().isEmpty() ? "names no file of the project" : report.remark();
      log.note(holder, report.path() + " " + why);
    }
  }

  private void judge(Report report, String module, List<Fact> facts) throws IOException {
    List<Path> files = files(module, facts);
    Optional<ModuleInputs> inputs = survey.inputs(module).filter(ModuleInputs::hasMainSources);
    if (inputs.isEmpty()
        || files.stream().anyMatch(file -> inputs.get().mainSource(file).isPresent())) {
      log.found(module);
    } else {
      log.note(module, report.path() + " tells of none of the module's sources");
    }
    newest(files)
        .filter(newest -> newest.isAfter(time(report)))
        .ifPresent(newest -> survey.add(stale(report, module, newest)));
  }

  private static Instant time(Report report) {
    try {
      return report.time();
    } catch (IOException e) {
      return Instant.MAX; // it was there a moment ago
    }
  }

  private List<Path> files(String module, List<Fact> facts) {
    Set<Path> folders =
        survey.project().modules().stream()
            .filter(each -> each.name().equals(module))
            .flatMap(each -> each.mainSources().stream())
            .collect(Collectors.toCollection(HashSet::new));
    folders.add(survey.project().root());
    return facts.stream()
        .filter(fact -> fact instanceof Coverage file && file.module().equals(module))
        .flatMap(fact -> folders.stream().map(each -> each.resolve(((Coverage) fact).file())))
        .filter(survey.tree()::holdsFile)
        .toList();
  }

  private static Optional<Newest> newest(List<Path> files) throws IOException {
    Optional<Newest> newest = Optional.empty();
    for (Path file : files) {
      Instant time = Files.getLastModifiedTime(file).toInstant();
      newest = Newest.of(newest, Optional.of(new Newest(file, time)));
    }
    return newest;
  }

  private StaleEvidence stale(Report report, String module, Newest newest) {
    String reason =
        "%s of %s is older than %s of %s"
            .formatted(
                report.path(),
                Newest.seconds(time(report)),
                survey.project().label(newest.file()),
                Newest.seconds(newest.time()));
    return new StaleEvidence(KIND, module, reason, FIX, report.path());
  }
}
