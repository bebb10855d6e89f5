package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Epic;
import io.deliverygate.fact.Product;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;

class Flow05Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenEveryEpicBringsTheGoalNearer() {
    RuleVerdict rule = facts.rule("FLOW-05");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(4);
  }

  @Test
  void shouldBlockWhenTheProductHasNoGoal() {
    RuleVerdict rule = facts.but(Product.class, "shop", "goal", "").rule("FLOW-05");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("product shop");
  }

  @Test
  void shouldBlockWhenAnEpicDoesNotSayWhatItContributes() {
    RuleVerdict rule = facts.but(Epic.class, "E2", "contribution", "").rule("FLOW-05");

    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("epic E2");
    assertThat(rule.breaches().get(0).message()).contains("contribution");
  }

  @Test
  void shouldSayWhatIsMissingWhenTheProductIsNotRecorded() {
    RuleVerdict rule = facts.without(Product.class).rule("FLOW-05");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("product", "goal");
  }
}
