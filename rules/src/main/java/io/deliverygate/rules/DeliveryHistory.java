package io.deliverygate.rules;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.minBy;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.DeploymentOutcome;
import io.deliverygate.fact.Incident;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What happened in production, and the arithmetic of the four key figures on it. What is dated
 * after now has not happened. The window is the days up to now, its first instant included.
 *
 * <ul>
 *   <li>Frequency: deployments of the window that stayed, over the window, or over the time since
 *       the first deployment that is known where that is shorter, but never over less than a week.
 *   <li>Lead time: a change arrives in production with its deployment, or with the next one of the
 *       same environment that stays where its own did not; in several environments with the first.
 *       What arrived in the window counts. A commit dated after its arrival took no time.
 *   <li>Failure: a deployment that failed, was taken back, or that an incident names.
 *   <li>Recovery: begins with the deployment where it did not stay, else with its first incident;
 *       ends when the last of its incidents was restored. Where it has none it ends when it was
 *       taken back; one that failed and was not with the next deployment of the same environment
 *       that stayed. What has not ended lasts until now. What ended in the window or has not ended
 *       counts. Of one that was taken back nobody knows when it ended unless somebody recorded it.
 *   <li>Restoring: every incident, whatever caused it, from its beginning until the service was
 *       back, or until now. What was restored in the window or is still open counts.
 * </ul>
 */
final class DeliveryHistory {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Instant now;
  private final Instant start;
  private final List<Deployment> deployments;
  private final Map<String, Deployment> deploymentsById;
  private final List<Incident> happened;
  private final Map<String, List<Incident>> incidents;
  private final List<DeployedChange> changes;

  DeliveryHistory(
      Instant now,
      BigDecimal days,
      Collection<Deployment> production,
      Collection<DeployedChange> changes,
      Collection<Incident> incidents) {
    this.now = now;
    this.start = now.minus(length(days));
    this.deployments =
        production.stream()
            .filter(deployment -> !deployment.at().isAfter(now))
            .sorted(comparing(Deployment::at).thenComparing(Deployment::id))
            .toList();
    this.deploymentsById =
        deployments.stream().collect(toMap(Deployment::id, Function.identity(), (a, b) -> a));
    this.happened = incidents.stream().filter(incident -> !incident.began().isAfter(now)).toList();
    this.incidents = happened.stream().collect(groupingBy(Incident::deployment));
    this.changes =
        changes.stream().filter(c -> deploymentsById.containsKey(c.deployment())).toList();
  }

  private static Duration length(BigDecimal days) {
    BigDecimal seconds = days.multiply(Span.seconds(Duration.ofDays(1)));
    return Duration.ofSeconds(seconds.longValue());
  }

  Dora figures() {
    List<Deployment> recent = deployments.stream().filter(d -> inWindow(d.at())).toList();
    List<Deployment> stayed = recent.stream().filter(DeliveryHistory::stayed).toList();
    List<Duration> leadTimes = leadTimes();
    List<Duration> recoveries = recoveries();
    List<Duration> restorations = restorations();
    return new Dora(
        deployments.size(),
        recent.size(),
        stayed.size(),
        (int) recent.stream().filter(this::failed).count(),
        unexplained(stayed),
        perWeek(stayed.size()),
        leadTimes.size(),
        Span.median(leadTimes),
        recoveries.size(),
        Span.median(recoveries),
        recent.stream().filter(this::untold).map(Deployment::id).toList(),
        restorations.size(),
        Span.median(restorations));
  }

  private List<Duration> restorations() {
    return happened.stream()
        .filter(incident -> end(incident).map(this::inWindow).orElse(true))
        .map(incident -> between(incident.began(), end(incident).orElse(now)))
        .toList();
  }

  /** When an incident was over; none where it is not. */
  private Optional<Instant> end(Incident incident) {
    return incident.restored().instant().filter(at -> !at.isAfter(now));
  }

