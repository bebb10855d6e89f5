package io.deliverygate.rules.evaluate;

import static java.util.Comparator.comparing;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Epic;
import io.deliverygate.fact.Milestone;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.Step;
import io.deliverygate.fact.StepKind;
import io.deliverygate.fact.StepOrigin;
import io.deliverygate.fact.Story;
import io.deliverygate.io.Word;
import io.deliverygate.rules.Foreseen;
import io.deliverygate.rules.sequence.Begun;
import io.deliverygate.rules.sequence.Cadence;
import io.deliverygate.rules.sequence.Possible;
import io.deliverygate.rules.sequence.RuledOut;
import io.deliverygate.rules.sequence.Unproven;
import io.deliverygate.rules.sequence.Waits;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.Plan.Period;
import io.deliverygate.verdict.Plan.PlannedMilestone;
import io.deliverygate.verdict.Plan.PlannedStep;
import io.deliverygate.verdict.Plan.State;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes next of an initiative: what its records tell, with what the rules of its sequence
 * conclude from them.
 *
 * @param facts what is known, every claim as of the day from which it counts
 * @param foreseen what rules concluded
 */
record DeliveryPlan(List<Object> facts, Collection<Foreseen> foreseen, Day today) {

  private static final String SLACK = "sequence.cadence.slack.days";

  private static final Comparator<Day> ORDER = comparing(Day::toString);

  /**
   * The plan; none where the rules concluded nothing.
   *
   * @param parameters what the policy says, by name
   */
  Plan of(Map<String, Parameter> parameters) {
    if (foreseen.isEmpty() || !parameters.containsKey(SLACK)) {
      return Plan.NONE;
    }
    Parameter slack = parameters.get(SLACK);
    return new Plan(
        today,
        all(Step.class).map(step -> step(step, slack)).toList(),
        all(Milestone.class)
            .filter(milestone -> milestone.due().known())
            .sorted(comparing(Milestone::due, ORDER))
            .map(this::milestone)
            .toList(),
        sprints().map(DeliveryPlan::period).toList());
  }

  private <T> Stream<T> all(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }

  private <T extends Foreseen> Stream<T> concluded(Class<T> type) {
    return foreseen.stream().filter(type::isInstance).map(type::cast);
  }

  private PlannedStep step(Step step, Parameter slack) {
    boolean recurring = step.kind() == StepKind.RECURRING;
    State state = state(step);
    return new PlannedStep(
        step.id(),
        step.title(),
        Word.of(step.kind()),
        state,
        step.origin() == StepOrigin.EMERGENT,
        step.owner(),
        since(step, state),
        step.firstDay(),
        step.ended(),
        recurring && !step.due().known() ? Cadence.due(step, today) : step.due(),
        state == State.WAITING ? waitsFor(step) : List.of(),
        step.occurrences(),
        recurring ? Cadence.missed(step, today, slack.number()) : List.of());
  }

  private State state(Step step) {
    if (step.ended().notAfter(today)) {
      return State.ENDED;
    } else if (concluded(RuledOut.class).anyMatch(each -> each.id().equals(step.id()))) {
      return State.RULED_OUT;
    } else if (concluded(Begun.class).anyMatch(each -> each.id().equals(step.id()))) {
      return State.UNDER_WAY;
    }
    return possible(step).isPresent() ? State.POSSIBLE : State.WAITING;
  }

  private Optional<Possible> possible(Step step) {
    return concluded(Possible.class).filter(each -> each.id().equals(step.id())).findFirst();
  }

  private Day since(Step step, State state) {
    return switch (state) {
      case POSSIBLE -> possible(step).map(Possible::since).orElse(Day.UNKNOWN);
      case UNDER_WAY -> step.firstDay();
      case ENDED -> step.ended();
      case RULED_OUT ->
          concluded(RuledOut.class)
              .filter(each -> each.id().equals(step.id()))
              .map(RuledOut::on)
              .min(ORDER)
              .orElse(Day.UNKNOWN);
      case WAITING -> Day.UNKNOWN;
    };
  }

  private List<String> waitsFor(Step step) {
    Stream<String> steps =
        concluded(Waits.class).filter(each -> each.id().equals(step.id())).map(Waits::what);
    Stream<String> hypotheses =
        concluded(Unproven.class)
            .filter(each -> each.id().equals(step.id()))
            .map(Unproven::hypothesis);
    return Stream.concat(steps, hypotheses).distinct().sorted().toList();
  }

  private PlannedMilestone milestone(Milestone milestone) {
    List<Period> epics =
        all(Epic.class)
            .filter(
                epic ->
                    epic.milestone().equals(milestone.id())
                        || milestone.epics().contains(epic.id()))
            .map(this::epic)
            .toList();
    return new PlannedMilestone(milestone.id(), milestone.title(), milestone.due(), epics);
  }

  private Period epic(Epic epic) {
    List<String> chosen =
        all(Story.class)
            .filter(story -> story.epic().equals(epic.id()))
            .map(Story::sprint)
            .toList();
    List<Sprint> over = sprints().filter(sprint -> chosen.contains(sprint.id())).toList();
    return over.isEmpty()
        ? new Period(epic.id(), epic.title(), Day.UNKNOWN, Day.UNKNOWN)
        : new Period(
            epic.id(),
            epic.title(),
            over.get(0).firstDay(),
            over.stream().map(Sprint::lastDay).max(ORDER).orElseThrow());
  }

  private Stream<Sprint> sprints() {
    return all(Sprint.class)
        .filter(sprint -> sprint.firstDay().known() && sprint.lastDay().known())
        .sorted(comparing(Sprint::firstDay, ORDER));
  }

  private static Period period(Sprint sprint) {
    return new Period(sprint.id(), sprint.id(), sprint.firstDay(), sprint.lastDay());
  }
}
