package io.deliverygate.rules;

import static io.deliverygate.rules.FramingFacts.good;
import static io.deliverygate.rules.FramingFacts.story;

import io.deliverygate.fact.Document;
import io.deliverygate.fact.Evaluation;
import io.deliverygate.fact.Feature;
import io.deliverygate.fact.Mvp;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.Team;
import io.deliverygate.fact.TechnicalBase;
import io.deliverygate.fact.Technology;
import io.deliverygate.fact.WorkingAgreement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramingGateTest {

  @ParameterizedTest
  @CsvSource({
    "FRAME-01, 1",
    "FRAME-02, 2",
    "FRAME-03, 1",
    "FRAME-04, 3",
    "FRAME-05, 1",
    "FRAME-06, 2",
    "FRAME-07, 2",
    "FRAME-08, 2",
    "FRAME-09, 1",
    "FRAME-10, 4"
  })
  void shouldPassWhenTheStartIsPrepared(String id, int checked) {
    Asked.rule(id, good()).passes(checked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FRAME-01", "FRAME-03"})
  void shouldMissTheMvpWhenNoneIsRecorded(String id) {
    Asked.rule(id, good().without(Mvp.class)).misses("no MVP is recorded");
  }

  @Test
  void shouldBreachFrame01WhenTheMvpHasNoMustHave() {
    Asked.rule("FRAME-01", good().but(Mvp.class, "H-1", "features", "F-2"))
        .breaches("MVP")
        .atLine(2);
  }

  @Test
  void shouldBreachFrame02WhenAMustHaveServesNobody() {
    Asked.rule("FRAME-02", good().but(Feature.class, "F-3", "values", List.of()))
        .breaches("feature F-3")
        .atLine(5);
  }

  @Test
  void shouldNotApplyFrame02WhenThereIsNoMustHave() {
    Asked.rule("FRAME-02", good().without(Feature.class, "F-1").without(Feature.class, "F-3"))
        .doesNotApply();
  }

  @ParameterizedTest
  @CsvSource({
    "hypothesis, '', MVP: hypothesis",
    "form, unstated, MVP: form",
    "simplestBecause, '', MVP: simplest form"
  })
  void shouldBreachFrame03WhenTheMvpDoesNotSayWhatItIsFor(
      String component, String value, String subject) {
    Asked.rule("FRAME-03", good().but(Mvp.class, "H-1", component, value)).breaches(subject);
  }

  @Test
  void shouldMissTheBacklogWhenNoStoryIsOpen() {
    Facts facts =
        good()
            .without(Story.class)
            .with(story("A", "status", "done"))
            .with(story("B", "status", "declined"));

    Asked.rule("FRAME-04", facts).misses("no open story");
  }

  @Test
  void shouldBreachFrame04WhenAnOpenStoryHasNoRank() {
    Asked.rule("FRAME-04", good().but(Story.class, "PAY-2", "rank", "")).breaches("story PAY-2");
  }

  @Test
  void shouldBreachFrame04OnceForEachStoryWhenTwoHaveNoRank() {
    Facts facts =
        good().but(Story.class, "PAY-2", "rank", "").but(Story.class, "PAY-1", "rank", "");

    Asked.rule("FRAME-04", facts).breaches("story PAY-1", "story PAY-2");
  }

  @Test
  void shouldBreachFrame04OnceWhenTwoOpenStoriesShareARank() {
    Asked.rule("FRAME-04", good().but(Story.class, "PAY-2", "rank", "1.0"))
        .breaches("story PAY-2")
        .saying("PAY-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "declined"})
  void shouldLeaveOutStoriesThatAreNotOpenForFrame04(String status) {
    Facts facts =
        good()
            .with(story("PAY-7", "status", status, "rank", ""))
            .with(story("PAY-00", "status", status, "rank", 3))
            .with(story("PAY-8", "status", status, "rank", 3));

    Asked.rule("FRAME-04", facts).passes(3);
  }

  @Test
  void shouldMissTheFirstIterationWhenNoSprintIsRecorded() {
    Asked.rule("FRAME-05", good().without(Sprint.class)).misses("no sprint is recorded");
  }

  @Test
  void shouldBreachFrame05WhenTheCapacityIsNotStated() {
    Asked.rule("FRAME-05", good().but(Sprint.class, "S-1", "capacity", ""))
        .breaches("sprint S-1")
        .saying("not stated")
        .atLine(6);
  }

  @Test
  void shouldBreachFrame05WhenTheRefinedStoriesDoNotFillTheFirstIteration() {
    Asked.rule("FRAME-05", good().but(Sprint.class, "S-1", "capacity", "10.5"))
        .breaches("sprint S-1")
        .saying("10 points, at least 10.5");
  }

  @Test
  void shouldPassFrame05WhenTheRefinedStoriesFillOneFurtherIteration() {
    Asked.rule("FRAME-05", good().but(Sprint.class, "S-1", "capacity", 5)).passes(1);
  }

  @Test
  void shouldBreachFrame05WhenMoreIsRefinedThanOneFurtherIterationTakes() {
    Asked.rule("FRAME-05", good().but(Sprint.class, "S-1", "capacity", "4.9"))
        .breaches("sprint S-1")
        .saying("10 points, at most 9.8");
  }

  @Test
  void shouldTakeAnIterationThatBeginsTodayForFrame05() {
    Asked.rule("FRAME-05", good().but(Sprint.class, "S-1", "firstDay", "2026-03-01")).passes(1);
  }

  @Test
  void shouldNotApplyFrame05WhenEveryIterationHasBegun() {
    Facts facts = good().without(Sprint.class, "S-1").without(Sprint.class, "S-2");

    Asked.rule("FRAME-05", facts).doesNotApply();
  }

  @Test
  void shouldNotAskWhetherTheRefinedStoriesFillAnIterationThatIsOver() {
    Asked.rule("FRAME-05", good().but(Sprint.class, "S-0", "capacity", 1000)).passes(1);
    Asked.rule("FRAME-05", good().but(Sprint.class, "S-0", "capacity", 1)).passes(1);
  }

  @Test
  void shouldLookAtTheFirstIterationOnlyForFrame05() {
    Facts facts = good().but(Sprint.class, "S-2", "capacity", 1000);
    Asked.rule("FRAME-05", facts).passes(1);
    Asked.rule("FRAME-05", facts.but(Sprint.class, "S-2", "capacity", 1)).passes(1);
  }

  @ParameterizedTest
  @CsvSource({"status, done", "status, declined", "refined, ''", "points, ''"})
  void shouldNotCountStoriesThatFillNothingForFrame05(String component, String value) {
    Facts facts = good().but(Story.class, "PAY-2", component, value);

    Asked.rule("FRAME-05", facts).breaches("sprint S-1").saying("5 points");
    Asked.rule("FRAME-05", facts.but(Sprint.class, "S-1", "capacity", "2.5")).passes(1);
  }

  @Test
  void shouldMissTheTeamsWhenNoneIsRecorded() {
    Asked.rule("FRAME-06", good().without(Team.class)).misses("no team is recorded");
  }

  @ParameterizedTest
  @CsvSource({"topic, definition-of-done", "agreed, ''", "team, blue"})
  void shouldBreachFrame06WhenATeamHasNotAgreed(String component, String value) {
    Asked.rule("FRAME-06", good().but(WorkingAgreement.class, "red", component, value))
        .breaches("team red")
        .atLine(9);
  }

  @Test
  void shouldPassFrame06WhenOneAgreementHoldsForAll() {
    Facts facts =
        good()
            .without(WorkingAgreement.class, "red")
            .but(WorkingAgreement.class, "blue", "team", "");

    Asked.rule("FRAME-06", facts).passes(2);
  }

  @Test
  void shouldMissTheTechnologiesWhenNoneIsRecorded() {
    Asked.rule("FRAME-07", good().without(Technology.class)).misses("no technology is recorded");
  }

  @ParameterizedTest
  @CsvSource({"checked, ''", "allowed, unstated"})
  void shouldBreachFrame07WhenATechnologyWasNotChecked(String component, String value) {
    Asked.rule("FRAME-07", good().but(Technology.class, "Java", component, value))
        .breaches("technology Java")
        .saying("not checked")
        .atLine(10);
  }

  @Test
  void shouldBreachFrame07WhenATechnologyIsNotAllowed() {
    Asked.rule("FRAME-07", good().but(Technology.class, "Node", "exemption", ""))
        .breaches("technology Node")
        .saying("nobody exempted it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"devops-strategy", "craftsmanship-strategy"})
  void shouldBreachFrame08WhenAStrategyIsNotWritten(String kind) {
    Facts facts = good().without(Document.class);
    String other = kind.startsWith("d") ? "craftsmanship-strategy" : "devops-strategy";

    Asked.rule("FRAME-08", facts.with(FactOf.type(Document.class, "kind", other)))
        .breaches("document " + kind);
  }

  @Test
  void shouldBreachFrame09WhenNoTechnicalBaseIsStarted() {
    Asked.rule("FRAME-09", good().without(TechnicalBase.class)).breaches("technical base");
    Asked.rule("FRAME-09", good().but(TechnicalBase.class, "", "started", ""))
        .breaches("technical base");
  }

  @ParameterizedTest
  @ValueSource(strings = {"risks", "assumptions", "constraints", "dependencies"})
  void shouldBreachFrame10WhenATopicIsNotEvaluated(String topic) {
    Facts facts = good().without(Evaluation.class);
    List.of("risks", "assumptions", "constraints", "dependencies").stream()
        .filter(other -> !other.equals(topic))
        .forEach(other -> facts.with(FactOf.type(Evaluation.class, "topic", other)));

    Asked.rule("FRAME-10", facts).breaches("evaluation of " + topic);
  }
}
