package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.GateMode;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;

class FlowGateTest {

  @Test
  void shouldPassEveryFlowRuleWhenTheFlowIsGood() {
    GateVerdict gate =
        FlowFacts.good().verdict(Policies.only("flow", GateMode.ENFORCED)).gates().get(0);

    assertThat(gate.status()).isEqualTo(GateStatus.PASSED);
    assertThat(gate.rules())
        .hasSize(14)
        .allSatisfy(rule -> assertThat(rule.status()).as(rule.id()).isEqualTo(RuleStatus.PASSED))
        .extracting(RuleVerdict::checked)
        .containsExactly(3, 4, 4, 3, 4, 2, 1, 15, 1, 1, 2, 3, 4, 2);
  }
}
