package io.deliverygate.rules;

import static io.deliverygate.rules.ReadyFacts.criterion;
import static io.deliverygate.rules.ReadyFacts.dependency;
import static io.deliverygate.rules.ReadyFacts.epic;
import static io.deliverygate.rules.ReadyFacts.good;
import static io.deliverygate.rules.ReadyFacts.spike;
import static io.deliverygate.rules.ReadyFacts.story;

import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.Dependency;
import io.deliverygate.fact.Epic;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Spike;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.Story;
import io.deliverygate.rules.kit.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyGateTest {

  private static final String STORY = "story PAY-1";

  @ParameterizedTest
  @CsvSource({
    "READY-01, 2", "READY-02, 2", "READY-03, 2", "READY-04, 2", "READY-05, 2", "READY-06, 2",
    "READY-07, 2", "READY-08, 2", "READY-09, 1", "READY-10, 1", "READY-11, 1", "READY-12, 1"
  })
  void shouldPassWhenTheComingIterationIsReady(String id, int checked) {
    Asked.rule(id, good()).passes(checked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"role", "want", "benefit"})
  void shouldBreachReady01WhenAStoryDoesNotSayWhoWantsWhatAndWhy(String component) {
    ready01(component, "").breaches(STORY).atLine(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"developer", "a Developer", "engineers", "the tester", "team lead", "the system"})
  void shouldBreachReady01WhenTheRoleIsTheTeamItself(String role) {
    ready01("role", role).breaches(STORY + ": role").saying("'" + role + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"teammate of a customer", "ecosystem partner"})
  void shouldPassReady01WhenTheWordIsOnlyAPartOfAnother(String role) {
    ready01("role", role).passes(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "declined"})
  void shouldLeaveOutStoriesThatNeedNotBeDone(String status) {
    Facts facts = good().but(Story.class, "PAY-2", "status", status);

    Asked.rule("READY-01", facts).passes(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "READY-01",
        "READY-02",
        "READY-03",
        "READY-04",
        "READY-05",
        "READY-06",
        "READY-07",
        "READY-08"
      })
  void shouldFindNoEvidenceWhenNoIterationIsToCome(String id) {
    Facts facts = good().without(Sprint.class, "S-3").without(Sprint.class, "S-4");

    Asked.rule(id, facts).misses("no iteration is recorded that runs or is ahead");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "READY-01",
        "READY-02",
        "READY-03",
        "READY-04",
        "READY-05",
        "READY-06",
        "READY-07",
        "READY-08"
      })
  void shouldFindNoEvidenceWhenNothingIsChosenForAnIteration(String id) {
    Facts facts =
        good()
            .but(Story.class, "PAY-1", "sprint", "")
            .but(Story.class, "PAY-2", "sprint", "S-2")
            .without(Spike.class);

    Asked.rule(id, facts).misses("nothing is chosen for any iteration");
  }

  @Test
  void shouldNotApplyWhenSpikesAloneAreChosen() {
    Facts facts =
        good().but(Story.class, "PAY-1", "sprint", "").but(Story.class, "PAY-2", "sprint", "");

    Asked.rule("READY-01", facts).doesNotApply();
    Asked.rule("READY-10", facts).passes(1);
  }

  @Test
  void shouldNotApplyWhenAllThatIsChosenIsDone() {
    Facts facts =
        good()
            .but(Story.class, "PAY-1", "status", "done", "started", "2026-03-01")
            .but(Story.class, "PAY-2", "status", "done", "started", "2026-03-01");

    Asked.rule("READY-07", facts).doesNotApply();
  }

  @Test
  void shouldTakeTheIterationThatBeginsToday() {
    Facts facts = good().but(Sprint.class, "S-3", "firstDay", "2026-03-01");

    Asked.rule("READY-01", facts).passes(2);
  }

  @Test
  void shouldTakeTheIterationThatRunsWhenNoneIsToCome() {
    Facts facts =
        good()
            .without(Sprint.class, "S-4")
            .but(Sprint.class, "S-3", "firstDay", "2026-02-28", "lastDay", "2026-03-01");

    Asked.rule("READY-01", facts).passes(2);
  }

  @Test
  void shouldTakeTheIterationThatRunsWhenNothingIsChosenForOneToCome() {
    Facts facts = good().but(Sprint.class, "S-3", "firstDay", "2026-02-28");

    Asked.rule("READY-01", facts).passes(2);
  }

  @Test
  void shouldNotTakeTheIterationThatRunsWhenSomethingIsChosenForOneToCome() {
    Facts facts =
        good()
            .but(Sprint.class, "S-3", "firstDay", "2026-02-28")
            .but(Story.class, "PAY-2", "sprint", "S-4");

    Asked.rule("READY-01", facts).passes(1);
  }

  @Test
  void shouldBreachReady02WhenAStoryWaitsForOneOutsideTheIteration() {
    Facts facts = good().but(Story.class, "PAY-1", "dependsOn", "PAY-9");

    Asked.rule("READY-02", facts).breaches(STORY + " waits for PAY-9").atLine(5);
  }

  @Test
  void shouldBreachReady02WhenTheOtherStoryIsDeclined() {
    Facts facts = good().but(Story.class, "PAY-2", "status", "declined");

    Asked.rule("READY-02", facts).breaches(STORY + " waits for PAY-2");
  }

  @Test
  void shouldBreachReady02WhenStoriesWaitForOneAnother() {
    Facts facts = good().but(Story.class, "PAY-2", "dependsOn", "PAY-1");

    Asked.rule("READY-02", facts).breaches("cycle PAY-1 → PAY-2 → PAY-1");
  }

  @Test
  void shouldPassReady02WhenOnlyOtherStoriesWaitForOneAnother() {
    Facts facts =
        good()
            .with(story("X-1", "", "dependsOn", "X-2"))
            .with(story("X-2", "", "dependsOn", "X-1"));

    Asked.rule("READY-02", facts).passes(2);
  }

  @Test
  void shouldBreachReady03WhenTooFewPeopleRefinedAStory() {
    Facts facts = good().but(Story.class, "PAY-1", "refined", "2026-02-19 Ann");

    Asked.rule("READY-03", facts).breaches(STORY).saying("1 people, at least 2").atLine(5);
  }

  @Test
  void shouldBreachReady04WhenTheBenefitIsNotStated() {
    ready04(good().but(Story.class, "PAY-1", "benefit", "")).breaches(STORY + ": benefit");
  }

  @Test
  void shouldBreachReady04WhenAStoryBelongsToNoEpic() {
    ready04(good().but(Story.class, "PAY-1", "epic", "")).breaches(STORY + ": epic");
  }

  @Test
  void shouldBreachReady04WhenTheEpicLeadsNowhere() {
    Facts facts = good().with(epic("E-2")).but(Story.class, "PAY-1", "epic", "E-2");

    ready04(facts).breaches(STORY + ": epic E-2").atLine(4);
  }

  @Test
  void shouldPassReady04WhenTheEpicServesTheGoalWithoutAMilestone() {
    ready04(good().but(Epic.class, "E-1", "milestone", "", "contribution", "much")).passes(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"points", "estimated"})
  void shouldBreachReady05WhenAStoryIsNotEstimated(String component) {
    ready05(good().but(Story.class, "PAY-1", component, "")).breaches(STORY);
  }

  @Test
  void shouldBreachReady05WhenNobodyOfTheTeamEstimated() {
    ready05(good().but(Story.class, "PAY-1", "estimated", "2026-02-20 Rita"))
        .breaches(STORY + ": estimate");
  }

  @Test
  void shouldPassReady05WhenAMemberOfAnyTeamEstimatedAStoryWithoutTeam() {
    ready05(good().but(Story.class, "PAY-1", "team", "", "estimated", "2026-02-20 Rita")).passes(2);
  }

  @Test
  void shouldBreachReady05WhenNoMemberIsKnown() {
    ready05(good().without(Member.class)).breaches(STORY + ": estimate", "story PAY-2: estimate");
  }

  @Test
  void shouldBreachReady06WhenAStoryIsTooLarge() {
    Facts facts =
        good().but(Story.class, "PAY-1", "points", "8.5").but(Story.class, "PAY-2", "points", 7);

    Asked.rule("READY-06", facts).breaches(STORY).saying("8.5 points, at most 8").atLine(5);
  }

  @Test
  void shouldBreachReady06WhenNobodyKnowsHowLargeAStoryIs() {
    Asked.rule("READY-06", good().but(Story.class, "PAY-1", "points", ""))
        .breaches(STORY)
        .saying("nobody knows");
  }

  @Test
  void shouldBreachReady06WhenMoreIsChosenThanFits() {
    Asked.rule("READY-06", good().but(Sprint.class, "S-3", "capacity", "15.9"))
        .breaches("iteration S-3")
        .saying("16 points, at most 15.9")
        .atLine(3);
  }

  @Test
  void shouldCountWhatIsDoneOfTheIterationForReady06() {
    Facts facts =
        good().but(Story.class, "PAY-2", "status", "done").but(Sprint.class, "S-3", "capacity", 15);

    Asked.rule("READY-06", facts).breaches("iteration S-3");
  }

  @Test
  void shouldNotCountWhatWasDeclinedForReady06() {
    Facts facts =
        good()
            .but(Story.class, "PAY-2", "status", "declined")
            .but(Sprint.class, "S-3", "capacity", 8);

    Asked.rule("READY-06", facts).passes(1);
  }

  @Test
  void shouldBreachReady06WhenTheCapacityIsNotStated() {
    Asked.rule("READY-06", good().but(Sprint.class, "S-3", "capacity", ""))
        .breaches("iteration S-3")
        .saying("not stated");
  }

  @Test
  void shouldNotAskForTheCapacityOfAnIterationForWhichNothingIsChosen() {
    Facts facts = good().without(Story.class).but(Sprint.class, "S-3", "capacity", "");

    Asked.rule("READY-06", facts).doesNotApply();
  }

  @Test
  void shouldBreachReady07WhenAStoryHasNoCriterion() {
    Asked.rule("READY-07", good().without(AcceptanceCriterion.class, "PAY-1"))
        .breaches(STORY)
        .saying("no acceptance criterion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"given", "trigger", "outcome"})
  void shouldBreachReady07WhenACriterionIsNotWhole(String component) {
    Facts facts = good().but(AcceptanceCriterion.class, "PAY-1", component, "");

    Asked.rule("READY-07", facts).breaches("criterion PAY-1/AC-1").saying("given, when and then");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it is Fast", "it comes quickly", "it is easy", "it is user-friendly", "it is intuitive",
        "it is robust", "it is flexible", "logs, mails etc.", "logs and so on", "as appropriate",
        "refunded if possible", "tbd"
      })
  void shouldBreachReady07WhenACriterionIsVague(String outcome) {
    Facts facts = good().but(AcceptanceCriterion.class, "PAY-1", "outcome", outcome);

    Asked.rule("READY-07", facts).breaches("criterion PAY-1/AC-1: wording").atLine(6);
  }

  @Test
  void shouldPassReady07WhenAVagueWordIsOnlyAPartOfAnother() {
    Facts facts =
        good()
            .but(AcceptanceCriterion.class, "PAY-1", "outcome", "breakfast is paid")
            .with(criterion("PAY-9", "AC-1", "outcome", "fast"))
            .with(criterion("PAY-9", "AC-2", "outcome", ""));

    Asked.rule("READY-07", facts).passes(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rank", "rankReason"})
  void shouldBreachReady08WhenTheRankOrItsReasonIsNotStated(String component) {
    Asked.rule("READY-08", good().but(Story.class, "PAY-1", component, "")).breaches(STORY);
  }

  @Test
  void shouldBreachReady09WhenNobodySeesToADependency() {
    ready09("owner", "").breaches("dependency D-1: owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-03-15"})
  void shouldBreachReady09WhenADependencyIsNotDueBeforeTheIterationEnds(String due) {
    ready09("due", due).breaches("dependency D-1: due").saying("2026-03-15");
  }

  @Test
  void shouldLeaveOutDependenciesThatAreResolvedOrOfOtherStories() {
    Facts facts =
        good()
            .with(dependency("D-2", "resolved", "2026-02-01"))
            .with(dependency("D-3", "story", "PAY-9"));

    Asked.rule("READY-09", facts).passes(1);
  }

  @Test
  void shouldBreachReady10WhenASpikeAsksNothing() {
    ready10("question", "").breaches("spike SP-1: question");
  }

  @Test
  void shouldBreachReady10WhenASpikeMayLastForEver() {
    ready10("hours", "").breaches("spike SP-1: time box").saying("for ever");
  }

  @Test
  void shouldBreachReady10WhenASpikeLastsTooLong() {
    ready10("hours", "24.5").breaches("spike SP-1: time box").saying("24.5 hours, at most 24");
  }

  @ParameterizedTest
  @CsvSource({"sprint, S-4", "status, done", "status, declined"})
  void shouldLeaveOutSpikesThatNeedNotBeDoneNow(String component, String value) {
    Fact bad = FactOf.but(spike("SP-2", "question", "", "hours", ""), component, value);
    Fact long_ = FactOf.but(spike("SP-3", "hours", 99), component, value);

    Asked.rule("READY-10", good().with(bad).with(long_)).passes(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "effort"})
  void shouldBreachReady11WhenAnEpicIsNotDescribed(String component) {
    ready11(component, "").breaches("epic E-1").atLine(4);
  }

  @Test
  void shouldBreachReady11WhenAnEpicHasNoAcceptanceConditions() {
    ready11("acceptance", List.of()).breaches("epic E-1");
  }

  @Test
  void shouldBreachReady11WhenNobodySaysWhetherAnEpicHasRisks() {
    ready11("risks", List.of()).breaches("epic E-1: risks");
  }

  @Test
  void shouldPassReady11WhenAnEpicIsSaidToHaveNoRisks() {
    Facts facts = good().but(Epic.class, "E-1", "risks", List.of(), "riskFree", true);

    Asked.rule("READY-11", facts).passes(1);
  }

  @Test
  void shouldLeaveOutEpicsOfWhichNothingIsChosen() {
    Facts facts = good().with(epic("E-2", "value", "", "risks", List.of()));

    Asked.rule("READY-11", facts).passes(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-17"})
  void shouldBreachReady12WhenACriterionWasWrittenAfterTheWorkBegan(String since) {
    Facts facts = good().but(AcceptanceCriterion.class, "PAY-0", "since", since);

    Asked.rule("READY-12", facts).breaches("criterion PAY-0/AC-1").saying("2026-02-16").atLine(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "in-progress"})
  void shouldBreachReady12WhenNobodySaysWhenTheWorkBegan(String status) {
    Facts facts = good().but(Story.class, "PAY-0", "started", "", "status", status);

    Asked.rule("READY-12", facts).breaches("story PAY-0").atLine(5);
  }

  @Test
  void shouldLeaveOutCriteriaOfStoriesThatAreNotBegun() {
    Facts facts = good().with(criterion("PAY-9", "AC-1", "since", ""));

    Asked.rule("READY-12", facts).passes(1);
  }

  private static Outcome ready01(String component, String value) {
    return Asked.rule("READY-01", good().but(Story.class, "PAY-1", component, value));
  }

  private static Outcome ready04(Facts facts) {
    return Asked.rule("READY-04", facts);
  }

  private static Outcome ready05(Facts facts) {
    return Asked.rule("READY-05", facts);
  }

  private static Outcome ready09(String component, String value) {
    return Asked.rule("READY-09", good().but(Dependency.class, "D-1", component, value));
  }

  private static Outcome ready10(String component, String value) {
    return Asked.rule("READY-10", good().but(Spike.class, "SP-1", component, value));
  }

  private static Outcome ready11(String component, Object value) {
    return Asked.rule("READY-11", good().but(Epic.class, "E-1", component, value));
  }
}
