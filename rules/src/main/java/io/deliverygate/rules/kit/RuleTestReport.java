package io.deliverygate.rules.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * What the tests of some rules came to.
 *
 * @param rules how many rules are under test
 * @param cases how many cases there are
 * @param failures place, expectation and outcome of what a case expects and does not come
 * @param uncovered rules that no case asks, breaches or passes
 * @param lonely rules that find something else without the company of other rules
 * @param changes how many changes of rules and thresholds were tried
 * @param survivors the changes that no case notices
 * @param needless explanations of changes that cases do notice
 */
public record RuleTestReport(
    int rules,
    int cases,
    List<String> failures,
    List<String> uncovered,
    List<String> lonely,
    int changes,
    List<String> survivors,
    List<String> needless) {

  public RuleTestReport {
    failures = List.copyOf(failures);
    uncovered = List.copyOf(uncovered);
    lonely = List.copyOf(lonely);
    survivors = List.copyOf(survivors);
    needless = List.copyOf(needless);
  }

  /** Whether there is nothing to fix. */
  public boolean passed() {
    return failures.isEmpty()
        && uncovered.isEmpty()
        && lonely.isEmpty()
        && survivors.isEmpty()
        && needless.isEmpty();
  }

  /** The report for people, a line or more for everything that is to be fixed, then the sums. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    failures.forEach(each -> lines.add("FAILED " + each));
    uncovered.forEach(each -> lines.add("NOT COVERED " + each));
    lonely.forEach(each -> lines.add("NOT ALONE " + each));
    survivors.forEach(each -> lines.add("NOT NOTICED " + each));
    needless.forEach(each -> lines.add("NOT NEEDED " + each));
    lines.add(sum());
    if (!survivors.isEmpty()) {
      lines.add(
          "Add a case that fails on each change, or say in explained.yaml why none can:"
              + " a list of 'mutant' (the text in brackets) and 'because'.");
    }
    return lines;
  }

  private String sum() {
    String changed =
        changes == 0
            ? ""
            : "; %d changes tried, %d not noticed".formatted(changes, survivors.size());
    return "%s: %d cases of %d rules: %d failed, %d not covered%s"
        .formatted(
            passed() ? "PASSED" : "FAILED",
            cases,
            rules,
            failures.size(),
            uncovered.size(),
            changed);
  }
}
