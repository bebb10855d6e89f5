package io.deliverygate.rules.explain;

import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.TableRow;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.RuleCatalogue;
import io.deliverygate.policy.RuleCatalogue.GateRules;
import io.deliverygate.policy.RuleCatalogue.Rule;
import io.deliverygate.policy.RuleCatalogue.Text;
import io.deliverygate.policy.RuleCatalogue.Value;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the catalogue of all rules that judge a project: shipped ones, those of packs, its own. */
public final class ActiveRules {

  private final RuleBase rules;
  private final Policy policy;

  private ActiveRules(RuleBase rules, Policy policy) {
    this.rules = rules;
    this.policy = policy;
  }

  /**
   * The catalogue.
   *
   * @param project what the project is called
   * @param note what readers need to know of the values
   */
  public static RuleCatalogue of(RuleBase rules, Policy policy, String project, String note) {
    ActiveRules active = new ActiveRules(rules, policy);
    return new RuleCatalogue(project, rules.gates().stream().map(active::gate).toList(), note);
  }

  private GateRules gate(GateDefinition gate) {
    Map<String, String> packs = rules.packOfRule(gate);
    return new GateRules(
        gate.id(),
        gate.title(),
        policy.gates().getOrDefault(gate.id(), GateMode.OFF),
        policy.origin(gate.id()),
        policy.shadow(gate.id()),
        rules.rules(gate).stream()
            .map(card -> rule(gate, card, packs.getOrDefault(card.id(), "")))
            .toList());
  }

  private Rule rule(GateDefinition gate, RuleCard card, String pack) {
    RuleParts parts = RuleParts.of(rules, gate, card);
    return new Rule(
        card.id(),
        card.title(),
        card.severity(),
        card.subject(),
        card.requires().stream().map(kind -> kind.title() + " (" + kind.key() + ")").toList(),
        RuleSources.of(card),
        card.remedy(),
        pack,
        policy.shadow(card.id()),
        policy.origin(card.id()),
        parts.parameters().stream().map(this::value).toList(),
        parts.written().stream().map(each -> new Text(each.place(), each.text())).toList());
  }

  private Value value(ParameterDefinition parameter) {
    return new Value(
        parameter.name(),
        words(parameter, policy.parameters().get(parameter.name())),
        words(parameter, parameter.standard()),
        parameter.stricter().words(),
        parameter.text(),
        policy.origin(parameter.name()),
        policy.layers().locks().getOrDefault(parameter.name(), Origin.SHIPPED));
  }

  private static String words(ParameterDefinition parameter, Parameter value) {
    return parameter.isTable()
        ? value.rows().stream().map(row -> cells(parameter, row)).collect(Collectors.joining("\n"))
        : parameter.words(value);
  }

  private static String cells(ParameterDefinition parameter, TableRow row) {
    List<String> columns = List.copyOf(parameter.columns().keySet());
    return columns.stream()
        .map(column -> column + ": " + row.text(column))
        .collect(Collectors.joining("; "));
  }
}
