package io.deliverygate.rules.evaluate;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.Severity;
import io.deliverygate.rules.base.Gate;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees to it that a gate is not carried by a few of its rules. Where less than the share of its
 * rules that the policy asks for finds anything to judge, those that do not are {@link
 * RuleStatus#NO_EVIDENCE}: what the gate is about is not there to be seen.
 *
 * <p>Only rules count that can hold up a release (BLOCK, WARN), are not in shadow, were not left
 * out because a part was built, and are not about waivers: to have none is no gap. Where not one
 * rule has anything to judge, the gate is an error without this.
 */
record LeastShare(Policy policy, LocalDate today, boolean partial) {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** The same verdicts, with what is missing where too few of a gate's rules judge anything. */
  List<RuleVerdict> of(Gate gate, List<RuleVerdict> judged) {
    Set<String> asked =
        gate.cards().stream().filter(this::hasSay).map(RuleCard::id).collect(Collectors.toSet());
    long with = judged.stream().filter(rule -> asked.contains(rule.id()) && applies(rule)).count();
    if (with == 0 || enough(with, asked.size())) {
      return judged;
    }
    String why =
        "the gate judges by %d of its %d rules, at least %s %% are asked for (%s)"
            .formatted(
                with, asked.size(), least().toPlainString(), EvaluationParameters.LEAST_SHARE);
    return judged.stream()
        .map(rule -> asked.contains(rule.id()) && !applies(rule) ? missing(rule, why) : rule)
        .toList();
  }

  private boolean hasSay(RuleCard card) {
    return card.severity() != Severity.INFO
        && !card.requires().contains(EvidenceKind.WAIVERS)
        && !(partial && card.wholeBuild())
        && !policy.shadow(card.id()).lasts(today);
  }

  private static boolean applies(RuleVerdict rule) {
    return rule.status() != RuleStatus.NOT_APPLICABLE;
  }

  private boolean enough(long with, int asked) {
    return BigDecimal.valueOf(with)
            .multiply(ALL)
            .compareTo(least().multiply(BigDecimal.valueOf(asked)))
        >= 0;
  }

  private BigDecimal least() {
    return policy.parameters().get(EvaluationParameters.LEAST_SHARE).number();
  }

  private static RuleVerdict missing(RuleVerdict rule, String why) {
    return rule.with(RuleStatus.NO_EVIDENCE, rule.breaches()).because(why);
  }
}
