package io.deliverygate.rules.flow;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.EventKind;
import io.deliverygate.fact.Sprint;
import io.deliverygate.io.Word;
import java.math.BigDecimal;

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

  public Cadence cadence() {
    return demand.cadence();
  }

  public String sprintId() {
    return sprint.id();
  }

  /** Whether the records have to show something once it took place. */
  public boolean shows(String record) {
    return demand.records().contains(record);
  }

  /** What a report calls it. */
  public String subject() {
    String party = team.isEmpty() ? "" : ", team " + team;
    return "sprint " + sprint.id() + party + ": " + Word.of(kind());
  }

  /** Whether a day lies in the month, of so many days, that ends with the sprint. */
  public boolean inMonth(Day day, BigDecimal days) {
    Day last = sprint.lastDay();
    return day.notAfter(last) && day.after(last.plus(-days.longValue()));
  }
}
