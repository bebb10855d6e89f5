package io.deliverygate.rules.base;

import io.deliverygate.policy.GateDefinition;
import java.util.List;
import java.util.stream.Stream;

/**
 * A gate with its rules.
 *
 * @param sets the rules of each pack that has any for this gate
 */
public record Gate(GateDefinition definition, List<RuleSet> sets) {

  public Gate {
    sets = List.copyOf(sets);
  }

  /** The same rules under another definition. */
  Gate with(GateDefinition other) {
    return new Gate(other, sets);
  }

  /** The same gate with the rules of one more pack. */
  Gate with(RuleSet more) {
    return new Gate(definition, Stream.concat(sets.stream(), Stream.of(more)).toList());
  }

  /** The rules, by id. */
  public List<RuleCard> cards() {
    return RuleCard.sorted(sets.stream().flatMap(set -> set.cards().stream()));
  }
}
