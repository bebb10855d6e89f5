package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.Team;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Test;

class Flow01Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenThreeTeamsWorkTogether() {
    RuleVerdict rule = facts.rule("FLOW-01");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(3);
  }

  @Test
  void shouldBlockWhenThereAreTwoTeams() {
    RuleVerdict rule = facts.without(Team.class, "ship").rule("FLOW-01");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("flow team: teams", "2", "3", "teams"));
  }

  @Test
  void shouldPassWhenThereAreFifteenTeams() {
    assertThat(withTeams(12).rule("FLOW-01").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldBlockWhenThereAreSixteenTeams() {
    RuleVerdict rule = withTeams(13).rule("FLOW-01");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit)
        .containsExactly(tuple("flow team: teams", "16", "15"));
  }

  @Test
  void shouldPassWhenThereAreHundredAndFiftyPeopleWithThoseWhoLead() {
    assertThat(withMembers(150 - 12).rule("FLOW-01").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldBlockWhenThereIsOneMore() {
    RuleVerdict rule = withMembers(151 - 12).rule("FLOW-01");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("flow team: people", "151", "150", "people"));
  }

  @Test
  void shouldCountAPersonOnceWhenInTwoTeamsOrLeading() {
    withMembers(150 - 12)
        .with(FlowFacts.member("ship", "Olga of cart", "product-owner"))
        .with(FlowFacts.member("ship", "Ada", "architect"));

    assertThat(facts.rule("FLOW-01").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldSayWhatIsMissingWhenNoTeamIsRecorded() {
    RuleVerdict rule = facts.without(Team.class).rule("FLOW-01");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no team is recorded");
    assertThat(rule.breaches()).isEmpty();
  }

  private Facts withTeams(int more) {
    for (int i = 0; i < more; i++) {
      facts.with(FactOf.type(Team.class, "id", "team" + i));
    }
    return facts;
  }

  private Facts withMembers(int more) {
    for (int i = 0; i < more; i++) {
      facts.with(FlowFacts.member("ship", "Member " + i, "developer"));
    }
    return facts;
  }
}
