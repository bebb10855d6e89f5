package io.deliverygate.rules.falsehood;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Deployment;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.Team;
import io.deliverygate.rules.kit.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FalsehoodsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int ALL = 1000;

  private static Snapshot snapshot(String records) {
    return Snapshot.of(NOW, Given.yaml(records));
  }

  private static List<String> sentences(String records) {
    return Falsehoods.of(snapshot(records), NOW, ALL).stream().map(Falsehood::sentence).toList();
  }

  @Test
  void shouldMakeAnOptionalKeyFalseAndLeaveItOut() {
    assertThat(sentences("stories: [{id: S-1, title: Pay, points: 5, role: a buyer}]"))
        .contains(
            "story S-1: points 5 -> 0",
            "story S-1: points 5 -> left out",
            "story S-1: role a buyer -> x",
            "story S-1: role a buyer -> left out");
  }

  @Test
  void shouldNeitherRenameARecordNorLeaveOutWhatHasToBeThere() {
    assertThat(sentences("stories: [{id: S-1, title: Pay}]"))
        .contains("story S-1: title Pay -> x")
        .noneMatch(sentence -> sentence.startsWith("story S-1: id"))
        .doesNotContain("story S-1: title Pay -> left out");
  }

  @Test
  void shouldSayNothingInAKeyThatIsLeftOutButForConstantsAndTruths() {
    assertThat(sentences("epics: [{id: E-1, title: Refunds}]"))
        .containsExactly(
            "epic E-1: left out", "epic E-1: title Refunds -> x", "epic E-1: risk-free no -> yes");
  }

  @Test
  void shouldTakeEveryOtherConstant() {
    assertThat(sentences("stories: [{id: S-1, title: Pay, status: planned}]"))
        .contains(
            "story S-1: status planned -> backlog",
            "story S-1: status planned -> in-progress",
            "story S-1: status planned -> done",
            "story S-1: status planned -> declined")
        .doesNotContain("story S-1: status planned -> planned");
  }

  @Test
  void shouldLetLinksLeadNowhereAndNameStrangers() {
    assertThat(
            sentences(
                """
                documents: [{kind: other, title: Help, link: docs/help.md}]
                stories: [{id: S-1, title: Pay, refined: {on: 2026-02-02, participants: [Ann, Bob]}}]
                """))
        .contains(
            "document yaml:1: link docs/help.md -> nowhere",
            "story S-1: refined.participants Ann -> Stranger",
            "story S-1: refined.participants [Ann, Bob] -> left out",
            "story S-1: refined 2026-02-02, [Ann, Bob] -> left out");
  }

  @Test
  void shouldTellOfThePastEarlierOrLaterAndNeverOfTheFuture() {
    assertThat(sentences("documents: [{kind: other, title: Help, written: 2026-02-02}]"))
        .contains(
            "document yaml:1: written 2026-02-02 -> 2025-02-02",
            "document yaml:1: written 2026-02-02 -> 2026-03-01")
        .noneMatch(sentence -> sentence.contains("-> 2027"));
  }

  @Test
  void shouldMoveADayToComeAYearOn() {
    assertThat(sentences("milestones: [{id: M-1, title: Refunds, due: 2026-04-01}]"))
        .contains(
            "milestone M-1: due 2026-04-01 -> 2025-04-01",
            "milestone M-1: due 2026-04-01 -> 2027-04-01");
  }

  @Test
  void shouldKeepDaysInTheirOrder() {
    assertThat(
            sentences(
                "stories: [{id: S-1, title: Pay, status: done, started: 2026-02-02, finished:"
                    + " 2026-02-09}]"))
        .contains(
            "story S-1: started 2026-02-02 -> 2025-02-02",
            "story S-1: finished 2026-02-09 -> 2026-02-02",
            "story S-1: finished 2026-02-09 -> 2026-03-01")
        .doesNotContain(
            "story S-1: started 2026-02-02 -> 2026-03-01",
            "story S-1: finished 2026-02-09 -> 2025-02-09");
  }

  @Test
  void shouldNotHideThatAStoryIsDone() {
    assertThat(sentences("stories: [{id: S-1, title: Pay, status: done, finished: 2026-02-09}]"))
        .contains("story S-1: finished 2026-02-09 -> left out")
        .noneMatch(sentence -> sentence.startsWith("story S-1: status"));
  }

  @Test
  void shouldNameAnotherRecordOfTheSameKindAndNeverOneThatIsNotThere() {
    assertThat(
            sentences(
                """
                teams: [{id: core}, {id: web}]
                stories: [{id: S-1, title: Pay, team: core}]
                """))
        .contains("story S-1: team core -> web", "story S-1: team core -> left out");
    assertThat(sentences("{teams: [{id: core}], stories: [{id: S-1, title: Pay, team: core}]}"))
        .filteredOn(sentence -> sentence.startsWith("story S-1: team"))
        .containsExactly("story S-1: team core -> left out");
  }

  @Test
  void shouldNotLetARecordNameItself() {
    assertThat(
            sentences(
                "stories: [{id: S-1, title: Pay, depends-on: [S-2]}, {id: S-2, title: Refund}]"))
        .filteredOn(sentence -> sentence.contains("depends-on"))
        .containsExactly("story S-1: depends-on [S-2] -> left out");
  }

  @Test
  void shouldLeaveARecordOutUnlessAnotherOneNamesIt() {
    assertThat(sentences("{teams: [{id: core}], stories: [{id: S-1, title: Pay, team: core}]}"))
        .contains("story S-1: left out")
        .doesNotContain("team core: left out");
  }

  @Test
  void shouldLeaveOutWhatStandsInsideOfARecordWithIt() {
    Snapshot truth =
        snapshot("teams: [{id: core, members: [{name: Ann}, {name: Bob}]}, {id: web}]");

    Snapshot without = made("team core: left out", truth);

    assertThat(without.all(Team.class)).extracting(Team::id).containsExactly("web");
    assertThat(without.all(Member.class)).isEmpty();
  }

  @Test
  void shouldFindFewerRecordsWhereOneIsLeftOut() {
    List<Fact> facts = new ArrayList<>(Given.yaml("stories: [{id: S-1, title: Pay}]"));
    facts.add(new EvidenceSearch(EvidenceKind.BACKLOG, "", List.of("delivery/*.yaml"), 7, ""));
    facts.add(new EvidenceSearch(EvidenceKind.FLOW, "", List.of("delivery/*.yaml"), 7, ""));

    assertThat(made("story S-1: left out", Snapshot.of(NOW, facts)).all(EvidenceSearch.class))
        .extracting(EvidenceSearch::found)
        .containsExactly(6, 7);
  }

  @Test
  void shouldChangeNothingButTheOneRecord() {
    Snapshot truth = snapshot("stories: [{id: S-1, title: Pay, points: 5}, {id: S-2, title: Pay}]");

    Snapshot made = made("story S-1: points 5 -> 0", truth);

    assertThat(made.collectedAt()).isEqualTo(NOW);
    assertThat(made.all(Story.class))
        .extracting(story -> story.id() + " " + story.points())
        .containsExactly("S-1 0", "S-2 ");
  }

  @Test
  void shouldLeaveAloneWhatGitSays() {
    Deployment tag =
        Given.fact(Deployment.class, "id", "v1", "environment", "live", "source", ".git");

    assertThat(tag.line()).isZero();
    assertThat(Falsehoods.of(Snapshot.of(NOW, List.of(tag)), NOW, ALL)).isEmpty();
  }

  @Test
  void shouldSpreadAFewOverTheRecordsEachInAnotherWay() {
    Snapshot truth =
        snapshot(
            """
            stories:
              - {id: S-1, title: Pay, points: 1}
              - {id: S-2, title: Pay, points: 2}
              - {id: S-3, title: Pay, points: 3}
              - {id: S-4, title: Pay, points: 4}
            """);

    assertThat(Falsehoods.of(truth, NOW, 2))
        .filteredOn(one -> one.place().equals("stories: points"))
        .extracting(Falsehood::sentence)
        .containsExactly("story S-1: points 1 -> 0", "story S-3: points 3 -> left out");
  }

  @Test
  void shouldNameTheSectionThatAPartStandsIn() {
    assertThat(
            Falsehoods.of(
                snapshot("teams: [{id: core, members: [{name: Ann, roles: [tester]}]}]"), NOW, ALL))
        .extracting(Falsehood::place)
        .contains("teams", "teams/members", "teams/members: name", "teams/members: roles");
  }

  private static Snapshot made(String sentence, Snapshot truth) {
    return Falsehoods.of(truth, NOW, ALL).stream()
        .filter(one -> one.sentence().equals(sentence))
        .findFirst()
        .orElseThrow()
        .in(truth);
  }
}
