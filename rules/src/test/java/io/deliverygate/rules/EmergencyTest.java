package io.deliverygate.rules;

import static io.deliverygate.rules.WaiverCase.findings;
import static io.deliverygate.rules.WaiverCase.policy;
import static io.deliverygate.rules.WaiverCase.rule;
import static io.deliverygate.rules.WaiverCase.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Emergency;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.UnreadableEvidence;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.Shadow;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.EmergencyNote;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release in an emergency: Bob asks, Ann, the chief product owner, allows it. */
class EmergencyTest {

  private static Emergency emergency(Object... changes) {
    Emergency emergency =
        FactOf.type(
            Emergency.class,
            "id",
            "E-1",
            "version",
            "1.0",
            "revision",
            "0123456789abcdef0123456789abcdef01234567",
            "reason",
            "payments are down",
            "requester",
            "Bob",
            "approver",
            "Ann",
            "at",
            "2026-03-01T12:00:00Z",
            "until",
            "2026-03-02T12:00:00Z",
            "followUpBy",
            "2026-03-08",
            "signature",
            "",
            "line",
            7);
    return (Emergency) FactOf.but(emergency, changes);
  }

  private static Verdict judged(Facts facts) {
    return verdict(facts, policy(), Facts.NOW);
  }

  private static RuleVerdict debt02(Verdict verdict) {
    return rule(verdict, each -> each.id().equals("DEBT-02"));
  }

  @Test
  void shouldExcuseEveryBreachAndNeverPass() {
    Verdict verdict = judged(findings(1).withFindings(2, 11).with(emergency()));

    assertThat(debt02(verdict).status()).isEqualTo(RuleStatus.WAIVED);
    assertThat(debt02(verdict).reason()).isEqualTo("excused by emergency E-1");
    assertThat(debt02(verdict).breaches())
        .extracting(Breach::waiver)
        .containsExactly("emergency E-1", "emergency E-1");
    assertThat(verdict.gates()).extracting(GateVerdict::status).containsOnly(GateStatus.WARNING);
    assertThat(verdict.status()).isEqualTo(GateStatus.WARNING);
    assertThat(verdict.complete()).isTrue();
  }

  @Test
  void shouldExcuseMissingEvidence() {
    Verdict verdict = judged(findings(0).notFound(EvidenceKind.FINDINGS, "gone").with(emergency()));

    assertThat(debt02(verdict).status()).isEqualTo(RuleStatus.WAIVED);
    assertThat(debt02(verdict).reason()).startsWith("excused by emergency E-1; ").contains("gone");
  }

  @Test
  void shouldNeverExcuseWhatCannotBeJudged() {
    Verdict verdict =
        judged(
            findings(0)
                .with(
                    new UnreadableEvidence(
                        EvidenceKind.FINDINGS, "shop", 7, "cut short", "run PMD", "target/pmd.xml"))
                .with(emergency()));

    assertThat(debt02(verdict).status()).isEqualTo(RuleStatus.ERROR);
    assertThat(verdict.status()).isEqualTo(GateStatus.ERROR);
  }

  @Test
  void shouldBeAWarningThoughNothingHadToBeExcused() {
    assertThat(judged(findings(0).with(emergency())).status()).isEqualTo(GateStatus.WARNING);
  }

  @Test
  void shouldTellOfItInTheVerdict() {
    EmergencyNote note = judged(findings(1).with(emergency())).emergencies().get(0);

    assertThat(note.id()).isEqualTo("E-1");
    assertThat(note.reason()).isEqualTo("payments are down");
    assertThat(note.requester()).isEqualTo("Bob");
    assertThat(note.approver()).isEqualTo("Ann");
    assertThat(note.followUpBy()).isEqualTo("2026-03-08");
    assertThat(note.followedUp()).isEmpty();
    assertThat(note.holds()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "revision, 1123456789abcdef0123456789abcdef01234567, 'it is for commit 1123456789abcdef0123456789abcdef01234567, and judged is 0123456789abcdef'",
    "revision, 012345, '''012345'' is not a whole commit id'",
    "revision, 0123456789abcdef0123456789abcdef0123456, 'write all 40 digits'",
    "at, 2026-03-01T12:00:01Z, 'it begins only 2026-03-01T12:00:01Z'",
    "until, 2026-03-01T12:00:00Z, 'it ended 2026-03-01T12:00:00Z'",
    "until, 2026-03-08T12:00:01Z, 'it lasts longer than 7 days'",
    "requester, ann, 'requester and approver are one person'",
    "approver, Cid Example, 'does not have the role chief-product-owner'",
    "signature, abc, 'no key of Ann'"
  })
  void shouldHaveNoEffectAndSayWhyWhenItDoesNotHold(String word, String value, String why) {
    Verdict verdict = judged(findings(1).with(emergency(word, value)));

    assertThat(debt02(verdict).status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
    assertThat(verdict.emergencies().get(0).problem()).contains(why).endsWith(")");
  }

  @Test
  void shouldSayNothingOfAnEmergencyOfAnotherVersion() {
    Verdict verdict = judged(findings(1).with(emergency("version", "1.1")));

    assertThat(verdict.emergencies()).isEmpty();
    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldHaveNoEffectWithoutARevision() {
    Verdict verdict = judged(findings(1).without(Revision.class).with(emergency()));

    assertThat(verdict.emergencies().get(0).problem()).contains("judged is an unknown one");
    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldHaveNoEffectOnWhatIsNotCommitted() {
    Facts facts = findings(1).but(Revision.class, each -> true, "clean", false);

    Verdict verdict = judged(facts.with(emergency()));

    assertThat(verdict.emergencies().get(0).problem()).contains("the work tree holds more");
    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
  }

  @ParameterizedTest
  @CsvSource({"until, 2026-03-01T12:00:01Z", "until, 2026-03-08T12:00:00Z"})
  void shouldHoldUpToTheLastSecond(String word, String value) {
    assertThat(judged(findings(1).with(emergency(word, value))).status())
        .isEqualTo(GateStatus.WARNING);
  }

  @Test
  void shouldNeedASignatureWhereThePolicyDemandsOne() {
    Policy demanding = policy("emergency.signed", "true");

    Verdict verdict = verdict(findings(1).with(emergency()), demanding, Facts.NOW);

    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
    assertThat(verdict.emergencies().get(0).problem()).startsWith("it is not signed");
  }

  @Test
  void shouldLeaveAloneWhatDoesNotCount() {
    Policy shown = policy().withGates(Map.of("debt", GateMode.REPORTED, "done", GateMode.ENFORCED));
    Policy shadow = policy().with("DEBT-02", Shadow.ALWAYS);
    Facts facts = findings(1).with(emergency());

    assertThat(debt02(verdict(facts, shown, Facts.NOW)).status()).isEqualTo(RuleStatus.BREACHED);
    assertThat(debt02(verdict(facts, shadow, Facts.NOW)).status()).isEqualTo(RuleStatus.BREACHED);
  }

  @Test
  void shouldBlockDebt10InTheNextEmergencyToo() {
    Verdict verdict =
        judged(
            findings(0)
                .with(emergency())
                .with(emergency("id", "E-0", "version", "0.9", "followUpBy", "2026-02-28")));

    assertThat(verdict.status()).isEqualTo(GateStatus.FAILED);
    assertThat(rule(verdict, each -> each.id().equals("DEBT-10")).breaches())
        .extracting(Breach::subject, Breach::waiver)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("emergency E-0", ""));
  }
}
