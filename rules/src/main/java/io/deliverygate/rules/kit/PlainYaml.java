package io.deliverygate.rules.kit;

import io.deliverygate.io.YamlNode;
import io.deliverygate.record.RefusedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** YAML as plain texts, lists and maps, and complaints that name the line. */
final class PlainYaml {

  private PlainYaml() {}

  /** A value as text, list or map. */
  private static Object of(YamlNode node, UnaryOperator<String> texts) {
    if (node.isMapping()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.entries().forEach((key, value) -> map.put(key, of(value, texts)));
      return map;
    }
    return node.isList()
        ? node.items().stream().map(item -> of(item, texts)).toList()
        : texts.apply(node.text());
  }

  /**
   * The values of a fact's components.
   *
   * @throws io.deliverygate.io.BadInputException at the first that is not possible
   */
  static Map<String, Object> checked(FactType type, Map<String, YamlNode> entries) {
    return checked(type, entries, UnaryOperator.identity());
  }

  /**
   * Like {@link #checked(FactType, Map)}.
   *
   * @param texts what becomes of each text
   */
  static Map<String, Object> checked(
      FactType type, Map<String, YamlNode> entries, UnaryOperator<String> texts) {
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (name, node) -> {
          Object written = of(node, texts);
          values.put(name, orBad(node, () -> type.value(name, written)));
        });
    return values;
  }

  /** What the work gives; where it cannot, a complaint about the place. */
  static <T> T orBad(YamlNode node, Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedText e) {
      throw e.at(node);
    } catch (IllegalArgumentException e) {
      throw node.bad(String.valueOf(e.getMessage()), "write it as records of delivery/ have it");
    }
  }
}
