package io.deliverygate.policy;

import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.YamlNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a policy can speak of: the gates of a rule base, their parameters and rules.
 *
 * @param gates by id
 * @param parameters by name
 * @param gateOfRule by id of a rule, the id of its gate; asked only where a policy names a rule
 * @param watchers ids of the rules that watch over what the project says; asked as rarely
 */
public record PolicyTerms(
    Map<String, GateDefinition> gates,
    Map<String, ParameterDefinition> parameters,
    Supplier<Map<String, String>> gateOfRule,
    Supplier<Set<String>> watchers) {

  /** The terms of these gates. */
  public static PolicyTerms of(
      Collection<GateDefinition> known,
      Supplier<Map<String, String>> gateOfRule,
      Supplier<Set<String>> watchers) {
    Map<String, GateDefinition> gates = new LinkedHashMap<>();
    Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();
    for (GateDefinition gate : known) {
      gates.put(gate.id(), gate);
      gate.parameters().forEach(each -> parameters.put(each.name(), each));
    }
    return new PolicyTerms(gates, parameters, gateOfRule, watchers);
  }

  /**
   * The parameter of a name.
   *
   * @param place where somebody wrote it
   * @throws BadInputException where there is none
   */
  public ParameterDefinition parameter(String name, String place) {
    ParameterDefinition definition = parameters.get(name);
    if (definition == null) {
      throw unknown(place, "parameter", name, parameters.keySet());
    }
    return definition;
  }

  /** Whether a rule watches over what the project says. */
  public boolean watches(String rule) {
    return watchers.get().contains(rule);
  }

  /** Refuses a gate that does not exist. */
  public void requireGate(String id, String place) {
    if (!gates.containsKey(id)) {
      throw unknown(place, "gate", id, gates.keySet());
    }
  }

  /** Refuses a rule that does not exist. */
  public void requireRule(YamlNode id) {
    Set<String> known = gateOfRule.get().keySet();
    if (!known.contains(id.text())) {
      throw unknown(id.place(), "rule", id.text(), known);
    }
  }

  private static BadInputException unknown(
      String place, String noun, String name, Collection<String> known) {
    return new BadInputException(
        place,
        "there is no " + noun + " '" + name + "'",
        DidYouMean.of(name, known, noun + "s are "));
  }
}
