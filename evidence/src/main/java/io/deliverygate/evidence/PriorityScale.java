package io.deliverygate.evidence;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The one table that brings what tools say of importance to priorities 1 (worst) to 5, PMD's scale.
 * docs/findings.md shows it and says why.
 */
public enum PriorityScale {
  /** PMD's own. */
  PMD_PRIORITY("PMD priority", is("1", 1), is("2", 2), is("3", 3), is("4", 4), is("5", 5)),
  /** Of concern, troubling, scary, scariest; SpotBugs' confidence is part of it. */
  SPOTBUGS_RANK("SpotBugs rank", from(1, 4, 1), from(5, 9, 2), from(10, 14, 3), from(15, 20, 4)),
  /** SpotBugs' confidence, where a report states no rank. */
  SPOTBUGS_PRIORITY(
      "SpotBugs priority without rank", is("1", 2), is("2", 3), is("3", 4), is("4", 5)),
  /** What a check is configured to report as. */
  CHECKSTYLE_SEVERITY("Checkstyle severity", is("error", 2), is("warning", 3), is("info", 4)),
  /** The level of a result, or that of its rule. */
  SARIF_LEVEL("SARIF level", is("error", 2), is("warning", 3), is("note", 4), is("none", 5)),
  /** The CVSS-like score of rules about security; it can only raise what the level gives. */
  SARIF_SECURITY(
      "SARIF security-severity",
      from("9.0", "10.0", 1),
      from("7.0", "8.9", 2),
      from("4.0", "6.9", 3),
      from("0.1", "3.9", 4),
      from("0.0", "0.0", 5)),
  /** The rank of a result from 100 (first) to 0, where no level is stated. */
  SARIF_RANK(
      "SARIF rank without level",
      from("80", "100", 1),
      from("60", "79", 2),
      from("40", "59", 3),
      from("20", "39", 4),
      from("0", "19", 5));

  /** The least important. */
  public static final int LAST = 5;

  private final String title;
  private final List<Step> steps;

  PriorityScale(String title, Step... steps) {
    this.title = title;
    this.steps = List.of(steps);
  }

  /**
   * One step of a scale.
   *
   * @param lowest a word, or the number from which on the step holds
   * @param highest the same word, or the last number before the next worse step
   */
  private record Step(String lowest, String highest, int priority) {

    BigDecimal from() {
      return new BigDecimal(lowest);
    }

    BigDecimal to() {
      return new BigDecimal(highest);
    }

    boolean holds(BigDecimal value) {
      return value.compareTo(from()) >= 0;
    }

    String label() {
      return lowest.equals(highest) ? lowest : lowest + "–" + highest;
    }
  }

  private static Step is(String word, int priority) {
    return new Step(word, word, priority);
  }

  private static Step from(int lowest, int highest, int priority) {
    return from(Integer.toString(lowest), Integer.toString(highest), priority);
  }

  private static Step from(String lowest, String highest, int priority) {
    return new Step(lowest, highest, priority);
  }

  /** As people name the scale. */
  public String title() {
    return title;
  }

  /** The priority that a word stands for, if it is one of the scale's. */
  public OptionalInt priority(String word) {
    return steps.stream()
        .filter(step -> step.lowest.equals(word))
        .mapToInt(Step::priority)
        .findFirst();
  }

  /** The priority that a number stands for, if it lies on the scale. */
  public OptionalInt priority(BigDecimal number) {
    return onScale(number)
        ? steps.stream()
            .filter(step -> step.holds(number))
            .max(Comparator.comparing(Step::from))
            .map(step -> OptionalInt.of(step.priority))
            .orElse(OptionalInt.empty())
        : OptionalInt.empty();
  }

  private boolean onScale(BigDecimal number) {
    return steps.stream().anyMatch(step -> step.to().compareTo(number) >= 0);
  }

  /** What of this scale has a priority, as the documentation shows it. */
  public Optional<String> label(int priority) {
    return steps.stream().filter(step -> step.priority == priority).map(Step::label).findFirst();
  }

  /** What the scale knows, for messages. */
  public String known() {
    return String.join(", ", steps.stream().map(Step::label).toList());
  }
}
