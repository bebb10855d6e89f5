package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Dependency;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Flow07Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenADependencyIsDueToday() {
    RuleVerdict rule = facts.rule("FLOW-07");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "fromTeam, needing team, from-team",
    "toTeam, giving team, to-team",
    "owner, owner, owner",
    "due, due, due"
  })
  void shouldBlockWhenSomethingIsNotKnown(String component, String what, String key) {
    RuleVerdict rule = facts.but(Dependency.class, "D1", component, "").rule("FLOW-07");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("dependency D1: " + what);
    assertThat(rule.breaches().get(0).message()).contains("write '" + key + "'");
  }

  @Test
  void shouldBlockTwiceAndNotThriceWhenNoTeamIsKnown() {
    RuleVerdict rule =
        facts.but(Dependency.class, "D1", "fromTeam", "", "toTeam", "").rule("FLOW-07");

    assertThat(rule.breaches()).hasSize(2);
  }

  @Test
  void shouldBlockWhenATeamDependsOnItself() {
    RuleVerdict rule = facts.but(Dependency.class, "D1", "toTeam", "cart").rule("FLOW-07");

    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("dependency D1: giving team");
    assertThat(rule.breaches().get(0).message()).contains("cart cannot depend on itself");
  }

  @Test
  void shouldBlockWhenItWasDueYesterday() {
    RuleVerdict rule = facts.but(Dependency.class, "D1", "due", "2026-02-28").rule("FLOW-07");

    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("dependency D1: due");
    assertThat(rule.breaches().get(0).message()).contains("2026-02-28");
  }

  @Test
  void shouldPassWhenItIsDueTomorrow() {
    facts.but(Dependency.class, "D1", "due", "2026-03-02");

    assertThat(facts.rule("FLOW-07").status()).isEqualTo(PASSED);
  }

  @ParameterizedTest
  @CsvSource({"toTeam, cart", "due, 2026-02-01"})
  void shouldPassWhenABadDependencyIsResolved(String component, String value) {
    facts.with(
        FactOf.but(
            FactOf.type(Dependency.class, "id", "D3", "fromTeam", "cart", "resolved", "2026-02-02"),
            component,
            value));

    assertThat(facts.rule("FLOW-07").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldHaveNothingToCheckWhenNoDependencyIsOpen() {
    assertThat(facts.without(Dependency.class, "D1").rule("FLOW-07").status())
        .isEqualTo(NOT_APPLICABLE);
  }
}
