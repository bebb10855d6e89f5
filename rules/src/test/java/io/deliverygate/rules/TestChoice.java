package io.deliverygate.rules;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.mutation.Mutant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tests can notice a mutant: those that ask one of the rules that it changes. */
record TestChoice(GateDefinition gate, List<RuleText> rules) {

  /**
   * Tests by what they ask.
   *
   * @param ids rules of which a test has to ask one; empty for any rule of the gate
   */
  record Choice(Set<String> ids, List<RuleText> rules) {
    boolean fits(Set<String> asked) {
      return ids.isEmpty()
          ? rules.stream().map(RuleText::id).anyMatch(asked::contains)
          : ids.stream().anyMatch(asked::contains);
    }
  }

  Choice of(Mutant mutant) {
    String parameter = mutant.place().replace("parameter ", "");
    Set<String> ids =
        rules.stream()
            .filter(
                rule ->
                    mutant.place().equals(rule.file() + ": " + rule.name())
                        || rule.parameters().contains(parameter))
            .map(RuleText::id)
            .collect(Collectors.toSet());
    boolean derivation = ids.stream().anyMatch(id -> !id.matches("[A-Z]+-\\d+"));
    return new Choice(derivation ? Set.of() : ids, rules);
  }
}
