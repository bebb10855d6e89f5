package io.deliverygate.verdict.view;

import static java.util.Comparator.comparing;

import io.deliverygate.fact.Day;
import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.Plan.Period;
import io.deliverygate.verdict.Plan.PlannedMilestone;
import io.deliverygate.verdict.Plan.PlannedStep;
import io.deliverygate.verdict.Plan.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes next of an initiative, as people read it: every text safe to show, what is possible
 * before what is under way and what waits.
 *
 * @param plan the same with texts that are safe to show
 * @param next the steps that are still to be done
 */
public record ShownPlan(Plan plan, List<NextStep> next) {

  /** What it is called. */
  public static final String TITLE = "What comes next";

  private static final Set<State> OPEN = Set.of(State.POSSIBLE, State.UNDER_WAY, State.WAITING);

  /**
   * A step that is still to be done.
   *
   * @param name its title and id
   * @param state where it stands, in words
   * @param owner who sees to it, or that nobody does
   * @param due by when, in words; empty where nobody says
   * @param overdue whether that day is over
   */
  public record NextStep(
      String name, String state, String owner, String due, boolean overdue, boolean emergent) {

    /** Whether it was foreseen, in a word. */
    public String origin() {
      return emergent ? "emergent" : "planned";
    }
  }

  /** What people see of a plan. */
  public static ShownPlan of(Plan plan) {
    Plan safe = safe(plan);
    return new ShownPlan(
        safe,
        safe.steps().stream()
            .filter(step -> OPEN.contains(step.state()))
            .sorted(comparing(PlannedStep::state).thenComparing(ShownPlan::order))
            .map(step -> next(step, safe.today()))
            .toList());
  }

  /** By the day on which it is due, those without one last. */
  private static String order(PlannedStep step) {
    return (step.due().known() ? step.due().toString() : "~") + " " + step.id();
  }

  private static NextStep next(PlannedStep step, Day today) {
    return new NextStep(
        step.title() + " (" + step.id() + ")",
        state(step),
        step.owner().isEmpty() ? "nobody" : step.owner(),
        step.due().toString(),
        step.due().before(today),
        step.emergent());
  }

  /** Where a step stands, in words. */
  public static String state(PlannedStep step) {
    String since = step.since().known() ? " since " + step.since() : "";
    return switch (step.state()) {
      case POSSIBLE -> "possible now" + since;
      case UNDER_WAY -> "under way" + since;
      case WAITING -> "waits for " + String.join(", ", step.waitsFor());
      case ENDED -> "ended " + step.ended();
      case RULED_OUT -> "ruled out" + since;
    };
  }

  /**
   * A step, whether it is still to be done or not.
   *
   * @param kind what sort of step it is, in words
   * @param state where it stands, in words
   * @param tookPlace of a recurring step, the days on which it did
   * @param missed of a recurring step, about when it did not
   */
  public record AnyStep(String name, String kind, String state, String tookPlace, String missed) {}

  /** The first few of all steps, in the order of the records. */
  public List<AnyStep> all(int most) {
    return plan.steps().stream().limit(most).map(ShownPlan::any).toList();
  }

  private static AnyStep any(PlannedStep step) {
    return new AnyStep(
        step.title() + " (" + step.id() + ")",
        step.kind().replace('-', ' ') + (step.emergent() ? ", emergent" : ""),
        state(step),
        days(step.occurrences()),
        days(step.missed()));
  }

  private static String days(List<Day> days) {
    return days.stream().map(Day::toString).collect(Collectors.joining(", "));
  }

  /** Whether there is any milestone. */
  public boolean hasMilestones() {
    return !plan.milestones().isEmpty();
  }

  /** Whether there is nothing to show. */
  public boolean blank() {
    return plan.blank();
  }

  /** The first few of what comes next. */
  public List<NextStep> first(int most) {
    return next.stream().limit(most).toList();
  }

  /** How many come after the first few, in words; empty where none does. */
  public String after(int most) {
    int more = next.size() - most;
    return more <= 0 ? "" : "… and " + Phrases.count(more, "more step");
  }

  /** How much of what has begun was foreseen, in a sentence. */
  public String anticipated() {
    List<PlannedStep> begun =
        plan.steps().stream().filter(step -> step.began().known() || step.ended().known()).toList();
    long emergent = begun.stream().filter(PlannedStep::emergent).count();
    return "%d of %s that began had been foreseen, %d emerged"
        .formatted(begun.size() - emergent, Phrases.count(begun.size(), "step"), emergent);
  }

  private static Plan safe(Plan plan) {
    return new Plan(
        plan.today(),
        plan.steps().stream().map(ShownPlan::safe).toList(),
        plan.milestones().stream().map(ShownPlan::safe).toList(),
        plan.sprints().stream().map(ShownPlan::safe).toList());
  }

  private static PlannedStep safe(PlannedStep step) {
    return new PlannedStep(
        OneLine.of(step.id()),
        OneLine.of(step.title()),
        OneLine.of(step.kind()),
        step.state(),
        step.emergent(),
        OneLine.of(step.owner()),
        step.since(),
        step.began(),
        step.ended(),
        step.due(),
        safe(step.waitsFor().stream()),
        step.occurrences(),
        step.missed());
  }

  private static PlannedMilestone safe(PlannedMilestone milestone) {
    return new PlannedMilestone(
        OneLine.of(milestone.id()),
        OneLine.of(milestone.title()),
        milestone.due(),
        milestone.epics().stream().map(ShownPlan::safe).toList());
  }

  private static Period safe(Period period) {
    return new Period(
        OneLine.of(period.id()), OneLine.of(period.title()), period.first(), period.last());
  }

  private static List<String> safe(Stream<String> texts) {
    return texts.map(OneLine::of).toList();
  }
}
