package io.deliverygate.rules.kit;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds things in worlds by the names that tests give them. */
final class Worlds {

  private Worlds() {}

  /** The world of a collected snapshot. */
  static World of(Snapshot snapshot) {
    return World.EMPTY.at(snapshot.collectedAt()).given(snapshot.stream().toList());
  }

  /**
   * Picks out the facts of a type that go by a name.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Predicate<Fact> fact(World world, FactType type, String name) {
    Predicate<Fact> which = called(type, name);
    if (!isNamed(world, type, name)) {
      throw new UnknownWord(
          "no " + type.key() + " '" + name + "' was given", name, names(world, type));
    }
    return which;
  }

  private static Predicate<Fact> called(FactType type, String name) {
    return fact -> type.type().isInstance(fact) && Given.is(fact, name);
  }

  /** Whether a fact of a type goes by a name. */
  static boolean isNamed(World world, FactType type, String name) {
    return world.facts().stream().anyMatch(called(type, name));
  }

  /** Whether there is one fact of a type, and no other. */
  static boolean isOnly(World world, FactType type) {
    return world.facts().stream().filter(type.type()::isInstance).count() == 1;
  }

  private static List<String> names(World world, FactType type) {
    return world.facts().stream()
        .filter(type.type()::isInstance)
        .map(fact -> type.naming().orElse(type.fields().get(0)).of(fact))
        .map(String::valueOf)
        .toList();
  }

  /** What a rule came to. */
  static <T> T known(String rule, Map<String, T> verdicts) {
    return Optional.ofNullable(verdicts.get(rule))
        .orElseThrow(() -> new IllegalStateException(rule + " was not asked"));
  }
}
