package io.deliverygate.evidence.surefire;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.TestResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The test results of all reports of one project. A test that several files tell of, by module,
 * suite and name, counts once, with the worst of its outcomes, and one that ran rather than one
 * that was skipped. Cases of equal name within one file are different cases: invocations of a
 * parameterised test. Which file comes first makes no difference.
 */
public final class TestResults implements Consumer<Fact> {

  private static final Comparator<TestResult> WORST_FIRST =
      Comparator.comparing(TestResult::outcome, Weight.WORST_FIRST)
          .thenComparing(TestResult::source);

  private final Map<Test, List<TestResult>> tests = new LinkedHashMap<>();

  private record Test(String module, String suite, String name) {}

  /** Takes a fact of a report that was read to its end; others than test results are refused. */
  @Override
  public void accept(Fact fact) {
    if (!(fact instanceof TestResult result)) {
      throw new IllegalArgumentException("no test result: " + fact);
    }
    Test test = new Test(result.module(), result.suite(), result.name());
    tests.computeIfAbsent(test, none -> new ArrayList<>(1)).add(result);
  }

  /** What is left. */
  public Stream<TestResult> facts() {
    return tests.values().stream()
        .flatMap(told -> told.size() == 1 ? told.stream() : merged(told).stream());
  }

  private static List<TestResult> merged(List<TestResult> told) {
    Collection<List<TestResult>> files =
        told.stream()
            .sorted(WORST_FIRST)
            .collect(Collectors.groupingBy(TestResult::source, TreeMap::new, Collectors.toList()))
            .values();
    int cases = files.stream().mapToInt(List::size).max().orElse(0);
    List<TestResult> merged = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      merged.add(worst(files, i));
    }
    return merged;
  }

  /** The worst that the files have at one place of their lists, each from its worst to its best. */
  private static TestResult worst(Collection<List<TestResult>> files, int place) {
    return files.stream()
        .filter(file -> file.size() > place)
        .map(file -> file.get(place))
        .min(WORST_FIRST)
        .orElseThrow();
  }
}
