package io.deliverygate.rules.evaluate;

import io.deliverygate.io.OutOfMemory;
import io.deliverygate.rules.Reporting;
import io.deliverygate.rules.base.Gate;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.base.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run of a gate's rules over facts: what they reported, how many subjects each looked at, and
 * which of them broke down. A rule that throws breaks its KieBase for all others in it; these are
 * then asked again, each with what it needs alone.
 *
 * @param checked by rule id, how many subjects the rule looked at
 * @param broken by rule id, where and why the rule broke down
 */
public record GateRun(
    Reporting reporting, Map<String, Integer> checked, Map<String, String> broken) {

  private static GateRun start() {
    return new GateRun(new Reporting(), new TreeMap<>(), new TreeMap<>());
  }

  /** Asks every rule at once. */
  public static GateRun of(Gate gate, List<?> facts) {
    GateRun run = start();
    gate.sets().forEach(set -> run.ask(set, facts, Part.whole(set)));
    return run;
  }

  /** Asks all rules but those that look at what comes of verdicts. */
  static GateRun first(Gate gate, List<?> facts) {
    GateRun run = start();
    gate.sets().forEach(set -> run.ask(set, facts, Part.first(set)));
    return run;
  }

  /**
   * Asks the rules that were left out.
   *
   * @param facts the same and what came of verdicts
   */
  void last(Gate gate, List<?> facts) {
    gate.sets().stream()
        .filter(set -> !set.last().isEmpty())
        .forEach(set -> ask(set, facts, Part.last(set)));
  }

  /** Whether any rule of a gate has to be asked last. */
  static boolean hasLast(Gate gate) {
    return gate.sets().stream().anyMatch(set -> !set.last().isEmpty());
  }

  private void ask(RuleSet set, List<?> facts, Part all) {
    try {
      keep(all.ask(facts, set.cards()));
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemory.throwIfCauseOf(e);
      set.cards().forEach(card -> askAlone(set, facts, all, card));
    }
  }

  private void askAlone(RuleSet set, List<?> facts, Part all, RuleCard card) {
    try {
      keep(all.alone(card).ask(facts, List.of(card)));
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemory.throwIfCauseOf(e);
      broken.put(card.id(), new RuleFailure(set, facts, all).words(card, e));
    }
  }

  private void keep(Part.Answers answers) {
    reporting.keep(answers.reporting());
    answers.checked().forEach((id, count) -> checked.merge(id, count, Math::max));
  }
}
