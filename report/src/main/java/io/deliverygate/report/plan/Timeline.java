package io.deliverygate.report.plan;

import io.deliverygate.fact.Day;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.Plan.PlannedStep;
import io.deliverygate.verdict.Plan.State;
import io.deliverygate.verdict.view.ShownPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The steps of an initiative over time, in lanes by kind. What waits is told from what may begin,
 * what emerged from what was foreseen, and what was missed from what took place by form and words,
 * never by colour alone.
 *
 * @param ticks the months
 * @param lanes the kinds of steps, each with its rows
 * @param today where today stands
 * @param height of the drawing
 * @param leftOut steps for which there is no room
 */
public record Timeline(
    List<TimeScale.Tick> ticks, List<Lane> lanes, int today, int height, int leftOut) {

  private static final String EMERGENT = " emergent";
  private static final int MOST_STEPS = 60;
  private static final int TOP = 34;
  private static final int ROW = 24;
  private static final int LANE = 36;
  private static final int LEAST_WIDTH = 6;
  private static final int NAME = 32;
  private static final int NOTE = 44;
  private static final int ROOM_FOR_NOTE = 270;

  /** A kind of steps. */
  public record Lane(String name, int y, List<Row> rows) {}

  /**
   * A step.
   *
   * @param y its middle
   * @param x where its bar begins
   * @param look the classes of its bar
   * @param note what stands beside the bar
   * @param noteX where the note stands: its end where it is before the bar
   */
  public record Row(
      String name,
      String words,
      int y,
      int x,
      int width,
      String look,
      String note,
      int noteX,
      boolean noteBefore,
      List<Mark> marks) {

    /** What fills its bar where no class of the style sheet does. */
    public String fill() {
      return look.endsWith(EMERGENT) ? "url(#emergent)" : "none";
    }
  }

  /** An occurrence of a recurring step, or one that was missed. */
  public record Mark(int x, boolean missed, String words) {}

  /** Draws. */
  public static Timeline of(ShownPlan shown) {
    Plan plan = shown.plan();
    List<PlannedStep> wanted =
        plan.steps().stream()
            .sorted(Comparator.comparing(Timeline::last).reversed())
            .limit(MOST_STEPS)
            .toList();
    List<PlannedStep> steps = plan.steps().stream().filter(wanted::contains).toList();
    TimeScale scale = TimeScale.of(steps.stream().flatMap(Timeline::days).toList(), plan.today());
    Map<String, List<PlannedStep>> kinds = new LinkedHashMap<>();
    steps.forEach(step -> kinds.computeIfAbsent(step.kind(), any -> new ArrayList<>()).add(step));
    List<Lane> lanes = new ArrayList<>();
    int y = TOP;
    for (Map.Entry<String, List<PlannedStep>> kind : kinds.entrySet()) {
      List<Row> rows = new ArrayList<>();
      for (PlannedStep step : kind.getValue()) {
        rows.add(row(step, y + LANE + rows.size() * ROW, scale, plan.today()));
      }
      lanes.add(new Lane(kind.getKey().replace('-', ' '), y + LANE / 2 - 4, rows));
      y += LANE + rows.size() * ROW;
    }
    return new Timeline(
        scale.ticks(),
        lanes,
        scale.x(plan.today()),
        y + ROW / 2,
        plan.steps().size() - steps.size());
  }

  /** What is still to be done stays, then what was done last. */
  private static String last(PlannedStep step) {
    return step.state() == State.ENDED || step.state() == State.RULED_OUT
        ? step.ended().toString()
        : "~";
  }

  private static Stream<Day> days(PlannedStep step) {
    return Stream.of(
            Stream.of(step.began(), step.ended(), step.due()),
            step.occurrences().stream(),
            step.missed().stream())
        .flatMap(days -> days);
  }

  private static Row row(PlannedStep step, int y, TimeScale scale, Day today) {
    int begin = scale.x(begin(step, today));
    int width = Math.max(LEAST_WIDTH, scale.x(end(step, today)) - begin);
    String note =
        step.state() == State.WAITING || step.state() == State.POSSIBLE
            ? cut(ShownPlan.state(step), NOTE)
            : "";
    boolean before = begin - TimeScale.LEFT > ROOM_FOR_NOTE;
    return new Row(
        cut(step.title(), NAME),
        words(step),
        y,
        begin,
        width,
        look(step),
        note,
        before ? begin - 6 : begin + width + 6,
        before,
        marks(step, scale));
  }

  private static Day begin(PlannedStep step, Day today) {
    return Stream.of(step.began(), step.since().notAfter(today) ? step.since() : Day.UNKNOWN)
        .filter(Day::known)
        .findFirst()
        .orElse(step.state() == State.ENDED ? step.ended() : today);
  }

  private static Day end(PlannedStep step, Day today) {
    if (step.ended().known()) {
      return step.ended();
    }
    return step.due().known() && step.due().after(today) ? step.due() : today;
  }

  private static String look(PlannedStep step) {
    String state = step.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return state + (step.emergent() ? EMERGENT : "");
  }

  private static String words(PlannedStep step) {
    String due = step.due().known() ? ", due by " + step.due() : "";
    return "%s (%s): %s%s%s"
        .formatted(
            step.title(),
            step.id(),
            ShownPlan.state(step),
            due,
            step.emergent() ? ", emergent" : "");
  }

  private static List<Mark> marks(PlannedStep step, TimeScale scale) {
    return Stream.concat(
            step.occurrences().stream()
                .filter(Day::known)
                .map(day -> new Mark(scale.x(day), false, "took place " + day)),
            step.missed().stream().map(day -> new Mark(scale.x(day), true, "missed about " + day)))
        .toList();
  }

  static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most - 1) + "…" : text;
  }
}
