package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Incident;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The four figures, over the thirty days up to the first of March, noon in UTC. */
class DoraTest {

  private final List<Deployment> deployments = new ArrayList<>();
  private final List<DeployedChange> changes = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();
  private Instant now = Facts.NOW;

  @Test
  void shouldCountOverTheWindowWhenDeploymentsGoBackFurther() {
    deployed("OLD", "2026-01-01T00:00:00Z");
    deployed("A", "2026-02-10T00:00:00Z");
    deployed("B", "2026-02-20T00:00:00Z");

    assertThat(dora().perWeek().part()).isEqualByComparingTo("1209600");
    assertThat(dora().perWeek().whole()).isEqualByComparingTo("2592000");
    assertThat(dora().recorded()).isEqualTo(3);
    assertThat(dora().deployments()).isEqualTo(2);
  }

  @Test
  void shouldCountSinceTheFirstDeploymentWhenThatIsShorter() {
    deployed("A", "2026-02-15T12:00:00Z");
    deployed("B", "2026-02-20T00:00:00Z");
    deployed("C", "2026-02-21T00:00:00Z");

    assertThat(dora().perWeek().roundedDown()).isEqualByComparingTo("1.5");
  }

  @Test
  void shouldCountOverAWeekAtLeast() {
    deployed("A", "2026-03-01T11:59:59Z");

    assertThat(dora().perWeek().roundedUp()).isEqualByComparingTo("1");
  }

  @Test
  void shouldCountADeploymentOnTheWindowsFirstInstantAndNotBefore() {
    deployed("A", "2026-01-30T12:00:00Z");
    deployed("B", "2026-01-30T11:59:59.999999999Z");

    assertThat(dora().deployments()).isEqualTo(1);
  }

  @Test
  void shouldNotKnowWhatIsDatedAfterNow() {
    deployed("A", "2026-03-01T12:00:00Z");
    deployed("B", "2026-03-01T12:00:00.000000001Z");
    deployed("C", "2026-02-20T00:00:00Z");
    incident("C", "2026-03-01T12:00:01Z", "");

    assertThat(dora().recorded()).isEqualTo(2);
    assertThat(dora().failed()).isZero();
    assertThat(dora().recovery()).isEmpty();
  }

  @Test
  void shouldNotCountADeploymentThatDidNotStayForFrequency() {
    deployed("A", "2026-02-01T00:00:00Z");
    failed("B", "2026-02-02T00:00:00Z");

    assertThat(dora().succeeded()).isEqualTo(1);
    assertThat(dora().perWeek().part()).isEqualByComparingTo("604800");
  }

  @Test
  void shouldTakeTheMedianFromCommitToProduction() {
    deployed("A", "2026-02-10T00:00:00Z");
    changed("A", "c1", "2026-02-09T23:00:00Z");
    changed("A", "c2", "2026-02-09T21:00:00Z");
    changed("A", "c3", "2026-02-01T00:00:00Z");
    changed("A", "c4", "2026-02-09T22:00:00Z");

    assertThat(dora().leadTime()).contains(hours("2.5"));
    assertThat(dora().changes()).isEqualTo(4);
  }

  @Test
  void shouldMeasureInstantsWhenClocksGoForwardInBetween() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    now = Instant.parse("2026-04-01T00:00:00Z");
    Instant commit = ZonedDateTime.of(2026, 3, 28, 12, 0, 0, 0, berlin).toInstant();
    Instant live = ZonedDateTime.of(2026, 3, 29, 12, 0, 0, 0, berlin).toInstant();
    deployed("A", live.toString());
    changed("A", "c1", commit.toString());

