package io.deliverygate.policy.section;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one layer of policy says over those before it.
 *
 * @param name how messages name it, such as {@code organisation policy acme 3}
 * @param settings what it sets; written by key, so that a value is of its key's type
 * @param otherwise what it sets where no other layer speaks of it
 * @param table values of parameters that depend on the product's tier or the component; they count
 *     over {@code settings}
 * @param locks what later layers may only tighten, each with where it says so
 */
public record PolicyLayer(
    Kind kind,
    String name,
    Map<SettingKey<?>, Setting<?>> settings,
    Map<SettingKey<?>, Setting<?>> otherwise,
    ParameterTable table,
    Map<SettingKey<?>, Origin> locks) {

  /** Whose layer it is, in the order in which layers count. */
  public enum Kind {
    RULE_PACK("rule pack"),
    ORGANISATION("organisation policy"),
    /** Of a part of the organisation: it may only tighten what those before it come to. */
    FOLDER("folder policy"),
    PROJECT("project policy"),
    COMMAND_LINE("command line");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Whether an organisation writes it, where no change of the project reaches. */
    boolean isOfOrganisation() {
      return this == ORGANISATION || this == FOLDER;
    }

    /** Whether all that earlier layers say counts as locked for it. */
    public boolean onlyTightens() {
      return this == FOLDER;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  public PolicyLayer {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    otherwise = Collections.unmodifiableMap(new LinkedHashMap<>(otherwise));
    locks = Collections.unmodifiableMap(new LinkedHashMap<>(locks));
  }

  /** A layer without a table and without locks. */
  public static PolicyLayer of(Kind kind, String name, Map<SettingKey<?>, Setting<?>> settings) {
    return new PolicyLayer(kind, name, settings, Map.of(), ParameterTable.NONE, Map.of());
  }

  /** The same with locks. */
  public PolicyLayer locking(Map<SettingKey<?>, Origin> others) {
    return new PolicyLayer(kind, name, settings, otherwise, table, others);
  }

  /**
   * What it says of the product and release of a snapshot.
   *
   * @throws io.deliverygate.io.BadInputException where its table knows no such tier
   */
  public PolicyLayer judging(Snapshot snapshot) {
    Map<SettingKey<?>, Setting<?>> all = new LinkedHashMap<>(settings);
    table.values(snapshot).forEach((name, value) -> all.put(ParametersSection.of(name), value));
    return new PolicyLayer(kind, name, all, otherwise, ParameterTable.NONE, locks);
  }

  /** What it sets of a type, by name. */
  public <T> Map<String, Setting<T>> of(SettingType<T> type) {
    return of(type, settings);
  }

  /** What it sets of a type where no other layer speaks of it, by name. */
  public <T> Map<String, Setting<T>> otherwise(SettingType<T> type) {
    return of(type, otherwise);
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, Setting<T>> of(
      SettingType<T> type, Map<SettingKey<?>, Setting<?>> settings) {
    Map<String, Setting<T>> some = new TreeMap<>();
    settings.forEach(
        (key, setting) -> {
          if (key.type() == type) {
            some.put(key.name(), (Setting<T>) setting);
          }
        });
    return some;
  }

  /** What it says of one thing. */
  public <T> Optional<Setting<T>> of(SettingKey<T> key) {
    return Optional.ofNullable(of(key.type()).get(key.name()));
  }

  /** What it locks of a type, by name. */
  public Map<String, Origin> locks(SettingType<?> type) {
    Map<String, Origin> some = new TreeMap<>();
    locks.forEach(
        (key, by) -> {
          if (key.type() == type) {
            some.put(key.name(), by);
          }
        });
    return some;
  }
}
