package io.deliverygate.rules.kit;

import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.verdict.RuleVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A test in YAML: what is given, and what rules should come to.
 *
 * @param place file and line
 * @param name what it shows
 * @param gates the gates of the rules that it asks
 * @param expectations by rule
 */
record RuleCase(
    String place,
    String name,
    Scenario scenario,
    Set<String> gates,
    Map<String, Expectation> expectations) {

  /**
   * What one rule should come to.
   *
   * @param place file and line that say so
   */
  record Expectation(String place, Expected expected) {}

  RuleCase {
    expectations = new LinkedHashMap<>(expectations);
  }

  /** What the rules come to, by id. */
  Map<String, RuleVerdict> ask(RuleBase base) {
    Map<String, RuleVerdict> verdicts = scenario.ask(base, gates);
    return expectations.keySet().stream()
        .collect(Collectors.toMap(rule -> rule, rule -> Scenarios.known(rule, verdicts)));
  }

  /** Place, expectation and outcome wherever they differ. */
  List<String> failures(Map<String, RuleVerdict> verdicts) {
    List<String> failures = new ArrayList<>();
    expectations.forEach(
        (rule, expectation) ->
            expectation
                .expected
                .differs(Scenarios.known(rule, verdicts))
                .map(difference -> words(expectation.place, rule, difference))
                .ifPresent(failures::add));
    return failures;
  }

  /** What to say where a rule broke down. */
  String brokenDown(RuntimeException problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "%s: %s: a rule broke down: %s".formatted(place, name, cause);
  }

  private String words(String place, String rule, String difference) {
    return "%s: %s: %s\n%s".formatted(place, name, rule, difference.indent(2).stripTrailing());
  }
}
