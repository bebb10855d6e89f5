package io.deliverygate.rules.kit;

import io.deliverygate.fact.Fact;
import io.deliverygate.io.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes facts for tests. A fact is given by the components that matter, in pairs of name and value;
 * what is left out is as empty as it can be. Names are those of {@code delivery/*.yaml} or of the
 * record's components; values may be given as files write them: days and instants as text,
 * constants as {@code "in-progress"}, a signature as {@code "Ann 2026-01-01"}, a meeting as {@code
 * "2026-01-01 Ann, Bob"}, a list as {@code "a, b"} or as a list.
 */
public final class Given {

  private Given() {}

  /**
   * A fact of a type.
   *
   * @param type its key, such as {@code story} or {@code acceptance-criterion}
   * @throws IllegalArgumentException where there is no such type, component or value
   */
  public static Fact fact(String type, Object... values) {
    return (Fact) FactType.named(type).made(pairs(values));
  }

  /** A fact of a type; see {@link #fact(String, Object...)}. */
  public static <F extends Fact> F fact(Class<F> type, Object... values) {
    return type.cast(FactType.of(type).made(pairs(values)));
  }

  /** The same fact with some components changed. */
  @SuppressWarnings("unchecked")
  public static <F extends Fact> F but(F fact, Object... changes) {
    return (F) FactType.of(fact.getClass()).changed(fact, pairs(changes));
  }

  /** Whether one of the fact's texts (its id, its name, its version) is this one. */
  public static boolean is(Fact fact, String text) {
    return FactType.of(fact.getClass()).fields().stream()
        .filter(field -> field.declared().getType() == String.class)
        .anyMatch(field -> text.equals(field.in(fact)));
  }

  /**
   * Facts as {@code delivery/*.yaml} has them, or by their type's key.
   *
   * @throws io.deliverygate.io.BadInputException where the text is wrong, with its line
   */
  public static List<Fact> yaml(String text) {
    return YamlNode.parse(text, "yaml").map(GivenFacts::of).orElse(List.of());
  }

  static Map<String, Object> pairs(Object... values) {
    if (values.length % 2 != 0) {
      throw new IllegalArgumentException("names and values have to come in pairs");
    }
    Map<String, Object> pairs = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      pairs.put(String.valueOf(values[i]), values[i + 1]);
    }
    return pairs;
  }
}
