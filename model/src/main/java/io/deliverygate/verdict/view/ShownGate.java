package io.deliverygate.verdict.view;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A gate's verdict as people read it.
 *
 * @param mute whether it is in error only because none of its rules applies and counts
 * @param rules the worst first, among equals by id
 */
public record ShownGate(
    String id, GateStatus status, boolean enforced, boolean mute, List<ShownRule> rules) {

  private static final Comparator<ShownRule> WORST_FIRST =
      Comparator.comparing(ShownRule::effect)
          .thenComparing(ShownRule::severity)
          .thenComparing(ShownRule::id);

  static ShownGate of(GateVerdict gate, int mostBreaches) {
    boolean mute = mute(gate);
    return new ShownGate(
        OneLine.of(gate.id()),
        gate.status(),
        gate.enforced(),
        mute,
        gate.rules().stream()
            .map(rule -> ShownRule.of(rule, effect(rule, gate, mute), mostBreaches))
            .sorted(WORST_FIRST)
            .toList());
  }

  private static boolean mute(GateVerdict gate) {
    return gate.status() == GateStatus.ERROR
        && gate.rules().stream().noneMatch(rule -> RuleEffect.of(rule, true) == RuleEffect.ERROR);
  }

  /** Why rules do not apply or count is what people need to read where no other rule has a say. */
  private static RuleEffect effect(RuleVerdict rule, GateVerdict gate, boolean mute) {
    boolean silent = rule.status() == RuleStatus.NOT_APPLICABLE || rule.shadow();
    return silent && mute && gate.enforced()
        ? RuleEffect.ERROR
        : RuleEffect.of(rule, gate.enforced());
  }

  /** Its place on a page. */
  public String anchor() {
    return "gate-" + Phrases.slug(id);
  }

  /** Its status in a word. */
  public String words() {
    return Phrases.of(status);
  }

  /** Whether it counts, in words. */
  public String enforcement() {
    if (enforced) {
      return "enforced";
    }
    return shadow() ? "shadow" : "not enforced";
  }

  /** Whether it is in shadow as a whole. */
  public boolean shadow() {
    return !enforced && !rules.isEmpty() && rules.stream().allMatch(ShownRule::shadow);
  }

  /** Why it is in error although none of its rules is; else empty. */
  public String note() {
    return mute ? "No rule of this gate applies and counts, so nobody can say that it passes." : "";
  }

  /** How many rules that are not in shadow came out so. */
  public long count(RuleStatus status) {
    return rules.stream().filter(rule -> rule.status() == status && !rule.shadow()).count();
  }

  private long count(RuleEffect effect) {
    return rules.stream().filter(rule -> rule.effect() == effect).count();
  }

  /** On how few of its rules it passes, where less than a quarter found anything to look at. */
  public String smallRest() {
    long looked = rules.size() - count(RuleEffect.SILENT);
    return looked * 4 < rules.size()
        ? " (on %s of its %s rules)".formatted(Phrases.number(looked), Phrases.number(rules.size()))
        : "";
  }

  /** Rules that ask for something. */
  public List<ShownRule> wanting() {
    return rules.stream().filter(rule -> rule.effect().wants()).toList();
  }

  /** Rules that are waived, pass or do not apply. */
  public List<ShownRule> resting() {
    return rules.stream().filter(rule -> !rule.effect().wants()).toList();
  }

  /** How its rules stand, such as {@code 1 rule blocks, 3 pass}. */
  public String summary() {
    return summary(effect -> true);
  }

  /** How those stand that ask for nothing. */
  public String restingSummary() {
    return summary(effect -> !effect.wants());
  }

  private String summary(Predicate<RuleEffect> which) {
    StringBuilder summary = new StringBuilder();
    for (RuleEffect effect : RuleEffect.values()) {
      long count = which.test(effect) ? count(effect) : 0;
      if (count > 0) {
        boolean first = summary.isEmpty();
        summary.append(first ? Phrases.count(count, "rule") : ", " + Phrases.number(count));
        summary.append(' ').append(Phrases.verb(effect, count));
      }
    }
    return summary.isEmpty() ? "no rules" : summary.toString();
  }
}
