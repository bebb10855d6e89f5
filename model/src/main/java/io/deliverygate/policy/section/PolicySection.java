package io.deliverygate.policy.section;

import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.PolicyTerms;
import java.util.List;
import java.util.stream.Stream;

/**
 * A section of the policy file, and all that is to be known of it: how it is read, which settings
 * it makes, what of it can be locked, how the JSON Schema describes it. A new section is one class
 * and its line in {@link Sections}.
 */
public interface PolicySection {

  /** Its key in the file. */
  String key();

  /** The types of the settings that it makes. */
  List<SettingType<?>> types();

  /**
   * Reads it.
   *
   * @param layer takes what it says
   * @throws io.deliverygate.io.BadInputException where a line of it is wrong
   */
  void read(YamlNode node, LayerReading layer);

  /** Whether a file with a mapping like this under the key can be nothing but a policy. */
  default boolean isTelling(YamlNode node) {
    return false;
  }

  /** Whether a policy can lock some of it by name. */
  default boolean isLockable() {
    return true;
  }

  /**
   * What a name means that stands under the section's key among what a policy locks.
   *
   * @throws io.deliverygate.io.BadInputException where it means nothing
   */
  Stream<? extends SettingKey<?>> locked(YamlNode name, PolicyTerms terms);

  /** Writes its part of the JSON Schema. */
  void describe(SchemaParts schema);
}
