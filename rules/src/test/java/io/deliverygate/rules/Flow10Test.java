package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Pipeline;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Flow10Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenThePipelineHasEveryStage() {
    RuleVerdict rule = facts.rule("FLOW-10");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"commit", "build", "test", "deploy", "monitor"})
  void shouldWarnWhenAStageIsNotThere(String stage) {
    String others = "commit, build, test, deploy, monitor".replace(stage, "lint");
    RuleVerdict rule =
        facts
            .without(Pipeline.class)
            .with(FactOf.type(Pipeline.class, "stages", others))
            .rule("FLOW-10");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("pipeline: " + stage);
  }

  @Test
  void shouldSayWhatIsMissingWhenNoPipelineIsRecorded() {
    RuleVerdict rule = facts.without(Pipeline.class).rule("FLOW-10");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no pipeline is recorded", "stages");
  }
}
