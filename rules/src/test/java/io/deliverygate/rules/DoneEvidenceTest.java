package io.deliverygate.rules;

import static io.deliverygate.rules.DoneFacts.deployment;
import static io.deliverygate.rules.DoneFacts.newCode;
import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.Environment;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCode;
import io.deliverygate.fact.NewCodeBase;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.TestResult;
import io.deliverygate.policy.GateMode;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoneEvidenceTest {

  @Nested
  class Done05 {

    @Test
    void shouldPassWhenNewCodeIsCoveredExactlyEnough() {
      RuleVerdict rule = DoneFacts.good().rule("DONE-05");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldBlockWhenOneNewLineIsMissing() {
      RuleVerdict rule = covered(79_999, 20_001).rule("DONE-05");

      assertThat(rule.status()).isEqualTo(BREACHED);
      Breach breach = rule.breaches().get(0);
      assertThat(breach.subject()).isEqualTo("new code");
      assertThat(breach.actual()).isEqualTo("79.99");
      assertThat(breach.limit()).isEqualTo("80");
      assertThat(breach.message()).contains("79999 of 100000");
    }

    @Test
    void shouldAddUpFilesWhenNewCodeIsJudged() {
      Facts facts = DoneFacts.good().with(newCode(0, 1)).with(newCode(4, 0));

      assertThat(facts.rule("DONE-05").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldNotApplyWhenNoLineIsNew() {
      assertThat(covered(0, 0).rule("DONE-05").status()).isEqualTo(NOT_APPLICABLE);
      assertThat(DoneFacts.good().without(NewCode.class).rule("DONE-05").status())
          .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldNameTheFilesWithMostMissedLines() {
      Facts facts =
          DoneFacts.good()
              .without(NewCode.class)
              .with(missed("A.java", 3))
              .with(missed("B.java", 0))
              .with(missed("C.java", 7))
              .with(missed("D.java", 3))
              .with(missed("E.java", 1));

      assertThat(facts.rule("DONE-05").breaches().get(0).message())
          .endsWith("missed are 7 in C.java, 3 in A.java, 3 in D.java and more in other files (1)");
      assertThat(covered(1, 2).rule("DONE-05").breaches().get(0).message())
          .endsWith("missed are 2 in Shop.java");
    }

    private static NewCode missed(String file, long lines) {
      return FactOf.type(NewCode.class, "file", file, "linesCovered", 1L, "linesMissed", lines);
    }

    @Test
    void shouldSaySinceWhenCodeIsNewHoweverItComesOut() {
      NewCodeBase base =
          FactOf.type(
              NewCodeBase.class,
              "commit",
              "0123456789abcdef",
              "reason",
              "it is v1, the last release");
      String words = "what changed since 0123456789ab counts as new: it is v1, the last release";

      assertThat(covered(1, 0).with(base).rule("DONE-05").reason()).isEqualTo(words);
      assertThat(covered(0, 1).with(base).rule("DONE-05").reason()).isEqualTo(words);
      assertThat(covered(0, 0).with(base).rule("DONE-05").reason())
          .isEqualTo(
              "there is nothing to check; the rule looks at the new and changed lines of code; "
                  + words);
    }

    @Test
    void shouldSayThatAllCodeIsNewWhenThereIsNoBase() {
      NewCodeBase base = FactOf.type(NewCodeBase.class, "reason", "nothing was released");

      assertThat(covered(1, 0).with(base).rule("DONE-05").reason())
          .isEqualTo("all code counts as new: nothing was released");
    }

    private static Facts covered(long covered, long missed) {
      return DoneFacts.good().without(NewCode.class).with(newCode(covered, missed));
    }
  }

  @Nested
  class Done08 {

    @Test
    void shouldPassWhenTheRevisionIsOnStaging() {
      RuleVerdict rule = DoneFacts.good().rule("DONE-08");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldWarnWhenNothingWasDeployed() {
      RuleVerdict rule = DoneFacts.good().without(Deployment.class).rule("DONE-08");

      assertThat(rule.status()).isEqualTo(BREACHED);
      assertThat(rule.breaches().get(0).subject()).startsWith("revision 0123456789abcdef");
      assertThat(rule.breaches().get(0).message()).contains("staging");
    }

    @Test
    void shouldSayThatAPartOfACommitIdDoesNotCount() {
      RuleVerdict rule =
          DoneFacts.good().but(Deployment.class, "D-1", "revision", "0123456").rule("DONE-08");

      assertThat(rule.status()).isEqualTo(BREACHED);
      assertThat(rule.reason()).startsWith("deployment D-1 does not count: '0123456' is not");
    }

    @ParameterizedTest
    @CsvSource({
      "environment, live",
      "environment, gone",
      "revision, fedcba9876543210fedcba9876543210fedcba98",
      "revision, 012345",
      "outcome, failed",
      "outcome, rolled-back",
      "at, 2026-03-01T12:00:01Z"
    })
    void shouldWarnWhenTheDeploymentIsNotTheRightOne(String component, String value) {
      Facts facts = DoneFacts.good().but(Deployment.class, "D-1", component, value);

      assertThat(facts.rule("DONE-08").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldPassWhenItWasDeployedThisVeryMoment() {
      Facts facts = DoneFacts.good().but(Deployment.class, "D-1", "at", Facts.NOW);

      assertThat(facts.rule("DONE-08").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldPassWhenAnEarlierDeploymentFailed() {
      Facts facts = DoneFacts.good().with(deployment("environment", "stage", "outcome", "failed"));

      assertThat(facts.rule("DONE-08").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldWarnWhenNoEnvironmentIsForStaging() {
      Facts facts = DoneFacts.good().but(Environment.class, "stage", "kind", "test");

      assertThat(facts.rule("DONE-08").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldWarnWhenTheRevisionIsNotKnown() {
      Facts facts = DoneFacts.good().notFound(EvidenceKind.REVISION, "");

      assertThat(facts.rule("DONE-08").status()).isEqualTo(NO_EVIDENCE);
    }
  }

  @Nested
  class Done11 {

    @Test
    void shouldNotApplyWhenThePolicyNamesNoSuite() {
      assertThat(DoneFacts.good().rule("DONE-11").status()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldPassWhenATestOfEachSuiteRan() {
      RuleVerdict rule = suites(withUi(TestOutcome.FAILED), "target/*.xml", "**/TEST-Ui*.xml");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(2);
    }

    @Test
    void shouldWarnWhenASuiteIsNotThere() {
      RuleVerdict rule = suites(DoneFacts.good(), "target/*.xml", "**/TEST-Ui*.xml");

      assertThat(rule.status()).isEqualTo(BREACHED);
      assertThat(rule.breaches())
          .extracting(Breach::subject)
          .containsExactly("suite **/TEST-Ui*.xml");
      assertThat(rule.breaches().get(0).message()).contains("no test of any report");
    }

    @Test
    void shouldWarnWhenEveryTestOfASuiteWasSkipped() {
      RuleVerdict rule = suites(withUi(TestOutcome.SKIPPED), "**/TEST-Ui*.xml");

      assertThat(rule.status()).isEqualTo(BREACHED);
    }

    private static Facts withUi(TestOutcome outcome) {
      return DoneFacts.good()
          .with(
              FactOf.type(
                  TestResult.class,
                  "module",
                  "shop",
                  "outcome",
                  outcome,
                  "source",
                  "ui/target/failsafe-reports/TEST-UiIT.xml"));
    }

    private static RuleVerdict suites(Facts facts, String... globs) {
      return facts.rule(
          "DONE-11",
          Policies.only("done", GateMode.ENFORCED)
              .with(Parameter.of("done.suites.required", List.of(globs))));
    }
  }
}
