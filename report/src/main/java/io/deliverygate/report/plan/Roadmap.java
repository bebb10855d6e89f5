package io.deliverygate.report.plan;

import io.deliverygate.fact.Day;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.Plan.Period;
import io.deliverygate.verdict.Plan.PlannedMilestone;
import io.deliverygate.verdict.view.ShownPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The milestones of a product with their epics over the sprints.
 *
 * @param sprints from left to right
 * @param rows a milestone, then its epics, and so on
 * @param today where today stands
 * @param height of the drawing
 * @param leftOut milestones for which there is no room
 */
public record Roadmap(List<Span> sprints, List<Row> rows, int today, int height, int leftOut) {

  private static final int MOST_MILESTONES = 20;
  private static final int MOST_EPICS = 12;
  private static final int MOST_SPRINTS = 60;
  private static final int TOP = 44;
  private static final int ROW = 26;
  private static final int NAME = 34;

  /** A sprint. */
  public record Span(String name, int x, int width) {

    /** Whether its name has room. */
    public boolean wide() {
      return width > 7 * name.length();
    }
  }

  /**
   * A milestone, or an epic of the one before.
   *
   * @param y its middle
   * @param x where it begins; of an epic without sprints 0
   * @param width 0 of a milestone
   */
  public record Row(String name, String words, boolean milestone, int y, int x, int width) {}

  /** Draws. */
  public static Roadmap of(ShownPlan shown) {
    Plan plan = shown.plan();
    List<PlannedMilestone> milestones = plan.milestones().stream().limit(MOST_MILESTONES).toList();
    List<Period> sprints =
        plan.sprints()
            .subList(Math.max(0, plan.sprints().size() - MOST_SPRINTS), plan.sprints().size());
    TimeScale scale = TimeScale.of(days(milestones, sprints), plan.today());
    List<Row> rows = new ArrayList<>();
    for (PlannedMilestone milestone : milestones) {
      rows.add(
          new Row(
              Timeline.cut(milestone.title(), NAME),
              "%s (%s), due %s".formatted(milestone.title(), milestone.id(), milestone.due()),
              true,
              TOP + rows.size() * ROW + ROW / 2,
              scale.x(milestone.due()),
              0));
      milestone.epics().stream()
          .limit(MOST_EPICS)
          .forEach(epic -> rows.add(epic(epic, TOP + rows.size() * ROW + ROW / 2, scale)));
    }
    return new Roadmap(
        sprints.stream().map(sprint -> span(sprint, scale)).toList(),
        rows,
        scale.x(plan.today()),
        TOP + rows.size() * ROW + 6,
        plan.milestones().size() - milestones.size());
  }

  private static List<Day> days(List<PlannedMilestone> milestones, List<Period> sprints) {
    return Stream.concat(
            milestones.stream()
                .flatMap(
                    milestone ->
                        Stream.concat(
                            Stream.of(milestone.due()),
                            milestone.epics().stream()
                                .flatMap(epic -> Stream.of(epic.first(), epic.last())))),
            sprints.stream().flatMap(sprint -> Stream.of(sprint.first(), sprint.last())))
        .toList();
  }

  private static Span span(Period sprint, TimeScale scale) {
    int x = scale.x(sprint.first());
    return new Span(sprint.id(), x, Math.max(1, scale.x(sprint.last().plus(1)) - x));
  }

  private static Row epic(Period epic, int y, TimeScale scale) {
    String name = Timeline.cut(epic.title(), NAME);
    String title = "%s (%s)".formatted(epic.title(), epic.id());
    if (!epic.first().known()) {
      return new Row(name, title + ", in no sprint yet", false, y, 0, 0);
    }
    int x = scale.x(epic.first());
    return new Row(
        name,
        "%s, %s to %s".formatted(title, epic.first(), epic.last()),
        false,
        y,
        x,
        Math.max(4, scale.x(epic.last().plus(1)) - x));
  }
}
