package io.deliverygate.rules.kit;

import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.Map;

/**
 * What all rules of some gates come to in each case, whichever of them the case expects something
 * of.
 */
public final class CaseVerdicts {

  private CaseVerdicts() {}

  /**
   * Asks the rules under test, and those of the same gates.
   *
   * @return for each case that no rule breaks down in, the verdicts by rule
   * @throws io.deliverygate.io.BadInputException where a case cannot be read
   */
  public static List<Map<String, RuleVerdict>> of(TestedRules rules) {
    return RuleTestRun.cases(rules).stream()
        .map(each -> asked(rules, each))
        .filter(verdicts -> !verdicts.isEmpty())
        .toList();
  }

  /** The run of the tests tells which rule breaks down. */
  private static Map<String, RuleVerdict> asked(TestedRules rules, RuleCase each) {
    try {
      return each.scenario().ask(rules.base(), rules.sources().keySet());
    } catch (RuntimeException e) {
      return Map.of();
    }
  }
}
