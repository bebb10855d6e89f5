package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.FlowTeam;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Team;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Flow02Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenEveryRoleIsFilled() {
    RuleVerdict rule = facts.rule("FLOW-02");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "chiefProductOwner, chief product owner",
    "chiefScrumMaster, chief scrum master",
    "architect, architect"
  })
  void shouldBlockWhenNobodyIsNamed(String component, String office) {
    RuleVerdict rule = facts.but(FlowTeam.class, "Shop", component, "").rule("FLOW-02");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("flow team: " + office);
    assertThat(rule.breaches().get(0).message()).contains(office.replace(' ', '-'));
  }

  @ParameterizedTest
  @CsvSource({"Olga of pay, product-owner", "Sven of pay, scrum-master", "Dora of pay, developer"})
  void shouldBlockWhenATeamLacksARole(String person, String role) {
    RuleVerdict rule = facts.without(Member.class, person).rule("FLOW-02");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("team pay: " + role);
  }

  @Test
  void shouldBlockForEveryRoleWhenATeamHasNoMembers() {
    RuleVerdict rule = facts.with(FactOf.type(Team.class, "id", "new")).rule("FLOW-02");

    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly(
            "team new: developer", "team new: product-owner", "team new: scrum-master");
  }

  @Test
  void shouldSayWhatIsMissingWhenNobodyWhoLeadsIsRecorded() {
    RuleVerdict rule = facts.without(FlowTeam.class).rule("FLOW-02");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("flow-team", "chief-product-owner");
  }
}
