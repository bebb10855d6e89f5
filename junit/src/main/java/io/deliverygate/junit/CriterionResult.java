package io.deliverygate.junit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a test of a criterion came out: one line of the file.
 *
 * @param invocations how often the test ran, 0 where it did not
 * @param began when its run began, the earliest where it ran again
 * @param classFile of the test, as {@link Invocation} has it
 */
record CriterionResult(
    String criterion,
    TestName test,
    InvocationOutcome outcome,
    int invocations,
    Instant began,
    String classFile)
    implements Comparable<CriterionResult> {

  private static final Comparator<CriterionResult> ORDER =
      Comparator.comparing(CriterionResult::criterion).thenComparing(CriterionResult::test);

  private static final Pattern LINE =
      Pattern.compile(
          """
          \\{"criterion": %1$s, "test": \\{"class": %1$s, "method": %1$s\\}, \
          "outcome": "(PASSED|SKIPPED|ABORTED|FAILED)", "invocations": (\\d{1,9}), \
          "began": "([^"]+)", "classFile": %1$s\\},?"""
              .formatted(JsonText.PATTERN));

  /** One result for each criterion and test, from all invocations of the test. */
  static Collection<CriterionResult> of(List<Invocation> invocations) {
    Map<CriterionResult, CriterionResult> results = new TreeMap<>();
    for (Invocation invocation : invocations) {
      for (String criterion : invocation.criteria()) {
        CriterionResult result = of(criterion, invocation);
        results.merge(result, result, CriterionResult::and);
      }
    }
    return results.values();
  }

  private static CriterionResult of(String criterion, Invocation invocation) {
    return new CriterionResult(
        criterion,
        invocation.test(),
        invocation.outcome(),
        invocation.ran() ? 1 : 0,
        invocation.began(),
        invocation.classFile());
  }

  private CriterionResult and(CriterionResult other) {
    return new CriterionResult(
        criterion,
        test,
        outcome.orWorse(other.outcome),
        invocations + other.invocations,
        began.isBefore(other.began) ? began : other.began,
        classFile);
  }

  String toLine() {
    return String.format(
        "{\"criterion\": %s, \"test\": {\"class\": %s, \"method\": %s}, "
            + "\"outcome\": \"%s\", \"invocations\": %d, \"began\": \"%s\", \"classFile\": %s}",
        JsonText.quote(criterion),
        JsonText.quote(test.className()),
        JsonText.quote(test.methodName()),
        outcome,
        invocations,
        began,
        JsonText.quote(classFile));
  }

  /** Reads back what {@link #toLine} wrote; empty for any other line. */
  static Optional<CriterionResult> fromLine(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    try {
      return matcher.matches() ? Optional.of(from(matcher)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static CriterionResult from(MatchResult line) {
    return new CriterionResult(
        JsonText.unquote(line.group(1)),
        new TestName(JsonText.unquote(line.group(2)), JsonText.unquote(line.group(3))),
        InvocationOutcome.valueOf(line.group(4)),
        Integer.parseInt(line.group(5)),
        Instant.parse(line.group(6)),
        JsonText.unquote(line.group(7)));
  }

  @Override
  public int compareTo(CriterionResult other) {
    return ORDER.compare(this, other);
  }
}
