package io.deliverygate.rules.mutation;

import io.deliverygate.rules.base.RuleBase;
import java.util.function.UnaryOperator;

/**
 * A rule base changed in one place.
 *
 * @param gate the gate that was changed
 * @param place DRL file and rule, or the parameter
 * @param line the changed line of the file; 0 for a parameter
 * @param change what was changed, such as {@code > became >=}
 * @param applied makes the changed rule base of the original
 */
public record Mutant(
    String gate, String place, int line, String change, UnaryOperator<RuleBase> applied) {

  /** What it is known by; the same as long as the changed place stays as it is. */
  public String key() {
    return gate + " | " + place + " | " + change;
  }
}
