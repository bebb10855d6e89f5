package io.deliverygate.rules;

import static io.deliverygate.rules.WaiverCase.debt02;
import static io.deliverygate.rules.WaiverCase.findings;
import static io.deliverygate.rules.WaiverCase.policy;
import static io.deliverygate.rules.WaiverCase.rule;
import static io.deliverygate.rules.WaiverCase.verdict;
import static io.deliverygate.rules.WaiverCase.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Waiver;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.WaiverNote;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a waiver excuses, and how it ends. */
class WaiversTest {

  @Test
  void shouldTellWhichWaiversAreInUse() {
    Facts facts = findings(2);
    Waiver second = waiver(facts, "id", "W-0", "ruleId", "DEBT-03");
    Verdict verdict = verdict(facts.with(waiver(facts)).with(second), policy(), Facts.NOW);

    assertThat(verdict.waivers())
        .containsExactly(
            new WaiverNote(
                "W-1",
                "DEBT-02",
                WaiverCase.SUBJECT,
                "legacy",
                "Bob",
                "Cid Example",
                Instant.parse("2026-04-01T00:00:00Z"),
                1));
  }

  @Test
  void shouldTellNoWaiverThatHasEnded() {
    Facts facts = findings(1);
    Facts waived = facts.with(waiver(facts));

    assertThat(verdict(waived, policy(), Instant.parse("2026-04-01T00:00:00Z")).waivers())
        .isEmpty();
  }

  @Test
  void shouldExcuseABreachThatItCovers() {
    Facts facts = findings(1).with(waiver(findings(1)));

    RuleVerdict rule = debt02(facts);

    assertThat(rule.status()).isEqualTo(RuleStatus.WAIVED);
    assertThat(rule.breaches()).extracting(Breach::waiver).containsExactly("W-1");
    assertThat(verdict(facts, policy(), Facts.NOW).status()).isEqualTo(GateStatus.PASSED);
  }

