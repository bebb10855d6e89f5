package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.Epic;
import io.deliverygate.fact.Milestone;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Flow04Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenMilestonesComeInTimeAndSayWhatTheyAreFor() {
    RuleVerdict rule = facts.rule("FLOW-04");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-31", "2026-08-14"})
  void shouldPassWhenAMilestoneComesAfterEightOrTenWeeks(String due) {
    facts.with(FlowFacts.milestone("M4", due, "E1"));

    assertThat(facts.rule("FLOW-04").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldWarnWhenAMilestoneComesADayTooSoon() {
    RuleVerdict rule = facts.with(FlowFacts.milestone("M4", "2026-07-30", "E1")).rule("FLOW-04");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("milestone M4: distance", "7.85", "8", "weeks"));
  }

  @Test
  void shouldWarnWhenAMilestoneComesADayTooLate() {
    RuleVerdict rule = facts.with(FlowFacts.milestone("M4", "2026-08-15", "E1")).rule("FLOW-04");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit)
        .containsExactly(tuple("milestone M4: distance", "10.15", "10"));
  }

  @Test
  void shouldWarnWhenTwoMilestonesAreDueOnTheSameDay() {
    RuleVerdict rule = facts.with(FlowFacts.milestone("M4", "2026-06-05", "E1")).rule("FLOW-04");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual)
        .containsExactly(tuple("milestone M4: distance", "0"));
  }

  @Test
  void shouldPassWhenTheLastMilestoneWasTenWeeksAgo() {
    assertThat(withOnly("2025-12-21").rule("FLOW-04").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldWarnWhenNoMilestoneCameSinceTheLast() {
    RuleVerdict rule = withOnly("2025-12-20").rule("FLOW-04");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit)
        .containsExactly(tuple("milestone M1: next", "10.15", "10"));
  }

  @Test
  void shouldPassWhenALaterMilestoneCameInTime() {
    withOnly("2025-12-15").with(FlowFacts.milestone("M2", "2026-02-16", "E2"));

    assertThat(facts.rule("FLOW-04").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldPassWhenTheOnlyMilestoneIsYetToCome() {
    assertThat(withOnly("2026-08-01").rule("FLOW-04").status()).isEqualTo(PASSED);
  }

  private Facts withOnly(String due) {
    return facts.without(Milestone.class).with(FlowFacts.milestone("M1", due, "E1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"objective", "measure", "target"})
  void shouldWarnWhenAMilestoneCannotBeMeasured(String component) {
    RuleVerdict rule = facts.but(Milestone.class, "M2", component, "").rule("FLOW-04");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("milestone M2: " + component);
    assertThat(rule.breaches().get(0).message()).contains("write '" + component + "'");
  }

  @Test
  void shouldWarnWhenNoEpicBelongsToAMilestone() {
    RuleVerdict rule = facts.but(Milestone.class, "M2", "epics", List.of()).rule("FLOW-04");

    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("milestone M2: epics");
  }

  @Test
  void shouldWarnWhenTheEpicOfAMilestoneIsDropped() {
    RuleVerdict rule = facts.but(Epic.class, "E3", "milestone", "M1").rule("FLOW-04");

    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("milestone M3: epics");
  }

  @Test
  void shouldSayWhatIsMissingWhenThereIsNoRoadmap() {
    RuleVerdict rule = facts.without(Milestone.class).rule("FLOW-04");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no milestone is recorded");
  }
}
