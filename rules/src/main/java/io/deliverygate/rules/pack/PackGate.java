package io.deliverygate.rules.pack;

import io.deliverygate.io.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a pack has for one gate.
 *
 * @param id the gate, named like its folder
 * @param definition its {@code gate.yaml}, where there is one
 * @param files rule files by name: {@code .drl}, {@code .dsl}, {@code .dslr}, {@code .drl.csv},
 *     {@code .drl.xlsx}
 */
public record PackGate(String id, Optional<YamlNode> definition, Map<String, byte[]> files) {

  public PackGate {
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }
}
