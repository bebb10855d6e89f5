package io.deliverygate.rules.debt;

import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.Policy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What fixing takes, module by module, by the same arithmetic as for the whole code base. */
final class ModuleEffort {

  private final Snapshot snapshot;
  private final Parameter prices;
  private final Parameter perToken;

  ModuleEffort(Snapshot snapshot, Policy policy) {
    this.snapshot = snapshot;
    this.prices = parameter(policy, "debt.cost.findings");
    this.perToken = parameter(policy, "debt.cost.duplicated.token.minutes");
  }

  private static Parameter parameter(Policy policy, String name) {
    return Objects.requireNonNull(policy.parameters().get(name), name);
  }

  /** Every module that the project has or a report names. */
  Set<String> modules() {
    Set<String> modules = new LinkedHashSet<>();
    snapshot.all(ProjectModule.class).forEach(module -> modules.add(module.name()));
    snapshot.all(Finding.class).forEach(finding -> modules.add(finding.module()));
    snapshot.all(Duplication.class).forEach(file -> modules.add(file.module()));
    return modules;
  }

  /** Minutes by module. */
  Map<String, BigDecimal> of(Predicate<Finding> counts) {
    Map<String, List<Finding>> findings =
        snapshot.all(Finding.class).stream()
            .filter(counts)
            .collect(Collectors.groupingBy(Finding::module));
    Map<String, Long> tokens =
        snapshot.all(Duplication.class).stream()
            .collect(
                Collectors.groupingBy(
                    Duplication::module, Collectors.summingLong(Duplication::duplicatedTokens)));
    Map<String, BigDecimal> minutes = new LinkedHashMap<>();
    for (String module : modules()) {
      Flaws flaws = Flaws.of(findings.getOrDefault(module, List.of()), List.of());
      long duplicated = tokens.getOrDefault(module, 0L);
      minutes.put(module, minutes(flaws, duplicated));
    }
    return minutes;
  }

  private BigDecimal minutes(Flaws flaws, long duplicated) {
    RemediationEffort effort =
        RemediationEffort.of(flaws, prices.rows(), duplicated, perToken.number());
    if (!effort.unpriced().isEmpty()) {
      throw new BadInputException(
          prices.name(), "no row fits " + effort.unpriced(), "end the table with a row of stars");
    }
    return effort.minutes();
  }
}
