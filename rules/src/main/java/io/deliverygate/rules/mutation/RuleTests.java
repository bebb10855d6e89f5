package io.deliverygate.rules.mutation;

import io.deliverygate.rules.base.RuleBase;
import java.util.Set;

/** Tests that ask rules, whatever they are written in. */
@FunctionalInterface
public interface RuleTests {

  /**
   * Whether a test fails on a rule base that it passes as long as nothing is changed.
   *
   * @param changed the changed rule base
   * @param asked rules of which a test has to ask one to be worth running
   */
  boolean notice(RuleBase changed, Set<String> asked);
}
