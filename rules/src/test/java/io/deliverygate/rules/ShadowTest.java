package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.BaseProduct;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Product;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.Shadow;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowTest {

  private static final Shadow NEXT_YEAR = new Shadow(LocalDate.parse("2027-01-01"));

  @Test
  void shouldShowAndNotCountARuleInShadow() {
    Verdict verdict = duplicated().verdict(Policies.standard().with("DEBT-01", Shadow.ALWAYS));

    assertThat(rule(verdict, "DEBT-01").status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule(verdict, "DEBT-01").shadow()).isTrue();
    assertThat(rule(verdict, "DEBT-01").reason()).isEqualTo("shadow: does not count");
    assertThat(rule(verdict, "DEBT-01").breaches()).hasSize(1);
    assertThat(verdict.status()).isEqualTo(GateStatus.PASSED);
  }

  @Test
  void shouldCountTheRuleWhenItIsNotInShadow() {
    Verdict verdict = duplicated().verdict(Policies.standard());

    assertThat(rule(verdict, "DEBT-01").shadow()).isFalse();
    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldCountARuleFromItsDayOn() {
    Policy policy = Policies.standard().with("DEBT-01", NEXT_YEAR);

    Verdict before = at("2026-12-31T23:59:59Z", duplicated(), policy);
    Verdict after = at("2027-01-01T00:00:00Z", duplicated(), policy);

    assertThat(rule(before, "DEBT-01").reason()).isEqualTo("shadow: counts from 2027-01-01");
    assertThat(before.status()).isEqualTo(GateStatus.PASSED);
    assertThat(rule(after, "DEBT-01").shadow()).isFalse();
    assertThat(rule(after, "DEBT-01").reason()).isEmpty();
    assertThat(after.status()).isEqualTo(GateStatus.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati, Etc/GMT+12, 2026-12-31T10:00:00Z, FAILED",
    "Pacific/Kiritimati, Etc/GMT+12, 2026-12-31T09:59:59Z, PASSED",
    "'', America/New_York, 2027-01-01T00:00:00Z, FAILED",
    "Europe/Berlin, '', 2026-12-31T23:00:00Z, FAILED",
    "America/New_York, Europe/Berlin, 2026-12-31T23:00:00Z, FAILED",
    "America/New_York, Europe/Berlin, 2026-12-31T22:59:59Z, PASSED",
    "Europe/Berlin, Europe/Vienna, 2026-12-31T22:59:59Z, PASSED"
  })
  void shouldGoByTheZoneInWhichADayEndsFirst(
      String before, String now, Instant at, GateStatus status) {
    Policy policy = Policies.standard().with("DEBT-01", NEXT_YEAR);
    Facts facts =
        duplicated()
            .with(FactOf.type(Product.class, "name", "shop", "zone", now))
            .with(new BaseProduct("shop", List.of(), before, ".git"));

    assertThat(at(at.toString(), facts, policy).status()).isEqualTo(status);
  }

  @Test
  void shouldBeginTheDayInTheZoneOfTheProduct() {
    Policy policy = Policies.standard().with("DEBT-01", NEXT_YEAR);
    Facts berlin =
        duplicated().with(FactOf.type(Product.class, "name", "shop", "zone", "Europe/Berlin"));

    assertThat(at("2026-12-31T22:59:59Z", berlin, policy).status()).isEqualTo(GateStatus.PASSED);
    assertThat(at("2026-12-31T23:00:00Z", berlin, policy).status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldSayOfARuleThatHoldsFromWhenItCounts() {
    Verdict verdict = Facts.good().verdict(Policies.standard().with("DEBT-01", NEXT_YEAR));

    assertThat(rule(verdict, "DEBT-01").status()).isEqualTo(RuleStatus.PASSED);
    assertThat(rule(verdict, "DEBT-01").reason()).isEqualTo("shadow: counts from 2027-01-01");
  }

  @Test
  void shouldKeepTheReasonBehindTheNote() {
    Facts facts = Facts.good().notFound(EvidenceKind.COVERAGE, "empty");

    RuleVerdict rule =
        rule(facts.verdict(Policies.standard().with("DONE-04", Shadow.ALWAYS)), "DONE-04");

    assertThat(rule.reason()).startsWith("shadow: does not count; module shop: empty");
  }

  @Test
  void shouldShowAGateInShadowAsItWouldComeOut() {
    Verdict verdict = duplicated().verdict(mode("debt", GateMode.SHADOW));

    assertThat(gate(verdict, "debt").status()).isEqualTo(GateStatus.FAILED);
    assertThat(gate(verdict, "debt").enforced()).isFalse();
    assertThat(gate(verdict, "debt").rules())
        .allMatch(rule -> rule.shadow() && rule.reason().startsWith("shadow: does not count"));
    assertThat(gate(verdict, "done").rules()).noneMatch(RuleVerdict::shadow);
    assertThat(verdict.status()).isEqualTo(GateStatus.PASSED);
  }

  @Test
  void shouldCountAGateFromItsDayOn() {
    Policy policy = Policies.standard().with("debt", NEXT_YEAR);

    Verdict before = at("2026-12-31T23:59:59Z", duplicated(), policy);
    Verdict after = at("2027-01-01T00:00:00Z", duplicated(), policy);

    assertThat(gate(before, "debt").enforced()).isFalse();
    assertThat(rule(before, "DEBT-02").reason()).startsWith("shadow: counts from 2027-01-01");
    assertThat(before.status()).isEqualTo(GateStatus.PASSED);
    assertThat(gate(after, "debt").enforced()).isTrue();
    assertThat(gate(after, "debt").rules()).noneMatch(RuleVerdict::shadow);
    assertThat(after.status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldLetARuleSayItsOwnDayInAGateInShadow() {
    Policy policy =
        Policies.standard()
            .with("debt", NEXT_YEAR)
            .with("DEBT-01", new Shadow(LocalDate.parse("2028-01-01")));

    Verdict verdict = duplicated().verdict(policy);

    assertThat(rule(verdict, "DEBT-01").reason()).isEqualTo("shadow: counts from 2028-01-01");
    assertThat(gate(verdict, "debt").status()).isEqualTo(GateStatus.PASSED);
  }

  @Test
  void shouldEnforceAGateInShadowWhenAnEnforcedOneBuildsOnIt() {
    Verdict verdict =
        duplicated().verdict(mode("debt", GateMode.SHADOW).withGates(modes("debt", "go-live")));

    assertThat(gate(verdict, "debt").enforced()).isTrue();
    assertThat(gate(verdict, "debt").rules()).noneMatch(RuleVerdict::shadow);
  }

  @Test
  void shouldBeAnErrorWhenNoRuleOfAnEnforcedGateCounts() {
    Policy policy = Policies.standard();
    for (RuleVerdict rule : gate(Facts.good().verdict(), "debt").rules()) {
      policy = policy.with(rule.id(), Shadow.ALWAYS);
    }

    Verdict verdict = Facts.good().verdict(policy);

    assertThat(gate(verdict, "debt").status()).isEqualTo(GateStatus.ERROR);
    assertThat(verdict.status()).isEqualTo(GateStatus.ERROR);
  }

  @Test
  void shouldBeIncompleteForTheReasonsOfThePolicy() {
    Policy chosen =
        PolicyLayers.of(RuleBase.shipped().terms())
            .withValues("--set", List.of("debt.duplication.percent.max=50"))
            .policy(Facts.good().snapshot());

    Verdict verdict = duplicated().verdict(chosen);

    assertThat(verdict.complete()).isFalse();
    assertThat(verdict.incompleteBecause())
        .containsExactly(
            "debt.duplication.percent.max was set to 50 % on the command line; by the shipped"
                + " defaults it is 5 %, and lower is stricter");
  }

  @Test
  void shouldKnowTheGateOfEveryRule() {
    assertThat(RuleBase.shipped().gateOfRule())
        .containsEntry("DEBT-01", "debt")
        .containsEntry("LIVE-13", "go-live");
  }

  private static Facts duplicated() {
    return Facts.good()
        .without(Duplication.class)
        .without(AcceptedEffort.class)
        .with(new AcceptedEffort("shop", new BigDecimal(9999), "baseline.json"))
        .with(new Duplication("shop", "Shop.java", 500, 1000, "target/cpd.xml"));
  }

  private static Policy mode(String gate, GateMode mode) {
    Map<String, GateMode> gates = new HashMap<>(Policies.standard().gates());
    gates.put(gate, mode);
    return Policies.standard().withGates(gates);
  }

  private static Map<String, GateMode> modes(String shadow, String enforced) {
    Map<String, GateMode> gates = new HashMap<>(Policies.standard().gates());
    gates.put(shadow, GateMode.SHADOW);
    gates.put(enforced, GateMode.ENFORCED);
    return gates;
  }

  private static Verdict at(String instant, Facts facts, Policy policy) {
    return new Evaluator(RuleBase.shipped(), facts.snapshot(), policy)
        .evaluate(Instant.parse(instant), List.of());
  }

  private static GateVerdict gate(Verdict verdict, String id) {
    return verdict.gates().stream().filter(gate -> gate.id().equals(id)).findFirst().orElseThrow();
  }

  private static RuleVerdict rule(Verdict verdict, String id) {
    return verdict.gates().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
