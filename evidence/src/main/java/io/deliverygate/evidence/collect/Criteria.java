package io.deliverygate.evidence.collect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.criteria.CriteriaNames;
import io.deliverygate.evidence.criteria.CriteriaReader;
import io.deliverygate.evidence.criteria.NamedTest;
import io.deliverygate.evidence.survey.Newest;
import io.deliverygate.evidence.survey.ReadReport;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.evidence.survey.TestClasses;
import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.TestResult;
import io.deliverygate.fact.VerifiedCriterion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects which tests ran for which acceptance criteria. A result that is older than the code, or
 * whose test class is gone, counts for nothing. Needs the records and the test results that were
 * collected before.
 */
final class Criteria {

  private static final EvidenceKind KIND = EvidenceKind.CRITERIA;
  private static final String OURS = "delivery-gate/verified-criteria.json";

  private final Survey survey;
  private final CriteriaNames declared;
  private final List<NamedTest> tests = new ArrayList<>();
  private final Set<String> places = new LinkedHashSet<>();
  private int found;

  private Criteria(Survey survey) {
    this.survey = survey;
    this.declared =
        new CriteriaNames(
            survey.all(AcceptanceCriterion.class).map(AcceptanceCriterion::path).toList());
  }

  static void collect(Survey survey) throws IOException {
    new Criteria(survey).collect();
  }

  private void collect() throws IOException {
    for (ModuleLayout module : survey.project().modules()) {
      for (Path file : files(module)) {
        read(new Report(survey.project(), module, file, "JUnit"));
      }
    }
    compareWithResults();
    addTestNames();
    addFacts();
    int reports =
        survey
            .all(EvidenceSearch.class)
            .filter(search -> search.kind() == EvidenceKind.TESTS)
            .mapToInt(EvidenceSearch::found)
            .sum();
    survey.add(
        new EvidenceSearch(KIND, "", List.copyOf(new TreeSet<>(places)), found + reports, ""));
  }

  private Set<Path> files(ModuleLayout module) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    Path ours = module.buildFolder().resolve(OURS);
    places.add(survey.project().label(ours));
    if (survey.tree().holdsFile(ours)) {
      files.add(ours);
    }
    survey.finder().places(KIND, module).forEach(p -> places.add(p.label(survey.project())));
    files.addAll(survey.finder().files(KIND, module));
    return files;
  }

  private void read(Report report) throws IOException {
    found++;
    List<NamedTest> read = new ArrayList<>();
    Optional<UnreadableReport> problem = Optional.empty();
    try {
      CriteriaReader.read(report, read::add);
    } catch (UnreadableReport e) {
      problem = Optional.of(e);
    } catch (IOException e) {
      problem = Optional.of(ReadReport.unopened(e));
    }
    new ReadReport(report, List.of(), problem).recordIn(survey, KIND);
    if (problem.isEmpty()) {
      keepFresh(report, read);
    }
  }

  private void keepFresh(Report report, List<NamedTest> read) throws IOException {
    Optional<Newest> newest = survey.inputs(report.module()).newestFor(KIND);
    List<NamedTest> there = new ArrayList<>();
    for (NamedTest test : read) {
      TestClasses classes = survey.testClasses(report.module());
      if (!classes.isGone(test.owner()) && !isNoTest(classes, test)) {
        there.add(test);
      }
    }
    List<NamedTest> fresh =
        there.stream()
            .filter(test -> newest.filter(code -> code.isAfter(test.began())).isEmpty())
            .toList();
    if (fresh.isEmpty() && !read.isEmpty()) {
      String why =
          there.isEmpty()
              ? " tells of tests that the module does not have any more"
              : " tells of tests that ran before the code was last changed";
      survey.add(
          new StaleEvidence(
              KIND, report.module().name(), report.path() + why, KIND.mend(), report.path()));
    }
    tests.addAll(fresh);
  }

  private static boolean isNoTest(TestClasses classes, NamedTest test) throws IOException {
    return test.namesById() && classes.isNoTest(test.owner(), test.method());
  }

  /** A result that the report of the same test contradicts does not count as passed. */
  private void compareWithResults() {
    Map<String, List<TestResult>> byTest =
        survey
            .all(TestResult.class)
            .collect(groupingBy(result -> result.module() + "\n" + base(result.id())));
    tests.replaceAll(
        test -> {
          List<TestResult> told =
              byTest.getOrDefault(test.module() + "\n" + test.name(), List.of());
          return test.namesById() && isContradicted(told) ? test.notPassed() : test;
        });
  }

  /** Some of its invocations failed, or none passed. */
  private static boolean isContradicted(List<TestResult> told) {
    return told.stream().anyMatch(result -> !passed(result) && !isSkipped(result))
        || (!told.isEmpty() && told.stream().noneMatch(Criteria::passed));
  }

  private static boolean isSkipped(TestResult result) {
    return result.outcome() == TestOutcome.SKIPPED;
  }

  /** Invocations of one test, told apart by what stands in brackets, are one test. */
  private void addTestNames() {
    Map<String, List<TestResult>> byTest =
        survey
            .all(TestResult.class)
            .filter(result -> !declared.in(result.id()).isEmpty())
            .collect(
                groupingBy(
                    result -> result.module() + "\n" + base(result.id()), TreeMap::new, toList()));
    byTest.forEach(
        (key, results) -> {
          TestResult first = results.get(0);
          boolean passed = results.stream().allMatch(Criteria::passed);
          tests.add(
              new NamedTest(
                  first.module(),
                  first.suite(),
                  "",
                  base(first.id()),
                  List.of(first.id()),
                  passed,
                  Instant.EPOCH,
                  first.source()));
        });
  }

  private static String base(String id) {
    return id.replaceAll("[\\[({].*", "");
  }

  private static boolean passed(TestResult result) {
    return result.outcome() == TestOutcome.PASSED || result.outcome() == TestOutcome.PASSED_FLAKY;
  }

  private SortedSet<String> criteria(NamedTest test) {
    return test.namesById() ? declared.named(test.words().get(0)) : declared.in(test.words());
  }

  /** Scenarios and invocations of one name are one test: it passed when each of them did. */
  private void addFacts() {
    SortedMap<String, VerifiedCriterion> facts = new TreeMap<>();
    for (NamedTest test : tests) {
      for (String criterion : criteria(test)) {
        VerifiedCriterion fact =
            new VerifiedCriterion(
                test.module(), criterion, test.name(), test.passed(), test.source());
        facts.merge(
            String.join("\n", criterion, test.module(), test.name(), test.source()),
            fact,
            (one, other) -> one.passed() ? other : one);
      }
    }
    facts.values().forEach(survey::add);
  }
}
