package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.TeamSprint;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Flow03Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenSprintsLastTwoWeeksFromMondayToFriday() {
    RuleVerdict rule = facts.rule("FLOW-03");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-06, 2026-01-19", "2026-01-06, 2026-02-02"})
  void shouldPassWhenASprintHasTwoOrFourWeeks(String first, String last) {
    facts.with(FlowFacts.sprint("S0", first, last));

    assertThat(facts.rule("FLOW-03").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldBlockWhenASprintIsADayTooShort() {
    RuleVerdict rule =
        facts.with(FlowFacts.sprint("S0", "2026-01-07", "2026-01-19")).rule("FLOW-03");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("sprint S0: length", "1.85", "2", "weeks"));
  }

  @Test
  void shouldBlockWhenASprintIsADayTooLong() {
    RuleVerdict rule =
        facts.with(FlowFacts.sprint("S0", "2026-01-06", "2026-02-03")).rule("FLOW-03");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("sprint S0: length", "4.15", "4", "weeks"));
  }

  @Test
  void shouldTakeHolidaysForDaysOffWhenTheyFollowTheSprint() {
    Parameter holidays = Parameter.of("flow.holidays", List.of("2026-01-20"));
    Policy policy = Policies.only("flow", GateMode.ENFORCED).with(holidays);
    facts.with(FlowFacts.sprint("S0", "2026-01-07", "2026-01-19"));

    assertThat(facts.rule("FLOW-03", policy).status()).isEqualTo(PASSED);
  }

  @ParameterizedTest
  @CsvSource({"firstDay, 2026-02-17", "lastDay, 2026-02-26"})
  void shouldBlockWhenATeamHasOtherDays(String component, String day) {
    RuleVerdict rule = facts.but(TeamSprint.class, "pay", component, day).rule("FLOW-03");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("sprint S2, team pay");
    assertThat(rule.breaches().get(0).message()).contains(day, "2026-02-16", "2026-02-27");
  }

  @Test
  void shouldSayWhatIsMissingWhenNoSprintIsRecorded() {
    RuleVerdict rule = facts.without(Sprint.class).without(TeamSprint.class).rule("FLOW-03");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no sprint is recorded");
  }
}
