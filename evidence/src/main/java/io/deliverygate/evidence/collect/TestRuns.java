package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.surefire.CrashReader;
import io.deliverygate.evidence.surefire.FailsafeSummary;
import io.deliverygate.evidence.surefire.SurefireReader;
import io.deliverygate.evidence.surefire.TestResults;
import io.deliverygate.evidence.survey.Absence;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.ReportCopies;
import io.deliverygate.evidence.survey.SearchLog;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.evidence.survey.TestClasses;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.TestResult;
import io.deliverygate.fact.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Collects test results, and the traces of test runs that did not come to their end. A trace that
 * is older than the classes is of a run before. What Failsafe's summary says is compared with the
 * reports beside it, or, where there is none, with all of the module; copies with those that they
 * are of. Results of classes that the module does not have are none, and make the evidence stale.
 * How many of the compiled test classes reports tell of is written down, and which source files
 * with tests were neither compiled nor run.
 */
public final class TestRuns {

  private static final EvidenceKind KIND = EvidenceKind.TESTS;
  private static final int SHOWN = 5;
  private static final String RUN_ALL =
      "run all tests from nothing: mvn clean verify; what is not to run belongs into excludes or"
          + " excludedGroups of Surefire or Failsafe in the pom.xml";

  private final Survey survey;
  private final SearchLog log;
  private final TestResults results = new TestResults();
  private final List<ReadReport> shown = new ArrayList<>();

  private TestRuns(Survey survey) {
    this.survey = survey;
    this.log = new SearchLog(survey, KIND);
  }

  public static void collect(Survey survey) throws IOException {
    new TestRuns(survey).collect();
  }

  private void collect() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      readReports(module);
      readTraces(module);
      readCopies(module);
      if (log.count(module) == 0) {
        log.note(module.name(), new Absence(survey, KIND).of(module));
      }
    }
    results.facts().forEach(survey::add);
    log.close();
  }

  private void readReports(ModuleLayout module) throws IOException {
    List<Path> files = survey.finder().files(KIND, module);
    if (files.isEmpty()) {
      return;
    }
    TestClasses classes = survey.testClasses(module);
    List<TestResult> kept = new ArrayList<>();
    List<Path> telling = new ArrayList<>();
    Map<String, String> gone = new TreeMap<>();
    for (Path file : files) {
      Report report = new Report(survey.project(), module, file, "Surefire");
      ReadReport read = ReadReport.of(new SurefireReader(), report);
      read.recordIn(survey, KIND);
      shown.add(read);
      log.found(module.name());
      for (Fact fact : read.facts()) {
        TestResult result = (TestResult) fact;
        Optional<String> type = classes.gone(file, result.suite());
        type.ifPresentOrElse(name -> gone.putIfAbsent(name, report.path()), () -> kept.add(result));
      }
      if (read.readable()) {
        log.compareAge(report, module.name());
      }
      if (!read.readable() || !read.facts().isEmpty()) {
        telling.add(file);
      }
    }
    kept.forEach(results);
    refuseGone(module, gone);
    if (!telling.isEmpty()) {
      tell(telling.get(0), module, "compiled test classes", classes.reach(telling, kept));
      TestClasses.Reach sources = classes.sources(telling, kept);
      if (!sources.untold().isEmpty()) {
        tell(telling.get(0), module, "test source files", sources);
      }
    }
  }

  private void refuseGone(ModuleLayout module, Map<String, String> gone) {
    if (!gone.isEmpty()) {
      String report = gone.values().iterator().next();
      survey.add(
          new StaleEvidence(
              KIND,
              module.name(),
              report
                  + " tells of what the module has neither as class nor as source: "
                  + some(gone.keySet()),
              RUN_ALL,
              report));
    }
  }

  private void tell(Path report, ModuleLayout module, String parts, TestClasses.Reach reach) {
    int untold = reach.untold().size();
    survey.add(
        new Told(
            KIND,
            module.name(),
            parts,
            reach.all(),
            reach.all() - untold,
            reach.untold(),
            survey.project().label(report)));
  }

  private static String some(Collection<String> names) {
    String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
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

  /** What copies of reports show beside those that were read. */
  private void readCopies(ModuleLayout module) throws IOException {
    for (Path folder : folders(module)) {
      boolean beside = shown.stream().anyMatch(each -> isIn(folder, module, each.report()));
      if (beside && !isUnreadable(module)) {
        List<TestResult> read = results(each -> isIn(folder, module, each));
        for (Path copy : ReportCopies.in(survey, folder)) {
          compare(new Report(survey.project(), module, copy, "Surefire"), read);
        }
      }
    }
  }

  private void compare(Report copy, List<TestResult> read) throws IOException {
    ReadReport compared = ReadReport.of((each, facts) -> ReportCopies.compare(each, read), copy);
    if (!compared.readable() && !log.isOutdated(copy)) {
      compared.recordIn(survey, KIND);
      log.found(copy.module().name());
    }
  }

  private static boolean isIn(Path folder, ModuleLayout module, Report report) {
    return report.module().equals(module) && folder.equals(report.file().getParent());
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
    return beside
        ? results(each -> isIn(folder, summary.module(), each))
        : results(each -> each.module().equals(summary.module()));
  }

  private List<TestResult> results(Predicate<Report> reports) {
    return shown.stream()
        .filter(each -> reports.test(each.report()))
        .flatMap(each -> each.facts().stream())
        .map(TestResult.class::cast)
        .toList();
  }
}
