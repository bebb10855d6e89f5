package io.deliverygate.rules.mutation;

import io.deliverygate.rules.drl.DrlRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tests can notice a mutant: those that ask one of the rules that it changes.
 *
 * @param rules the rules and queries of the gate
 * @param ids ids of the rules that report; what has another id derives facts for any of them
 */
public record TestChoice(List<DrlRule> rules, Set<String> ids) {

  public TestChoice {
    rules = List.copyOf(rules);
    ids = Set.copyOf(ids);
  }

  /** The rules of which a test has to ask one to notice the mutant. */
  public Set<String> of(Mutant mutant) {
    String parameter = mutant.place().replace("parameter ", "");
    Set<String> changed =
        rules.stream()
            .filter(
                rule ->
                    mutant.place().equals(rule.file() + ": " + rule.name())
                        || rule.parameters().contains(parameter))
            .map(DrlRule::partOf)
            .collect(Collectors.toSet());
    return ids.containsAll(changed) ? changed : ids;
  }
}
