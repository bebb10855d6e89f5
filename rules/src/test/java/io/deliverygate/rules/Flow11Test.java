package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Environment;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;

class Flow11Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenEveryEnvironmentComesFromCode() {
    RuleVerdict rule = facts.rule("FLOW-11");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(2);
  }

  @Test
  void shouldWarnWhenAnEnvironmentWasMadeByHand() {
    RuleVerdict rule = facts.but(Environment.class, "stage", "definedIn", "").rule("FLOW-11");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("environment stage");
    assertThat(rule.breaches().get(0).message()).contains("defined-in");
  }

  @Test
  void shouldSayWhatIsMissingWhenNoEnvironmentIsRecorded() {
    RuleVerdict rule = facts.without(Environment.class).rule("FLOW-11");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no environment is recorded");
  }
}
