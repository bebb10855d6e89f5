package io.deliverygate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.GateMode;
import io.deliverygate.rules.Policies;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.kit.ShippedCases;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.Plan.PlannedStep;
import io.deliverygate.verdict.Plan.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Over the initiative of the sequence gate's cases, on 2026-03-01. */
class DeliveryPlanTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Plan plan = plan("sequence");

  private static Plan plan(String gate) {
    Snapshot snapshot = ShippedCases.good("sequence");
    return new Evaluator(RuleBase.shipped(), snapshot, Policies.only(gate, GateMode.ENFORCED))
        .evaluate(NOW, List.of())
        .plan();
  }

  private PlannedStep step(String id) {
    return plan.steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void shouldTellWhereEachStepStands() {
    assertThat(step("idea").state()).isEqualTo(State.ENDED);
    assertThat(step("market").state()).isEqualTo(State.UNDER_WAY);
    assertThat(step("by-hand").state()).isEqualTo(State.RULED_OUT);
    assertThat(step("talk").state()).isEqualTo(State.POSSIBLE);
    assertThat(step("survey").state()).isEqualTo(State.WAITING);
  }

  @Test
  void shouldTellSinceWhen() {
    assertThat(step("talk").since()).isEqualTo(Day.of("2026-03-01"));
    assertThat(step("by-hand").since()).isEqualTo(Day.of("2025-12-22"));
    assertThat(step("market").since()).isEqualTo(Day.of("2026-02-21"));
    assertThat(step("survey").since().known()).isFalse();
  }

  @Test
  void shouldTellWhatAStepWaitsFor() {
    assertThat(step("survey").waitsFor()).containsExactly("market");
    assertThat(step("pivot").waitsFor()).containsExactly("H-3");
    assertThat(step("talk").waitsFor()).isEmpty();
  }

  @Test
  void shouldTellWhatEmerged() {
    assertThat(plan.steps())
        .filteredOn(PlannedStep::emergent)
        .extracting(PlannedStep::id)
        .containsExactly("choice");
  }

  @Test
  void shouldTellWhenARecurringStepIsDueAgain() {
    assertThat(step("board").due()).isEqualTo(Day.of("2026-03-10"));
    assertThat(step("board").missed()).isEmpty();
  }

  @Test
  void shouldTellNothingWhereTheSequenceIsNotAsked() {
    assertThat(plan("flow")).isEqualTo(Plan.NONE);
  }
}
