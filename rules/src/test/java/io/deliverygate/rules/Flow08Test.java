package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.Day;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Sprint;
import io.deliverygate.fact.SprintEvent;
import io.deliverygate.fact.TableRow;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Flow08Test {

  private static final Map<String, Integer> HELD_BY =
      Map.of("team-planning", 3, "daily", 3, "backlog-refinement", 3);

  private final Facts facts = FlowFacts.good();

  @Test
  void shouldPassWhenEveryEventOfTheSprintThatEndedLastWasHeld() {
    RuleVerdict rule = facts.rule("FLOW-08");

    assertThat(rule.status()).isEqualTo(PASSED);
    assertThat(rule.checked()).isEqualTo(15);
  }

  @ParameterizedTest
  @CsvSource({
    "planning-1, sprint, 0, 1",
    "planning-2, sprint, 0, 1",
    "scrum-of-scrums, every week, 0, 2",
    "roadmap-refinement, month, 0, 1",
    "review, sprint, 0, 1",
    "retrospective, sprint, 0, 1",
    "team-planning, sprint, 0, 1",
    "daily, working day, 0, 9",
    "backlog-refinement, every week, 0, 2"
  })
  void shouldWarnWhenAnEventWasNotHeld(String event, String word, String held, String due) {
    facts.without(SprintEvent.class, kind(event));
    RuleVerdict rule = facts.rule("FLOW-08");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .hasSize(HELD_BY.getOrDefault(event, 1))
        .allSatisfy(
            breach -> {
              assertThat(breach.subject()).startsWith("sprint S2").endsWith(": " + event);
              assertThat(breach.message()).contains(word);
              assertThat(breach.actual()).isEqualTo(held);
              assertThat(breach.limit()).isEqualTo(due);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "planning-1, 60, 120",
    "planning-2, 30, 60",
    "scrum-of-scrums, 30, 60",
    "roadmap-refinement, 120, 180",
    "review, 60, 120",
    "retrospective, 0, 60",
    "team-planning, 60, 90",
    "daily, 0, 15",
    "backlog-refinement, 60, 120"
  })
  void shouldKeepToTheLengthOfEachEvent(String event, int shortest, int longest) {
    assertThat(lasting(event, shortest).status()).isEqualTo(PASSED);
    assertThat(lasting(event, longest).status()).isEqualTo(PASSED);
    assertThat(lasting(event, longest + 1).breaches())
        .isNotEmpty()
        .allSatisfy(breach -> assertThat(breach.message()).contains("too long"))
        .allSatisfy(breach -> assertThat(breach.subject()).contains(event).endsWith(": length"))
        .allSatisfy(breach -> assertThat(breach.limit()).isEqualTo("" + longest))
        .allSatisfy(breach -> assertThat(breach.actual()).isEqualTo("" + (longest + 1)));
    if (shortest > 0) {
      assertThat(lasting(event, shortest - 1).breaches())
          .isNotEmpty()
          .allSatisfy(breach -> assertThat(breach.message()).contains("too short"))
          .allSatisfy(breach -> assertThat(breach.limit()).isEqualTo("" + shortest))
          .allSatisfy(breach -> assertThat(breach.actual()).isEqualTo("" + (shortest - 1)));
    }
  }

  private RuleVerdict lasting(String event, int minutes) {
    return facts.but(SprintEvent.class, kind(event), "minutes", minutes).rule("FLOW-08");
  }

  @ParameterizedTest
  @CsvSource({
    "planning-1, 'chief-product-owner, chief-scrum-master, architect, product-owner, scrum-master'",
    "planning-2, 'chief-product-owner, chief-scrum-master, product-owner, scrum-master'",
    "scrum-of-scrums, 'chief-scrum-master, scrum-master'",
    "roadmap-refinement, 'chief-product-owner, architect, product-owner'",
    "review, 'chief-product-owner, product-owner, developer, stakeholder'",
    "retrospective, 'chief-scrum-master, scrum-master, developer'",
    "team-planning, 'product-owner, scrum-master, developer'",
    "daily, developer",
    "backlog-refinement, 'product-owner, developer'"
  })
  void shouldWarnWhenNobodyNeededTookPart(String event, String roles) {
    RuleVerdict rule = facts.but(SprintEvent.class, kind(event), "roles", "guest").rule("FLOW-08");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(breach -> breach.subject().replaceAll(".*: role ", ""))
        .containsOnly(roles.split(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "planning-1, 'dependency-register, risk-register'",
    "planning-2, 'sprint-goal, mitigations'",
    "retrospective, prioritised-improvements"
  })
  void shouldWarnWhenAnEventLeftNothing(String event, String outputs) {
    RuleVerdict rule =
        facts.but(SprintEvent.class, kind(event), "outputs", "photos").rule("FLOW-08");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(breach -> breach.subject().replaceAll(".*: output ", ""))
        .containsExactlyInAnyOrder(outputs.split(", "));
  }

  @Test
  void shouldNameTheEventWhenARoleIsMissing() {
    RuleVerdict rule =
        facts.but(SprintEvent.class, on("2026-02-18"), "roles", "scrum-master").rule("FLOW-08");

    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("sprint S2: scrum-of-scrums of 2026-02-18: role chief-scrum-master");
  }

  @Test
  void shouldSayWhatToWriteWhenTheLengthIsNotKnown() {
    RuleVerdict rule = facts.but(SprintEvent.class, kind("review"), "minutes", "").rule("FLOW-08");

    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("sprint S2: review of 2026-02-27: length");
    assertThat(rule.breaches().get(0).message()).contains("write 'minutes'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-03-02"})
  void shouldNotCountAnEventWithoutADayOrYetToCome(String day) {
    RuleVerdict rule = facts.but(SprintEvent.class, kind("review"), "on", day).rule("FLOW-08");

    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("sprint S2: review");
  }

  @Test
  void shouldWarnWhenAWeekWentByWithoutAWeeklyEvent() {
    RuleVerdict rule =
        facts.but(SprintEvent.class, on("2026-02-25"), "on", "2026-02-20").rule("FLOW-08");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit)
        .containsExactly(tuple("sprint S2: scrum-of-scrums", "1", "2"));
  }

  @Test
  void shouldPassWhenTheMonthlyEventWasThirtyOneDaysAgo() {
    facts.but(SprintEvent.class, kind("roadmap-refinement"), "on", "2026-01-28");

    assertThat(facts.rule("FLOW-08").status()).isEqualTo(PASSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-27", "2026-02-28"})
  void shouldWarnWhenTheMonthlyEventWasOutsideTheMonth(String day) {
    RuleVerdict rule =
        facts.but(SprintEvent.class, kind("roadmap-refinement"), "on", day).rule("FLOW-08");

    assertThat(rule.breaches())
        .extracting(Breach::subject)
        .containsExactly("sprint S2: roadmap-refinement");
  }

  @Test
  void shouldWarnWhenATeamHeldADailyTooFew() {
    RuleVerdict rule = dailies(8).rule("FLOW-08");

    assertThat(rule.breaches())
        .extracting(Breach::subject, Breach::actual, Breach::limit)
        .contains(tuple("sprint S2, team pay: daily", "8", "9"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"planning-1", "planning-2", "team-planning"})
  void shouldAskForADailyLessWhenAnotherDayWentToPlanning(String planning) {
    dailies(8).but(SprintEvent.class, kind(planning), "on", "2026-02-17");

    assertThat(facts.rule("FLOW-08").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldAskForEveryDailyWhenThePlanningOfAnotherSprintFellIntoThisOne() {
    facts.with(FactOf.but(FlowFacts.event("planning-1", "2026-02-17", 60, "", ""), "sprint", "S1"));

    assertThat(dailies(8).rule("FLOW-08").breaches()).hasSize(3);
  }

  @Test
  void shouldAskForADailyLessWhenThereWasAHoliday() {
    Parameter holidays = Parameter.of("flow.holidays", List.of("2026-02-23"));

    assertThat(dailies(8).rule("FLOW-08", policy(holidays)).status()).isEqualTo(PASSED);
  }

  private Facts dailies(int count) {
    return facts.but(SprintEvent.class, kind("daily"), "count", count);
  }

  @Test
  void shouldWarnWhenOneTeamDidNotRefine() {
    facts.without(SprintEvent.class, kind("backlog-refinement"));
    for (String team : List.of("cart", "pay")) {
      for (String day : List.of("2026-02-16", "2026-02-23")) {
        facts.with(
            FactOf.but(
                FlowFacts.event("backlog-refinement", day, 60, "product-owner, developer", ""),
                "team",
                team));
      }
    }

    assertThat(facts.rule("FLOW-08").breaches())
        .extracting(Breach::subject, Breach::actual)
        .containsExactly(tuple("sprint S2, team ship: backlog-refinement", "0"));
  }

  @Test
  void shouldNotTakeATeamsReviewForOneOfAllTeams() {
    RuleVerdict rule = facts.but(SprintEvent.class, kind("review"), "team", "pay").rule("FLOW-08");

    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("sprint S2: review");
  }

  @Test
  void shouldHaveNothingToCheckWhenTheFirstSprintEndsToday() {
    facts.without(Sprint.class).with(FlowFacts.sprint("S2", "2026-02-16", "2026-03-01"));

    assertThat(facts.rule("FLOW-08").status()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void shouldJudgeTheSprintThatEndedYesterday() {
    facts.with(FlowFacts.sprint("S2b", "2026-02-28", "2026-02-28"));

    assertThat(facts.rule("FLOW-08").breaches())
        .isNotEmpty()
        .allSatisfy(breach -> assertThat(breach.subject()).startsWith("sprint S2b"));
  }

  @Test
  void shouldPassWhenTheLastSprintEndedFourWeeksAgo() {
    sprintEnded("2026-02-01");

    assertThat(facts.rule("FLOW-08", policy(events("review"))).status()).isEqualTo(PASSED);
  }

  @Test
  void shouldSayWhatIsMissingWhenNoSprintEndedSince() {
    sprintEnded("2026-01-31");
    RuleVerdict rule = facts.rule("FLOW-08", policy(events("review")));

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no sprint is recorded that ended after 2026-01-31");
  }

  private void sprintEnded(String last) {
    facts.without(Sprint.class).with(FlowFacts.sprint("S2", "2026-01-12", last));
  }

  @Test
  void shouldSayWhatIsMissingWhenNoSprintIsRecorded() {
    RuleVerdict rule = facts.without(Sprint.class).rule("FLOW-08");

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("no sprint is recorded");
  }

  @Test
  void shouldFollowTheTableWhenThePolicyHasAnother() {
    RuleVerdict rule = facts.without(SprintEvent.class).rule("FLOW-08", policy(events("review")));

    assertThat(rule.checked()).isEqualTo(1);
    assertThat(rule.breaches()).extracting(Breach::subject).containsExactly("sprint S2: review");
  }

  @Test
  void shouldNotAskForALengthWhenTheTableHasNone() {
    facts.but(SprintEvent.class, kind("review"), "minutes", "");

    assertThat(facts.rule("FLOW-08", policy(events("review"))).status()).isEqualTo(PASSED);
  }

  @Test
  void shouldSetNoUpperLimitWhenTheTableHasNone() {
    Map<String, String> row =
        Map.of("event", "review", "shortest", "90", "every", "sprint", "of", "flow");
    Parameter table = Parameter.table("flow.events", List.of(TableRow.of(row)));

    assertThat(facts.rule("FLOW-08", policy(table)).status()).isEqualTo(PASSED);
  }

  @ParameterizedTest
  @CsvSource({
    "revue, sprint, flow, event: revue",
    "review, year, flow, every: year",
    "review, sprint, all, of: all"
  })
  void shouldNotPassWhenTheTableCannotBeUnderstood(
      String event, String every, String of, String flaw) {
    Map<String, String> row = Map.of("event", event, "every", every, "of", of);
    Parameter table = Parameter.table("flow.events", List.of(TableRow.of(row)));
    RuleVerdict rule = facts.rule("FLOW-08", policy(table));

    assertThat(rule.status()).isEqualTo(NO_EVIDENCE);
    assertThat(rule.reason()).contains("flow.events", flaw);
  }

  private static Parameter events(String event) {
    Map<String, String> row = Map.of("event", event, "every", "sprint", "of", "flow");
    return Parameter.table("flow.events", List.of(TableRow.of(row)));
  }

  private static Policy policy(Parameter parameter) {
    return Policies.only("flow", GateMode.ENFORCED).with(parameter);
  }

  private static Predicate<SprintEvent> kind(String word) {
    return event -> event.kindWord().equals(word);
  }

  private static Predicate<SprintEvent> on(String day) {
    return event -> event.on().equals(Day.of(day));
  }
}
