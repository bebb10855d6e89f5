package io.deliverygate.rules;

import static io.deliverygate.rules.Facts.coverage;
import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.TestResult;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoneGateTest {

  @Test
  void shouldPassWhenEveryTestPassed() {
    RuleVerdict rule = Facts.good().rule("DONE-02");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(20);
    assertThat(rule.reason()).isEmpty();
  }

  @Test
  void shouldNameTheTestWhenOneFailed() {
    RuleVerdict rule = Facts.good().withTests(TestOutcome.FAILED, 1).rule("DONE-02");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("shop: com.acme.ShopTest.failed0");
  }

  @Test
  void shouldBlockWhenATestBroke() {
    assertThat(Facts.good().withTests(TestOutcome.ERRORED, 2).rule("DONE-02").breaches())
        .hasSize(2);
  }

  @Test
  void shouldReportAndPassWhenATestPassedOnlyOnRepetition() {
    RuleVerdict rule = Facts.good().withTests(TestOutcome.PASSED_FLAKY, 1).rule("DONE-02");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.reason()).contains("passed_flaky0", "repeated");
  }

  @Test
  void shouldBlockWhenNoTestRanInAModule() {
    RuleVerdict rule = Facts.good().without(TestResult.class).rule("DONE-03");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::message)
        .containsExactly("0 tests, at least 1 required: too few tests ran");
  }

  @Test
  void shouldPassWhenOneTestRanInTheModule() {
    Facts facts = Facts.good().without(TestResult.class).withTests(TestOutcome.PASSED, 1);

    assertThat(facts.rule("DONE-03").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldNotAskForTestsWhenAModuleHasNoTestSources() {
    Facts facts = Facts.good().with(new ProjectModule("api", "api", true, false, "api/pom.xml"));

    assertThat(facts.rule("DONE-03").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldLookAtModulesWithTestSourcesOnlyWhenTestsAreCounted() {
    Facts facts = Facts.good().with(new ProjectModule("api", "api", true, false, "api/pom.xml"));

    assertThat(facts.rule("DONE-03").checked()).isEqualTo(1);
  }

  @Test
  void shouldCountTheTestsOfTheModuleOnlyWhenAnotherRanThem() {
    Facts facts =
        Facts.good()
            .with(new ProjectModule("api", "api", true, true, "api/pom.xml"))
            .with(new EvidenceSearch(EvidenceKind.TESTS, "api", List.of("api"), 1, ""));

    assertThat(facts.rule("DONE-03").breaches())
        .extracting(Breach::subject)
        .containsExactly("module api");
  }

  @Test
  void shouldSayOnceThatTestsAreMissingWhenAModuleHasNoReports() {
    Facts facts = Facts.good().without(TestResult.class).notFound(EvidenceKind.TESTS, "");

    RuleVerdict rule = facts.rule("DONE-03");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.breaches()).isEmpty();
  }

  @Test
  void shouldStillCountTheTestsOfAModuleWhenAnotherHasNoReports() {
    Facts facts =
        Facts.good()
            .without(TestResult.class)
            .with(new ProjectModule("api", "api", true, true, "api/pom.xml"));

    assertThat(facts.rule("DONE-03").breaches())
        .extracting(Breach::subject)
        .containsExactly("module shop");
  }

  @Test
  void shouldStillCountTestsWhenOtherEvidenceOfTheModuleIsMissing() {
    Facts facts = Facts.good().without(TestResult.class).notFound(EvidenceKind.COVERAGE, "");

    assertThat(facts.rule("DONE-03").status()).isEqualTo(BREACHED);
  }

  @Test
  void shouldNotCountSkippedTestsWhenItIsAskedWhatRan() {
    Facts facts = Facts.good().withTests(TestOutcome.SKIPPED, 1);

    assertThat(facts.rule("DONE-02").checked()).isEqualTo(20);
  }

  @Test
  void shouldNotApplyWhenNoTestRan() {
    Facts facts = Facts.good().without(TestResult.class);

    assertThat(facts.rule("DONE-02").status()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void shouldPassWhenThereIsNoBranch() {
    Facts facts = Facts.good().without(Coverage.class).with(coverage("A.java", 80, 20, 0, 0));

    RuleVerdict rule = facts.rule("DONE-04");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(1);
  }

  @Test
  void shouldPassWhenExactlyFivePercentAreSkipped() {
    Facts facts = Facts.good().without(TestResult.class);
    facts.withTests(TestOutcome.PASSED, 95).withTests(TestOutcome.SKIPPED, 5);

    assertThat(facts.rule("DONE-03").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldBlockWhenOneMoreTestIsSkippedThanAllowed() {
    Facts facts = Facts.good().without(TestResult.class);
    facts.withTests(TestOutcome.PASSED, 9_499).withTests(TestOutcome.SKIPPED, 501);

    RuleVerdict rule = facts.rule("DONE-03");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches().get(0).actual()).isEqualTo("5.01");
  }

  @Test
  void shouldBlockTwiceWhenAllTestsAreSkipped() {
    Facts facts = Facts.good().without(TestResult.class).withTests(TestOutcome.SKIPPED, 3);

    assertThat(facts.rule("DONE-03").breaches())
        .extracting(Breach::subject)
        .containsExactly("build", "module shop");
  }

  @Test
  void shouldPassWhenCoverageIsExactlyAtItsMinimum() {
    assertThat(Facts.good().rule("DONE-04").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldBlockWhenOneLineIsMissing() {
    Facts facts = Facts.good().without(Coverage.class).with(coverage("A.java", 799, 201, 70, 30));

    RuleVerdict rule = facts.rule("DONE-04");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).extracting(Breach::actual).containsExactly("79.9");
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("build: lines");
  }

  @Test
  void shouldRoundTowardsTheFailingSideWhenCoverageIsJustBelow() {
    Facts facts =
        Facts.good().without(Coverage.class).with(coverage("A.java", 799_999, 200_001, 1, 0));

    assertThat(facts.rule("DONE-04").breaches())
        .extracting(Breach::actual)
        .containsExactly("79.99");
  }

  @Test
  void shouldBlockWhenOneBranchIsMissing() {
    Facts facts =
        Facts.good().without(Coverage.class).with(coverage("A.java", 80, 20, 6_999, 3_001));

    assertThat(facts.rule("DONE-04").breaches())
        .extracting(Breach::subject)
        .containsExactly("build: branches");
  }

  @Test
  void shouldAddUpFilesWhenCoverageIsJudged() {
    Facts facts = Facts.good().with(coverage("B.java", 0, 100, 0, 0));

    assertThat(facts.rule("DONE-04").breaches()).extracting(Breach::actual).containsExactly("40");
  }

  @Test
  void shouldNotApplyWhenThereIsNoLineToCover() {
    Facts facts = Facts.good().without(Coverage.class).with(coverage("A.java", 0, 0, 0, 0));

    assertThat(facts.rule("DONE-04").status()).isEqualTo(NOT_APPLICABLE);
  }
}
