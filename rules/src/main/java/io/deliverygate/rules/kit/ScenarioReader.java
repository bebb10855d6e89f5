package io.deliverygate.rules.kit;

import io.deliverygate.fact.Fact;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.section.AuthoritySection;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what a case, or all cases of a file, give the rules. */
final class ScenarioReader {

  /** What may be said of a scenario. */
  static final Set<String> KEYS =
      Set.of(
          "good",
          "at",
          "without",
          "but",
          "given",
          "parameters",
          "policy",
          "not-found",
          "not-expected");

  private final CaseFiles files;
  private final RuleIndex index;
  private final Set<String> keysOfFile;
  private final Deque<String> reading = new ArrayDeque<>();

  /**
   * @param keysOfFile what may stand at the top of a file
   */
  ScenarioReader(CaseFiles files, RuleIndex index, Set<String> keysOfFile) {
    this.files = files;
    this.index = index;
    this.keysOfFile = keysOfFile;
  }

  CaseFiles files() {
    return files;
  }

  /**
   * The scenario that some keys make of another.
   *
   * @param file the file that they stand in
   * @param before the scenario as it is without them
   * @throws io.deliverygate.io.BadInputException where one of them is wrong
   */
  Scenario of(String file, Map<String, YamlNode> keys, Scenario before) {
    Scenario scenario = before;
    YamlNode good = keys.get("good");
    if (good != null) {
      scenario = good(file, good);
    }
    scenario = on(scenario, keys, "at", ScenarioReader::at);
    scenario = on(scenario, keys, "parameters", this::parameters);
    scenario =
        on(
            scenario,
            keys,
            "policy",
            (w, node) -> w.with(AuthoritySection.over(w.authority(), node)));
    scenario = on(scenario, keys, "without", ScenarioReader::without);
    scenario = on(scenario, keys, "but", ScenarioReader::but);
    scenario = on(scenario, keys, "given", (given, node) -> given.given(GivenFacts.of(node)));
    scenario =
        on(scenario, keys, "not-found", (w, node) -> w.lacking(GapReader.of(w, true).read(node)));
    return on(
        scenario, keys, "not-expected", (w, node) -> w.lacking(GapReader.of(w, false).read(node)));
  }

  /** What a key does to a scenario. */
  private interface Change {
    Scenario of(Scenario scenario, YamlNode value);
  }

  private static Scenario on(
      Scenario scenario, Map<String, YamlNode> keys, String key, Change change) {
    return Optional.ofNullable(keys.get(key))
        .map(value -> change.of(scenario, value))
        .orElse(scenario);
  }

  private Scenario good(String file, YamlNode name) {
    String other = files.beside(file, name);
    if (reading.contains(other)) {
      throw name.bad("'" + name.text() + "' builds on this file", "break the circle");
    }
    reading.push(other);
    try {
      return files
          .read(other)
          .map(top -> of(other, top.entries(keysOfFile), Scenario.EMPTY))
          .orElse(Scenario.EMPTY);
    } finally {
      reading.pop();
    }
  }

  private static Scenario at(Scenario scenario, YamlNode node) {
    try {
      return scenario.at(OffsetDateTime.parse(node.text()).toInstant());
    } catch (DateTimeException e) {
      throw node.bad(
          "'" + node.text() + "' is no instant with a zone", "write it as 2026-03-01T12:00:00Z");
    }
  }

  private Scenario parameters(Scenario scenario, YamlNode node) {
    Scenario changed = scenario;
    for (Map.Entry<String, YamlNode> each : node.entries(index.parameters().keySet()).entrySet()) {
      YamlNode value = each.getValue();
      changed = changed.with(index.definition(each.getKey()).read(value));
    }
    return changed;
  }

  /** Types of which nothing is left, or by type the names of what goes. */
  private static Scenario without(Scenario scenario, YamlNode node) {
    Scenario left = scenario;
    if (!node.isMapping()) {
      for (YamlNode item : node.items()) {
        FactType type = PlainYaml.orBad(item, () -> FactType.named(item.text()));
        left = left.without(fact -> type.type().isInstance(fact));
      }
      return left;
    }
    for (Map.Entry<String, YamlNode> each : node.entries(types()).entrySet()) {
      for (YamlNode name : each.getValue().items()) {
        left = left.without(named(left, each.getKey(), name, name.text()));
      }
    }
    return left;
  }

  /** By type and name of a fact, what changes in it; the only one of a type needs no name. */
  private static Scenario but(Scenario scenario, YamlNode node) {
    Scenario changed = scenario;
    for (Map.Entry<String, YamlNode> each : node.entries(types()).entrySet()) {
      FactType type = FactType.named(each.getKey());
      if (Scenarios.isOnly(changed, type) && isChange(changed, type, each.getValue())) {
        changed = but(changed, type, type.type()::isInstance, each.getValue());
        continue;
      }
      for (Map.Entry<String, YamlNode> fact : each.getValue().entries().entrySet()) {
        Predicate<Fact> which = named(changed, each.getKey(), fact.getValue(), fact.getKey());
        changed = but(changed, type, which, fact.getValue());
      }
    }
    return changed;
  }

  /** Whether it says what changes, and not the name of what changes. */
  private static boolean isChange(Scenario scenario, FactType type, YamlNode node) {
    return node.entries().keySet().stream()
        .anyMatch(key -> type.names().contains(key) && !Scenarios.isNamed(scenario, type, key));
  }

  private static Scenario but(
      Scenario scenario, FactType type, Predicate<Fact> which, YamlNode changes) {
    Map<String, Object> values =
        PlainYaml.checked(type, new LinkedHashMap<>(changes.entries(Set.copyOf(type.names()))));
    return scenario.but(which, old -> (Fact) type.changed(old, values));
  }

  private static Predicate<Fact> named(Scenario scenario, String type, YamlNode node, String name) {
    return PlainYaml.orBad(node, () -> Scenarios.fact(scenario, FactType.named(type), name));
  }

  private static Set<String> types() {
    return FactType.byKey().keySet();
  }
}
