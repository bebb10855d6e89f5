package io.deliverygate.evidence.collect.components;

import io.deliverygate.evidence.HighestCvss;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.SbomComponent;
import io.deliverygate.fact.SecurityScan;
import io.deliverygate.fact.Vulnerability;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The components, scans and vulnerabilities that all reports list. The bill of a module may lie
 * there as JSON and as XML: a component counts once in a module, with the licences that either
 * tells. A vulnerability of a component counts once in a module, with its highest score.
 */
final class ListedComponents implements Consumer<Fact> {

  private final Map<Part, SbomComponent> components = new LinkedHashMap<>();
  private final Map<Part, Vulnerability> vulnerabilities = new LinkedHashMap<>();
  private final Map<Fact, Fact> scans = new LinkedHashMap<>();

  /** A component of a module, or a vulnerability of one. */
  private record Part(String module, String component, String id) {}

  @Override
  public void accept(Fact fact) {
    if (fact instanceof SbomComponent component) {
      Part part = new Part(component.module(), component.coordinates(), component.purl());
      components.merge(part, component, ListedComponents::both);
    } else if (fact instanceof Vulnerability known) {
      Part part = new Part(known.module(), known.component(), known.id());
      vulnerabilities.merge(part, known, ListedComponents::worse);
    } else if (fact instanceof SecurityScan scan) {
      scans.put(scan, scan);
    } else {
      throw new IllegalArgumentException("no component, scan or vulnerability: " + fact);
    }
  }

  private static SbomComponent both(SbomComponent one, SbomComponent other) {
    SortedSet<String> licences = new TreeSet<>(one.licences());
    licences.addAll(other.licences());
    return new SbomComponent(
        one.module(),
        one.group(),
        one.name(),
        one.version(),
        one.purl(),
        licences.stream().toList(),
        wider(one.scope(), other.scope()),
        one.source());
  }

  /** What is needed anywhere is needed. */
  private static String wider(String one, String other) {
    return one.equals(other) ? one : "required";
  }

  private static Vulnerability worse(Vulnerability one, Vulnerability other) {
    Amount first = HighestCvss.raised(one.cvss(), other.severity());
    Amount second = HighestCvss.raised(other.cvss(), one.severity());
    boolean higher = second.known() && !first.above(second.orZero());
    return higher ? scored(other, second) : scored(one, first);
  }

  private static Vulnerability scored(Vulnerability known, Amount cvss) {
    return new Vulnerability(
        known.module(), known.component(), known.id(), cvss, known.severity(), known.source());
  }

  /** What is left. */
  Stream<Fact> facts() {
    return Stream.of(components.values(), scans.values(), vulnerabilities.values())
        .flatMap(found -> found.stream().map(Fact.class::cast));
  }
}
