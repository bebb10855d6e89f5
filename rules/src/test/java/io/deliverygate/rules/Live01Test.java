package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static io.deliverygate.rules.GoLiveFacts.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.TestPlan;
import io.deliverygate.fact.TestPlanRun;
import io.deliverygate.verdict.RuleStatus;
import org.junit.jupiter.api.Test;

/** A QA test plan exists and was carried out for this version. */
class Live01Test {

  private static Fact run(String on, String outcome, Object... changes) {
    Fact run =
        of(TestPlanRun.class, "plan", "QA-1", "version", "1.0", "on", on, "outcome", outcome);
    return FactOf.but(run, changes);
  }

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-01", facts);
  }

  @Test
  void shouldPassWhenThePlanWasCarriedOut() {
    GoLiveFacts.passes("LIVE-01", good(), 1);
  }

  @Test
  void shouldBlockWhenThePlanHasNoLink() {
    assertThat(breach(good().but(TestPlan.class, "QA-1", "link", "")))
        .startsWith("test plan QA-1: ")
        .contains("add its link");
  }

  @Test
  void shouldBlockWhenThePlanWasNotCarriedOut() {
    assertThat(breach(good().without(TestPlanRun.class)))
        .isEqualTo("test plan QA-1, run: it was not carried out for version 1.0");
  }

  @Test
  void shouldPointAtThePlanWhenItWasNotCarriedOut() {
    assertThat(
            GoLiveFacts.rule("LIVE-01", good().without(TestPlanRun.class))
                .breaches()
                .get(0)
                .location()
                .line())
        .isEqualTo(3);
  }

  @Test
  void shouldBlockWhenAnotherVersionWasTested() {
    assertThat(breach(good().but(TestPlanRun.class, "QA-1", "version", "1.0.1")))
        .contains("not carried out for version 1.0");
  }

  @Test
  void shouldBlockWhenAnotherPlanWasCarriedOut() {
    assertThat(breach(good().but(TestPlanRun.class, "QA-1", "plan", "QA-2")))
        .contains("test plan QA-1", "not carried out");
  }

  @Test
  void shouldBlockWhenTheRunIsAhead() {
    assertThat(breach(good().but(TestPlanRun.class, "QA-1", "on", "2026-03-02")))
        .contains("not carried out");
  }

  @Test
  void shouldPassWhenTheRunIsOfToday() {
    GoLiveFacts.passes("LIVE-01", good().but(TestPlanRun.class, "QA-1", "on", "2026-03-01"), 1);
  }

  @Test
  void shouldBlockWhenTheLastRunFailed() {
    assertThat(breach(good().with(run("2026-02-21", "failed"))))
        .contains("last run for version 1.0 failed on 2026-02-21");
  }

  @Test
  void shouldBlockWhenARunFailedOnTheDayOfTheLastOne() {
    Facts facts = good().with(run("2026-02-20", "failed", "line", 7));

    assertThat(breach(facts.with(run("2026-02-20", "failed", "line", 8))))
        .contains("none passed on a later day");
  }

  @Test
  void shouldPassWhenALaterRunPassed() {
    GoLiveFacts.passes("LIVE-01", good().with(run("2026-02-19", "failed")), 1);
  }

  @Test
  void shouldBlockOnceWhenEveryRunFailed() {
    Facts facts = good().without(TestPlanRun.class).with(run("2026-02-21", "failed"));

    assertThat(breach(facts.with(run("2026-02-22", "failed")))).contains("2026-02-22");
  }

  @Test
  void shouldNotCountAFailureThatIsAheadOrOfSomethingElse() {
    GoLiveFacts.passes(
        "LIVE-01",
        good()
            .with(run("2026-03-02", "failed"))
            .with(run("2026-02-22", "failed", "version", "1.1"))
            .with(run("2026-02-22", "failed", "plan", "QA-2")),
        1);
  }

  @Test
  void shouldNotCountASuccessThatIsAheadOrOfSomethingElse() {
    Facts facts =
        good()
            .with(run("2026-02-21", "failed"))
            .with(run("2026-03-02", "passed"))
            .with(run("2026-02-22", "passed", "version", "1.1"))
            .with(run("2026-02-22", "passed", "plan", "QA-2"));

    assertThat(breach(facts)).contains("failed on 2026-02-21");
  }

  @Test
  void shouldLookAtEachPlan() {
    assertThat(breach(good().with(of(TestPlan.class, "id", "QA-2", "link", "docs/perf.md"))))
        .startsWith("test plan QA-2, run: ");
  }

  @Test
  void shouldNameThePlanWhoseLastRunFailed() {
    Facts facts = good().with(of(TestPlan.class, "id", "QA-2", "link", "docs/perf.md"));

    assertThat(breach(facts.with(run("2026-02-21", "failed", "plan", "QA-2"))))
        .startsWith("test plan QA-2, run: its last run");
  }

  @Test
  void shouldFindNoEvidenceWhenThereIsNoPlan() {
    assertThat(GoLiveFacts.gap("LIVE-01", good().without(TestPlan.class)))
        .contains("no test plan", "test-plans");
  }

  @Test
  void shouldFindNoEvidenceWhenThereAreNoRecords() {
    Facts facts = good().notFound(EvidenceKind.GO_LIVE, "");

    assertThat(GoLiveFacts.rule("LIVE-01", facts).status()).isEqualTo(RuleStatus.NO_EVIDENCE);
  }
}
