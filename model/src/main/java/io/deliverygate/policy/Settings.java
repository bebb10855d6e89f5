package io.deliverygate.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of settings by kind and name.
 *
 * @param said of each kind of which there are any; written by {@link #with} alone, so that they are
 *     of the kind's type
 */
public record Settings(Map<SettingKind<?>, Map<String, ?>> said) {

  /** None. */
  public static final Settings NONE = new Settings(Map.of());

  public Settings {
    said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
  }

  /** All of a kind, by name. */
  @SuppressWarnings("unchecked")
  public <T> Map<String, T> all(SettingKind<T> kind) {
    return (Map<String, T>) said.getOrDefault(kind, Map.of());
  }

  /** The one of a name, or what holds where there is none. */
  public <T> T get(SettingKind<T> kind, String name, T otherwise) {
    return all(kind).getOrDefault(name, otherwise);
  }

  /** The same with these of a kind, and no others of it. */
  public <T> Settings with(SettingKind<T> kind, Map<String, T> values) {
    Map<SettingKind<?>, Map<String, ?>> all = new LinkedHashMap<>(said);
    if (values.isEmpty()) {
      all.remove(kind);
    } else {
      all.put(kind, Collections.unmodifiableMap(new TreeMap<>(values)));
    }
    return new Settings(all);
  }
}
