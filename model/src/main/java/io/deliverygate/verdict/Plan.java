package io.deliverygate.verdict;

import io.deliverygate.fact.Day;
import java.util.List;

/**
 * What comes next of an initiative, as the rules infer it from its records: its steps, and its
 * milestones with their epics over the sprints.
 *
 * @param today the day that counts as today
 * @param steps in the order of the records
 * @param milestones the earliest first
 * @param sprints the earliest first
 */
public record Plan(
    Day today, List<PlannedStep> steps, List<PlannedMilestone> milestones, List<Period> sprints) {

  /** Where no initiative is recorded, or the rules about it were not asked. */
  public static final Plan NONE = new Plan(Day.UNKNOWN, List.of(), List.of(), List.of());

  public Plan {
    steps = List.copyOf(steps);
    milestones = List.copyOf(milestones);
    sprints = List.copyOf(sprints);
  }

  /** Whether there is nothing to show. */
  public boolean blank() {
    return steps.isEmpty();
  }

  /** Where a step stands. */
  public enum State {
    /** It has not begun, and nothing keeps it from beginning. */
    POSSIBLE,
    /** It has begun. */
    UNDER_WAY,
    /** It has not begun, and cannot yet. */
    WAITING,
    /** It is over. */
    ENDED,
    /** It will not take place: another step ruled it out by ending. */
    RULED_OUT
  }

  /**
   * A step of the initiative.
   *
   * @param kind as files spell it, such as {@code decision-point}
   * @param emergent whether nobody foresaw it
   * @param owner who sees to it; empty where nobody is named
   * @param since since when it is in its state; unknown where nobody can tell
   * @param began unknown where it has not
   * @param ended unknown where it has not
   * @param due by when it should have ended or, of a recurring step, take place again; unknown
   *     where nobody says
   * @param waitsFor the steps, and hypotheses, that it waits for
   * @param occurrences of a recurring step, when it took place
   * @param missed of a recurring step, when it should have taken place and did not
   */
  public record PlannedStep(
      String id,
      String title,
      String kind,
      State state,
      boolean emergent,
      String owner,
      Day since,
      Day began,
      Day ended,
      Day due,
      List<String> waitsFor,
      List<Day> occurrences,
      List<Day> missed) {

    public PlannedStep {
      waitsFor = List.copyOf(waitsFor);
      occurrences = List.copyOf(occurrences);
      missed = List.copyOf(missed);
    }
  }

  /**
   * A milestone with its epics.
   *
   * @param epics each over the sprints that its stories are chosen for; of unknown days where they
   *     are chosen for none
   */
  public record PlannedMilestone(String id, String title, Day due, List<Period> epics) {

    public PlannedMilestone {
      epics = List.copyOf(epics);
    }
  }

  /**
   * A sprint, or an epic over its sprints.
   *
   * @param title what people call it
   */
  public record Period(String id, String title, Day first, Day last) {}
}
