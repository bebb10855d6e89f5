package io.deliverygate.policy;

import io.deliverygate.fact.Loosening;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Settings of one kind by name, while the layers of policy go over them. */
final class Section<K extends Comparable<K>, T> {

  private final Map<K, Held<T>> held = new TreeMap<>();
  private final Function<K, Held<T>> fresh;

  /**
   * @param fresh the setting before any layer spoke of it
   */
  Section(Function<K, Held<T>> fresh) {
    this.fresh = fresh;
  }

  Held<T> get(K key) {
    return held.computeIfAbsent(key, fresh);
  }

  Optional<Held<T>> known(K key) {
    return Optional.ofNullable(held.get(key));
  }

  void put(K key, Setting<T> setting) {
    held.put(key, get(key).with(setting));
  }

  void putAll(Map<K, Setting<T>> settings) {
    settings.forEach(this::put);
  }

  /** Makes sure that settings demand no less than the present ones. */
  void requireKept(Map<K, Setting<T>> settings) {
    settings.forEach((key, setting) -> get(key).requireKept(setting));
  }

  void lock(K key, Origin by) {
    held.put(key, get(key).lockedBy(by));
  }

  void lockAll(Map<K, Origin> locks) {
    locks.forEach(this::lock);
  }

  Map<K, Held<T>> all() {
    return held;
  }

  /** What demands less than it did before. */
  Stream<Loosening> loosened(Section<K, T> before) {
    return Stream.concat(held.keySet().stream(), before.held.keySet().stream())
        .distinct()
        .flatMap(key -> get(key).loosened(before.get(key)).stream());
  }

  /** The values, as some view of them. */
  <V> Map<K, V> values(Function<T, V> view) {
    Map<K, V> values = new LinkedHashMap<>();
    held.forEach((key, each) -> values.put(key, view.apply(each.value())));
    return values;
  }
}
