package io.deliverygate.rules;

import static io.deliverygate.rules.SequenceFacts.participant;
import static io.deliverygate.rules.SequenceStepsTest.only;
import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Engagement;
import io.deliverygate.fact.Participant;
import io.deliverygate.fact.Step;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequencePeopleTest {

  @Nested
  class Seq02 {

    @Test
    void shouldPassWhenDemandWasTestedByTheDay() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-02");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(4);
    }

    @Test
    void shouldWarnWhenRecruitingBeganADayTooEarly() {
      Facts facts = SequenceFacts.good().but(Step.class, "recruit", "began", "2025-10-19");

      Breach breach = only(facts.rule("SEQ-02"));

      assertThat(breach.subject()).isEqualTo("step recruit");
      assertThat(breach.message()).contains("2025-10-19", "no demand test");
    }

    @ParameterizedTest
    @CsvSource({"2025-10-20, PASSED", "2025-10-19, BREACHED", "'', BREACHED"})
    void shouldWarnWhenAParticipantWasRecruitedTooEarly(String since, String status) {
      Facts facts = SequenceFacts.good().with(participant("P-9", "beta", "recruited", since));

      assertThat(facts.rule("SEQ-02").status()).hasToString(status);
    }

    @Test
    void shouldWarnOfEverybodyWhenDemandWasNeverTested() {
      Facts facts = SequenceFacts.good().without(Step.class, "demand");

      assertThat(facts.rule("SEQ-02").breaches())
          .extracting(Breach::subject)
          .containsExactly("participant P-1", "participant P-2", "participant P-3", "step recruit");
      assertThat(facts.rule("SEQ-02").breaches().get(0).message()).contains("demand test");
    }

    @Test
    void shouldWarnWhenTheDemandTestHasNotEnded() {
      Facts facts = SequenceFacts.good().but(Step.class, "demand", "ended", "");

      assertThat(facts.rule("SEQ-02").status()).isEqualTo(BREACHED);
    }

    @Test
    void shouldNotApplyWhenNobodyIsRecruitedYet() {
      Facts facts =
          SequenceFacts.good()
              .without(Participant.class)
              .but(Step.class, "recruit", "began", "", "ended", "");

      assertThat(facts.rule("SEQ-02").status()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldApplyWhenRecruitingBeganAndNobodyTakesPartYet() {
      assertThat(SequenceFacts.good().without(Participant.class).rule("SEQ-02").checked())
          .isEqualTo(1);
    }
  }

  @Nested
  class Seq08 {

    @Test
    void shouldPassWhenAlphaUsersHadMovedOnTheDay() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-08");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"recruited", "active"})
    void shouldBlockWhenAnAlphaUserStillDependsOnTheMvp(String state) {
      Facts facts =
          SequenceFacts.good().but(Participant.class, "P-1", "state", state, "since", "2026-02-25");

      Breach breach = only(facts.rule("SEQ-08"));

      assertThat(breach.subject()).isEqualTo("participant P-1, step farewell");
      assertThat(breach.message()).contains("still depends");
    }

    @Test
    void shouldBlockWhenTheMvpIsEndingAndAnAlphaUserIsStillThere() {
      Facts facts =
          SequenceFacts.good()
              .but(Step.class, "farewell", "ended", "")
              .but(Participant.class, "P-2", "state", "active");

      assertThat(facts.rule("SEQ-08").status()).isEqualTo(BREACHED);
    }

    @ParameterizedTest
    @CsvSource({"P-1, 2026-02-21", "P-1, ''", "P-2, 2026-02-21", "P-2, ''"})
    void shouldBlockWhenNothingSaysThatAnAlphaUserHadMovedByThen(String id, String since) {
      Facts facts = SequenceFacts.good().but(Participant.class, id, "since", since);

      Breach breach = only(facts.rule("SEQ-08"));

      assertThat(breach.subject()).isEqualTo("participant " + id + ", step farewell");
      assertThat(breach.message()).contains("2026-02-20");
    }

    @Test
    void shouldPassWhenAnAlphaUserMovesWhileTheMvpIsEnding() {
      Facts facts =
          SequenceFacts.good()
              .but(Step.class, "farewell", "ended", "")
              .but(Participant.class, "P-1", "since", "2026-03-01");

      assertThat(facts.rule("SEQ-08").status()).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, BREACHED", "2026-03-02, PASSED"})
    void shouldTakeTheMvpForEndedUpToToday(String ended, String status) {
      Facts facts =
          SequenceFacts.good()
              .but(Step.class, "farewell", "ended", ended)
              .but(Participant.class, "P-1", "since", "");

      assertThat(facts.rule("SEQ-08").status()).hasToString(status);
    }

    @Test
    void shouldNotAskBetaUsersToMove() {
      Facts facts =
          SequenceFacts.good()
              .with(participant("P-8", "beta", "moved", "2026-02-28"))
              .with(participant("P-9", "beta", "left", "2026-02-28"));

      assertThat(facts.rule("SEQ-08").status()).isEqualTo(PASSED);
    }

    @Test
    void shouldNotApplyWhenTheMvpGoesOn() {
      Facts facts = SequenceFacts.good().but(Step.class, "farewell", "began", "", "ended", "");

      assertThat(facts.rule("SEQ-08").status()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void shouldNotApplyWhenThereAreNoAlphaUsers() {
      Facts facts =
          SequenceFacts.good().without(Participant.class, "P-1").without(Participant.class, "P-2");

      assertThat(facts.rule("SEQ-08").status()).isEqualTo(NOT_APPLICABLE);
    }
  }

  @Nested
  class Seq09 {

    @Test
    void shouldPassWhenEveryPartyIsEngagedOnTheDay() {
      RuleVerdict rule = SequenceFacts.good().rule("SEQ-09");

      assertThat(rule.status()).isEqualTo(PASSED);
      assertThat(rule.checked()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"sales", "support", "marketing", "legal", "communications"})
    void shouldBlockWhenAPartyIsMissing(String party) {
      Facts facts =
          SequenceFacts.good()
              .without(Engagement.class, party)
              .without(Engagement.class, party.equals("sales") ? "Sales " : party);

      Breach breach = only(facts.rule("SEQ-09"));

      assertThat(breach.subject()).isEqualTo("step market, " + party);
      assertThat(breach.message()).contains("2026-02-21", party);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-22", "''"})
    void shouldBlockWhenAPartyWasEngagedTooLate(String engaged) {
      Facts facts = SequenceFacts.good().but(Engagement.class, "support", "engaged", engaged);

      assertThat(only(facts.rule("SEQ-09")).subject()).isEqualTo("step market, support");
    }

    @Test
    void shouldNotApplyWhenThereIsNoLaunchYet() {
      Facts facts = SequenceFacts.good().but(Step.class, "market", "began", "");

      assertThat(facts.rule("SEQ-09").status()).isEqualTo(NOT_APPLICABLE);
    }
  }
}
