package io.deliverygate.rules.explain;

import io.deliverygate.rules.base.RuleCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the demands of the shipped rules come from, by the short names that the rules use. */
public final class RuleSources {

  private static final Map<String, String> NAMES =
      Map.of(
          "AF", "Agile framing, the step towards production",
          "PG", "Product guide for public-sector teams, \"Build the product\"",
          "SEM", "Scrum Enterprise Model, \"Product Flow\"",
          "CM", "The concierge-MVP sequence",
          "Q", "Common engineering practice");

  private RuleSources() {}

  /**
   * The full names behind the short names of a rule; a name that is not known stands for itself.
   */
  public static List<String> of(RuleCard rule) {
    return Stream.of(rule.source().split(","))
        .map(String::strip)
        .map(name -> Optional.ofNullable(NAMES.get(name)).map(n -> name + ": " + n).orElse(name))
        .toList();
  }

  public static boolean knows(String name) {
    return NAMES.containsKey(name.strip());
  }
}
