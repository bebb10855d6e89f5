package io.deliverygate.rules.explain;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.rules.mutation.Mutant;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.verdict.RuleVerdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule on the facts of one verdict, which can be asked again under other conditions.
 *
 * @param at the instant of the verdict
 */
record Explained(RuleParts parts, Snapshot snapshot, Policy policy, Instant at) {

  /** More facts than these are not asked again and again. */
  private static final int MANY = 50_000;

  RuleCard card() {
    return parts.card();
  }

  /** Whether there are too many facts to ask the rule more than once. */
  boolean hasManyFacts() {
    return snapshot.stream().limit(MANY + 1L).count() > MANY;
  }

  /** What the rule comes to with one parameter changed. */
  RuleVerdict with(Parameter parameter) {
    return verdict(parts.rules(), policy.with(parameter));
  }

  /** What it comes to under changed rules; nothing where those are no rules at all. */
  Optional<RuleVerdict> under(Mutant change) {
    try {
      return Optional.of(verdict(change.applied().apply(parts.rules()), policy));
    } catch (InvalidRulesException e) {
      return Optional.empty();
    }
  }

  /** What it comes to. */
  RuleVerdict verdict() {
    return verdict(parts.rules(), policy);
  }

  private RuleVerdict verdict(RuleBase base, Policy asked) {
    Map<String, GateMode> modes = new HashMap<>(asked.gates());
    modes.replaceAll((id, mode) -> id.equals(parts.gate().id()) ? GateMode.ENFORCED : GateMode.OFF);
    return new Evaluator(base, snapshot, asked.withGates(modes))
        .evaluate(at, List.of()).gates().stream()
            .flatMap(each -> each.rules().stream())
            .filter(rule -> rule.id().equals(card().id()))
            .findFirst()
            .orElseThrow();
  }
}
