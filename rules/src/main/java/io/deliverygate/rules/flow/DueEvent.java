package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.EventKind;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.SprintEvent;
import io.deliverygate.io.Word;

/**
 * An event that a sprint is to have.
 *
 * @param sprint the sprint that is judged
 * @param demand what the policy demands of it
 * @param team the team whose event it is, empty for one of all teams
 */
public record DueEvent(Sprint sprint, EventDemand demand, String team) {

  public EventKind kind() {
    return demand.kind();
  }

  public String sprintId() {
    return sprint.id();
  }

  /** What a report calls it. */
  public String subject() {
    String party = team.isEmpty() ? "" : ", team " + team;
    return "sprint " + sprint.id() + party + ": " + Word.of(kind());
  }

  /**
   * Whether a recorded event of its kind and team is one that counts: recorded with the sprint, or
   * where it is due every month, in that month; with a day that is not to come, or where only a
   * count is kept, with any.
   *
   * @param month length of a month, in days
   */
  public boolean counts(SprintEvent event, Day today, long month) {
    boolean own = event.sprint().equals(sprint.id());
    boolean took = event.on().known() && !event.on().after(today);
    return switch (demand.cadence()) {
      case WORKDAY -> own;
      case SPRINT, WEEK -> own && took;
      case MONTH -> took && inMonth(event.on(), month);
    };
  }

  private boolean inMonth(Day day, long month) {
    return day.after(sprint.lastDay().plus(-month)) && !day.after(sprint.lastDay());
  }
}
