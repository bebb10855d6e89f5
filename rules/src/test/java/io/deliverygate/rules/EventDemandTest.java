package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.EventKind;
import io.deliverygate.fact.TableRow;
import io.deliverygate.rules.flow.Cadence;
import io.deliverygate.rules.flow.EventDemand;
import io.deliverygate.rules.flow.EventTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventDemandTest {

  private static final Map<String, String> ROW =
      Map.of(
          "event", "planning-1",
          "shortest", "60",
          "every", "workday",
          "of", "team",
          "when", "after-review",
          "roles", "architect, developer",
          "outputs", "plan",
          "records", "risks",
          "except", "review");

  @Test
  void shouldReadARow() {
    assertThat(demands(ROW))
        .containsExactly(
            new EventDemand(
                EventKind.PLANNING_1,
                Amount.of(60),
                Amount.UNKNOWN,
                Cadence.WORKDAY,
                true,
                new EventTime(EventTime.Part.AFTER, Optional.of(EventKind.REVIEW)),
                List.of("architect", "developer"),
                List.of("plan"),
                List.of("risks"),
                List.of("review")));
    assertThat(EventDemand.flaws(List.of(TableRow.of(ROW)))).isEmpty();
  }

  @Test
  void shouldBeTimedWhenEitherLengthIsKnown() {
    assertThat(demands(ROW).get(0).timed()).isTrue();
    assertThat(demands(with(with(ROW, "shortest", ""), "longest", "5")).get(0).timed()).isTrue();
    assertThat(demands(with(ROW, "shortest", "")).get(0).timed()).isFalse();
  }

  @Test
  void shouldNameEveryCellThatCannotBeUnderstood() {
    Map<String, String> bad = with(with(ROW, "every", "year"), "except", "review, revue");

    assertThat(demands(bad)).isEmpty();
    assertThat(EventDemand.flaws(List.of(TableRow.of(ROW), TableRow.of(bad))))
        .containsExactly("every: year", "except: review, revue");
  }

  private static List<EventDemand> demands(Map<String, String> row) {
    return EventDemand.of(List.of(TableRow.of(row)));
  }

  private static Map<String, String> with(Map<String, String> row, String column, String cell) {
    Map<String, String> changed = new java.util.HashMap<>(row);
    changed.put(column, cell);
    return changed;
  }
}
