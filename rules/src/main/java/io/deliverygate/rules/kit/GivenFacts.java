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

  private static final String TIMES = "times";
  private static final int MOST = 10_000;

  private final List<Fact> facts = new ArrayList<>();

  private GivenFacts() {}

  /**
   * What stands around a fact.
   *
   * @param holder the name of the record that it stands in
   * @param number which of several it is; empty where it is one
   */
  private record Around(Optional<String> holder, Optional<Integer> number) {

    static final Around NOTHING = new Around(Optional.empty(), Optional.empty());

    Around in(Optional<String> record) {
      return new Around(record, number);
    }

    Around numbered(int which) {
      return new Around(holder, Optional.of(which));
    }

    /** A text with the number in place of each {@code #}. */
    String text(String text) {
      return number.map(n -> text.replace("#", String.valueOf(n))).orElse(text);
    }
  }

  /**
   * @param groups lists of facts by the key of their type
   * @throws io.deliverygate.io.BadInputException where something is written that cannot be
   */
  static List<Fact> of(YamlNode groups) {
    GivenFacts given = new GivenFacts();
    groups
        .entries(FactType.byKey().keySet())
        .forEach((key, node) -> given.group(FactType.named(key), node, Around.NOTHING));
    return given.facts;
  }

  private void group(FactType type, YamlNode node, Around around) {
    if (node.isMapping()) {
      facts(type, node, around);
    } else {
      node.items().forEach(item -> facts(type, item, around));
    }
  }

  /** One fact, or as many as it says. */
  private void facts(FactType type, YamlNode node, Around around) {
    YamlNode times = node.entries().get(TIMES);
    if (times == null) {
      fact(type, node, around);
      return;
    } else if (!times.text().matches("[1-9]\\d{0,4}") || Integer.parseInt(times.text()) > MOST) {
      throw times.bad(
          "'" + times.text() + "' is no number of facts", "write a whole number from 1 to " + MOST);
    }
    for (int i = 1; i <= Integer.parseInt(times.text()); i++) {
      fact(type, node, around.numbered(i));
    }
  }

  private void fact(FactType type, YamlNode node, Around around) {
    Map<String, FactType> parts = type.parts();
    Set<String> known = new LinkedHashSet<>(type.names());
    known.addAll(parts.keySet());
    known.add(TIMES);
    Map<String, YamlNode> entries = new LinkedHashMap<>(node.entries(known));
    entries.remove(TIMES);
    Map<String, YamlNode> inside = new LinkedHashMap<>(entries);
    inside.keySet().retainAll(parts.keySet());
    inside.keySet().removeAll(type.names());
    entries.keySet().removeAll(inside.keySet());
    Map<String, Object> values = place(type, node);
    around
        .holder()
        .ifPresent(
            name -> type.schema().holder().ifPresent(field -> values.put(field.name(), name)));
    values.putAll(PlainYaml.checked(type, entries, around::text));
    Fact fact = (Fact) PlainYaml.orBad(node, () -> type.made(values));
    facts.add(fact);
    Optional<String> name = type.schema().naming().map(field -> String.valueOf(field.in(fact)));
    inside.forEach((key, part) -> group(parts.get(key), part, around.in(name)));
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
