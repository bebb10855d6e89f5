package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static io.deliverygate.rules.GoLiveFacts.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.RollbackPlan;
import io.deliverygate.fact.RollbackRehearsal;
import io.deliverygate.fact.RunOutcome;
import io.deliverygate.fact.TestPlanRun;
import io.deliverygate.verdict.Breach;
import org.junit.jupiter.api.Test;

/** A rollback plan is written, and was rehearsed lately. */
class Live05Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-05", facts);
  }

  private static Facts rehearsed(String on) {
    return good().but(RollbackRehearsal.class, "Eve", "on", on);
  }

  private static Fact rehearsal(String on, RunOutcome outcome) {
    return of(RollbackRehearsal.class, "on", on, "outcome", outcome);
  }

  @Test
  void shouldPassWhenThePlanWasRehearsedOnTheFirstDayThatCounts() {
    GoLiveFacts.passes("LIVE-05", good(), 1);
  }

  @Test
  void shouldBlockWhenTheRehearsalIsADayTooOld() {
    assertThat(breach(rehearsed("2025-11-30")))
        .isEqualTo("rollback plan, rehearsal: no rehearsal passed in the last 90 days");
  }

  @Test
  void shouldBlockWhenTheRehearsalIsAhead() {
    assertThat(breach(rehearsed("2026-03-02"))).contains("no rehearsal passed");
  }

  @Test
  void shouldPassWhenTheRehearsalIsOfToday() {
    GoLiveFacts.passes("LIVE-05", rehearsed("2026-03-01"), 1);
  }

  @Test
  void shouldBlockWhenItWasNeverRehearsed() {
    assertThat(breach(good().without(RollbackRehearsal.class))).contains("no rehearsal passed");
  }

  @Test
  void shouldBlockWhenTheLastRehearsalFailed() {
    assertThat(breach(good().with(rehearsal("2025-12-02", RunOutcome.FAILED))))
        .isEqualTo(
            "rollback plan, last rehearsal: its last rehearsal failed on 2025-12-02, and none"
                + " passed on a later day");
  }

  @Test
  void shouldNotCountAFailedRehearsal() {
    Facts facts = good().without(RollbackRehearsal.class);
    facts.with(rehearsal("2026-02-01", RunOutcome.FAILED));

    assertThat(GoLiveFacts.rule("LIVE-05", facts).breaches())
        .extracting(Breach::subject)
        .containsExactly("rollback plan, last rehearsal", "rollback plan, rehearsal");
  }

  @Test
  void shouldPassWhenATestPlanFailed() {
    Facts facts = good().but(TestPlanRun.class, "QA-1", "outcome", RunOutcome.FAILED);

    GoLiveFacts.passes("LIVE-05", facts, 1);
  }

  @Test
  void shouldPassWhenAnEarlierRehearsalFailed() {
    GoLiveFacts.passes("LIVE-05", good().with(rehearsal("2025-11-30", RunOutcome.FAILED)), 1);
  }

  @Test
  void shouldNotCountAFailureThatIsAhead() {
    GoLiveFacts.passes("LIVE-05", good().with(rehearsal("2026-03-02", RunOutcome.FAILED)), 1);
  }

  @Test
  void shouldNotCountASuccessThatIsAhead() {
    Facts facts = good().with(rehearsal("2025-12-02", RunOutcome.FAILED));

    assertThat(breach(facts.with(rehearsal("2026-03-02", RunOutcome.PASSED))))
        .contains("failed on 2025-12-02");
  }

  @Test
  void shouldBlockWhenThePlanIsNowhere() {
    assertThat(breach(good().but(RollbackPlan.class, "docs/rollback.md", "link", "")))
        .startsWith("rollback plan: ")
        .contains("add its link");
  }

  @Test
  void shouldFindNoEvidenceWhenThereIsNoPlan() {
    assertThat(GoLiveFacts.gap("LIVE-05", good().without(RollbackPlan.class)))
        .contains("write rollback");
  }
}
