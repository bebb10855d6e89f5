package io.deliverygate.policy.file;

import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.section.ParametersSection;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.policy.section.PolicySection;
import io.deliverygate.policy.section.Sections;
import io.deliverygate.policy.section.SettingKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a policy locks: names in lists, or {@code all} that it sets itself.
 *
 * @param layer what the policy sets
 */
record LockReader(PolicyTerms terms, PolicyLayer layer) {

  /**
   * What is locked, each with where it says so.
   *
   * @throws io.deliverygate.io.BadInputException where a line of it is wrong
   */
  Map<SettingKey<?>, Origin> read(YamlNode node) {
    return node.isMapping() ? named(node) : all(node);
  }

  private Map<SettingKey<?>, Origin> all(YamlNode node) {
    if (!node.text().equals("all")) {
      throw node.bad(
          "'" + node.text() + "' cannot be locked",
          "write 'all', or lists under gates:, parameters:, rules:, evidence: and others");
    }
    Map<SettingKey<?>, Origin> locks = new LinkedHashMap<>();
    Stream<SettingKey<?>> inTable =
        layer.table().rows().stream()
            .flatMap(row -> row.values().keySet().stream())
            .map(ParametersSection::of);
    Stream.concat(layer.settings().keySet().stream(), inTable)
        .forEach(key -> locks.put(key.lock(), origin(node)));
    return locks;
  }

  private Map<SettingKey<?>, Origin> named(YamlNode node) {
    Set<String> known =
        Sections.ALL.stream()
            .filter(PolicySection::isLockable)
            .map(PolicySection::key)
            .collect(Collectors.toSet());
    Map<String, YamlNode> entries = node.entries(known);
    Map<SettingKey<?>, Origin> locks = new LinkedHashMap<>();
    for (PolicySection section : Sections.ALL) {
      YamlNode names = entries.get(section.key());
      if (names != null) {
        for (YamlNode name : names.items()) {
          section.locked(name, terms).forEach(key -> locks.put(key, origin(name)));
        }
      }
    }
    return locks;
  }

  private Origin origin(YamlNode node) {
    return new Origin(layer.name(), node.file(), node.line());
  }
}
