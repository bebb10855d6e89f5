package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.YamlNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a policy locks: names in four lists, or {@code all} that it sets itself. */
final class LockedKeys {

  private static final Set<String> KEYS =
      Stream.concat(
              Stream.of("gates", "parameters", "rules", "evidence"),
              AuthorityKey.sections().stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final String EXPECTED = "expected";
  private static final String TOLD = "told";

  private final PolicyTerms terms;
  private final PolicyLayer layer;

  /**
   * @param layer what the policy sets
   */
  LockedKeys(PolicyTerms terms, PolicyLayer layer) {
    this.terms = terms;
    this.layer = layer;
  }

  Locks read(YamlNode node) {
    return node.isMapping() ? named(node.entries(KEYS)) : all(node);
  }

  private Locks all(YamlNode node) {
    if (!node.text().equals("all")) {
      throw node.bad(
          "'" + node.text() + "' cannot be locked",
          "write 'all', or lists under gates:, parameters:, rules:, evidence: and others");
    }
    Origin here = origin(node);
    Set<String> parameters = new TreeSet<>(layer.parameters().keySet());
    layer.table().rows().forEach(row -> parameters.addAll(row.values().keySet()));
    return new Locks(
        each(layer.gates().keySet(), here),
        each(parameters, here),
        each(layer.rules().keySet(), here),
        layer.expected().map(set -> here),
        each(kinds(), here),
        each(layer.told().keySet(), here),
        each(layer.authority().keySet(), here));
  }

  /** Kinds of evidence of which it sets the places, and new code where it says what that is. */
  private Set<EvidenceKind> kinds() {
    Set<EvidenceKind> kinds = new TreeSet<>(layer.places().keySet());
    layer.newCode().ifPresent(window -> kinds.add(EvidenceKind.NEW_CODE));
    return kinds;
  }

  private static <K> Map<K, Origin> each(Set<K> keys, Origin origin) {
    return keys.stream().collect(Collectors.toMap(Function.identity(), key -> origin));
  }

  private Locks named(Map<String, YamlNode> entries) {
    Map<EvidenceKind, Origin> places = new EnumMap<>(EvidenceKind.class);
    Map<String, Origin> evidence = names(entries, "evidence", node -> evidence(node, places));
    return new Locks(
        names(entries, "gates", node -> terms.requireGate(node.text(), node.place())),
        names(entries, "parameters", node -> terms.parameter(node.text(), node.place())),
        names(entries, "rules", terms::requireRule),
        Optional.ofNullable(evidence.get(EXPECTED)),
        places,
        Optional.ofNullable(evidence.get(TOLD))
            .map(by -> each(Policy.TOLD_BY_DEFAULT.keySet(), by))
            .orElse(Map.of()),
        authority(entries));
  }

  private Map<String, Origin> authority(Map<String, YamlNode> entries) {
    Map<String, Origin> authority = new LinkedHashMap<>();
    for (String section : AuthorityKey.sections()) {
      names(entries, section, node -> requireKey(section, node))
          .forEach((name, by) -> authority.put(section + "." + name, by));
    }
    return authority;
  }

  private static void requireKey(String section, YamlNode node) {
    if (AuthorityKey.of(section, node.text()).isEmpty()) {
      throw node.bad(
          "'" + node.text() + "' is no key of " + section,
          DidYouMean.of(node.text(), AuthorityKey.keys(section), "keys are "));
    }
  }

  private void evidence(YamlNode node, Map<EvidenceKind, Origin> places) {
    if (!Set.of(EXPECTED, TOLD).contains(node.text())) {
      places.put(node.oneOf(EvidenceKind.class), origin(node));
    }
  }

  private Map<String, Origin> names(
      Map<String, YamlNode> entries, String key, Consumer<YamlNode> check) {
    Map<String, Origin> names = new LinkedHashMap<>();
    YamlNode list = entries.get(key);
    if (list != null) {
      for (YamlNode item : list.items()) {
        check.accept(item);
        names.put(item.text(), origin(item));
      }
    }
    return names;
  }

  private Origin origin(YamlNode node) {
    return new Origin(layer.name(), node.file(), node.line());
  }
}
