package io.deliverygate.rules.kit;

import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.mutation.RuleTests;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Cases as tests that notice changes of rules. */
record CaseTests(List<RuleCase> cases) implements RuleTests {

  @Override
  public boolean notice(RuleBase changed, Set<String> asked) {
    return cases.stream()
        .filter(each -> !Collections.disjoint(each.expectations().keySet(), asked))
        .anyMatch(each -> fails(each, changed));
  }

  /** A rule that breaks down does not come to what was expected of it. */
  private static boolean fails(RuleCase each, RuleBase changed) {
    try {
      return !each.failures(each.ask(changed)).isEmpty();
    } catch (RuntimeException e) {
      return true;
    }
  }
}
