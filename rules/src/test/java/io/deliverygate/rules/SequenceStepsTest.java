package io.deliverygate.rules;

import static io.deliverygate.rules.SequenceFacts.done;
import static io.deliverygate.rules.SequenceFacts.hypothesis;
import static io.deliverygate.rules.SequenceFacts.step;
import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Hypothesis;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Problem;
import io.deliverygate.fact.Step;
import io.deliverygate.policy.GateMode;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceStepsTest {

  @Nested
  class Seq01 {

    @Test
    void shouldPassWhenEveryStepBeganInItsTurn() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-01");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(17);
    }

    @Test
    void shouldSayWhatIsPossibleAndHowMuchWasAnticipated() {
      assertThat(SequenceFacts.good().rule("SEQ-01").reason())
          .isEqualTo("anticipated 12 of 13 steps, 1 emergent; possible next: talk");
    }

    @Test
    void shouldBlockWhenAStepBeganADayTooEarly() {
      Breach breach = only(began("trial", "2026-01-05"));

      assertThat(breach.subject()).isEqualTo("step trial, requires scope");
      assertThat(breach.message()).contains("2026-01-05", "scope had ended");
      assertThat(breach.location().text()).isEqualTo("delivery/s.yaml:5");
    }

    @Test
    void shouldBlockWhenARequiredStepHasNotEnded() {
      Facts facts = SequenceFacts.good().but(Step.class, "scope", "ended", "");

      assertThat(only(facts).subject()).isEqualTo("step trial, requires scope");
    }

    @Test
    void shouldBlockWhenARequiredStepIsNotOnRecord() {
      Facts facts = SequenceFacts.good().but(Step.class, "trial", "requires", "plan");

      assertThat(only(facts).subject()).isEqualTo("step trial, requires plan");
    }

    @Test
    void shouldBlockWhenAStepBeganAfterItWasRuledOut() {
      Breach breach = only(began("by-hand", "2025-12-22"));

      assertThat(breach.subject()).isEqualTo("step by-hand, ruled out by choice");
      assertThat(breach.message()).contains("2025-12-22");
    }

    @Test
    void shouldPassWhenAStepBeganBeforeItWasRuledOut() {
      assertThat(began("by-hand", "2025-12-21").rule("SEQ-01").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldPassWhenTheDecisionIsStillOpen() {
      Facts facts =
          began("by-hand", "2026-02-01")
              .but(Step.class, "choice", "ended", "")
              .but(Step.class, "trial", "requires", List.of());

      assertThat(facts.rule("SEQ-01").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldBlockWhenNobodyWroteWhenAStepBegan() {
      Facts facts = SequenceFacts.good().but(Step.class, "terms", "began", "");

      Breach breach = only(facts);

      assertThat(breach.subject()).isEqualTo("step terms");
      assertThat(breach.message()).contains("write began");
    }

    @Test
    void shouldTakeTheFirstOccurrenceWhenNobodyWroteWhenARecurringStepBegan() {
      Facts facts = SequenceFacts.good().but(Step.class, "check-in", "began", "");

      assertThat(facts.rule("SEQ-01").status()).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 14", "2026-03-02, 13"})
    void shouldCountAStepAsBegunUpToToday(String day, int begun) {
      assertThat(began("talk", day).rule("SEQ-01").reason())
          .contains("of " + begun + " steps, 1 emergent");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 14", "2026-03-02, 13"})
    void shouldCountAStepAsBegunWhenItHasEnded(String day, int begun) {
      Facts facts = SequenceFacts.good().but(Step.class, "talk", "ended", day);

      assertThat(facts.rule("SEQ-01").reason()).contains("of " + begun + " steps");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 'possible next: survey, talk'", "2026-03-02, possible next: talk"})
    void shouldSayAStepIsPossibleWhenAllThatItRequiresHasEnded(String day, String note) {
      Facts facts = SequenceFacts.good().but(Step.class, "market", "ended", day);

      assertThat(facts.rule("SEQ-01").reason()).endsWith(note);
    }

    @Test
    void shouldNotSayAStepIsPossibleWhenItIsRuledOut() {
      Facts facts = SequenceFacts.good().but(Step.class, "choice", "rulesOut", "talk, by-hand");

      assertThat(facts.rule("SEQ-01").reason()).doesNotContain("possible");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, possible next: talk", "2026-03-02, 'possible next: by-hand, talk'"})
    void shouldRuleOutWhenTheDecisionHasEndedByToday(String day, String note) {
      Facts facts =
          SequenceFacts.good()
              .but(Step.class, "choice", "ended", day)
              .but(Step.class, "trial", "requires", List.of());

      assertThat(facts.rule("SEQ-01").reason()).endsWith(note);
    }

    @ParameterizedTest
    @CsvSource({
      "confirmed, 2026-03-01, true",
      "inconclusive, 2026-03-01, true",
      "confirmed, 2026-03-02, false",
      "confirmed, '', false",
      "refuted, 2026-02-01, false",
      "open, 2026-02-01, false"
    })
    void shouldSayAStepIsPossibleOnlyWhenItsHypothesesStand(
        String outcome, String decided, boolean possible) {
      Facts facts = SequenceFacts.good().without(Hypothesis.class, "H-2");

      String reason = facts.with(hypothesis("H-2", outcome, decided)).rule("SEQ-01").reason();

      assertThat(reason.contains("talk")).isEqualTo(possible);
    }

    @Test
    void shouldSayNothingOfProgressWhenNoStepHasBegun() {
      Facts facts = SequenceFacts.good().without(Step.class).with(step("talk", "requires", "x"));

      assertThat(facts.rule("SEQ-01").reason()).isEmpty();
    }

    @Test
    void shouldNotApplyWhenThereIsNoStep() {
      assertThat(SequenceFacts.good().without(Step.class).rule("SEQ-01").status())
          .isEqualTo(NOT_APPLICABLE);
    }

    private static Breach only(Facts facts) {
      return SequenceStepsTest.only(facts.rule("SEQ-01"));
    }
  }

  @Nested
  class Seq03 {

    @Test
    void shouldPassWhenAgreementsStoodOnTheDay() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-03");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldBlockWhenLiveDataCameADayTooEarly() {
      Breach breach = only(began("live", "2025-11-11").rule("SEQ-03"));

      assertThat(breach.subject()).isEqualTo("step live, data-policy");
      assertThat(breach.message()).contains("2025-11-11");
    }

    @Test
    void shouldBlockWhenThereIsNoSuchStepAtAll() {
      Facts facts =
          SequenceFacts.good().without(Step.class, "terms").without(Step.class, "privacy");

      assertThat(facts.rule("SEQ-03").breaches())
          .extracting(Breach::subject)
          .containsExactly("step live, data-policy", "step live, legal");
    }

    @Test
    void shouldBlockWhenNobodyWroteWhenLiveDataCame() {
      assertThat(began("live", "").rule("SEQ-03").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldNotApplyWhenThereIsNoLiveDataYet() {
      Facts facts = SequenceFacts.good().but(Step.class, "live", "began", "", "ended", "");

      assertThat(facts.rule("SEQ-03").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  @Nested
  class Seq04 {

    @Test
    void shouldPassWhenTheHypothesisWasDecidedOnTheDay() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-04");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"open, 2025-11-01", "confirmed, ''", "confirmed, 2025-11-13"})
    void shouldBlockWhenTheHypothesisHadNoOutcomeByThen(String outcome, String decided) {
      Facts facts =
          SequenceFacts.good().but(Hypothesis.class, "H-1", "outcome", outcome, "decided", decided);

      Breach breach = only(facts.rule("SEQ-04"));

      assertThat(breach.subject()).isEqualTo("step live, rests on H-1");
      assertThat(breach.message()).contains("2025-11-12", "no outcome");
    }

    @Test
    void shouldBlockWhenTheHypothesisIsNotOnRecord() {
      Facts facts = SequenceFacts.good().without(Hypothesis.class, "H-1");

      assertThat(only(facts.rule("SEQ-04")).subject()).isEqualTo("step live, rests on H-1");
    }

    @Test
    void shouldNotApplyWhenNothingRestsOnAHypothesis() {
      Facts facts = SequenceFacts.good().but(Step.class, "live", "restsOn", List.of());

      assertThat(facts.rule("SEQ-04").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  @Nested
  class Seq05 {

    @Test
    void shouldPassWhenTheScopeWasDefinedOnTheDay() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-05");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(1);
    }

    @Test
    void shouldWarnWhenTheBetaBeganADayTooEarly() {
      Breach breach = only(began("trial", "2026-01-05").rule("SEQ-05"));

      assertThat(breach.subject()).isEqualTo("step trial");
      assertThat(breach.message()).contains("2026-01-05", "scope was not defined");
    }

    @Test
    void shouldWarnWhenTheScopeIsNowhere() {
      Facts facts = SequenceFacts.good().without(Step.class, "scope");

      assertThat(facts.rule("SEQ-05").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldNotApplyWhenThereIsNoBetaYet() {
      Facts facts = SequenceFacts.good().without(Step.class, "trial");

      assertThat(facts.rule("SEQ-05").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  @Nested
  class Seq06 {

    @Test
    void shouldPassWhenRecurringStepsCameInTheirCadence() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-06");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(2);
      assertThat(rule.reason()).isEmpty();
    }

    @Test
    void shouldWarnWhenOneCameADayLate() {
      Facts facts = board("2025-12-12, 2026-01-12, 2026-02-08");

      Breach breach = only(facts.rule("SEQ-06"));

      assertThat(breach.subject()).isEqualTo("step board, 2025-12-12 to 2026-01-12");
      assertThat(breach.actual()).isEqualTo("31");
      assertThat(breach.limit()).isEqualTo("30");
    }

    @Test
    void shouldPassWhenThePolicyAllowsADayOfSlack() {
      Facts facts = board("2025-12-12, 2026-01-12, 2026-02-08");

      RuleVerdict rule =
          facts.rule(
              "SEQ-06",
              Policies.only("sequence", GateMode.ENFORCED)
                  .with(Parameter.of("sequence.cadence.slack.days", BigDecimal.ONE)));

      assertThat(rule.status()).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-01-31, '', 0",
      "2026-01-30, due: board since 2026-03-01, 0",
      "2026-01-29, due: board since 2026-02-28, 1"
    })
    void shouldSayWhatIsDueAndWarnADayLater(String last, String note, int breaches) {
      RuleVerdict rule = board("2025-12-10, 2026-01-05, " + last).rule("SEQ-06");

      assertThat(rule.reason()).isEqualTo(note);
      assertThat(rule.breaches()).hasSize(breaches);
    }

    @Test
    void shouldSayNothingIsDueWhenItHasEnded() {
      Facts facts = SequenceFacts.good().but(Step.class, "check-in", "ended", "2025-12-24");

      assertThat(facts.rule("SEQ-06").reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, ''", "2026-03-02, due: board since 2026-02-27"})
    void shouldSayADueStepWhenItEndsOnlyTomorrow(String ended, String note) {
      Facts facts =
          SequenceFacts.good()
              .but(
                  Step.class,
                  "board",
                  "occurrences",
                  "2025-12-10, 2026-01-05, 2026-01-28",
                  "ended",
                  ended);

      assertThat(facts.rule("SEQ-06").reason()).isEqualTo(note);
    }

    @Test
    void shouldWarnWhenNobodyWroteHowOftenItComes() {
      Breach breach =
          only(SequenceFacts.good().but(Step.class, "board", "everyDays", "").rule("SEQ-06"));

      assertThat(breach.subject()).isEqualTo("step board");
      assertThat(breach.message()).contains("write every-days");
    }

    @Test
    void shouldLookAtRecurringStepsOnly() {
      Facts facts = SequenceFacts.good().but(Step.class, "market", "everyDays", 1);

      assertThat(facts.rule("SEQ-06").status()).isEqualTo(PASSED);
      assertThat(facts.rule("SEQ-06").reason()).isEmpty();
    }

    private static Facts board(String occurrences) {
      return SequenceFacts.good().but(Step.class, "board", "occurrences", occurrences);
    }

    @Test
    void shouldNotApplyWhenNothingRecurs() {
      Facts facts =
          SequenceFacts.good().without(Step.class, "board").without(Step.class, "check-in");

      assertThat(facts.rule("SEQ-06").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  @Nested
  class Seq07 {

    @Test
    void shouldPassWhenProblemsAreInTheBacklogOrDeclined() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-07");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PR-1, story, Slow", "PR-2, declinedBecause, Odd"})
    void shouldWarnWhenNothingComesOfAProblem(String problem, String component, String title) {
      Breach breach =
          only(SequenceFacts.good().but(Problem.class, problem, component, " ").rule("SEQ-07"));

      assertThat(breach.subject()).isEqualTo("problem " + problem);
      assertThat(breach.message()).endsWith(title);
    }

    @Test
    void shouldNotApplyWhenNoProblemWasDiscovered() {
      assertThat(SequenceFacts.good().without(Problem.class).rule("SEQ-07").status())
          .isEqualTo(NOT_APPLICABLE);
    }
  }

  @Test
  void shouldNotEvaluateTheGateWhenNoStepIsOnRecord() {
    Facts facts = SequenceFacts.good().notFound(EvidenceKind.SEQUENCE, "");

    assertThat(facts.verdict().gates()).extracting(gate -> gate.id()).doesNotContain("sequence");
  }

  private static Facts began(String step, String day) {
    return SequenceFacts.good().but(Step.class, step, "began", day);
  }

  static Breach only(RuleVerdict rule) {
    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches()).hasSize(1);
    return rule.breaches().get(0);
  }

  @Test
  void shouldBlockByEachRuleWhenAStepThatEndedHasNoBeginning() {
    Facts facts = SequenceFacts.good().with(done("early", "launch", "", "2026-02-01"));

    assertThat(facts.rule("SEQ-09").breaches()).hasSize(5);
  }
}
