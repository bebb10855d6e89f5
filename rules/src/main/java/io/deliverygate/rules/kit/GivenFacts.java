package io.deliverygate.rules.kit;

import io.deliverygate.fact.Fact;
import io.deliverygate.io.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads facts that stand in YAML, grouped by type. Records may stand inside one another as in
 * {@code delivery/*.yaml}. Where a fact does not say where it was read, it was read here.
 */
final class GivenFacts {

  private final List<Fact> facts = new ArrayList<>();

  private GivenFacts() {}

  /**
   * @param groups lists of facts by the key of their type
   * @throws io.deliverygate.io.BadInputException where something is written that cannot be
   */
  static List<Fact> of(YamlNode groups) {
    GivenFacts given = new GivenFacts();
    groups
        .entries(FactType.byKey().keySet())
        .forEach((key, node) -> given.group(FactType.named(key), node, Optional.empty()));
    return given.facts;
  }

  private void group(FactType type, YamlNode node, Optional<String> holder) {
    if (node.isMapping()) {
      fact(type, node, holder);
    } else {
      node.items().forEach(item -> fact(type, item, holder));
    }
  }

  private void fact(FactType type, YamlNode node, Optional<String> holder) {
    Map<String, FactType> parts = type.parts();
    Set<String> known = new LinkedHashSet<>(type.names());
    known.addAll(parts.keySet());
    Map<String, YamlNode> entries = new LinkedHashMap<>(node.entries(known));
    Map<String, YamlNode> inside = new LinkedHashMap<>(entries);
    inside.keySet().retainAll(parts.keySet());
    inside.keySet().removeAll(type.names());
    entries.keySet().removeAll(inside.keySet());
    Map<String, Object> values = place(type, node);
    holder.ifPresent(name -> type.holder().ifPresent(field -> values.put(field.name(), name)));
    values.putAll(PlainYaml.checked(type, entries));
    Fact fact = (Fact) PlainYaml.orBad(node, () -> type.made(values));
    facts.add(fact);
    Optional<String> name = type.naming().map(field -> String.valueOf(field.of(fact)));
    inside.forEach((key, part) -> group(parts.get(key), part, name));
  }

  private static Map<String, Object> place(FactType type, YamlNode node) {
    Map<String, Object> place = new LinkedHashMap<>();
    if (type.names().contains("source")) {
      place.put("source", node.file());
    }
    if (type.isDeclared()) {
      place.put("line", node.line());
    }
    return place;
  }
}
