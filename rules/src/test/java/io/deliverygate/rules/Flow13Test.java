package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Environment;
import io.deliverygate.fact.Incident;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class Flow13Test {

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassAndTellTheFiguresWhenTheyAreWithinTheirTargets() {
    RuleVerdict rule = facts.rule("FLOW-13");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(4);
    assertThat(rule.reason())
        .contains("deployment frequency: 1.08 a week")
        .contains("lead time for changes: 2.00 days at the median (changes: 15)")
        .contains("change failure rate: 6.67 %, 1 of 15 deployments")
        .contains("failed-deployment recovery time: 8.00 hours at the median (failures: 1)")
        .doesNotContain("count in no figure");
  }

  @Test
  void shouldPassWhenProductionIsDeployedToOnceAWeekFromTheWindowsFirstInstant() {
    assertThat(weekly(FlowFacts.WINDOW_START).rule("FLOW-13").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldWarnWhenADeploymentIsASecondTooOldToCount() {
    RuleVerdict rule = weekly(FlowFacts.WINDOW_START.minusSeconds(1)).rule("FLOW-13");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("deployment frequency", "0.93", "1", "deployments a week"));
  }

  /** An old deployment, one at an instant, and twelve in the window: 13 in 90 days is enough. */
  private Facts weekly(Instant first) {
    none();
    deployed("OLD", FlowFacts.WINDOW_START.minus(Duration.ofDays(5)), Duration.ofHours(1));
    deployed("FIRST", first, Duration.ofHours(1));
    for (int i = 1; i <= 12; i++) {
      deployed("D" + i, FlowFacts.WINDOW_START.plus(Duration.ofDays(i)), Duration.ofHours(1));
    }
    return facts;
  }

  @Test
  void shouldPassWhenExactlyOneDeploymentAWeekWasMadeSinceTheFirst() {
    none();
    deployed("A", Instant.parse("2026-02-15T12:00:00Z"), Duration.ofHours(1));
    deployed("B", Instant.parse("2026-02-22T12:00:00Z"), Duration.ofHours(1));

    assertThat(facts.rule("FLOW-13").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldWarnWhenNothingWasDeployedInTheWindow() {
    none();
    deployed("OLD", Instant.parse("2025-11-01T12:00:00Z"), Duration.ofDays(99));
    RuleVerdict rule = facts.rule("FLOW-13");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual)
        .containsExactly(tuple("deployment frequency", "0"));
    assertThat(rule.checked()).isEqualTo(1);
  }

  @Test
  void shouldLookAtProductionOnly() {
    RuleVerdict rule = facts.but(Environment.class, "live", "kind", "staging").rule("FLOW-13");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no deployment to a production environment is recorded");
    assertThat(rule.breaches()).isEmpty();
    assertThat(rule.checked()).isZero();
  }

  @Test
  void shouldNotCountDeploymentsToOtherEnvironments() {
    weekly(FlowFacts.WINDOW_START);
    facts.but(Deployment.class, "FIRST", "environment", "stage");

    assertThat(facts.rule("FLOW-13").breaches())
        .extracting(Breach::subject)
        .containsExactly("deployment frequency");
  }

  @Test
  void shouldPassWhenHalfOfTheChangesTakeAWeek() {
    none();
    deployed("A", Instant.parse("2026-02-28T12:00:00Z"), Duration.ofDays(7));

    assertThat(facts.rule("FLOW-13").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldWarnWhenChangesTakeASecondMoreThanAWeek() {
    none();
    deployed("A", Instant.parse("2026-02-28T12:00:00Z"), Duration.ofDays(7).plusSeconds(1));
    RuleVerdict rule = facts.rule("FLOW-13");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("lead time for changes", "7.01", "7", "days"));
    assertThat(rule.breaches().get(0).message()).contains("changes: 1");
  }

  @Test
  void shouldSayWhatIsMissingWhenNoChangeIsKnown() {
    RuleVerdict rule = facts.without(DeployedChange.class).rule("FLOW-13");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no lead time", "changes");
  }

  @Test
  void shouldNotAskForChangesWhenNothingCameToStay() {
    none();
    deployed("A", Instant.parse("2026-02-28T12:00:00Z"), Duration.ofDays(1));
    RuleVerdict rule = facts.but(Deployment.class, "A", "outcome", "failed").rule("FLOW-13");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("change failure rate", "deployment frequency");
  }

  @Test
  void shouldPassWhenThreeOfTwentyDeploymentsFail() {
    assertThat(failing(3, 20).rule("FLOW-13").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldWarnWhenTheShareIsAHundredthOfAPercentHigher() {
    RuleVerdict rule = failing(77, 513).rule("FLOW-13");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("change failure rate", "15.01", "15", "%"));
    assertThat(rule.breaches().get(0).message()).contains("77 of 513 deployments");
  }

  private Facts failing(int failed, int all) {
    none();
    Instant first = Instant.parse("2026-02-20T12:00:00Z");
    for (int i = 0; i < all; i++) {
      deployed("D" + i, first.plusSeconds(60L * i), Duration.ofHours(1));
      facts.but(Deployment.class, "D" + i, "outcome", i < failed ? "failed" : "succeeded");
    }
    return facts;
  }

  @Test
  void shouldPassWhenTheServiceWasBackAfterADay() {
    restored("2026-01-13T12:00:00Z");

    assertThat(facts.rule("FLOW-13").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldWarnWhenTheServiceWasBackASecondLater() {
    RuleVerdict rule = restored("2026-01-13T12:00:01Z").rule("FLOW-13");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit, Breach::unit)
        .containsExactly(tuple("failed-deployment recovery time", "24.01", "24", "hours"));
    assertThat(rule.breaches().get(0).message()).contains("failures: 1");
  }

  @Test
  void shouldWarnWhenTheServiceIsNotBackYet() {
    RuleVerdict rule = restored("").rule("FLOW-13");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual)
        .containsExactly(tuple("failed-deployment recovery time", "1152"));
  }

  private Facts restored(String at) {
    return facts.but(Incident.class, "I1", "restored", at);
  }

  @Test
  void shouldNoteHowManyIncidentsNoDeploymentCaused() {
    facts.with(FlowFacts.incident("I2", "", "2026-02-01T00:00:00Z", ""));

    assertThat(facts.rule("FLOW-13").reason()).contains("count in no figure: 1");
  }

  private void none() {
    facts.without(Deployment.class).without(DeployedChange.class).without(Incident.class);
  }

  private void deployed(String id, Instant at, Duration before) {
    FlowFacts.deployed(facts, id, at, before);
  }
}
