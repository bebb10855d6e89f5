package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.MutationScore;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.ReleasePlan;
import io.deliverygate.fact.Waiver;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtWaiversTest {

  @Nested
  class Debt07 {

    @Test
    void shouldPassWhenAsManyWaiversAsAllowedAreInForce() {
      RuleVerdict rule = waivers(20).rule("DEBT-07");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(20);
    }

    @Test
    void shouldBlockWhenThereIsOneWaiverTooMany() {
      Breach breach = waivers(21).rule("DEBT-07").breaches().get(0);

      assertThat(breach.subject()).isEqualTo("all waivers");
      assertThat(breach.actual()).isEqualTo("21");
      assertThat(breach.limit()).isEqualTo("20");
    }

    @Test
    void shouldBlockWhenAWaiverEndsNow() {
      RuleVerdict rule = waivers(2).but(Waiver.class, "W-1", "expires", Facts.NOW).rule("DEBT-07");

      assertThat(rule.status()).isEqualTo(BREACHED);
      assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("waiver W-1");
      assertThat(rule.breaches().get(0).message()).contains("2026-03-01T12:00:00Z");
    }

    @Test
    void shouldPassWhenAWaiverEndsASecondFromNow() {
      Facts facts = waivers(1).but(Waiver.class, "W-0", "expires", Facts.NOW.plusSeconds(1));

      assertThat(facts.rule("DEBT-07").status()).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-15T12:00:00Z, '', '', 'in 14 days;'",
      "2026-03-01T12:00:01Z, '', '', 'within a day;'",
      "2026-03-02T12:00:00Z, '', '', 'in 1 day;'",
      "2026-03-20T23:59:59Z, 2026-03-20, '', 'so not to the end of 2026-03-20, when 1.1 is planned'",
      "2026-03-20T22:59:59Z, 2026-03-20, Europe/Berlin, 'not to the end of 2026-03-20'",
      "2026-03-29T21:59:59Z, 2026-03-29, Europe/Berlin, 'not to the end of 2026-03-29'",
      "2026-03-21T03:59:59Z, 2026-03-20, America/New_York, 'not to the end of 2026-03-20'"
    })
    void shouldForecastInDebt07WhatCountsAgain(
        String expires, String planned, String zone, String told) {
      RuleVerdict rule = forecast(expires, planned, zone);

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.reason())
          .startsWith("waiver W-1 ends " + expires)
          .contains(told)
          .endsWith("then 1 breach of DEBT-02 on 'module shop, priority 1' counts again");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-15T12:00:01Z, '', ''",
      "2026-03-21T00:00:00Z, 2026-03-20, ''",
      "2026-03-20T23:00:00Z, 2026-03-20, Europe/Berlin",
      "2026-03-29T22:00:00Z, 2026-03-29, Europe/Berlin",
      "2026-03-21T04:00:00Z, 2026-03-20, America/New_York",
      "2026-03-20T00:00:00Z, 2026-02-28, ''"
    })
    void shouldForecastNothingInDebt07OfWhatLastsLongEnough(
        String expires, String planned, String zone) {
      assertThat(forecast(expires, planned, zone).reason()).isEmpty();
    }

    @Test
    void shouldCountTheDaysInDebt07WithThePolicy() {
      Facts facts = held("2026-03-16T12:00:00Z");
      Policy later =
          WaiverCase.policy().with(Parameter.of("debt.waivers.soon.days", BigDecimal.valueOf(15)));

      assertThat(WaiverCase.rule("DEBT-07", facts, later, Facts.NOW).reason())
          .contains("in 15 days");
    }

    @Test
    void shouldForecastNothingInDebt07OfAWaiverThatExcusesNothing() {
      Facts facts = WaiverCase.findings(0).with(soon("W-1"));

      assertThat(WaiverCase.rule("DEBT-07", facts, WaiverCase.policy(), Facts.NOW).reason())
          .isEmpty();
    }

    @Test
    void shouldForecastInDebt07OnlyOfTheWaiverThatExcusesSomething() {
      Facts facts =
          WaiverCase.findings(1)
              .with(soon("W-1"))
              .with(FactOf.but(soon("W-2"), "ruleId", "DEBT-01"));

      assertThat(WaiverCase.rule("DEBT-07", facts, WaiverCase.policy(), Facts.NOW).reason())
          .contains("W-1")
          .doesNotContain("W-2");
    }

    private static Waiver soon(String id) {
      return WaiverCase.waiver(
          WaiverCase.findings(1), "id", id, "expires", Instant.parse("2026-03-10T00:00:00Z"));
    }

    @Test
    void shouldTellInDebt07OfTheNextRelease() {
      Facts facts =
          held("2026-03-20T00:00:00Z")
              .with(plan("1.2", "2026-05-01"))
              .with(plan("1.1", "2026-04-01"))
              .with(plan("1.0", "2026-03-19"));

      assertThat(WaiverCase.rule("DEBT-07", facts, WaiverCase.policy(), Facts.NOW).reason())
          .contains("2026-04-01, when 1.1 is planned");
    }

    private static RuleVerdict forecast(String expires, String planned, String zone) {
      Facts facts = held(expires);
      if (!planned.isEmpty()) {
        facts.with(plan("1.1", planned));
      }
      if (!zone.isEmpty()) {
        facts.with(FactOf.type(Product.class, "name", "shop", "zone", zone));
      }
      return WaiverCase.rule("DEBT-07", facts, WaiverCase.policy(), Facts.NOW);
    }

    private static Facts held(String expires) {
      Facts facts = WaiverCase.findings(1);
      return facts.with(WaiverCase.waiver(WaiverCase.findings(1), "expires", expires));
    }

    private static ReleasePlan plan(String version, String planned) {
      return FactOf.type(ReleasePlan.class, "version", version, "planned", planned);
    }

    @Test
    void shouldNotApplyWhenNothingIsWaived() {
      assertThat(waivers(0).rule("DEBT-07").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  @Nested
  class Debt08 {

    @Test
    void shouldPassWhenJustEnoughMutationsAreNoticed() {
      RuleVerdict rule = noticed(600, 1000).rule("DEBT-08");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldWarnWhenOneMoreSurvives() {
      Breach breach = noticed(59_999, 100_000).rule("DEBT-08").breaches().get(0);

      assertThat(breach.subject()).isEqualTo("code base");
      assertThat(breach.actual()).isEqualTo("59.99");
      assertThat(breach.limit()).isEqualTo("60");
      assertThat(breach.message()).contains("59999 of 100000");
    }

    @Test
    void shouldAddUpFilesWhenMutationsAreJudged() {
      assertThat(noticed(10, 10).with(score(2, 10)).rule("DEBT-08").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldNotApplyWhenNothingWasTried() {
      assertThat(noticed(0, 0).rule("DEBT-08").status()).isEqualTo(NOT_APPLICABLE);
    }

    private static Facts noticed(long detected, long total) {
      return Facts.good().with(score(detected, total));
    }

    private static MutationScore score(long detected, long total) {
      return new MutationScore("shop", "Shop.java", detected, total, "target/mutations.xml");
    }
  }

  @Nested
  class Debt09 {

    @Test
    void shouldPassWhenAWaiverHasABreachToPutUpWith() {
      Facts facts =
          waivers(1)
              .withFindings(1, 1)
              .but(Waiver.class, "W-0", "subject", "module shop, priority 1");

      RuleVerdict rule = facts.rule("DEBT-09");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldWarnWhenNothingIsLeftToPutUpWith() {
      RuleVerdict rule = waivers(1).rule("DEBT-09");

      assertThat(rule.status()).isEqualTo(BREACHED);
      assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("waiver W-0");
      assertThat(rule.breaches().get(0).message()).contains("DEBT-02", "module gone");
    }

    @Test
    void shouldWarnOfTheRightOneWhenAnotherIsOfUse() {
      Facts facts =
          waivers(2)
              .withFindings(1, 1)
              .but(Waiver.class, "W-0", "subject", "module shop, priority 1");

      assertThat(facts.rule("DEBT-09").breaches())
          .extracting(Breach::subject)
          .containsExactly("waiver W-1");
    }

    @Test
    void shouldNotApplyWhenNothingIsWaived() {
      assertThat(waivers(0).rule("DEBT-09").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  private static Facts waivers(int count) {
    Facts facts = Facts.good();
    for (int i = 0; i < count; i++) {
      facts.with(
          FactOf.type(
              Waiver.class,
              "id",
              "W-" + i,
              "ruleId",
              "DEBT-02",
              "subject",
              "module gone",
              "expires",
              "2026-04-01T00:00:00Z"));
    }
    return facts;
  }
}
