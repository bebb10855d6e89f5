package io.deliverygate.rules.lint;

import io.deliverygate.rules.pack.RuleProblem;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two rules that say the same, or the contrary, in all cases: one of them shadows or contradicts
 * the other. What no case shows is not seen.
 */
final class PairFindings {

  private static final int FEWEST_CASES = 3;

  private final List<Map<String, RuleVerdict>> cases;

  private PairFindings(List<Map<String, RuleVerdict>> cases) {
    this.cases = cases;
  }

  /** One rule that is looked over, with the other that says the same or the contrary. */
  record Pair(String rule, String other, int cases, boolean contrary) {

    /**
     * @param place where the first one stands
     * @param otherPlace the same for the other, in words
     */
    RuleProblem problem(RuleProblem place, String otherPlace) {
      String said =
          contrary
              ? " is breached exactly where %s (%s) passes, in all %d cases"
              : " comes to the same breaches as %s (%s) in all %d cases";
      String fix =
          contrary
              ? "decide which of them holds, or add a case that both pass"
              : "take one of them out, or add a case that tells them apart";
      return new RuleProblem(
          place.file(), place.line(), rule + said.formatted(other, otherPlace, cases), fix);
    }
  }

  /**
   * The pairs, each once.
   *
   * @param cases what the rules came to, case by case
   * @param own the rules that are looked over
   */
  static List<Pair> of(List<Map<String, RuleVerdict>> cases, Set<String> own) {
    PairFindings findings = new PairFindings(cases);
    Set<String> all =
        cases.stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toSet());
    List<Pair> pairs = new ArrayList<>();
    for (String rule : new java.util.TreeSet<>(own)) {
      all.stream()
          .sorted()
          .filter(other -> !other.equals(rule))
          .filter(other -> !own.contains(other) || other.compareTo(rule) < 0)
          .flatMap(other -> findings.pair(rule, other).stream())
          .forEach(pairs::add);
    }
    return pairs;
  }

  private Optional<Pair> pair(String rule, String other) {
    List<Judged> both =
        cases.stream().flatMap(each -> Judged.of(each.get(rule), each.get(other))).toList();
    long breached = both.stream().filter(each -> !each.one.isEmpty()).count();
    long otherBreached = both.stream().filter(each -> !each.two.isEmpty()).count();
    if (both.size() >= FEWEST_CASES && breached > 0 && holds(both, Judged::same)) {
      return Optional.of(new Pair(rule, other, both.size(), false));
    }
    boolean contrary = breached > 0 && otherBreached > 0 && holds(both, Judged::contrary);
    return contrary ? Optional.of(new Pair(rule, other, both.size(), true)) : Optional.empty();
  }

  private static boolean holds(List<Judged> cases, Predicate<Judged> said) {
    return cases.stream().allMatch(said);
  }

  /** What two rules that could judge came to in one case: the subjects that breach either. */
  private record Judged(Set<String> one, Set<String> two, int checked, int otherChecked) {

    static Stream<Judged> of(RuleVerdict one, RuleVerdict two) {
      return one != null && two != null && judged(one) && judged(two)
          ? Stream.of(new Judged(subjects(one), subjects(two), one.checked(), two.checked()))
          : Stream.empty();
    }

    private static boolean judged(RuleVerdict rule) {
      return rule.status() == RuleStatus.PASSED || rule.status() == RuleStatus.BREACHED;
    }

    private static Set<String> subjects(RuleVerdict rule) {
      return rule.breaches().stream().map(Breach::subject).collect(Collectors.toSet());
    }

    boolean same() {
      return one.equals(two);
    }

    /** Every subject breaches one of the two, none both. */
    boolean contrary() {
      Set<String> union = new HashSet<>(one);
      union.addAll(two);
      return checked == otherChecked
          && union.size() == checked
          && one.size() + two.size() == union.size();
    }
  }
}
