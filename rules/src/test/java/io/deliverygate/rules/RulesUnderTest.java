package io.deliverygate.rules;

import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The rule base that the tests of this module ask: the shipped one, or a mutant of it while a
 * mutation run looks at whether the tests notice.
 */
final class RulesUnderTest {

  private static volatile RuleBase base = RuleBase.shipped();
  private static final Set<String> ASKED = new ConcurrentSkipListSet<>();

  private static final Map<String, Set<RuleStatus>> OUTCOMES = new ConcurrentHashMap<>();

  private RulesUnderTest() {}

  static RuleBase base() {
    return base;
  }

  static void replace(RuleBase other) {
    base = other;
  }

  /** Notes that a test asked a rule, and what it came to. */
  static RuleVerdict asked(RuleVerdict rule) {
    ASKED.add(rule.id());
    OUTCOMES.computeIfAbsent(rule.id(), id -> new ConcurrentSkipListSet<>()).add(rule.status());
    return rule;
  }

  /** Everything that a rule came to in tests so far. */
  static Set<RuleStatus> outcomes(String rule) {
    return OUTCOMES.getOrDefault(rule, Set.of());
  }

  /** The rules asked since the last call. */
  static Set<String> takeAsked() {
    Set<String> asked = Set.copyOf(ASKED);
    ASKED.clear();
    return asked;
  }
}
