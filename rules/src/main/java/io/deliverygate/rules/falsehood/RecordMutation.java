package io.deliverygate.rules.falsehood;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks all active rules about a project's records, and again with each falsehood in them. */
public final class RecordMutation {

  private static final Set<RuleStatus> UNKNOWN =
      EnumSet.of(RuleStatus.NO_EVIDENCE, RuleStatus.ERROR);

  private final RuleBase rules;
  private final Policy policy;
  private final Instant at;
  private final Map<String, Set<String>> before;

  private RecordMutation(RuleBase rules, Snapshot truth, Policy policy, Instant at) {
    this.rules = rules;
    this.policy = policy;
    this.at = at;
    this.before = objections(truth);
  }

  /**
   * Tries falsehoods.
   *
   * @param truth the project with its records as they are
   * @param at the instant that counts as now
   * @param falsehoods about its records
   */
  public static MutatedRecords of(
      RuleBase rules, Snapshot truth, Policy policy, Instant at, List<Falsehood> falsehoods) {
    RecordMutation mutation = new RecordMutation(rules, truth, policy, at);
    return new MutatedRecords(
        falsehoods.stream()
            .map(one -> new MutatedRecords.Tried(one, mutation.noticing(one.in(truth))))
            .toList());
  }

  /** The rules that object to something that they had no objection to before. */
  private Set<String> noticing(Snapshot falsehood) {
    Set<String> noticing = new TreeSet<>();
    objections(falsehood)
        .forEach(
            (rule, objections) -> {
              if (!before.getOrDefault(rule, Set.of()).containsAll(objections)) {
                noticing.add(rule);
              }
            });
    return noticing;
  }

  /** By rule, what it objects to. A rule in shadow objects to nothing: it has no say. */
  private Map<String, Set<String>> objections(Snapshot snapshot) {
    Map<String, Set<String>> objections = new TreeMap<>();
    new Evaluator(rules, snapshot, policy)
        .evaluate(at, List.of()).gates().stream()
            .map(GateVerdict::rules)
            .flatMap(List::stream)
            .filter(rule -> !rule.shadow())
            .forEach(rule -> objections.put(rule.id(), objections(rule)));
    return objections;
  }

  /** The subjects of its breaches, and that it could not judge. */
  private static Set<String> objections(RuleVerdict rule) {
    Stream<String> unknown = Stream.of(rule.status()).filter(UNKNOWN::contains).map(Enum::name);
    return Stream.concat(unknown, rule.breaches().stream().map(Breach::fingerprint))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
