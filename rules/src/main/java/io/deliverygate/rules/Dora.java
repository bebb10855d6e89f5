package io.deliverygate.rules;

import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Incident;
import io.deliverygate.verdict.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The four key figures of software delivery, as the DORA research defines them, over a window that
 * ends now. Every length is the time between two instants, so neither time zones nor daylight
 * saving play a part. How the figures come about is told at {@link DeliveryHistory}.
 *
 * @param recorded deployments to production that are known, in the window or before it
 * @param deployments deployments to production in the window, whatever came of them
 * @param succeeded those of them that stayed
 * @param failed those of them that failed, were taken back or caused an incident
 * @param unexplained those that stayed and brought no change that is known
 * @param perWeek deployment frequency: deployments to production that stayed, a week
 * @param changes changes that arrived in production in the window
 * @param leadTime lead time for changes: median from commit to production; none without changes
 * @param recoveries failed deployments that were recovered from in the window, or are still open
 * @param recovery failed-deployment recovery time: their median; none where nothing failed
 * @param untold deployments of the window that were taken back, nobody knows when; they are in no
 *     recovery time
 * @param incidents incidents that were restored in the window, or are still open
 * @param restoring time to restore: their median; none where there was no incident
 */
public record Dora(
    int recorded,
    int deployments,
    int succeeded,
    int failed,
    int unexplained,
    Rate perWeek,
    int changes,
    Optional<Span> leadTime,
    int recoveries,
    Optional<Span> recovery,
    List<String> untold,
    int incidents,
    Optional<Span> restoring) {

  public Dora {
    untold = List.copyOf(untold);
  }

  /**
   * The figures of the days up to an instant.
   *
   * @param days length of the window, in days of 24 hours
   * @param production deployments to production only
   * @param changes what deployments brought; of other deployments ignored
   * @param incidents what went wrong
   */
  public static Dora of(
      Instant now,
      BigDecimal days,
      Collection<Deployment> production,
      Collection<DeployedChange> changes,
      Collection<Incident> incidents) {
    return new DeliveryHistory(now, days, production, changes, incidents).figures();
  }

  /** Change failure rate: failed ones among all deployments of the window; none without any. */
  public Optional<Percent> failureRate() {
    return deployments == 0 ? Optional.empty() : Optional.of(new Percent(failed, deployments));
  }

  /** Whether the lead time is known and longer than so many days, to the nanosecond. */
  public boolean takesMoreDaysThan(BigDecimal days) {
    return leadTime.filter(span -> span.above(days, ChronoUnit.DAYS)).isPresent();
  }

  /** Whether the change failure rate is known and above so many percent. */
  public boolean failsMoreOftenThan(BigDecimal percent) {
    return failureRate().filter(rate -> rate.above(percent)).isPresent();
  }

  /** Whether the recovery time is known and longer than so many hours, to the nanosecond. */
  public boolean recoversInMoreHoursThan(BigDecimal hours) {
    return recovery.filter(span -> span.above(hours, ChronoUnit.HOURS)).isPresent();
  }

  /** Whether the time to restore is known and longer than so many hours, to the nanosecond. */
  public boolean restoresInMoreHoursThan(BigDecimal hours) {
    return restoring.filter(span -> span.above(hours, ChronoUnit.HOURS)).isPresent();
  }

  /** The lead time in days, rounded up; zero where it is not known. */
  public BigDecimal leadDays() {
    return leadTime.map(Dora::days).orElse(BigDecimal.ZERO);
  }

  /** The recovery time in hours, rounded up; zero where it is not known. */
  public BigDecimal recoveryHours() {
    return recovery.map(Dora::hours).orElse(BigDecimal.ZERO);
  }

  /** The time to restore in hours, rounded up; zero where it is not known. */
  public BigDecimal restoringHours() {
    return restoring.map(Dora::hours).orElse(BigDecimal.ZERO);
  }

  /** The figures that are known; none where no deployment to production is recorded. */
  public List<Figure> figures() {
    if (recorded == 0) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("Deployment frequency", perWeek.roundedDown(), "deployments a week"));
    leadTime
        .map(span -> figure("Lead time for changes", days(span), "days"))
        .ifPresent(figures::add);
    failureRate()
        .map(rate -> figure("Change failure rate", percent(rate), "%"))
        .ifPresent(figures::add);
    recovery
        .map(span -> figure("Failed-deployment recovery time", hours(span), "hours"))
        .ifPresent(figures::add);
    restoring.map(span -> figure("Time to restore", hours(span), "hours")).ifPresent(figures::add);
    return List.copyOf(figures);
  }

  private static Figure figure(String title, BigDecimal value, String unit) {
    String id = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Figure(id, title, value.toPlainString(), unit);
  }

  /** The figures that are known, each in words. */
  public List<String> inWords() {
    List<String> words = new ArrayList<>();
    words.add("deployment frequency: %s a week".formatted(perWeek.roundedDown()));
    leadTime
        .map(span -> "%s days at the median (changes: %d)".formatted(days(span), changes))
        .map(text -> "lead time for changes: " + text + withoutChanges())
        .ifPresent(words::add);
    failureRate()
        .map(rate -> "%s %%, %d of %d deployments".formatted(percent(rate), failed, deployments))
        .map("change failure rate: "::concat)
        .ifPresent(words::add);
    recovery
        .map(span -> "%s hours at the median (failures: %d)".formatted(hours(span), recoveries))
        .map("failed-deployment recovery time: "::concat)
        .ifPresent(words::add);
    restoring
        .map(span -> "%s hours at the median (incidents: %d)".formatted(hours(span), incidents))
        .map("time to restore: "::concat)
        .ifPresent(words::add);
    return List.copyOf(words);
  }

  private String withoutChanges() {
    return unexplained == 0
        ? ""
        : ", deployments that name none: %d of %d".formatted(unexplained, succeeded);
  }

  private static BigDecimal days(Span span) {
    return span.roundedUp(ChronoUnit.DAYS);
  }

  private static BigDecimal hours(Span span) {
    return span.roundedUp(ChronoUnit.HOURS);
  }

  private static BigDecimal percent(Percent rate) {
    return rate.rounded(RoundingMode.CEILING);
  }
}
