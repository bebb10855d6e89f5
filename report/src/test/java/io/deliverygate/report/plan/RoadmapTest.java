package io.deliverygate.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.report.Plans;
import io.deliverygate.report.plan.Roadmap.Row;
import io.deliverygate.verdict.view.ShownPlan;
import org.junit.jupiter.api.Test;

class RoadmapTest {

  private final Roadmap roadmap = Roadmap.of(ShownPlan.of(Plans.launch()));

  @Test
  void shouldShowAMilestoneAndItsEpicsBelowIt() {
    assertThat(roadmap.rows())
        .extracting(Row::name)
        .containsExactly("Refunds in one click", "Refunds", "Mandates");
    assertThat(roadmap.rows()).extracting(Row::milestone).containsExactly(true, false, false);
  }

  @Test
  void shouldDrawAnEpicOverItsSprints() {
    Row epic = roadmap.rows().get(1);

    assertThat(epic.x()).isEqualTo(roadmap.sprints().get(0).x());
    assertThat(epic.width()).isGreaterThan(roadmap.sprints().get(0).width());
    assertThat(epic.words()).isEqualTo("Refunds (E-1), 2026-02-16 to 2026-03-15");
  }

  @Test
  void shouldSayThatAnEpicIsInNoSprint() {
    Row epic = roadmap.rows().get(2);

    assertThat(epic.width()).isZero();
    assertThat(epic.words()).isEqualTo("Mandates (E-2), in no sprint yet");
  }

  @Test
  void shouldPutTheMilestoneBehindToday() {
    assertThat(roadmap.rows().get(0).x()).isGreaterThan(roadmap.today());
  }
}
