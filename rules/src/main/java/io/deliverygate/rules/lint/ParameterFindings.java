package io.deliverygate.rules.lint;

import io.deliverygate.io.DidYouMean;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.drl.ParameterUse;
import io.deliverygate.rules.evaluate.EvaluationParameters;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Parameters that no rule looks at, that no gate declares, or that do not tell what they are. */
final class ParameterFindings {

  /**
   * A parameter of the rules that are looked over.
   *
   * @param file its gate.yaml, as messages name it
   * @param line where it is declared
   */
  record Declared(ParameterDefinition definition, String file, int line) {

    RuleProblem problem(String message, String fix) {
      return new RuleProblem(file, line, message, fix);
    }
  }

  private final Set<String> known;
  private final Set<String> used = new TreeSet<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  private ParameterFindings(Set<String> known) {
    this.known = known;
  }

  /**
   * What is wrong with parameters.
   *
   * @param declared those of the rules that are looked over
   * @param known names of all parameters that there are
   */
  static List<RuleProblem> of(List<LintedGate> gates, List<Declared> declared, Set<String> known) {
    ParameterFindings findings = new ParameterFindings(known);
    gates.forEach(gate -> gate.rules().forEach(rule -> findings.look(gate, rule)));
    declared.forEach(findings::look);
    return findings.problems;
  }

  private void look(LintedGate gate, DrlRule rule) {
    rule.parameterUses().forEach(use -> used(gate, rule, use));
  }

  private void used(LintedGate gate, DrlRule rule, ParameterUse use) {
    String name = use.name();
    used.add(name);
    if (!known.contains(name)) {
      problems.add(gate.at(rule, use.line(), "no gate has a parameter '" + name + "'", fix(name)));
    }
  }

  private String fix(String name) {
    String near = DidYouMean.of(name, known, "");
    return near.startsWith("did you mean") ? near : "declare it in gate.yaml under 'parameters'";
  }

  private void look(Declared parameter) {
    ParameterDefinition definition = parameter.definition();
    if (!used.contains(definition.name())
        && !EvaluationParameters.NAMES.contains(definition.name())) {
      problems.add(
          parameter.problem(
              "no rule looks at the parameter '" + definition.name() + "'",
              "take it out, or compare with it in a rule"));
    }
    if (isNumber(definition) && definition.unit().isBlank()) {
      problems.add(
          parameter.problem(
              "the parameter '" + definition.name() + "' has no unit",
              "add 'unit', such as 'unit: days' or 'unit: stories'"));
    }
    if (!definition.text().strip().matches("(?s)\\p{Lu}.*\\s.*[.!?]")) {
      problems.add(
          parameter.problem(
              "the text of the parameter '" + definition.name() + "' is no sentence",
              "say in 'text' what it means, with a capital letter and a full stop"));
    }
  }

  private static boolean isNumber(ParameterDefinition definition) {
    return !definition.isTable() && !definition.isList();
  }
}
