package io.deliverygate.rules.kit;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.TableRow;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What tests can name in a rule base.
 *
 * @param gates gate ids by the id of the rule
 * @param parameters definitions by name
 */
record RuleIndex(Map<String, String> gates, Map<String, ParameterDefinition> parameters) {

  static RuleIndex of(RuleBase base) {
    Map<String, String> gates = new TreeMap<>();
    Map<String, ParameterDefinition> parameters = new TreeMap<>();
    for (GateDefinition gate : base.gates()) {
      base.rules(gate).stream().map(RuleCard::id).forEach(id -> gates.put(id, gate.id()));
      gate.parameters().forEach(each -> parameters.put(each.name(), each));
    }
    return new RuleIndex(gates, parameters);
  }

  /**
   * The gate of a rule.
   *
   * @throws IllegalArgumentException where there is no such rule
   */
  String gateOf(String rule) {
    return known("rule", rule, gates);
  }

  /**
   * The definition of a parameter.
   *
   * @throws IllegalArgumentException where there is no such parameter
   */
  ParameterDefinition definition(String parameter) {
    return known("parameter", parameter, parameters);
  }

  /**
   * A parameter with another value: a number, texts, or the rows of a table as maps.
   *
   * @throws IllegalArgumentException where there is no such parameter, or it is of another type
   */
  Parameter parameter(String name, Object value) {
    ParameterDefinition definition = definition(name);
    if (definition.isTable()) {
      return Parameter.table(name, ((Collection<?>) value).stream().map(RuleIndex::row).toList());
    }
    return definition.isList()
        ? Parameter.of(name, texts(value))
        : Parameter.of(name, new BigDecimal(String.valueOf(value)));
  }

  private static List<String> texts(Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value).split(", *"));
  }

  private static TableRow row(Object cells) {
    return TableRow.of(
        ((Map<?, ?>) cells)
            .entrySet().stream()
                .collect(
                    Collectors.toMap(
                        cell -> String.valueOf(cell.getKey()),
                        cell -> String.join(", ", texts(cell.getValue())))));
  }

  private static <T> T known(String what, String name, Map<String, T> known) {
    return Optional.ofNullable(known.get(name))
        .orElseThrow(
            () ->
                FactType.unknown("no " + what + " is called '" + name + "'", name, known.keySet()));
  }
}