    assertThat(dora().leadTime()).contains(hours("23"));
  }

  @Test
  void shouldMeasureInstantsWhenCommitAndDeploymentComeFromOtherZones() {
    deployed("A", at("2026-02-10T09:00:00+09:00"));
    changed("A", "c1", at("2026-02-09T18:00:00-05:00"));

    assertThat(dora().leadTime()).contains(hours("1"));
  }

  @Test
  void shouldTakeNoTimeWhenAClockWasWrong() {
    deployed("A", "2026-02-10T00:00:00Z");
    changed("A", "c1", "2026-02-10T01:00:00Z");

    assertThat(dora().leadTime()).contains(hours("0"));
  }

  @Test
  void shouldLetAChangeArriveWithTheNextDeploymentThatStays() {
    failed("A", "2026-02-10T00:00:00Z");
    failed("B", "2026-02-10T05:00:00Z");
    deployed("C", "2026-02-10T10:00:00Z");
    deployed("D", "2026-02-11T00:00:00Z");
    changed("A", "c1", "2026-02-10T00:00:00Z");

    assertThat(dora().leadTime()).contains(hours("10"));
    assertThat(dora().unexplained()).isEqualTo(1);
  }

  @Test
  void shouldNotLetAChangeArriveWithAnotherEnvironment() {
    failed("A", "2026-02-10T00:00:00Z");
    deployments.add(deployment("B", "us", "2026-02-10T10:00:00Z", "succeeded"));
    changed("A", "c1", "2026-02-10T00:00:00Z");

    assertThat(dora().leadTime()).isEmpty();
  }

  @Test
  void shouldCountAChangeOnceWhenItArrivesInTwoEnvironments() {
    deployments.add(deployment("A", "eu", "2026-02-10T09:00:00Z", "succeeded"));
    deployments.add(deployment("B", "us", "2026-02-10T02:00:00Z", "succeeded"));
    changed("A", "c1", "2026-02-10T00:00:00Z");
    changed("B", "c1", "2026-02-10T00:00:00Z");

    assertThat(dora().leadTime()).contains(hours("2"));
    assertThat(dora().changes()).isEqualTo(1);
  }

  @Test
  void shouldNotCountWhatArrivedBeforeTheWindow() {
    deployed("A", "2026-01-10T00:00:00Z");
    changed("A", "c1", "2026-01-09T00:00:00Z");

    assertThat(dora().leadTime()).isEmpty();
    assertThat(dora().changes()).isZero();
  }

  @Test
  void shouldIgnoreChangesAndIncidentsOfOtherDeployments() {
    deployed("A", "2026-02-10T00:00:00Z");
    changed("STAGED", "c1", "2026-02-09T00:00:00Z");
    incident("STAGED", "2026-02-10T00:00:00Z", "");
    incident("", "2026-02-10T00:00:00Z", "");

    assertThat(dora().leadTime()).isEmpty();
    assertThat(dora().recovery()).isEmpty();
    assertThat(dora().failed()).isZero();
  }

  @Test
  void shouldCountEachDeploymentThatFailedOnce() {
    deployed("A", "2026-02-10T00:00:00Z");
    deployed("B", "2026-02-11T00:00:00Z");
    failed("C", "2026-02-12T00:00:00Z");
    deployments.add(deployment("D", "live", "2026-02-13T00:00:00Z", "rolled-back"));
    incident("B", "2026-02-11T01:00:00Z", "2026-02-11T02:00:00Z");
    incident("B", "2026-02-11T03:00:00Z", "2026-02-11T04:00:00Z");
    incident("C", "2026-02-12T00:00:00Z", "2026-02-12T01:00:00Z");

    assertThat(dora().failed()).isEqualTo(3);
    assertThat(dora().failureRate()).contains(new Percent(3, 4));
  }

  @Test
  void shouldKnowNoFailureRateWhenNothingWasDeployed() {
    deployed("OLD", "2026-01-01T00:00:00Z");

    assertThat(dora().failureRate()).isEmpty();
  }

  @Test
  void shouldRecoverFromTheFirstIncidentToTheLastRestoration() {
    deployed("A", "2026-02-10T00:00:00Z");
    incident("A", "2026-02-10T05:00:00Z", "2026-02-10T06:00:00Z");
    incident("A", "2026-02-10T04:00:00Z", "2026-02-10T05:30:00Z");

    assertThat(dora().recovery()).contains(hours("2"));
    assertThat(dora().recoveries()).isEqualTo(1);
  }

  @Test
  void shouldRecoverFromTheDeploymentOnWhenItDidNotStay() {
    failed("A", "2026-02-10T00:00:00Z");
    deployed("B", "2026-02-15T00:00:00Z");
    incident("A", "2026-02-10T02:00:00Z", "2026-02-10T03:00:00Z");

    assertThat(dora().recovery()).contains(hours("3"));
  }

  @Test
  void shouldRecoverWithTheNextDeploymentThatStaysWhenNoIncidentIsRecorded() {
    failed("A", "2026-02-10T00:00:00Z");
    deployed("B", "2026-02-10T07:00:00Z");

    assertThat(dora().recovery()).contains(hours("7"));
  }

  @Test
  void shouldLastUntilNowWhenAnyIncidentIsOpen() {
    deployed("A", "2026-02-28T00:00:00Z");
    incident("A", "2026-02-28T12:00:00Z", "2026-02-28T13:00:00Z");
    incident("A", "2026-02-28T14:00:00Z", "");

    assertThat(dora().recovery()).contains(hours("24"));
  }

  @Test
  void shouldLastUntilNowWhenTheRestorationIsYetToCome() {
    deployed("A", "2026-02-28T00:00:00Z");
    incident("A", "2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z");

    assertThat(dora().recovery()).contains(hours("2"));
  }

  @Test
  void shouldNotForgetAnOldFailureThatIsStillOpen() {
    deployed("OLD", "2026-01-01T00:00:00Z");
    incident("OLD", "2026-01-01T12:00:00Z", "");

    assertThat(dora().recovery()).contains(hours("1416"));
  }

  @Test
  void shouldForgetAFailureThatEndedBeforeTheWindow() {
    deployed("OLD", "2026-01-01T00:00:00Z");
    incident("OLD", "2026-01-01T12:00:00Z", "2026-01-30T11:59:59Z");

    assertThat(dora().recovery()).isEmpty();
  }

  @Test
  void shouldCountAFailureThatEndedInTheWindow() {
    deployed("OLD", "2026-01-01T00:00:00Z");
    incident("OLD", "2026-01-30T11:00:00Z", "2026-01-30T12:00:00Z");

    assertThat(dora().recovery()).contains(hours("1"));
  }

  @Test
  void shouldTellInWordsWhatIsKnown() {
    deployed("A", "2026-02-20T00:00:00Z");
    deployed("B", "2026-02-21T00:00:00Z");
    deployed("C", "2026-02-22T00:00:00Z");
    changed("A", "c1", "2026-02-18T00:00:00Z");
    incident("B", "2026-02-21T00:00:00Z", "2026-02-21T00:20:00Z");

    assertThat(dora().inWords())
        .containsExactly(
            "deployment frequency: 2.21 a week",
            "lead time for changes: 2.00 days at the median (changes: 1),"
                + " deployments that name none: 2 of 3",
            "change failure rate: 33.34 %, 1 of 3 deployments",
            "failed-deployment recovery time: 0.34 hours at the median (failures: 1)",
            "time to restore: 0.34 hours at the median (incidents: 1)");
    assertThat(dora().failureRate().orElseThrow().rounded(RoundingMode.FLOOR))
        .isEqualByComparingTo("33.33");
  }

  @Test
  void shouldTellOnlyTheFrequencyWhenNothingElseIsKnown() {
    assertThat(dora().inWords()).containsExactly("deployment frequency: 0.00 a week");
  }

  private Dora dora() {
    return Dora.of(now, BigDecimal.valueOf(30), deployments, changes, incidents);
  }

  private void deployed(String id, String at) {
    deployments.add(deployment(id, "live", at, "succeeded"));
  }

  private void failed(String id, String at) {
    deployments.add(deployment(id, "live", at, "failed"));
  }

  private static Deployment deployment(String id, String environment, String at, String outcome) {
    return FactOf.type(
        Deployment.class, "id", id, "environment", environment, "at", at, "outcome", outcome);
  }

  private void changed(String deployment, String commit, String committed) {
    changes.add(
        FactOf.type(
            DeployedChange.class,
            "deployment",
            deployment,
            "commit",
            commit,
            "committed",
            committed));
  }

  private void incident(String deployment, String began, String restored) {
    incidents.add(
        FactOf.type(
            Incident.class, "deployment", deployment, "began", began, "restored", restored));
  }

  private static String at(String zoned) {
    return OffsetDateTime.parse(zoned).toInstant().toString();
  }

  private static Span hours(String hours) {
    BigDecimal minutes = new BigDecimal(hours).multiply(BigDecimal.valueOf(60));
    return Optional.of(minutes.longValueExact()).map(Duration::ofMinutes).map(Span::new).get();
  }
}
