package io.deliverygate.rules;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The rule base that the tests of this module ask: the shipped one, or a mutant of it while a
 * mutation run looks at whether the tests notice.
 */
public final class RulesUnderTest {

  private static volatile RuleBase base = RuleBase.shipped();
  private static final Set<String> ASKED = new ConcurrentSkipListSet<>();

  private static final Map<String, Set<RuleStatus>> OUTCOMES = new ConcurrentHashMap<>();

  private RulesUnderTest() {}

  public static RuleBase base() {
    return base;
  }

  static void replace(RuleBase other) {
    base = other;
  }

  /**
   * A question that a test asked, and what the rule came to among all others.
   *
   * @param key the same for the same question, in any order of tests
   */
  record Question(String key, Snapshot snapshot, Policy policy, RuleVerdict verdict) {

    @Override
    public String toString() {
      return "question " + key;
    }
  }

  /** Notes that a test asked a rule, and what it came to. */
  static RuleVerdict asked(RuleVerdict rule, Snapshot snapshot, Policy policy) {
    ASKED.add(rule.id());
    OUTCOMES.computeIfAbsent(rule.id(), id -> new ConcurrentSkipListSet<>()).add(rule.status());
    if (base == RuleBase.shipped()) {
      String key = SnapshotJson.digest(snapshot) + policy.digest();
      Questions.keep(new Question(key, snapshot, policy, rule));
    }
    return rule;
  }

  /** Some of the questions that each rule was asked: a few for every outcome. */
  private static final class Questions {

    private static final int FOR_EACH_OUTCOME = 5;
    private static final Map<String, SortedMap<String, Question>> KEPT = new ConcurrentHashMap<>();

    static void keep(Question question) {
      SortedMap<String, Question> kept =
          KEPT.computeIfAbsent(
              question.verdict.id() + " " + question.verdict.status(), id -> new TreeMap<>());
      synchronized (kept) {
        kept.put(question.key, question);
        if (kept.size() > FOR_EACH_OUTCOME) {
          kept.remove(kept.lastKey());
        }
      }
    }
  }

  /** Questions that a rule was asked, with every outcome among them. */
  static List<Question> questions(String rule) {
    return Questions.KEPT.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(rule + " "))
        .flatMap(entry -> entry.getValue().values().stream())
        .toList();
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
