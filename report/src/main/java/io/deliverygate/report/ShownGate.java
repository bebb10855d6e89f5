package io.deliverygate.report;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.Comparator;
import java.util.List;

/**
 * A gate's verdict as people read it.
 *
 * @param mute whether it is in error only because none of its rules applies and counts
 * @param rules the worst first, among equals by id
 */
record ShownGate(
    String id, GateStatus status, boolean enforced, boolean mute, List<ShownRule> rules) {

  private static final Comparator<ShownRule> WORST_FIRST =
      Comparator.comparing(ShownRule::standing)
          .thenComparing(ShownRule::severity)
          .thenComparing(ShownRule::id);

  static ShownGate of(GateVerdict gate, int mostBreaches) {
    boolean mute = mute(gate);
    return new ShownGate(
        SafeText.of(gate.id()),
        gate.status(),
        gate.enforced(),
        mute,
        gate.rules().stream()
            .map(rule -> ShownRule.of(rule, standing(rule, gate, mute), mostBreaches))
            .sorted(WORST_FIRST)
            .toList());
  }

  private static boolean mute(GateVerdict gate) {
    return gate.status() == GateStatus.ERROR
        && gate.rules().stream().noneMatch(rule -> RuleEffect.of(rule, true) == RuleEffect.ERROR);
  }

  /** Why rules do not apply or count is what people need to read where no other rule has a say. */
  private static RuleEffect standing(RuleVerdict rule, GateVerdict gate, boolean mute) {
    boolean silent = rule.status() == RuleStatus.NOT_APPLICABLE || rule.shadow();
    return silent && mute && gate.enforced()
        ? RuleEffect.ERROR
        : RuleEffect.of(rule, gate.enforced());
  }

  /** Its place on the page. */
  String anchor() {
    return "gate-" + Phrases.slug(id);
  }

  String enforcement() {
    if (enforced) {
      return "enforced";
    }
    return shadow() ? "shadow" : "not enforced";
  }

  /** Whether it is on trial as a whole. */
  boolean shadow() {
    return !enforced && !rules.isEmpty() && rules.stream().allMatch(ShownRule::shadow);
  }

  /** How many rules that are not on trial came out so. */
  long count(RuleStatus status) {
    return rules.stream().filter(rule -> rule.status() == status && !rule.shadow()).count();
  }

  long count(RuleEffect standing) {
    return rules.stream().filter(rule -> rule.standing() == standing).count();
  }

  /** On how few of its rules it passes, where less than a quarter found anything to look at. */
  String smallRest() {
    long looked = rules.size() - count(RuleEffect.SILENT);
    return looked * 4 < rules.size()
        ? " (on %s of its %s rules)".formatted(Phrases.number(looked), Phrases.number(rules.size()))
        : "";
  }

  /** How its rules stand, such as {@code 1 rule blocks, 3 pass}. */
  String summary() {
    StringBuilder summary = new StringBuilder();
    for (RuleEffect standing : RuleEffect.values()) {
      long count = count(standing);
      if (count > 0) {
        boolean first = summary.isEmpty();
        summary.append(first ? Phrases.count(count, "rule") : ", " + Phrases.number(count));
        summary.append(' ').append(Phrases.verb(standing, count));
      }
    }
    return summary.isEmpty() ? "no rules" : summary.toString();
  }
}
