package io.deliverygate.rules;

import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.kit.RuleTestRun;
import io.deliverygate.rules.kit.ShippedCases;
import io.deliverygate.rules.mutation.RuleTests;
import java.util.Set;

/**
 * The cases beside the shipped rules, and where none of them notices a change, the tests in Java.
 */
record AllRuleTests(RuleTests cases) implements RuleTests {

  static AllRuleTests of(ShippedCases rules) {
    return new AllRuleTests(RuleTestRun.tests(rules));
  }

  @Override
  public boolean notice(RuleBase changed, Set<String> asked) {
    return cases.notice(changed, asked) || JUnitRuleTests.discover().notice(changed, asked);
  }
}
