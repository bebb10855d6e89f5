package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Risk;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Flow06Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenTheSignificantRiskIsLookedAfter() {
    RuleVerdict rule = facts.rule("FLOW-06");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mitigation", "owner", "review"})
  void shouldBlockWhenASignificantRiskIsNotLookedAfter(String component) {
    RuleVerdict rule = facts.but(Risk.class, "R1", component, "").rule("FLOW-06");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("risk R1: " + component);
    assertThat(rule.breaches().get(0).message()).contains("write '" + component + "'");
  }

  @Test
  void shouldBlockWhenTheReviewWasYesterday() {
    RuleVerdict rule = facts.but(Risk.class, "R1", "review", "2026-02-28").rule("FLOW-06");

    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("risk R1: review");
    assertThat(rule.breaches().get(0).message()).contains("2026-02-28");
  }

  @Test
  void shouldPassWhenTheReviewIsTomorrow() {
    facts.but(Risk.class, "R1", "review", "2026-03-02");

    assertThat(facts.rule("FLOW-06").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldPassWhenTheScoreIsJustTooLow() {
    facts.but(Risk.class, "R1", "likelihood", "2.75", "owner", "");

    assertThat(facts.rule("FLOW-06").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldBlockWhenTheScoreIsHigher() {
    facts.but(Risk.class, "R1", "likelihood", "5", "owner", "");

    assertThat(facts.rule("FLOW-06").status()).isEqualTo(BREACHED);
  }

  @Test
  void shouldPassWhenTheRiskIsClosed() {
    facts.but(Risk.class, "R1", "owner", "", "closed", "2026-02-20");

    assertThat(facts.rule("FLOW-06").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldHaveNothingToCheckWhenEveryRiskIsClosed() {
    facts.without(Risk.class, "R1").without(Risk.class, "R2");

    assertThat(facts.rule("FLOW-06").status()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void shouldSayWhatIsMissingWhenNoRiskIsRecorded() {
    RuleVerdict rule = facts.without(Risk.class).rule("FLOW-06");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no risk is recorded");
  }
}
