package io.deliverygate.rules.golive;

import io.deliverygate.fact.Amount;
import io.deliverygate.fact.LoadTarget;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One figure that a target demands of a transaction, and what a load test measured.
 *
 * @param target the target
 * @param name what is measured, in words
 * @param unit its unit
 * @param least whether the limit is the least that must be reached, else the most that may be
 * @param limit what the target states
 * @param measured what was measured; unknown where the result file does not tell
 */
public record LoadFigure(
    LoadTarget target, String name, String unit, boolean least, BigDecimal limit, Amount measured) {

  /**
   * The figures that a target states. The share of errors is none of them: it is no finite decimal
   * and compared as a fraction.
   */
  public static List<LoadFigure> of(LoadTarget target, LoadRun run) {
    return Stream.of(
            figure(target, "users", "users at the same time", true, target.users(), run.users()),
            figure(
                target,
                "throughput",
                "requests a second",
                true,
                target.perSecond(),
                run.perSecond()),
            figure(
                target,
                "p95",
                "ms as the 95th percentile",
                false,
                target.p95Millis(),
                run.p95Millis()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<LoadFigure> figure(
      LoadTarget target, String name, String unit, boolean least, Amount limit, Amount measured) {
    return limit
        .number()
        .map(number -> List.of(new LoadFigure(target, name, unit, least, number, measured)))
        .orElse(List.of());
  }

  /** What the rule looks at. */
  public String subject() {
    return "transaction " + target.transaction() + ", " + name;
  }
}
