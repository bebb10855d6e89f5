package io.deliverygate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.TestResult;
import io.deliverygate.fact.UnreadableEvidence;
import io.deliverygate.fact.Waiver;
import io.deliverygate.policy.GateMode;
import io.deliverygate.rules.FactOf;
import io.deliverygate.rules.Facts;
import io.deliverygate.rules.Policies;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  @Test
  void shouldEnforceIntegrityDoneAndDebtWhenNoPolicySaysOtherwise() {
    Verdict verdict = Facts.good().verdict();

    assertThat(verdict.status()).isEqualTo(GateStatus.PASSED);
    assertThat(verdict.complete()).isTrue();
    assertThat(verdict.gates())
        .extracting(GateVerdict::id)
        .containsExactly("integrity", "done", "debt");
    assertThat(verdict.subject().name()).isEqualTo("shop");
  }

  @Test
  void shouldBlockWithTheReasonWhenExpectedEvidenceIsMissing() {
    Facts facts = Facts.good().notFound(EvidenceKind.COVERAGE, "target is empty");

    RuleVerdict rule = facts.rule("DONE-04");

    assertThat(rule.status()).isEqualTo(RuleStatus.NO_EVIDENCE);
    assertThat(rule.reason()).startsWith("module shop: target is empty (run the tests");
    assertThat(facts.verdict().status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldBlockWhenEvidenceIsStale() {
    Facts facts =
        Facts.good()
            .with(new StaleEvidence(EvidenceKind.TESTS, "shop", "older", "run them", "T.xml"));

    assertThat(facts.rule("DONE-02").status()).isEqualTo(RuleStatus.NO_EVIDENCE);
    assertThat(facts.verdict().status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldBeAnErrorWithThePlaceWhenEvidenceIsUnreadable() {
    Facts facts =
        Facts.good()
            .with(
                new UnreadableEvidence(
                    EvidenceKind.FINDINGS, "shop", 7, "cut short", "run PMD", "target/pmd.xml"));

    assertThat(facts.rule("DEBT-02").status()).isEqualTo(RuleStatus.ERROR);
    assertThat(facts.rule("DEBT-02").reason()).isEqualTo("target/pmd.xml:7: cut short (run PMD)");
    assertThat(facts.verdict().status()).isEqualTo(GateStatus.ERROR);
  }

  @Test
  void shouldNotApplyAndSayWhyWhenEvidenceIsNotExpected() {
    Verdict verdict =
        Facts.good()
            .notFound(EvidenceKind.COVERAGE, "")
            .verdict(Policies.expecting(EvidenceKind.TESTS));

    assertThat(rule(verdict, "DONE-04").status()).isEqualTo(RuleStatus.NOT_APPLICABLE);
    assertThat(rule(verdict, "DONE-04").reason()).contains("'coverage'", "evidence.expected");
    assertThat(verdict.status()).isEqualTo(GateStatus.PASSED);
  }

  @Test
  void shouldBeAnErrorWhenNoRuleOfAGateApplies() {
    Facts facts = Facts.good();
    for (EvidenceKind kind : EvidenceKind.values()) {
      facts.notFound(kind, "");
    }

    Verdict verdict = facts.verdict(Policies.expecting());

    assertThat(verdict.gates()).extracting(GateVerdict::status).containsOnly(GateStatus.ERROR);
    assertThat(verdict.status()).isEqualTo(GateStatus.ERROR);
  }

  @Test
  void shouldWarnWhenOnlyARuleThatWarnsIsBreached() {
    assertThat(Facts.good().with(Facts.method("refund", 16)).verdict().status())
        .isEqualTo(GateStatus.WARNING);
  }

  @Test
  void shouldBeAnErrorWhenNoGateIsEnforced() {
    Verdict verdict = Facts.good().verdict(Policies.only("debt", GateMode.REPORTED));

    assertThat(verdict.gates()).extracting(GateVerdict::status).containsExactly(GateStatus.PASSED);
    assertThat(verdict.status()).isEqualTo(GateStatus.ERROR);
  }

  @Test
  void shouldBeIncompleteWhenAnotherInstantIsChosen() {
    Verdict verdict =
        new Evaluator(RuleBase.shipped(), Facts.good().snapshot(), Policies.standard())
            .evaluate(Facts.NOW.plusSeconds(1), List.of());

    assertThat(verdict.complete()).isFalse();
  }

  @Test
  void shouldBeIncompleteWhenOnlyAPartWasBuilt() {
    Verdict verdict = Facts.good().with(new PartialBuild("2 of 3 modules", "")).verdict();

    assertThat(verdict.complete()).isFalse();
    assertThat(verdict.incompleteBecause()).containsExactly("2 of 3 modules");
  }

  @Test
  void shouldKnowWhichWaiversAreOfUseWhenEveryGateWasAsked() {
    Facts facts =
        Facts.good()
            .without(TestResult.class)
            .with(waiver("W-1", "module shop"))
            .with(waiver("W-2", "module gone"));

    assertThat(facts.rule("DEBT-09", Policies.standard()).breaches())
        .extracting(Breach::subject)
        .containsExactly("waiver W-2");
  }

  private static Waiver waiver(String id, String subject) {
    return FactOf.type(Waiver.class, "id", id, "ruleId", "DONE-03", "subject", subject);
  }

  @Test
  void shouldCompareWithTheParameterWhenThePolicySetsIt() {
    Parameter limit = Parameter.of("done.coverage.line.min", new BigDecimal("80.01"));

    Verdict verdict = Facts.good().verdict(Policies.standard().with(limit));

    assertThat(rule(verdict, "DONE-04").status()).isEqualTo(RuleStatus.BREACHED);
  }

  @Test
  void shouldGiveTheSameBytesWhenEvaluatedAgain() {
    Facts facts = Facts.good().withFindings(1, 3).with(Facts.method("refund", 99));

    assertThat(VerdictJson.text(facts.verdict())).isEqualTo(VerdictJson.text(facts.verdict()));
  }

  @Test
  void shouldRestoreTheContextClassLoaderWhenDone() {
    ClassLoader none = null;
    Thread.currentThread().setContextClassLoader(none);
    try {
      assertThat(Facts.good().verdict().status()).isEqualTo(GateStatus.PASSED);
      assertThat(Thread.currentThread().getContextClassLoader()).isNull();
    } finally {
      Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
    }
  }

  private static RuleVerdict rule(Verdict verdict, String id) {
    return verdict.gates().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