  /** Whether it was taken back and nobody recorded when. */
  private boolean untold(Deployment deployment) {
    return deployment.outcome() == DeploymentOutcome.ROLLED_BACK
        && !incidents.containsKey(deployment.id())
        && !deployment.takenBack().known();
  }

  private boolean inWindow(Instant at) {
    return !at.isBefore(start) && !at.isAfter(now);
  }

  private static boolean stayed(Deployment deployment) {
    return deployment.outcome() == DeploymentOutcome.SUCCEEDED;
  }

  private boolean failed(Deployment deployment) {
    return !stayed(deployment) || incidents.containsKey(deployment.id());
  }

  private int unexplained(List<Deployment> stayed) {
    Set<String> explained =
        changes.stream()
            .flatMap(change -> carrier(change).stream())
            .map(Deployment::id)
            .collect(toSet());
    return (int) stayed.stream().filter(each -> !explained.contains(each.id())).count();
  }

  private Rate perWeek(long count) {
    Instant from =
        deployments.stream()
            .map(Deployment::at)
            .findFirst()
            .filter(first -> first.isAfter(start))
            .orElse(start);
    Duration elapsed = Duration.between(from, now);
    Duration counted = elapsed.compareTo(WEEK) < 0 ? WEEK : elapsed;
    return new Rate(BigDecimal.valueOf(count).multiply(Span.seconds(WEEK)), Span.seconds(counted));
  }

  private List<Duration> leadTimes() {
    Map<String, Arrival> first =
        changes.stream()
            .flatMap(change -> carrier(change).map(by -> new Arrival(change, by.at())).stream())
            .collect(toMap(Arrival::commit, Function.identity(), minBy(comparing(Arrival::at))));
    return first.values().stream()
        .filter(arrival -> inWindow(arrival.at))
        .map(arrival -> between(arrival.change.committed(), arrival.at))
        .toList();
  }

  private record Arrival(DeployedChange change, Instant at) {
    String commit() {
      return change.commit();
    }
  }

  /** The deployment with which a change came to stay; none where it has not yet. */
  private Optional<Deployment> carrier(DeployedChange change) {
    Deployment own = deploymentsById.get(change.deployment());
    return stayed(own) ? Optional.of(own) : nextStayed(own);
  }

  private Optional<Deployment> nextStayed(Deployment before) {
    return deployments.stream()
        .filter(each -> each.environment().equals(before.environment()))
        .filter(each -> each.at().isAfter(before.at()))
        .filter(DeliveryHistory::stayed)
        .findFirst();
  }

  private List<Duration> recoveries() {
    List<Duration> recoveries = new ArrayList<>();
    for (Deployment deployment : deployments) {
      if (failed(deployment) && !untold(deployment)) {
        Optional<Instant> end = end(deployment).filter(at -> !at.isAfter(now));
        if (end.map(this::inWindow).orElse(true)) {
          recoveries.add(between(beginning(deployment), end.orElse(now)));
        }
      }
    }
    return recoveries;
  }

  private Instant beginning(Deployment deployment) {
    return stayed(deployment)
        ? incidentsOf(deployment).map(Incident::began).min(Comparator.naturalOrder()).orElseThrow()
        : deployment.at();
  }

  /** When the service was back; none where it is not. */
  private Optional<Instant> end(Deployment deployment) {
    if (!incidents.containsKey(deployment.id())) {
      return deployment.takenBack().instant().or(() -> nextStayed(deployment).map(Deployment::at));
    }
    boolean open = incidentsOf(deployment).anyMatch(incident -> !incident.restored().known());
    return open
        ? Optional.empty()
        : incidentsOf(deployment)
            .flatMap(incident -> incident.restored().instant().stream())
            .max(Comparator.naturalOrder());
  }

  private Stream<Incident> incidentsOf(Deployment deployment) {
    return incidents.getOrDefault(deployment.id(), List.of()).stream();
  }

  private static Duration between(Instant from, Instant to) {
    return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
  }
}
