package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Base;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Loosening;
import io.deliverygate.fact.Loosening.Area;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityGateTest {

  @ParameterizedTest
  @CsvSource({"INTEG-01,POLICY", "INTEG-02,BASELINE", "INTEG-03,RECORDS"})
  void shouldBlockWhenTheAreaOfTheRuleWasLoosened(String id, Area area) {
    RuleVerdict rule = Facts.good().with(loosening(area)).rule(id);

    assertThat(rule.status()).isEqualTo(BREACHED);
    Breach breach = rule.breaches().get(0);
    assertThat(breach.subject()).isEqualTo("done.coverage.line.min");
    assertThat(breach.message()).isEqualTo("it was 80 %, and is 60 %");
    assertThat(breach.location()).isEqualTo(new Breach.Location("delivery-gate.yaml", 4));
  }

  @ParameterizedTest
  @CsvSource({"INTEG-01,POLICY", "INTEG-02,BASELINE", "INTEG-03,RECORDS"})
  void shouldPassWhenOnlyOtherAreasWereLoosened(String id, Area area) {
    Facts facts = Facts.good();
    EnumSet.complementOf(EnumSet.of(area)).forEach(other -> facts.with(loosening(other)));

    RuleVerdict rule = facts.rule(id);

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"INTEG-01", "INTEG-02", "INTEG-03"})
  void shouldNotApplyWhenThereIsNothingToCompareWith(String id) {
    assertThat(Facts.good().without(Base.class).rule(id).status()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void shouldSayWhatItWasComparedWith() {
    assertThat(Facts.good().rule("INTEG-01").reason())
        .isEqualTo("compared with 9876543210ab: it is the last commit in common with 'main'");
  }

  @Test
  void shouldNotBeAskedWhereThereIsNoBase() {
    assertThat(withoutBase().verdict().gates())
        .extracting(GateVerdict::id)
        .doesNotContain("integrity")
        .contains("done");
  }

  @Test
  void shouldFailWhereABaseIsExpectedAndThereIsNone() {
    Set<EvidenceKind> kinds = EnumSet.of(EvidenceKind.BASE);
    kinds.addAll(Policy.EXPECTED_BY_DEFAULT);

    GateVerdict gate =
        withoutBase().verdict(Policies.standard().expecting(kinds)).gates().stream()
            .filter(each -> each.id().equals("integrity"))
            .findFirst()
            .orElseThrow();

    assertThat(gate.enforced()).isTrue();
    assertThat(gate.status()).isEqualTo(GateStatus.FAILED);
  }

  private static Facts withoutBase() {
    return Facts.good()
        .without(Base.class)
        .without(EvidenceSearch.class, search -> search.kind() == EvidenceKind.BASE);
  }

  private static Loosening loosening(Area area) {
    return new Loosening(
        area, "done.coverage.line.min", "80 %", "60 %", "delivery-gate.yaml", 4, ".git");
  }
}
