package io.deliverygate.rules.kit;

import io.deliverygate.io.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** YAML as plain texts, lists and maps, and complaints that name the line. */
final class PlainYaml {

  private PlainYaml() {}

  /** A value as text, list or map. */
  static Object of(YamlNode node) {
    if (node.isMapping()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.entries().forEach((key, value) -> map.put(key, of(value)));
      return map;
    }
    return node.isList() ? node.items().stream().map(PlainYaml::of).toList() : node.text();
  }

  /**
   * The values of a fact's components.
   *
   * @throws io.deliverygate.io.BadInputException at the first that is not possible
   */
  static Map<String, Object> checked(FactType type, Map<String, YamlNode> entries) {
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (name, node) -> {
          Object written = of(node);
          values.put(name, orBad(node, () -> type.value(name, written)));
        });
    return values;
  }

  /** What the work gives; where it cannot, a complaint about the place. */
  static <T> T orBad(YamlNode node, Supplier<T> work) {
    try {
      return work.get();
    } catch (UnknownWord e) {
      throw node.bad(e.what(), e.mend());
    } catch (IllegalArgumentException e) {
      throw node.bad(String.valueOf(e.getMessage()), "write it as records of delivery/ have it");
    }
  }
}
