package io.deliverygate.rules.debt;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.ReleasePlan;
import io.deliverygate.fact.Waiver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far ahead waivers are looked at: some days, and on to the releases that are planned.
 *
 * @param at the instant that counts as now
 * @param soon what ends no later ends soon
 * @param plans releases planned for today or later, the next one first
 * @param zone where the product counts its days
 */
public record Horizon(Instant at, Instant soon, List<ReleasePlan> plans, ZoneId zone) {

  public Horizon {
    plans = List.copyOf(plans);
  }

  /**
   * The horizon from the records.
   *
   * @param days how many days are soon, counted in the product's zone
   * @param plans every release on record
   * @param zones the zone that the product states, empty where it states none
   */
  public static Horizon of(Instant at, BigDecimal days, Collection<?> plans, Collection<?> zones) {
    ZoneId zone =
        zones.stream()
            .map(String.class::cast)
            .filter(each -> !each.isEmpty())
            .findFirst()
            .map(ZoneId::of)
            .orElse(ZoneOffset.UTC);
    Day today = Day.of(at, zone);
    List<ReleasePlan> ahead =
        plans.stream()
            .map(ReleasePlan.class::cast)
            .filter(plan -> today.notAfter(plan.planned()))
            .sorted(Comparator.comparing((ReleasePlan plan) -> plan.planned().toString()))
            .toList();
    return new Horizon(at, at.atZone(zone).plusDays(days.longValue()).toInstant(), ahead, zone);
  }

  /** Whether something ends soon, or before a planned release is over. */
  public boolean tells(Instant end) {
    return !end.isAfter(soon) || release(end).isPresent();
  }

  /** The next planned release whose day is not over when something ends. */
  private Optional<ReleasePlan> release(Instant end) {
    return plans.stream().filter(plan -> end.isBefore(over(plan))).findFirst();
  }

  private Instant over(ReleasePlan plan) {
    LocalDate day = plan.planned().date().orElseThrow();
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /**
   * What is to come of a waiver.
   *
   * @param covered how many breaches it excuses
   */
  public String forecast(Waiver waiver, int covered) {
    String release =
        release(waiver.expires())
            .map(
                plan ->
                    ", so not to the end of %s, when %s is planned"
                        .formatted(plan.planned(), plan.version()))
            .orElse("");
    return "waiver %s ends %s, %s%s; then %s of %s on '%s' count%s again"
        .formatted(
            waiver.id(),
            waiver.expires(),
            left(waiver),
            release,
            covered == 1 ? "1 breach" : covered + " breaches",
            waiver.ruleId(),
            waiver.subject(),
            covered == 1 ? "s" : "");
  }

  private String left(Waiver waiver) {
    long hours = Duration.between(at, waiver.expires()).toHours();
    long days = hours / Duration.ofDays(1).toHours();
    return days == 0 ? "within a day" : days == 1 ? "in 1 day" : "in " + days + " days";
  }
}
