package io.deliverygate.policy.section;

/**
 * One thing that a policy can set.
 *
 * @param name which of its type, such as the id of a gate; empty where there is one only
 * @param <T> what its value is
 */
public record SettingKey<T>(SettingType<T> type, String name) {

  /** What locks it: most often itself. */
  public SettingKey<?> lock() {
    return type.lock(name);
  }
}
