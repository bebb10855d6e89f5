package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.AcceptedEffort;
import io.deliverygate.fact.AcceptedFlaw;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.DuplicateBlock.Occurrence;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.PastEffort;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.SourceLines;
import io.deliverygate.fact.TableRow;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The good facts: ten findings of priority 2 and 50 duplicated tokens in 100 lines. */
class DebtEffortTest {

  @Nested
  class Debt03 {

    @Test
    void shouldPassAndSayTheRatioWhenItIsSmall() {
      RuleVerdict rule = Facts.good().rule("DEBT-03");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
      assertThat(rule.reason()).isEqualTo("mending takes 105 minutes, a debt ratio of 3.5 %");
    }

    @Test
    void shouldPassWhenTheRatioIsExactlyAtItsLimit() {
      assertThat(minutes(150).rule("DEBT-03").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldBlockWhenOneTokenMoreIsDuplicated() {
      RuleVerdict rule = minutes(150).with(duplicated(1)).rule("DEBT-03");

      assertThat(rule.status()).isEqualTo(BREACHED);
      Breach breach = rule.breaches().get(0);
      assertThat(breach.subject()).isEqualTo("code base");
      assertThat(breach.message()).contains("150.1 minutes", "100 lines");
      assertThat(breach.actual()).isEqualTo("5.01");
      assertThat(breach.limit()).isEqualTo("5");
    }

    @Test
    void shouldCountSourceLinesWhenAModuleHasNoCoverage() {
      Facts facts = minutes(300).with(new SourceLines("api", 100, "src"));

      assertThat(facts.rule("DEBT-03").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldBlockWhenTheLengthOfTheCodeBaseIsNotKnown() {
      RuleVerdict rule = Facts.good().without(Coverage.class).rule("DEBT-03");

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("how many lines");
    }

    @Test
    void shouldNotApplyWhenThereIsNoLine() {
      Facts facts = Facts.good().without(Coverage.class).with(new SourceLines("shop", 0, "src"));

      assertThat(facts.rule("DEBT-03").status()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldNotAskForLinesWhenNoModuleHasSources() {
      Facts facts =
          Facts.good()
              .without(Coverage.class)
              .without(ProjectModule.class)
              .notFound(EvidenceKind.BASELINE, "")
              .with(new ProjectModule("shop", "", false, true, "pom.xml"));

      assertThat(facts.rule("DEBT-03", expectingNothing()).status()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldBlockWhenALineCostsNothing() {
      RuleVerdict rule = Facts.good().rule("DEBT-03", debt(number("debt.cost.line.minutes", "0")));

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("debt.cost.line.minutes is 0");
    }

    @Test
    void shouldBlockWhenAFindingHasNoPrice() {
      RuleVerdict rule = Facts.good().rule("DEBT-03", debt(priced("3")));

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("[PMD R2, priority 2]");
    }

    @Test
    void shouldTakeLessWhenALineIsCheaper() {
      RuleVerdict rule =
          minutes(150).rule("DEBT-03", debt(number("debt.cost.line.minutes", "29.99")));

      assertThat(rule.status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldPriceFindingsByPriorityWhenThePolicySaysNothing() {
      Facts facts =
          minutes(0)
              .withFindings(1, 1)
              .withFindings(2, 1)
              .withFindings(3, 1)
              .withFindings(4, 1)
              .withFindings(5, 1);

      assertThat(facts.rule("DEBT-03").reason()).startsWith("mending takes 55 minutes");
    }
  }

  @Nested
  class Debt04 {

    @Test
    void shouldPassWhenTheEffortIsExactlyTheBaselines() {
      RuleVerdict rule = Facts.good().rule("DEBT-04");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
      assertThat(rule.reason()).isEqualTo("baseline 105 minutes, now 105 minutes: no change");
    }

    @Test
    void shouldBlockWhenOneTokenMoreIsDuplicated() {
      Breach breach = Facts.good().with(duplicated(1)).rule("DEBT-04").breaches().get(0);

      assertThat(breach.subject()).isEqualTo("code base");
      assertThat(breach.actual()).isEqualTo("105.1");
      assertThat(breach.limit()).isEqualTo("105");
    }

    @Test
    void shouldSayTheTrendWhenItChanged() {
      Facts less = Facts.good().with(accepted("1.5"));

      assertThat(less.rule("DEBT-04").reason())
          .isEqualTo("baseline 106.5 minutes, now 105 minutes: 1.5 less");
      assertThat(Facts.good().with(duplicated(1)).rule("DEBT-04").reason())
          .isEqualTo("baseline 105 minutes, now 105.1 minutes: 0.1 more");
    }

    @Test
    void shouldSayWhatEarlierBaselinesAcceptedTheOldestFirst() {
      Facts facts =
          Facts.good()
              .with(new PastEffort(0, "b", Day.of("2026-02-01"), new BigDecimal("105"), ".git"))
              .with(new PastEffort(1, "a", Day.of("2026-01-05"), new BigDecimal("120.50"), ".git"));

      assertThat(facts.rule("DEBT-04").reason())
          .endsWith("no change; recorded were 120.5 on 2026-01-05, 105 on 2026-02-01");
    }

    @Test
    void shouldAddUpWhenTheBaselineHasSeveralParts() {
      Facts facts = Facts.good().with(duplicated(1)).with(accepted("0.1"));

      assertThat(facts.rule("DEBT-04").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldBlockWhenTheBaselineSaysNothingOfEffort() {
      RuleVerdict rule = Facts.good().without(AcceptedEffort.class).rule("DEBT-04");

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("delivery-gate baseline");
    }

    @Test
    void shouldNotApplyWhenNoBaselineWasRecorded() {
      assertThat(Facts.good().notFound(EvidenceKind.BASELINE, "").rule("DEBT-04").status())
          .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldBlockWhenAFindingHasNoPrice() {
      RuleVerdict rule = Facts.good().rule("DEBT-04", debt(priced("3")));

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("[PMD R2, priority 2]");
    }
  }

  @Nested
  class Debt05 {

    private static final String BLOCK = "duplicate|80|A.java|B.java";

    @Test
    void shouldPassWhenEveryFlawIsInTheBaseline() {
      RuleVerdict rule = withBlock().withAccepted(BLOCK, 1, "A.java", "B.java").rule("DEBT-05");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
      assertThat(rule.reason()).isEqualTo("against the baseline: 0 new, 11 outstanding, 0 fixed");
    }

    @Test
    void shouldBlockOnceWhenAFindingIsNew() {
      RuleVerdict rule = Facts.good().withFindings(3, 2).rule("DEBT-05");

      assertThat(rule.status()).isEqualTo(BREACHED);
      assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("PMD|R3|A.java|m");
      assertThat(rule.breaches().get(0).location().text()).isEqualTo("A.java");
      assertThat(rule.breaches().get(0).message())
          .isEqualTo("the finding is not in the baseline: m; there are 2 like it");
    }

    @Test
    void shouldBlockWhenThereIsOneMoreOfAKindThatIsAccepted() {
      RuleVerdict rule = Facts.good().withFindings(2, 1).rule("DEBT-05");

      assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("PMD|R2|A.java|m");
      assertThat(rule.breaches().get(0).message())
          .contains("10 like it are accepted, 11 are there");
    }

    @Test
    void shouldBlockWhenADuplicateIsNew() {
      Breach breach = withBlock().rule("DEBT-05").breaches().get(0);

      assertThat(breach.subject()).isEqualTo(BLOCK);
      assertThat(breach.message()).contains("80 tokens at B.java:3");
      assertThat(breach.location().text()).isEqualTo("B.java:3");
    }

    @Test
    void shouldBlockWhenAsManyFlawsWereMendedAsAdded() {
      Facts facts = Facts.good().without(Finding.class).withFindings(3, 10);

      assertThat(facts.rule("DEBT-05").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldBlockWhenTheBaselineAcceptsNothing() {
      assertThat(Facts.good().without(AcceptedFlaw.class).rule("DEBT-05").status())
          .isEqualTo(BREACHED);
    }

    @Test
    void shouldBlockWhenTheBaselineIsNotWhole() {
      RuleVerdict rule = Facts.good().without(AcceptedEffort.class).rule("DEBT-05");

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("delivery-gate baseline");
      assertThat(rule.breaches()).isEmpty();
    }

    @Test
    void shouldBlockWhenTheBaselineRestsOnEvidenceThatIsGone() {
      RuleVerdict rule =
          Facts.good()
              .notFound(EvidenceKind.DUPLICATION, "no cpd.xml")
              .rule("DEBT-05", expectingNothing());

      assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
      assertThat(rule.reason()).contains("no cpd.xml");
    }

    @Test
    void shouldFindNothingNewWhenThereIsNoBaselineToCompareWith() {
      Facts facts =
          withBlock().without(AcceptedEffort.class).without(AcceptedFlaw.class).withFindings(1, 1);

      assertThat(facts.rule("DEBT-05").breaches()).isEmpty();
    }

    private static Facts withBlock() {
      List<Occurrence> places =
          List.of(new Occurrence("B.java", 3, 9), new Occurrence("A.java", 1, 7));
      return Facts.good().with(new DuplicateBlock("shop", 80, 7, places, "target/cpd.xml"));
    }
  }

  private static AcceptedEffort accepted(String minutes) {
    return new AcceptedEffort("shop", new BigDecimal(minutes), "baseline.json");
  }

  /** The good facts with so much to mend, all of it duplicated tokens. */
  private static Facts minutes(long minutes) {
    return Facts.good()
        .without(Finding.class)
        .without(Duplication.class)
        .with(duplicated(10 * minutes));
  }

  private static Duplication duplicated(long tokens) {
    return new Duplication("shop", "B.java", tokens, 100_000, "target/cpd.xml");
  }

  private static Policy debt(Parameter parameter) {
    return Policies.only("debt", GateMode.ENFORCED).with(parameter);
  }

  private static Policy expectingNothing() {
    return Policies.expecting();
  }

  private static Parameter number(String name, String value) {
    return Parameter.of(name, new BigDecimal(value));
  }

  private static Parameter priced(String priority) {
    return Parameter.table(
        "debt.cost.findings", List.of(TableRow.of(Map.of("priority", priority, "minutes", "5"))));
  }

  @Nested
  class Debt11 {

    @Test
    void shouldPassWhenNothingThatIsListedIsFixed() {
      RuleVerdict rule = Facts.good().rule("DEBT-11");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldBlockWhenOneEntryIsFixedAndStillListed() {
      Breach breach = fixed(1).rule("DEBT-11").breaches().get(0);

      assertThat(breach.message())
          .isEqualTo(
              "1 flaw, at most 0 allowed: fixed and still accepted: tool rule in Z.java: text");
      assertThat(breach.remedy()).contains("delivery-gate baseline");
    }

    @Test
    void shouldPassWhenAsManyAreListedAsThePolicyAllows() {
      Policy two =
          Policies.standard().with(Parameter.of("debt.baseline.fixed.max", new BigDecimal(2)));

      assertThat(fixed(2).rule("DEBT-11", two).status()).isEqualTo(PASSED);
      assertThat(fixed(3).rule("DEBT-11", two).status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldNotApplyWhenOnlyAPartWasBuilt() {
      Facts facts = fixed(1).with(new PartialBuild("1 of 2 modules were built", ""));

      assertThat(facts.rule("DEBT-11").status()).isEqualTo(NOT_APPLICABLE);
    }

    private static Facts fixed(int entries) {
      return Facts.good().withAccepted("gone", entries, "Z.java");
    }
  }
}
