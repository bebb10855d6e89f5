package io.deliverygate.policy;

import io.deliverygate.fact.Loosening;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Settings of one kind by name, while the layers of policy go over them. */
final class SettingGroup<K extends Comparable<K>, T> {

  private final Map<K, LayeredSetting<T>> held = new TreeMap<>();
  private final Function<K, LayeredSetting<T>> fresh;

  /**
   * @param fresh the setting before any layer spoke of it
   */
  SettingGroup(Function<K, LayeredSetting<T>> fresh) {
    this.fresh = fresh;
  }

  LayeredSetting<T> get(K key) {
    return held.computeIfAbsent(key, fresh);
  }

  Optional<LayeredSetting<T>> known(K key) {
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

  Map<K, LayeredSetting<T>> all() {
    return held;
  }

  /** What demands less than it did before. */
  Stream<Loosening> loosened(SettingGroup<K, T> before) {
    Set<K> keys = new TreeSet<>(held.keySet());
    keys.addAll(before.held.keySet());
    return keys.stream().flatMap(key -> get(key).loosened(before.get(key)).stream());
  }

  /** Keeps some of them at least as strict as they were before. */
  void keep(Collection<K> keys, SettingGroup<K, T> before) {
    keys.forEach(key -> held.put(key, get(key).stricter(before.get(key))));
  }

  /** The values, as some view of them. */
  <V> Map<K, V> values(Function<T, V> view) {
    Map<K, V> values = new LinkedHashMap<>();
    held.forEach((key, each) -> values.put(key, view.apply(each.value())));
    return values;
  }
}
