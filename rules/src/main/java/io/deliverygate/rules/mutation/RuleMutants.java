package io.deliverygate.rules.mutation;

import io.deliverygate.rules.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mutants of a gate's rules. */
public final class RuleMutants {

  private RuleMutants() {}

  /**
   * Every change of every rule and query.
   *
   * @param gate id of the gate
   * @param files DRL texts by file name
   */
  public static List<Mutant> of(String gate, Map<String, String> files) {
    List<Mutant> mutants = new ArrayList<>();
    files.forEach(
        (name, drl) ->
            RuleText.of(name, drl).forEach(rule -> mutants.addAll(of(gate, files, rule))));
    return mutants;
  }

  private static List<Mutant> of(String gate, Map<String, String> files, RuleText rule) {
    List<Mutant> mutants = new ArrayList<>();
    for (TextChange change : ConditionChanges.of(rule.conditions())) {
      TextChange inRule = change.moved(rule.conditionsStart());
      String changed = inRule.applied(rule.text());
      Map<String, String> others = new LinkedHashMap<>(files);
      others.computeIfPresent(rule.file(), (name, drl) -> drl.replace(rule.text(), changed));
      mutants.add(
          new Mutant(
              gate,
              rule.file() + ": " + rule.name(),
              inRule.words(rule.text()),
              base -> base.withRules(gate, others)));
    }
    return mutants;
  }
}
