package io.deliverygate.policy.merge;

import io.deliverygate.fact.Product;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.section.PolicyLayer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One product for each tier and component of which the tables of some layers speak. */
record SampleProducts(List<PolicyLayer> layers) {

  /** The products, each as all that is known of a project. */
  Stream<Snapshot> snapshots() {
    return tiers().stream()
        .flatMap(tier -> components().stream().map(component -> snapshot(tier, component)));
  }

  /** Tiers that every table knows which goes by tier; the empty one where none does. */
  private Set<String> tiers() {
    return layers.stream()
        .map(layer -> layer.table().tiers())
        .filter(tiers -> !tiers.isEmpty())
        .reduce(SampleProducts::common)
        .orElse(Set.of(""));
  }

  private static Set<String> common(Set<String> first, Set<String> second) {
    Set<String> common = new TreeSet<>(first);
    common.retainAll(second);
    return common;
  }

  /** A component for each pattern, and one that may fit none. */
  private Set<String> components() {
    Set<String> components = new TreeSet<>(Set.of(""));
    layers.stream()
        .flatMap(layer -> layer.table().rows().stream())
        .forEach(row -> components.add(row.component().replace("*", "")));
    return components;
  }

  private static Snapshot snapshot(String tier, String component) {
    return Snapshot.of(
        Instant.EPOCH,
        List.of(new Product("", "", tier, "", List.of(), 0, ""), new Release(component, "", "")));
  }
}
