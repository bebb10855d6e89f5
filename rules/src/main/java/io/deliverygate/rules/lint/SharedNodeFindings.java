package io.deliverygate.rules.lint;

import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Shapes that compile and that Drools 10.2 gets wrong where rules share a KieBase: across packages
 * it loses the activations of {@code exists A() not B()} beside another rule that begins with
 * {@code exists A()}; and it takes two {@code accumulate} with several results for one where only
 * their fields and variables differ, so that the second rule gets the results of the first.
 */
final class SharedNodeFindings {

  private static final Pattern FACT =
      Pattern.compile(
          "(?:\\b(exists|not)\\b[\\s(]*)?(?:\\$\\w+\\s*:\\s*)?(?<![.\\w$])(?<!new )([A-Z]\\w*)\\s*\\(");

  private final LintedGate gate;
  private final List<RuleProblem> problems = new ArrayList<>();

  private SharedNodeFindings(LintedGate gate) {
    this.gate = gate;
  }

  static List<RuleProblem> of(LintedGate gate) {
    SharedNodeFindings findings = new SharedNodeFindings(gate);
    findings.lostAcrossPackages();
    findings.confusedResults();
    return findings.problems;
  }

  /**
   * A fact that must exist, and what stands behind it.
   *
   * @param behind the next fact, with {@code exists} or {@code not} before it
   */
  private record Step(DrlRule rule, String rulePackage, int index, String type, String behind) {

    boolean isVictim() {
      return behind.startsWith("not ");
    }

    boolean harms(Step victim) {
      return type.equals(victim.type)
          && !rulePackage.equals(victim.rulePackage)
          && !behind.equals(victim.behind);
    }
  }

  private void lostAcrossPackages() {
    List<Step> steps = gate.files().stream().flatMap(SharedNodeFindings::steps).toList();
    for (Step victim : steps.stream().filter(Step::isVictim).toList()) {
      steps.stream()
          .filter(other -> other.harms(victim))
          .findFirst()
          .ifPresent(other -> problems.add(lost(victim, other)));
    }
  }

  private RuleProblem lost(Step victim, Step other) {
    return gate.within(
        victim.rule,
        victim.index,
        "'exists %s()' before '%s()' may never fire: \"%s\" (%s) has 'exists %s()' in another package"
            .formatted(
                victim.type, victim.behind, other.rule.name(), place(other.rule), victim.type),
        "put all rules of the gate into one package, or write a bound '$x : %s()' for the exists"
            .formatted(victim.type));
  }

  private static Stream<Step> steps(DrlFile file) {
    return file.rules().stream().flatMap(rule -> steps(rule, file.packageName()));
  }

  private static Stream<Step> steps(DrlRule rule, String rulePackage) {
    List<Step> steps = new ArrayList<>();
    Matcher fact = FACT.matcher(code(rule));
    String exists = "";
    int at = 0;
    while (fact.find()) {
      String quantifier = fact.group(1) == null ? "" : fact.group(1) + " ";
      if (!exists.isEmpty()) {
        steps.add(new Step(rule, rulePackage, at, exists, quantifier + fact.group(2)));
      }
      exists = quantifier.equals("exists ") ? fact.group(2) : "";
      at = fact.start();
    }
    return steps.stream();
  }

  /** The conditions at their places in the text; all else is blank. */
  private static String code(DrlRule rule) {
    int start = rule.conditionsStart();
    int end = Math.max(start, rule.conditionsEnd());
    return " ".repeat(start) + rule.code().substring(start, end);
  }

  private void confusedResults() {
    Map<String, Accumulation> first = new TreeMap<>();
    for (DrlRule rule : gate.rules()) {
      for (Accumulation each : Accumulation.of(rule, code(rule))) {
        Accumulation before = first.putIfAbsent(each.looks(), each);
        if (before != null && before.confusedWith(each)) {
          problems.add(confused(each, before));
        }
      }
    }
  }

  private RuleProblem confused(Accumulation second, Accumulation first) {
    return gate.within(
        second.rule(),
        second.index(),
        "this accumulate gets the results of the one in \"%s\" (%s): same facts, same results, other fields"
            .formatted(first.rule().name(), place(first.rule())),
        "write each result as an accumulate of its own, which Drools tells apart");
  }

  private String place(DrlRule rule) {
    RuleProblem place = gate.placed(new RuleProblem(rule.file(), rule.line(), "", ""));
    return place.line() > 0 ? place.file() + ":" + place.line() : place.file();
  }
}
