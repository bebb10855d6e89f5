package io.deliverygate.policy.merge;

import io.deliverygate.fact.Loosening;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.Setting;
import io.deliverygate.policy.Settings;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.policy.section.SettingType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The settings of one type by name, while the layers of policy go over them. */
final class SettingGroup<T> {

  private final SettingType<T> type;
  private final Map<String, LayeredSetting<T>> held = new TreeMap<>();
  private final Function<String, LayeredSetting<T>> fresh;

  /**
   * @param fresh the setting before any layer spoke of it
   */
  SettingGroup(SettingType<T> type, Function<String, LayeredSetting<T>> fresh) {
    this.type = type;
    this.fresh = fresh;
  }

  SettingType<T> type() {
    return type;
  }

  LayeredSetting<T> get(String name) {
    return held.computeIfAbsent(name, fresh);
  }

  /** Lays what a layer says over what was said before. */
  void put(PolicyLayer layer) {
    layer.of(type).forEach((name, said) -> held.put(name, get(name).with(over(name, said, layer))));
  }

  /** Takes what a layer says of what no other one speaks of, nor locks. */
  void putOtherwise(PolicyLayer layer) {
    layer.otherwise(type).forEach(this::putOtherwise);
  }

  private void putOtherwise(String name, Setting<T> said) {
    LayeredSetting<T> present = get(name);
    if (present.origin().equals(Origin.SHIPPED) && present.lock().isEmpty()) {
      held.put(name, present.with(said));
    }
  }

  /** Makes sure that what a layer says demands no less than what was said before. */
  void requireKept(PolicyLayer layer) {
    layer.of(type).forEach((name, said) -> get(name).requireKept(over(name, said, layer)));
  }

  private Setting<T> over(String name, Setting<T> said, PolicyLayer layer) {
    LayeredSetting<T> present = get(name);
    boolean adds = present.lock().isPresent() || layer.kind().onlyTightens();
    return new Setting<>(type.over(present.value(), said.value(), adds), said.origin());
  }

  /** Makes sure that what a layer says loosens nothing that is locked under another name. */
  void requireLocksOfTheSame(PolicyLayer layer, Supplier<Settings> soFar) {
    layer
        .of(type)
        .forEach(
            (name, said) ->
                held.keySet().stream()
                    .filter(type.sameAs(name, soFar))
                    .forEach(other -> get(other).with(said)));
  }

  void lock(String name, Origin by) {
    held.put(name, get(name).lockedBy(by));
  }

  /** Who locked what means one too of which nobody spoke before. */
  Optional<Origin> lockReaching(String name) {
    return held.entrySet().stream()
        .filter(each -> type.reaches(each.getKey(), name))
        .flatMap(each -> each.getValue().lock().stream())
        .map(Setting::origin)
        .findFirst();
  }

  Map<String, LayeredSetting<T>> all() {
    return held;
  }

  /** What a layer sets to something that demands less. */
  Stream<Map.Entry<LayeredSetting<T>, Setting<T>>> looser(PolicyLayer layer) {
    return layer.of(type).entrySet().stream()
        .map(each -> Map.entry(get(each.getKey()), each.getValue()))
        .filter(each -> !each.getKey().keptBy(each.getValue().value()));
  }

  /**
   * What demands less than it did before.
   *
   * @param records whether the project keeps records
   */
  Stream<Loosening> loosened(SettingGroup<T> before, boolean records) {
    Set<String> names = new TreeSet<>(held.keySet());
    names.addAll(before.held.keySet());
    return names.stream()
        .flatMap(
            name ->
                get(name)
                    .seen(value -> type.seen(value, records))
                    .loosened(before.get(name).seen(value -> type.seen(value, records)))
                    .stream());
  }

  /** Keeps those that watch at least as strict as they were before. */
  void keep(PolicyTerms terms, SettingGroup<T> before) {
    List.copyOf(held.keySet()).stream()
        .filter(name -> type.watches(terms, name))
        .forEach(name -> held.put(name, get(name).stricter(before.get(name))));
  }

  /** The values that say anything. */
  Map<String, T> values() {
    Map<String, T> values = new LinkedHashMap<>();
    held.forEach((name, each) -> values.put(name, each.value()));
    values.values().removeIf(value -> !type.says(value));
    return values;
  }
}
