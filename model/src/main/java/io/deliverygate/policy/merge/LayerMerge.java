package io.deliverygate.policy.merge;

import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.Setting;
import io.deliverygate.policy.Settings;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.policy.section.Sections;
import io.deliverygate.policy.section.SettingKey;
import io.deliverygate.policy.section.SettingType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lays layers over the shipped defaults, one after the other. It knows no section: what is special
 * of a setting its {@link SettingType} tells.
 */
final class LayerMerge {

  private final PolicyTerms terms;
  private final Map<SettingType<?>, SettingGroup<?>> groups = new LinkedHashMap<>();
  private final List<String> incompleteBecause = new ArrayList<>();

  private LayerMerge(PolicyTerms terms, List<SettingType<?>> types) {
    this.terms = terms;
    types.forEach(type -> groups.put(type, group(type)));
    groups.values().forEach(group -> group.type().known(terms).forEach(group::get));
  }

  /** Some layers over the shipped defaults, for the product and release of a snapshot. */
  static LayerMerge of(PolicyTerms terms, List<PolicyLayer> layers, Snapshot snapshot) {
    LayerMerge merge = new LayerMerge(terms, Sections.types());
    layers.forEach(layer -> merge.add(layer.judging(snapshot)));
    return merge;
  }

  /** Of some layers that alone which has to be known before there are facts. */
  static LayerMerge beforeFacts(PolicyTerms terms, List<PolicyLayer> layers) {
    LayerMerge merge =
        new LayerMerge(terms, Sections.types().stream().filter(SettingType::beforeFacts).toList());
    layers.forEach(merge::add);
    return merge;
  }

  private <T> SettingGroup<T> group(SettingType<T> type) {
    return new SettingGroup<>(type, name -> fresh(type, name));
  }

  private <T> LayeredSetting<T> fresh(SettingType<T> type, String name) {
    LayeredSetting<T> shipped =
        LayeredSetting.of(
            type.subject(name), type.strictness(terms, name), type.shipped(terms, name));
    return type.follows(terms, name)
        .flatMap(this::lockOf)
        .or(() -> groups.get(type).lockReaching(name))
        .map(shipped::lockedBy)
        .orElse(shipped);
  }

  private Optional<Origin> lockOf(SettingKey<?> key) {
    return Optional.ofNullable(groups.get(key.type()))
        .flatMap(group -> group.get(key.name()).lock())
        .map(Setting::origin);
  }

  private void add(PolicyLayer layer) {
    groups.values().forEach(group -> group.putOtherwise(layer));
    if (layer.kind().onlyTightens()) {
      groups.values().forEach(group -> group.requireKept(layer));
    }
    for (SettingGroup<?> group : groups.values()) {
      noteLooser(group, layer);
      group.put(layer);
    }
    groups.values().forEach(group -> group.requireLocksOfTheSame(layer, this::settings));
    groups.values().forEach(group -> lock(group, layer));
  }

  /** What is set by hand and demands less makes a verdict incomplete. */
  private <T> void noteLooser(SettingGroup<T> group, PolicyLayer layer) {
    if (layer.kind() == PolicyLayer.Kind.COMMAND_LINE) {
      group
          .looser(layer)
          .forEach(each -> incompleteBecause.add(each.getKey().looserByHand(each.getValue())));
    }
  }

  /** First with what they follow, so that a lock of their own names who wrote it. */
  private void lock(SettingGroup<?> group, PolicyLayer layer) {
    for (String name : List.copyOf(group.all().keySet())) {
      group
          .type()
          .follows(terms, name)
          .map(layer.locks()::get)
          .ifPresent(by -> group.lock(name, by));
    }
    layer.locks(group.type()).forEach(group::lock);
  }

  /**
   * The policy of a change: what watches over it counts as it did before or more strictly, from the
   * same day on or an earlier one, and who could allow things before goes on to, where anybody
   * could.
   *
   * @param told what is to be said of the change
   */
  Policy since(LayerMerge before, List<Loosening> told) {
    groups.values().forEach(group -> keep(group, before));
    Settings then = before.settings();
    Settings now = settings();
    for (SettingType<?> type : groups.keySet()) {
      now = ofChange(type, now, then);
    }
    return new Policy(now, layering().with(incompleteBecause, told));
  }

  private <T> void keep(SettingGroup<T> group, LayerMerge before) {
    group.keep(terms, before.same(group.type()));
  }

  private static <T> Settings ofChange(SettingType<T> type, Settings now, Settings before) {
    return now.with(type.kind(), type.ofChange(now.all(type.kind()), before.all(type.kind())));
  }

  /** Each group was put there by its type. */
  @SuppressWarnings("unchecked")
  private <T> SettingGroup<T> same(SettingType<T> type) {
    return (SettingGroup<T>) groups.get(type);
  }

  /**
   * What demands less than before.
   *
   * @param records whether the project keeps records, or did
   */
  List<Loosening> loosened(LayerMerge before, boolean records) {
    return groups.values().stream().flatMap(group -> loosened(group, before, records)).toList();
  }

  private static <T> Stream<Loosening> loosened(
      SettingGroup<T> group, LayerMerge before, boolean records) {
    return group.loosened(before.same(group.type()), records);
  }

  /** The values that come of it. */
  Settings settings() {
    Settings settings = Settings.NONE;
    for (SettingGroup<?> group : groups.values()) {
      settings = with(settings, group);
    }
    return settings;
  }

  private static <T> Settings with(Settings settings, SettingGroup<T> group) {
    return settings.with(group.type().kind(), group.values());
  }

  Policy policy() {
    return new Policy(settings(), layering());
  }

  /** Who set and who locked what. */
  private Policy.Layering layering() {
    Map<String, Origin> origins = new TreeMap<>();
    Map<String, Origin> locks = new TreeMap<>();
    for (SettingGroup<?> group : groups.values()) {
      group
          .all()
          .forEach(
              (name, setting) -> {
                String label = group.type().label(name);
                if (!setting.origin().equals(Origin.SHIPPED)) {
                  origins.put(label, setting.origin());
                }
                setting.lock().ifPresent(lock -> locks.put(label, lock.origin()));
              });
    }
    return new Policy.Layering(origins, locks, incompleteBecause, List.of());
  }
}