  @Test
  void shouldHaveNoEffectWithoutAPolicyThatNamesWhoMayAllowIt() {
    RuleVerdict rule = findings(1).with(waiver(findings(1))).rule("DEBT-02");

    assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule.reason())
        .contains("waiver W-1 has no effect", "names nobody who has the role architect", "roles");
  }

  @ParameterizedTest
  @CsvSource({
    "approver, bob, 'requester and approver are one person'",
    "requester, CID@example.com, 'requester and approver are one person'",
    "approver, Eve, 'by the policy Eve does not have the role architect'",
    "expires, 2026-03-01T12:00:00Z, 'it ended 2026-03-01T12:00:00Z'",
    "expires, 2026-08-28T12:00:01Z, 'more than 180 days from now'",
    "value, 0.99, 'the value is now 1 findings, and it covers up to 0.99 findings'",
    "value, '', 'it does not say up to which value it covers the breach (have it approved with value: 1)'",
    "fact, '', 'it does not name the facts that it covers (have it approved with fact: '",
    "fact, 0123456789ab, 'the breach rests on other facts than it covers'",
    "signature, abc, 'the policy has no key of Cid Example'"
  })
  void shouldHaveNoEffectAndSayWhyWhenItDoesNotHold(String word, String value, String why) {
    RuleVerdict rule = debt02(findings(1).with(waiver(findings(1), word, value)));

    assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule.breaches()).extracting(Breach::waiver).containsExactly("");
    assertThat(rule.reason()).startsWith("waiver W-1 has no effect: ").contains(why).endsWith(")");
  }

  @ParameterizedTest
  @CsvSource({
    "approver, 'cid  EXAMPLE'",
    "approver, cid@example.com",
    "approver, Cid Example <cid@example.com>",
    "expires, 2026-03-01T12:00:01Z",
    "expires, 2026-08-28T12:00:00Z",
    "value, 1",
    "value, 1.0"
  })
  void shouldHoldUpToTheLastSecondAndValue(String word, String value) {
    assertThat(debt02(findings(1).with(waiver(findings(1), word, value))).status())
        .isEqualTo(RuleStatus.WAIVED);
  }

  @Test
  void shouldEndWhenTheValueWorsens() {
    assertThat(debt02(findings(2).with(waiver(findings(1)))).reason())
        .contains("the value is now 2 findings, and it covers up to 1 findings");
  }

  @Test
  void shouldEndWhenOneFindingIsMendedAndAnotherOneAdded() {
    Facts other =
        Facts.good()
            .with(new Finding("shop", "PMD", "Other", 1, "m", "B.java", 1, "target/pmd.xml"));

    RuleVerdict rule = debt02(other.with(waiver(findings(1))));

    assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule.reason()).contains("rests on other facts");
  }

  @Test
  void shouldHoldOnWhenOnlyLinesMove() {
    Facts moved =
        Facts.good().with(new Finding("shop", "PMD", "R1", 1, "m", "A.java", 99, "target/x.xml"));

    assertThat(debt02(moved.with(waiver(findings(1)))).status()).isEqualTo(RuleStatus.WAIVED);
  }

  @Test
  void shouldHoldOnWhenSomeOfWhatItCoversIsMended() {
    Facts before = two("B.java", "C.java");
    Facts after = Facts.good().with(finding("C.java"));

    assertThat(debt02(after.with(waiver(before))).status()).isEqualTo(RuleStatus.WAIVED);
  }

  @Test
  void shouldEndWhenFarMoreFactsBelowTheValueAreOthers() {
    assertThat(debt02(two("B.java", "D.java").with(waiver(two("B.java", "C.java")))).reason())
        .contains("rests on other facts");
  }

  private static Facts two(String one, String other) {
    return Facts.good().with(finding(one)).with(finding(other));
  }

  private static Finding finding(String file) {
    return new Finding("shop", "PMD", "R1", 1, "m", file, 1, "target/pmd.xml");
  }

  @ParameterizedTest
  @CsvSource({"70, WAIVED", "70.01, BREACHED"})
  void shouldCoverDownToAValueWhereLessIsWorse(String value, RuleStatus status) {
    Facts facts =
        Facts.good().without(Coverage.class).with(Facts.coverage("Shop.java", 70, 30, 70, 30));
    Breach breach = rule("DONE-04", facts, policy(), Facts.NOW).breaches().get(0);
    Waiver waiver =
        waiver(
            findings(1),
            "ruleId",
            "DONE-04",
            "subject",
            breach.subject(),
            "value",
            value,
            "fact",
            breach.fact());

    assertThat(rule("DONE-04", facts.with(waiver), policy(), Facts.NOW).status()).isEqualTo(status);
  }

  @Test
  void shouldExcuseOnlyTheSubjectThatItNames() {
    Facts facts = findings(1).withFindings(2, 11).with(waiver(findings(1)));

    RuleVerdict rule = debt02(facts);

    assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule.breaches()).extracting(Breach::waiver).containsExactly("W-1", "");
    assertThat(rule.reason()).isEqualTo("waiver W-1 is valid until 2026-04-01T00:00:00Z");
  }

  @Test
  void shouldNotExcuseTheSameSubjectOfAnotherRule() {
    Facts facts = findings(1).with(waiver(findings(1), "ruleId", "DEBT-03"));

    assertThat(debt02(facts).status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(debt02(facts).reason()).isEmpty();
  }

  @Test
  void shouldTakeTheWaiverThatHoldsWhenAnotherDoesNot() {
    Facts facts =
        findings(1)
            .with(waiver(findings(1), "expires", "2026-02-01T00:00:00Z"))
            .with(waiver(findings(1), "id", "W-2"));

    RuleVerdict rule = debt02(facts);

    assertThat(rule.breaches()).extracting(Breach::waiver).containsExactly("W-2");
    assertThat(rule.reason()).isEqualTo("waiver W-2 is valid until 2026-04-01T00:00:00Z");
  }

  @Test
  void shouldBeWorthNothingInAnotherProject() {
    Facts other = findings(1).without(Release.class).with(new Release("bank", "1.0", "pom.xml"));

    assertThat(debt02(other.with(waiver(findings(1)))).reason()).contains("rests on other facts");
  }

  @Test
  void shouldNotExcuseTheRulesAboutWaivers() {
    Facts expired = findings(1).with(waiver(findings(1), "expires", "2026-02-01T00:00:00Z"));
    Breach breach = rule("DEBT-07", expired, policy(), Facts.NOW).breaches().get(0);
    Facts facts =
        expired.with(
            waiver(
                findings(1),
                "id",
                "W-2",
                "ruleId",
                "DEBT-07",
                "subject",
                breach.subject(),
                "fact",
                breach.fact()));

    RuleVerdict rule = rule("DEBT-07", facts, policy(), Facts.NOW);

    assertThat(rule.status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(rule.reason()).contains("no waiver can excuse this rule", "waiver W-2");
  }

  @Test
  void shouldNotExcuseMissingEvidence() {
    Facts facts =
        findings(1)
            .notFound(io.deliverygate.fact.EvidenceKind.FINDINGS, "gone")
            .with(waiver(findings(1)));

    assertThat(debt02(facts).status()).isEqualTo(RuleStatus.NO_EVIDENCE);
    assertThat(verdict(facts, policy(), Facts.NOW).status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldKeepToTheDaysThatThePolicyAllows() {
    Policy month = policy("waivers.max-days", "30");
    Facts facts = findings(1).with(waiver(findings(1)));

    assertThat(rule("DEBT-02", facts, month, Facts.NOW).reason())
        .contains("more than 30 days from now");
    assertThat(rule("DEBT-02", facts, policy("waivers.max-days", "31"), Facts.NOW).status())
        .isEqualTo(RuleStatus.WAIVED);
  }

  @Test
  void shouldTellWhatAWaiverWouldHaveToNameInTheVerdict() {
    Verdict verdict = findings(1).verdict();

    Breach breach = rule(verdict, each -> each.id().equals("DEBT-02")).breaches().get(0);

    assertThat(breach.fact()).matches("[0-9a-f]{12}");
  }
}
