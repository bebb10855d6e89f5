package io.deliverygate.rules.kit;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds things in scenarios by the names that tests give them. */
final class Scenarios {

  private Scenarios() {}

  /** The scenario of a collected snapshot. */
  static Scenario of(Snapshot snapshot) {
    return Scenario.EMPTY.at(snapshot.collectedAt()).given(snapshot.stream().toList());
  }

  /**
   * Picks out the facts of a type that go by a name: one of their texts, or else of their words and
   * days.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Predicate<Fact> fact(Scenario scenario, FactType type, String name) {
    Predicate<Fact> typed = type.type()::isInstance;
    return Stream.<Predicate<Fact>>of(fact -> Given.is(fact, name), fact -> type.says(fact, name))
        .map(typed::and)
        .filter(which -> scenario.facts().stream().anyMatch(which))
        .findFirst()
        .orElseThrow(
            () ->
                FactType.unknown(
                    "no " + type.key() + " '" + name + "' was given", name, names(scenario, type)));
  }

  /** Whether a text of a fact of a type is this one. */
  static boolean isNamed(Scenario scenario, FactType type, String name) {
    return scenario.facts().stream()
        .anyMatch(fact -> type.type().isInstance(fact) && Given.is(fact, name));
  }

  /** Whether there is one fact of a type, and no other. */
  static boolean isOnly(Scenario scenario, FactType type) {
    return scenario.facts().stream().filter(type.type()::isInstance).count() == 1;
  }

  private static List<String> names(Scenario scenario, FactType type) {
    return scenario.facts().stream()
        .filter(type.type()::isInstance)
        .map(fact -> type.schema().naming().orElse(type.fields().get(0)).in(fact))
        .map(String::valueOf)
        .toList();
  }

  /** What a rule came to. */
  static <T> T known(String rule, Map<String, T> verdicts) {
    return Optional.ofNullable(verdicts.get(rule))
        .orElseThrow(() -> new IllegalStateException(rule + " was not asked"));
  }
}
