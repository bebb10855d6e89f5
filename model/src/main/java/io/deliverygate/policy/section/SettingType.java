package io.deliverygate.policy.section;

import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import io.deliverygate.policy.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is known of the settings of one kind: what holds before anybody speaks of them, what is
 * stricter, how messages name them. There is one for each kind, in the class of its section.
 *
 * @param <T> what the value of such a setting is
 */
public interface SettingType<T> {

  /** The kind by which a policy in force gives its values. */
  SettingKind<T> kind();

  /** How messages name one. */
  String subject(String name);

  /** How it is called where a policy says who set and who locked it. */
  default String label(String name) {
    return name;
  }

  /** The names of those that are in force whether anybody speaks of them or not. */
  default Stream<String> known(PolicyTerms terms) {
    return Stream.empty();
  }

  /** Its value before anybody speaks of it. */
  T shipped(PolicyTerms terms, String name);

  /** In which direction it gets stricter. */
  Strictness<T> strictness(PolicyTerms terms, String name);

  /** Whether it has to be known before there are facts, so that no table can speak of it. */
  default boolean beforeFacts() {
    return false;
  }

  /**
   * What comes of it where a layer says a value.
   *
   * @param adds whether that layer may take nothing away
   */
  default T over(T present, T said, boolean adds) {
    return said;
  }

  /**
   * A value as it counts where two policies are compared.
   *
   * @param records whether the project keeps records
   */
  default T seen(T value, boolean records) {
    return value;
  }

  /** Whether a value says anything, so that a policy in force has it. */
  default boolean says(T value) {
    return true;
  }

  /** Whether it watches over what a project says, so that no change of it makes it looser. */
  default boolean watches(PolicyTerms terms, String name) {
    return false;
  }

  /**
   * The values of this type that judge a change.
   *
   * @param now what the policy comes to with the change
   * @param before what it came to without
   */
  default Map<String, T> ofChange(Map<String, T> now, Map<String, T> before) {
    return now;
  }

  /** What locks one of them where a layer locks all that it sets. */
  default SettingKey<?> lock(String name) {
    return new SettingKey<>(this, name);
  }

  /** Of another kind, the one whose lock locks it too. */
  default Optional<SettingKey<?>> follows(PolicyTerms terms, String name) {
    return Optional.empty();
  }

  /** Whether the lock of one means another too, of which nobody spoke before. */
  default boolean reaches(String locked, String name) {
    return false;
  }

  /**
   * Which others are the same thing under another name, so that their locks count for it.
   *
   * @param soFar all that the layers say so far
   */
  default Predicate<String> sameAs(String name, Supplier<Settings> soFar) {
    return other -> false;
  }
}
