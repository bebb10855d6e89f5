package io.deliverygate.rules.golive;

import io.deliverygate.fact.Component;
import io.deliverygate.fact.SbomComponent;
import io.deliverygate.io.Wildcards;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A component that the product contains, once for all the modules whose bills of materials list it.
 *
 * @param component as the first bill lists it
 * @param licences what any bill says of its licences, sorted; empty where none knows
 */
public record UsedComponent(SbomComponent component, List<String> licences) {

  private static final int SHOWN = 3;

  /** Copies. */
  public UsedComponent {
    licences = List.copyOf(licences);
  }

  /** The components of all bills, each once. */
  public static List<UsedComponent> of(Collection<?> listed) {
    Map<String, SbomComponent> first = new TreeMap<>();
    Map<String, Set<String>> licences = new TreeMap<>();
    for (Object each : listed) {
      SbomComponent component = (SbomComponent) each;
      first.merge(component.coordinates(), component, UsedComponent::firstModule);
      licences
          .computeIfAbsent(component.coordinates(), key -> new TreeSet<>())
          .addAll(component.licences());
    }
    return first.values().stream()
        .map(
            c ->
                new UsedComponent(c, List.copyOf(licences.getOrDefault(c.coordinates(), Set.of()))))
        .toList();
  }

  private static SbomComponent firstModule(SbomComponent one, SbomComponent other) {
    return one.module().compareTo(other.module()) <= 0 ? one : other;
  }

  public String coordinates() {
    return component.coordinates();
  }

  /** Whether the version may still change under its name. */
  public boolean snapshot() {
    return new Component("", "", "", component.version(), "", "").snapshot();
  }

  /**
   * Whether one of a policy's patterns {@code group:name} fits, as in {@code org.apache.*:*}. A
   * component without a group is its name alone, so that {@code *} fits every component and {@code
   * *:*} those with a group.
   */
  public boolean fits(Collection<String> patterns) {
    String group = component.group();
    String whole = group.isEmpty() ? component.name() : group + ":" + component.name();
    return Wildcards.anyFits(patterns, whole);
  }

  /** The first licences that a policy does not allow, in words; empty where all are allowed. */
  public String licencesBeyond(Collection<String> allowed) {
    Set<String> known = allowed.stream().map(UsedComponent::lower).collect(Collectors.toSet());
    List<String> beyond = licences.stream().filter(licence -> !allows(known, licence)).toList();
    String shown = beyond.stream().limit(SHOWN).collect(Collectors.joining("; "));
    int more = beyond.size() - SHOWN;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }

  private static boolean allows(Set<String> allowed, String licence) {
    return allowed.contains(lower(licence))
        || LicenceExpression.allowed(licence, id -> allowed.contains(lower(id))).orElse(false);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
