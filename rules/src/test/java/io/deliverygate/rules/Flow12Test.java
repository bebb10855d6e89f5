package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Integration;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Team;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Flow12Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenEveryTeamIntegratesTwiceAWorkingDay() {
    RuleVerdict rule = facts.rule("FLOW-12");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(3);
    assertThat(rule.reason()).isEmpty();
  }

  @Test
  void shouldInformWhenATeamIntegratesOnceLess() {
    facts.without(Integration.class, "dora@pay.example");
    RuleVerdict rule =
        FlowFacts.integrated(facts, "dora@pay.example", "2026-02-28", 18).rule("FLOW-12");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit)
        .containsExactly(tuple("team pay", "1.9", "2"));
    assertThat(rule.breaches().get(0).message()).contains("19 integrations on 10 working days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-14", "2026-03-01"})
  void shouldNotCountWhatWasIntegratedOnOtherDays(String day) {
    facts.without(Integration.class, "d@pay.example");
    RuleVerdict rule = FlowFacts.integrated(facts, "d@pay.example", day, 5).rule("FLOW-12");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual)
        .containsExactly(tuple("team pay", "1.9"));
  }

  @Test
  void shouldCountAnIntegrationForTheTeamOfItsAuthorOnly() {
    facts.without(Integration.class, "dora@pay.example");
    RuleVerdict rule =
        FlowFacts.integrated(facts, "dora@cart.example", "2026-02-27", 50).rule("FLOW-12");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual)
        .containsExactly(tuple("team pay", "0.1"));
  }

  @Test
  void shouldSayWhatToWriteWhenATeamHasNoAddresses() {
    RuleVerdict rule = facts.but(Member.class, "Dora of ship", "emails", List.of()).rule("FLOW-12");

    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("team ship");
    assertThat(rule.breaches().get(0).message()).contains("emails").doesNotContain("0 integ");
    assertThat(rule.reason()).contains("belong to no team: 2");
  }

  @Test
  void shouldNoteHowManyAddressesBelongToNoTeam() {
    FlowFacts.integrated(facts, "bot@shop.example", "2026-02-27", 3);
    FlowFacts.integrated(facts, "bot@shop.example", "2026-02-28", 1);
    FlowFacts.integrated(facts, "former@shop.example", "2026-01-02", 1);
    RuleVerdict rule = facts.rule("FLOW-12");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.reason()).contains("belong to no team: 1").doesNotContain("@");
  }

  @Test
  void shouldAskNothingWhenNobodyWorked() {
    Parameter none = Parameter.of("flow.workdays", List.of("sunday"));
    Policy policy =
        Policies.only("flow", GateMode.ENFORCED)
            .with(none)
            .with(Parameter.of("flow.integrations.days", BigDecimal.ONE));

    assertThat(facts.without(Integration.class).rule("FLOW-12", policy).status()).isEqualTo(PASSED);
  }

  @Test
  void shouldAskLessWhenThereWereHolidays() {
    Parameter holidays = Parameter.of("flow.holidays", List.of("2026-02-18"));
    Policy policy = Policies.only("flow", GateMode.ENFORCED).with(holidays);
    facts.without(Integration.class, "d@pay.example");

    assertThat(facts.rule("FLOW-12", policy).status()).isEqualTo(PASSED);
  }

  @Test
  void shouldSayWhatIsMissingWhenNoTeamIsRecorded() {
    RuleVerdict rule = facts.without(Team.class).rule("FLOW-12");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no team is recorded");
  }

  @Test
  void shouldNotApplyWhenThereIsNoGitHistory() {
    facts.notFound(EvidenceKind.INTEGRATIONS, "no git");

    assertThat(facts.rule("FLOW-12").status()).isEqualTo(NOT_APPLICABLE);
  }
}
