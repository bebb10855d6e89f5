package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.MutationScore;
import io.deliverygate.fact.Waiver;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
