package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;

/** What a rule says of facts, in the words of a test. */
record Asked(RuleVerdict rule) {

  static Asked rule(String id, Facts facts) {
    return new Asked(facts.rule(id));
  }

  void passes(int checked) {
    assertThat(rule.breaches()).extracting(Breach::subject).isEmpty();
    assertThat(rule.reason()).doesNotContain("(");
    assertThat(rule.status()).isEqualTo(RuleStatus.PASSED);
    assertThat(rule.checked()).isEqualTo(checked);
  }

  /** Just these subjects breach it. */
  Asked breaches(String... subjects) {
    assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactlyInAnyOrder(subjects);
    return this;
  }

  /** The first breach says this. */
  Asked saying(String... words) {
    assertThat(rule.breaches().get(0).message()).contains(words);
    return this;
  }

  /** The first breach is at this line of the records. */
  Asked atLine(int line) {
    assertThat(rule.breaches().get(0).location().line()).isEqualTo(line);
    return this;
  }

  void doesNotApply() {
    assertThat(rule.status()).as(rule.reason()).isEqualTo(RuleStatus.NOT_APPLICABLE);
  }

  void misses(String... words) {
    assertThat(rule.status()).isEqualTo(RuleStatus.NO_EVIDENCE);
    assertThat(rule.reason()).contains(words);
  }

  /** Where records of these kinds are expected and absent, the rule cannot judge. */
  static void needs(String id, Facts facts, EvidenceKind... kinds) {
    for (EvidenceKind kind : kinds) {
      rule(id, facts.notFound(kind, "nothing of " + kind.key())).misses("nothing of " + kind.key());
      facts.found(kind);
    }
  }
}
