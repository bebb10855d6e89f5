package io.deliverygate.rules.explain;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.Evaluator;
import io.deliverygate.rules.RuleBase;
import io.deliverygate.rules.RuleCard;
import io.deliverygate.rules.RuleText;
import io.deliverygate.rules.kit.RuleAlone;
import io.deliverygate.rules.mutation.Mutant;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.verdict.RuleVerdict;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule on the facts of one verdict, which can be asked again under other conditions. */
record Explained(
    RuleBase rules,
    Snapshot snapshot,
    Policy policy,
    Instant at,
    GateDefinition gate,
    RuleCard card) {

  /** The rule's own text, its query and whatever derives facts for it: DRL by file. */
  Map<String, String> files() {
    Set<String> ids = rules.rules(gate).stream().map(RuleCard::id).collect(Collectors.toSet());
    return RuleAlone.of(rules.files(gate), card.id(), ids);
  }

  /** Every rule and query that has a part in the outcome. */
  List<RuleText> texts() {
    return files().entrySet().stream()
        .flatMap(file -> RuleText.of(file.getKey(), file.getValue()).stream())
        .toList();
  }

  /** The parameters that have a part in the outcome, in the order of the gate. */
  List<ParameterDefinition> parameters() {
    Set<String> used =
        texts().stream()
            .map(RuleText::parameters)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return gate.parameters().stream().filter(each -> used.contains(each.name())).toList();
  }

  /** What the rule comes to with one parameter changed. */
  RuleVerdict with(Parameter parameter) {
    return verdict(rules, policy.with(parameter));
  }

  /** What it comes to under changed rules; nothing where those are no rules at all. */
  Optional<RuleVerdict> under(Mutant change) {
    try {
      return Optional.of(verdict(change.applied().apply(rules), policy));
    } catch (InvalidRulesException e) {
      return Optional.empty();
    }
  }

  /** What it comes to. */
  RuleVerdict verdict() {
    return verdict(rules, policy);
  }

  private RuleVerdict verdict(RuleBase base, Policy asked) {
    Map<String, GateMode> modes = new HashMap<>(asked.gates());
    modes.replaceAll((id, mode) -> id.equals(gate.id()) ? GateMode.ENFORCED : GateMode.OFF);
    return new Evaluator(base, snapshot, asked.withGates(modes))
        .evaluate(at, List.of()).gates().stream()
            .flatMap(each -> each.rules().stream())
            .filter(rule -> rule.id().equals(card.id()))
            .findFirst()
            .orElseThrow();
  }
}
