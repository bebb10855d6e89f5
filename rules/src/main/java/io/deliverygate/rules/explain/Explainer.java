package io.deliverygate.rules.explain;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.List;
import java.util.Map;

/**
 * Explains a rule of a verdict: what it asks, which facts it looked at, what was missing or
 * exceeded and by how much, who set its thresholds, and what the nearest miss was where it holds.
 */
public final class Explainer {

  private final RuleBase rules;
  private final Snapshot snapshot;
  private final Policy policy;
  private final Verdict verdict;

  /**
   * @param snapshot the evidence of the verdict
   * @param policy the policy of today, which may have changed since
   */
  public Explainer(RuleBase rules, Snapshot snapshot, Policy policy, Verdict verdict) {
    this.rules = rules;
    this.snapshot = snapshot;
    this.policy = policy;
    this.verdict = verdict;
  }

  /**
   * The explanation, line by line.
   *
   * @throws BadInputException where there is no such rule
   */
  public List<String> explain(String id) {
    GateDefinition gate = gate(id);
    RuleCard card =
        rules.rules(gate).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return page(
        new Explained(RuleParts.of(rules, gate, card), snapshot, policy, verdict.evaluatedAt()));
  }

  private GateDefinition gate(String id) {
    Map<String, String> gates = rules.gateOfRule();
    if (!gates.containsKey(id)) {
      throw new BadInputException(
          "rule '" + id + "'",
          "there is no such rule",
          DidYouMean.of(id, gates.keySet(), "rules are "));
    }
    return rules.gates().stream()
        .filter(gate -> gate.id().equals(gates.get(id)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> page(Explained rule) {
    RuleVerdict now = rule.verdict();
    Page page = new Page();
    new HeadSection(rule, verdict, now).write(page);
    DemandSection.write(rule.card(), page);
    new FactsSection(rule).write(page);
    new ThresholdsSection(rule).write(page);
    new OutcomeSection(now).write(page);
    if (now.status() == RuleStatus.PASSED) {
      NearestSection.write(rule, page);
    }
    TextSection.write(rule.parts(), page);
    return page.lines();
  }
}
