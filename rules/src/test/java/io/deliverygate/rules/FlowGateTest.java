package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.policy.GateMode;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowGateTest {

  @ParameterizedTest
  @CsvSource({
    "FLOW, 'FLOW-01 FLOW-02 FLOW-03 FLOW-06 FLOW-07 FLOW-08 FLOW-09 FLOW-10 FLOW-11 FLOW-12 FLOW-13'",
    "PRODUCT, 'FLOW-04 FLOW-05'",
    "BACKLOG, 'FLOW-05 FLOW-14'"
  })
  void shouldNotPassWhenRecordsThatAreExpectedAreNotThere(EvidenceKind kind, String rules) {
    Facts facts = FlowFacts.good().notFound(kind, "");

    assertThat(facts.verdict(Policies.only("flow", GateMode.ENFORCED)).gates().get(0).rules())
        .filteredOn(rule -> rule.status() == RuleStatus.NO_EVIDENCE)
        .extracting(RuleVerdict::id)
        .containsExactly(rules.split(" "));
  }

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
