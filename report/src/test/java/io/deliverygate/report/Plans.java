package io.deliverygate.report;

import io.deliverygate.fact.Day;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.Plan.Period;
import io.deliverygate.verdict.Plan.PlannedMilestone;
import io.deliverygate.verdict.Plan.PlannedStep;
import io.deliverygate.verdict.Plan.State;
import java.util.List;

/** Plans for tests. */
public final class Plans {

  /** The day that counts as today in them. */
  public static final Day TODAY = Day.of("2026-03-01");

  private Plans() {}

  /** A launch that waits, a call that was missed once, a survey that nobody foresaw. */
  public static Plan launch() {
    return of(
        step("offer", State.WAITING, "", "", "2026-04-01", List.of("call", "H-1")),
        recurring("call", List.of("2026-01-05", "2026-02-16"), List.of("2026-01-19", "2026-02-02")),
        step("case", State.POSSIBLE, "", "", "2026-02-20", List.of()),
        emergent(step("survey", State.ENDED, "2026-01-10", "2026-01-20", "", List.of())),
        step("film", State.RULED_OUT, "", "", "", List.of()));
  }

  /** A plan of these steps, with a milestone and a sprint. */
  public static Plan of(PlannedStep... steps) {
    return new Plan(
        TODAY,
        List.of(steps),
        List.of(
            new PlannedMilestone(
                "M-1",
                "Refunds in one click",
                Day.of("2026-04-10"),
                List.of(
                    new Period("E-1", "Refunds", Day.of("2026-02-16"), Day.of("2026-03-15")),
                    new Period("E-2", "Mandates", Day.UNKNOWN, Day.UNKNOWN)))),
        List.of(new Period("S-1", "S-1", Day.of("2026-02-16"), Day.of("2026-03-01"))));
  }

  /** A step that is an activity, called as its id. */
  public static PlannedStep step(
      String id, State state, String began, String ended, String due, List<String> waitsFor) {
    return new PlannedStep(
        id,
        "Do the " + id,
        "activity",
        state,
        false,
        "Ann",
        Day.of(ended.isEmpty() ? began : ended),
        Day.of(began),
        Day.of(ended),
        Day.of(due),
        waitsFor,
        List.of(),
        List.of());
  }

  static PlannedStep emergent(PlannedStep step) {
    return new PlannedStep(
        step.id(),
        step.title(),
        step.kind(),
        step.state(),
        true,
        step.owner(),
        step.since(),
        step.began(),
        step.ended(),
        step.due(),
        step.waitsFor(),
        step.occurrences(),
        step.missed());
  }

  static PlannedStep recurring(String id, List<String> occurrences, List<String> missed) {
    return new PlannedStep(
        id,
        "Do the " + id,
        "recurring",
        State.UNDER_WAY,
        false,
        "",
        Day.of(occurrences.get(0)),
        Day.of(occurrences.get(0)),
        Day.UNKNOWN,
        Day.of("2026-03-02"),
        List.of(),
        occurrences.stream().map(Day::of).toList(),
        missed.stream().map(Day::of).toList());
  }
}
