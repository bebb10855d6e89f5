package io.deliverygate.rules.evaluate;

import io.deliverygate.fact.DeployedChange;
import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Environment;
import io.deliverygate.fact.EnvironmentKind;
import io.deliverygate.fact.Incident;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.Dora;
import io.deliverygate.verdict.Figure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the records of a project show in numbers, whatever its gates make of them: the figures that
 * FLOW-13 compares with their targets.
 */
final class DeliveryFigures {

  private static final String WINDOW = "flow.dora.days";

  private DeliveryFigures() {}

  /**
   * The figures that are known.
   *
   * @param at the instant that counts as now
   */
  static List<Figure> of(Snapshot snapshot, Policy policy, Instant at) {
    return Optional.ofNullable(policy.parameters().get(WINDOW))
        .map(Parameter::number)
        .map(
            days ->
                Dora.of(
                    at,
                    days,
                    production(snapshot),
                    snapshot.all(DeployedChange.class),
                    snapshot.all(Incident.class)))
        .map(Dora::figures)
        .orElse(List.of());
  }

  private static List<Deployment> production(Snapshot snapshot) {
    Set<String> environments =
        snapshot.all(Environment.class).stream()
            .filter(environment -> environment.kind() == EnvironmentKind.PRODUCTION)
            .map(Environment::id)
            .collect(Collectors.toSet());
    return snapshot.all(Deployment.class).stream()
        .filter(deployment -> environments.contains(deployment.environment()))
        .toList();
  }
}
