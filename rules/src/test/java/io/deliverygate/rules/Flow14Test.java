package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.Story;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Flow14Test {

  private final Facts facts = FlowFacts.good();

  @ParameterizedTest
  @ValueSource(strings = {"telemetry", "feedback"})
  void shouldPassWhenAStoryComesFromProductionOrCustomers(String origin) {
    RuleVerdict rule = facts.but(Story.class, "SHOP-1", "origin", origin).rule("FLOW-14");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unstated", "idea", "problem", "obligation"})
  void shouldInformWhenNoStoryDoes(String origin) {
    RuleVerdict rule = facts.but(Story.class, "SHOP-1", "origin", origin).rule("FLOW-14");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit)
        .containsExactly(tuple("backlog", "0", "1"));
    assertThat(rule.breaches().get(0).message()).contains("of 2 stories");
  }

  @Test
  void shouldHaveNothingToCheckWhenThereIsNoStory() {
    assertThat(facts.without(Story.class).rule("FLOW-14").status()).isEqualTo(NOT_APPLICABLE);
  }
}
