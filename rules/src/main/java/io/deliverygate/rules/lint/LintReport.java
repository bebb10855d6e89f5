package io.deliverygate.rules.lint;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to fix in some rules.
 *
 * @param rules how many rules were looked at
 * @param findings by file and line
 */
public record LintReport(long rules, List<RuleProblem> findings) {

  public LintReport {
    findings =
        findings.stream()
            .distinct()
            .sorted(Comparator.comparing(RuleProblem::file).thenComparing(RuleProblem::line))
            .toList();
  }

  /** Whether there is nothing to fix. */
  public boolean clean() {
    return findings.isEmpty();
  }

  /** A line for each finding: place, what is wrong, how to fix it. */
  public List<String> lines() {
    Stream<String> found = findings.stream().map(RuleProblem::text).distinct();
    return clean() ? List.of("nothing to fix: " + rules + " rules looked at") : found.toList();
  }
}
