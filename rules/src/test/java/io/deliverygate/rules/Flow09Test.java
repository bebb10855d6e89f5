package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.Blocker;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;

class Flow09Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenABlockerIsFiveDaysOld() {
    RuleVerdict rule = facts.rule("FLOW-09");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @Test
  void shouldWarnWhenABlockerIsSixDaysOld() {
    RuleVerdict rule = facts.but(Blocker.class, "B1", "since", "2026-02-23").rule("FLOW-09");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("blocker B1", "6", "5", "days"));
  }

  @Test
  void shouldHaveNothingToCheckWhenEveryBlockerIsGone() {
    assertThat(facts.without(Blocker.class, "B1").rule("FLOW-09").status())
        .isEqualTo(NOT_APPLICABLE);
  }
}
