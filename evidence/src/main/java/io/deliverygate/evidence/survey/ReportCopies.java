package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.surefire.SurefireReader;
import io.deliverygate.fact.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files that tell once more what the test reports beside them do. They count for nothing, but must
 * not know of more problems: then one of the two is of another run.
 */
public final class ReportCopies {

  /** Ant writes there what it wrote for each suite. */
  static final String ALL_OF_ANT = "TESTS-TestSuites.xml";

  /** TestNG writes there what Surefire and Gradle have, too. */
  public static final String OF_TESTNG = "junitreports";

  private static final String FIX =
      "delete the folder of the reports and run all tests again: mvn clean verify";

  private ReportCopies() {}

  /** Those that belong to the reports of a folder. */
  public static List<Path> in(Survey survey, Path folder) throws IOException {
    List<Path> copies = new ArrayList<>(survey.finder().inside(folder.resolve(OF_TESTNG)));
    copies.removeIf(file -> !file.getFileName().toString().matches("TEST-.*\\.xml"));
    copies.add(folder.resolve(ALL_OF_ANT));
    copies.removeIf(file -> !survey.tree().holdsFile(file));
    return copies;
  }

  /**
   * Compares a copy with what was read.
   *
   * @throws UnreadableReport where it cannot be read, or tells of a class with more problems, or,
   *     where it tells of all, of a class that no report tells of
   */
  public static void compare(Report copy, List<TestResult> read)
      throws UnreadableReport, IOException {
    List<TestResult> told = new ArrayList<>();
    new SurefireReader().read(copy, fact -> told.add((TestResult) fact));
    Map<String, Integer> shown = problems(read);
    for (Map.Entry<String, Integer> each : problems(told).entrySet()) {
      if (each.getValue() > shown.getOrDefault(each.getKey(), 0)) {
        throw bad("failed or broken tests of " + each.getKey());
      }
    }
    Set<String> classes = new HashSet<>();
    read.forEach(result -> classes.add(simple(result.suite())));
    for (TestResult result : told) {
      if (copy.file().endsWith(ALL_OF_ANT) && !classes.contains(simple(result.suite()))) {
        throw bad("tests of " + simple(result.suite()));
      }
    }
  }

  private static UnreadableReport bad(String what) {
    return new UnreadableReport(
        0, "it is a copy of the reports beside it, and shows " + what + " that they do not", FIX);
  }

  /** How many tests of each class did not simply pass; classes without those are left out. */
  private static Map<String, Integer> problems(List<TestResult> results) {
    Map<String, Integer> problems = new TreeMap<>();
    for (TestResult result : results) {
      boolean bad =
          switch (result.outcome()) {
            case FAILED, ERRORED, PASSED_FLAKY -> true;
            case PASSED, SKIPPED -> false;
          };
      if (bad) {
        problems.merge(simple(result.suite()), 1, Integer::sum);
      }
    }
    return problems;
  }

  /** Some name a suite without its package. */
  private static String simple(String suite) {
    return suite.substring(suite.lastIndexOf('.') + 1);
  }
}
