package io.deliverygate.verdict.view;

import io.deliverygate.verdict.RuleEffect;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rules that do not pass, by what they do to the verdict, in the order in which they matter.
 */
public enum VerdictSection {
  BLOCKS("What blocks", ", and how to fix it", RuleEffect::stops),
  WARNINGS("Warnings", "", RuleEffect.WARNS::equals),
  NOT_COUNTED("Shown, not counted", "", RuleEffect.NOTED::equals),
  /** What is excused, so that nothing is accepted in silence. */
  WAIVED("Waived", "", RuleEffect.WAIVED::equals);

  private final String title;
  private final String rest;
  private final Predicate<RuleEffect> effect;

  VerdictSection(String title, String rest, Predicate<RuleEffect> effect) {
    this.title = title;
    this.rest = rest;
    this.effect = effect;
  }

  /** What it is called, shortly. */
  public String title() {
    return title;
  }

  /** What it is called where there is room. */
  public String heading() {
    return title + rest;
  }

  /** Its rules over all gates, errors first. */
  public List<ShownRule> of(ShownVerdict verdict) {
    return verdict.rules(effect);
  }

  /** Its rules of one gate. */
  public List<ShownRule> of(ShownGate gate) {
    return gate.rules().stream().filter(rule -> effect.test(rule.effect())).toList();
  }
}
