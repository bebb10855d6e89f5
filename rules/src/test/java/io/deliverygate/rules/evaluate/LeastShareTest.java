package io.deliverygate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.Shadow;
import io.deliverygate.rules.Facts;
import io.deliverygate.rules.Policies;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeastShareTest {

  private static final Policy DEBT =
      Policies.only("debt", GateMode.ENFORCED).expecting(Set.of(EvidenceKind.DUPLICATION));

  private static Policy least(String percent) {
    return DEBT.with(Parameter.of(EvaluationParameters.LEAST_SHARE, new BigDecimal(percent)));
  }

  /** A shop of which nothing but its duplication was measured, or asked for. */
  private static Facts onlyDuplication() {
    Facts facts = Facts.good().without(Finding.class).without(AcceptedEffort.class);
    for (EvidenceKind kind : EvidenceKind.values()) {
      if (kind != EvidenceKind.DUPLICATION) {
        facts.notFound(kind, "");
      }
    }
    return facts;
  }

  private static GateVerdict debt(Facts facts, Policy policy) {
    return facts.verdict(policy).gates().stream()
        .filter(gate -> gate.id().equals("debt"))
        .findFirst()
        .orElseThrow();
  }

  private static List<RuleVerdict> rules(GateVerdict gate, RuleStatus status) {
    return gate.rules().stream().filter(rule -> rule.status() == status).toList();
  }

  @Test
  void shouldMissTheEvidenceOfTheOthersWhenOneRuleOfEightJudges() {
    GateVerdict gate = debt(onlyDuplication(), DEBT);

    assertThat(gate.status()).isEqualTo(GateStatus.FAILED);
    assertThat(rules(gate, RuleStatus.NO_EVIDENCE))
        .hasSize(7)
        .allSatisfy(
            rule ->
                assertThat(rule.reason())
                    .startsWith(
                        "the gate judges by 1 of its 8 rules, at least 15 % are asked for"
                            + " (gate.judged.share.min); ")
                    .contains("neither found nor expected"));
  }

  @Test
  void shouldPassWhenAsManyJudgeAsThePolicyAsksFor() {
    assertThat(debt(onlyDuplication(), least("12.5")).status()).isEqualTo(GateStatus.PASSED);
    assertThat(debt(onlyDuplication(), least("12.51")).status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldAskForNothingWhenThePolicySaysSo() {
    assertThat(rules(debt(onlyDuplication(), least("0")), RuleStatus.NO_EVIDENCE)).isEmpty();
  }

  @Test
  void shouldNotTakeTheAbsenceOfWaiversForAGap() {
    assertThat(rules(debt(onlyDuplication(), least("100")), RuleStatus.NOT_APPLICABLE))
        .extracting(RuleVerdict::id)
        .containsExactly("DEBT-07", "DEBT-09", "DEBT-10");
  }

  @Test
  void shouldLeaveOutRulesInShadow() {
    Policy policy = least("50");
    for (String id : List.of("DEBT-02", "DEBT-03", "DEBT-04", "DEBT-05", "DEBT-06", "DEBT-08")) {
      policy = policy.with(id, Shadow.ALWAYS);
    }

    assertThat(debt(onlyDuplication(), policy).status()).isEqualTo(GateStatus.PASSED);
  }

  @Test
  void shouldLeaveOutWhatAPartOfTheBuildCannotTell() {
    GateVerdict gate =
        debt(
            onlyDuplication().with(new PartialBuild("only module shop was built", "pom.xml")),
            least("1"));

    assertThat(gate.rules())
        .filteredOn(rule -> rule.reason().contains("judged only where the whole project is built"))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.status()).isEqualTo(RuleStatus.NOT_APPLICABLE));
  }

  @Test
  void shouldStayAnErrorWhenNoRuleJudgesAnything() {
    GateVerdict gate =
        debt(
            onlyDuplication().without(Duplication.class).notFound(EvidenceKind.DUPLICATION, ""),
            DEBT.expecting(Set.of()));

    assertThat(gate.status()).isEqualTo(GateStatus.ERROR);
    assertThat(rules(gate, RuleStatus.NO_EVIDENCE)).isEmpty();
  }
}
