package io.deliverygate.rules;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The rule base that the tests of this module ask: the shipped one, or a mutant of it while a
 * mutation run looks at whether the tests notice.
 */
final class RulesUnderTest {

  private static volatile RuleBase base = RuleBase.shipped();
  private static final Set<String> ASKED = new ConcurrentSkipListSet<>();

  private RulesUnderTest() {}

  static RuleBase base() {
    return base;
  }

  static void replace(RuleBase other) {
    base = other;
  }

  /** Notes that a test asked a rule. */
  static void asked(String rule) {
    ASKED.add(rule);
  }

  /** The rules asked since the last call. */
  static Set<String> takeAsked() {
    Set<String> asked = Set.copyOf(ASKED);
    ASKED.clear();
    return asked;
  }
}
