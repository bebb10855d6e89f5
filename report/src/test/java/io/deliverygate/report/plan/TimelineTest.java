package io.deliverygate.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.report.Plans;
import io.deliverygate.report.plan.Timeline.Lane;
import io.deliverygate.report.plan.Timeline.Mark;
import io.deliverygate.report.plan.Timeline.Row;
import io.deliverygate.verdict.Plan.PlannedStep;
import io.deliverygate.verdict.Plan.State;
import io.deliverygate.verdict.view.ShownPlan;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static Row row(Timeline timeline, String title) {
    return timeline.lanes().stream()
        .flatMap(lane -> lane.rows().stream())
        .filter(row -> row.name().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldHaveALaneForEachKind() {
    assertThat(Timeline.of(ShownPlan.of(Plans.launch())).lanes())
        .extracting(Lane::name)
        .containsExactly("activity", "recurring");
  }

  @Test
  void shouldDrawFromTheBeginningToTheEnd() {
    Timeline timeline = Timeline.of(ShownPlan.of(Plans.launch()));
    Row survey = row(timeline, "Do the survey");
    Row offer = row(timeline, "Do the offer");

    assertThat(survey.x() + survey.width()).isLessThan(timeline.today());
    assertThat(offer.x()).isEqualTo(timeline.today());
    assertThat(offer.x() + offer.width()).isGreaterThan(timeline.today()).isLessThan(1000);
  }

  @Test
  void shouldTellWhatWaitsEmergedOrWasRuledOutByItsLook() {
    Timeline timeline = Timeline.of(ShownPlan.of(Plans.launch()));

    assertThat(row(timeline, "Do the offer").look()).isEqualTo("waiting");
    assertThat(row(timeline, "Do the survey").look()).isEqualTo("ended emergent");
    assertThat(row(timeline, "Do the film").look()).isEqualTo("ruled-out");
    assertThat(row(timeline, "Do the case").look()).isEqualTo("possible");
  }

  @Test
  void shouldSayWhatAStepWaitsFor() {
    assertThat(row(Timeline.of(ShownPlan.of(Plans.launch())), "Do the offer").note())
        .isEqualTo("waits for call, H-1");
  }

  @Test
  void shouldMarkWhatTookPlaceAndWhatWasMissed() {
    assertThat(row(Timeline.of(ShownPlan.of(Plans.launch())), "Do the call").marks())
        .extracting(Mark::missed)
        .containsExactly(false, false, true, true);
  }

  @Test
  void shouldLeaveOutWhatEndedLongAgoWhenThereAreManySteps() {
    PlannedStep[] steps =
        IntStream.range(0, 80)
            .mapToObj(
                i ->
                    i < 70
                        ? Plans.step(
                            "s" + i,
                            State.ENDED,
                            "2025-01-01",
                            "2025-%02d-%02d".formatted(1 + i / 28, 1 + i % 28),
                            "",
                            List.of())
                        : Plans.step("s" + i, State.POSSIBLE, "", "", "", List.of()))
            .toArray(PlannedStep[]::new);

    Timeline timeline = Timeline.of(ShownPlan.of(Plans.of(steps)));

    assertThat(timeline.leftOut()).isEqualTo(20);
    assertThat(timeline.lanes().get(0).rows())
        .extracting(Row::name)
        .contains("Do the s69", "Do the s79")
        .doesNotContain("Do the s0");
  }

  @Test
  void shouldDrawOneStepThatHasNoDay() {
    Timeline timeline =
        Timeline.of(
            ShownPlan.of(Plans.of(Plans.step("idea", State.POSSIBLE, "", "", "", List.of()))));

    assertThat(row(timeline, "Do the idea").x()).isEqualTo(timeline.today());
  }
}
