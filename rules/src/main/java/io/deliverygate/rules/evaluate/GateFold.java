package io.deliverygate.rules.evaluate;

import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.Shadow;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes the verdict of a gate from those of its rules, and marks what is in shadow. A rule in
 * shadow has no say in its gate. A gate in shadow is not enforced, and shows the status that it
 * would have; that is for its readers, it counts nowhere.
 */
record GateFold(Policy policy, LocalDate today) {

  GateVerdict gate(String id, GateMode mode, List<RuleVerdict> rules) {
    List<RuleVerdict> marked = rules.stream().map(this::rule).toList();
    GateStatus status = GateStatus.ofGate(marked);
    List<RuleVerdict> shown =
        mode == GateMode.SHADOW ? marked.stream().map(rule -> inGate(id, rule)).toList() : marked;
    return new GateVerdict(id, status, mode == GateMode.ENFORCED, shown);
  }

  private RuleVerdict rule(RuleVerdict rule) {
    Shadow shadow = policy.shadow(rule.id());
    return shadow.lasts(today) ? rule.inShadow(shadow.note()) : rule;
  }

  private RuleVerdict inGate(String gate, RuleVerdict rule) {
    Shadow shadow = policy.shadow(gate);
    Shadow lasting = shadow.lasts(today) ? shadow : Shadow.ALWAYS;
    return rule.shadow() ? rule : rule.inShadow(lasting.note());
  }
}
