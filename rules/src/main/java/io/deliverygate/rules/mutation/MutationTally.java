package io.deliverygate.rules.mutation;

import io.deliverygate.rules.base.RuleBase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tries mutants of a rule base, one at a time, and counts which of them tests notice. */
public final class MutationTally {

  private final RuleBase base;
  private final RuleTests tests;
  private final Explanations explanations;
  private final Map<String, Count> counts = new TreeMap<>();
  private final List<Mutant> survivors = new ArrayList<>();
  private final Set<String> needed = new LinkedHashSet<>();

  public MutationTally(RuleBase base, RuleTests tests, Explanations explanations) {
    this.base = base;
    this.tests = tests;
    this.explanations = explanations;
  }

  /** Tries mutants of a gate; the choice says which tests are worth running. */
  public void tryAll(List<Mutant> mutants, TestChoice choice) {
    for (Mutant mutant : mutants) {
      Count count = counts.computeIfAbsent(mutant.gate(), gate -> new Count());
      Optional<RuleBase> changed = applied(mutant);
      if (changed.isEmpty()) {
        count.notViable++;
      } else {
        count(count, mutant, tests.notice(changed.get(), choice.of(mutant)));
      }
    }
  }

  /**
   * Drools refuses some changes and breaks down on others, such as a type without its {@code new}.
   */
  private Optional<RuleBase> applied(Mutant mutant) {
    try {
      return Optional.of(mutant.applied().apply(base));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private void count(Count count, Mutant mutant, boolean noticed) {
    if (noticed) {
      count.noticed++;
    } else if (explanations.reasons().containsKey(mutant.key())) {
      count.explained++;
      needed.add(mutant.key());
    } else {
      count.unexplained++;
      survivors.add(mutant);
    }
  }

  /** What no test noticed and nothing explains. */
  public List<Mutant> survivors() {
    return List.copyOf(survivors);
  }

  /** Keys that are explained although a test notices them, or there is no such change. */
  public List<String> needless() {
    return explanations.reasons().keySet().stream().filter(key -> !needed.contains(key)).toList();
  }

  /** How many changes were tried, but for those that do not compile. */
  public int tried() {
    return counts.values().stream().mapToInt(Count::tried).sum();
  }

  /** The counts by gate, as a table in Markdown. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            "| gate | changes | noticed | explained | not explained | do not compile |");
    table.append("\n|---|---|---|---|---|---|\n");
    counts.forEach((gate, count) -> table.append(count.row(gate)));
    return table.toString();
  }

  private static final class Count {

    private int noticed;
    private int explained;
    private int unexplained;
    private int notViable;

    int tried() {
      return noticed + explained + unexplained;
    }

    String row(String gate) {
      return "| %s | %d | %d | %d | %d | %d |\n"
          .formatted(gate, tried(), noticed, explained, unexplained, notViable);
    }
  }
}
