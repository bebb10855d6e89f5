package io.deliverygate.evidence.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.AcceptanceCriterion;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.DnsChange;
import io.deliverygate.fact.Incident;
import io.deliverygate.fact.Member;
import io.deliverygate.fact.MemberRole;
import io.deliverygate.fact.Story;
import io.deliverygate.fact.StoryStatus;
import io.deliverygate.io.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;
  private final Map<String, Path> files = new LinkedHashMap<>();

  @Test
  void shouldReadAStoryWithAllThatStandsInsideIt() throws Exception {
    file(
        "delivery/backlog.yaml",
        """
        stories:
          - id: PAY-1
            title: Refund a payment
            status: done
            points: 2.50
            refined: {on: 2026-02-01, participants: [Ann, Bob]}
            accepted: {by: Cid, on: 2026-02-28}
            depends-on: []
            criteria:
              - id: AC-1
                given: a payment
                when: it is refunded
                then: the money is back
                since: 2026-01-31
        """);

    List<Declared> records = read();

    Story story = (Story) records.get(0);
    assertThat(story.status()).isEqualTo(StoryStatus.DONE);
    assertThat(story.points()).isEqualTo(Amount.of("2.5"));
    assertThat(story.refined().participants()).containsExactly("Ann", "Bob");
    assertThat(story.accepted().by()).isEqualTo("Cid");
    assertThat(story.epic()).isEmpty();
    assertThat(story.line()).isEqualTo(2);
    assertThat(story.source()).isEqualTo("delivery/backlog.yaml");
    AcceptanceCriterion criterion = (AcceptanceCriterion) records.get(1);
    assertThat(criterion.path()).isEqualTo("PAY-1/AC-1");
    assertThat(criterion.trigger()).isEqualTo("it is refunded");
    assertThat(criterion.outcome()).isEqualTo("the money is back");
    assertThat(criterion.since()).isEqualTo(Day.of("2026-01-31"));
    assertThat(criterion.line()).isEqualTo(10);
  }

  @Test
  void shouldGiveEachPartThePlaceOfItsOwnWhenTheHolderIsTheOnlyOne() throws Exception {
    file("delivery/dns.yaml", "dns: {needed: yes, changes: [{name: a.example, change: new}]}");

    assertThat(read().get(1))
        .isInstanceOfSatisfying(
            DnsChange.class, change -> assertThat(change.name()).isEqualTo("a.example"));
  }

  @Test
  void shouldReadInstantsInAnyZoneAsTheSameInstant() throws Exception {
    file(
        "delivery/flow.yaml",
        """
        incidents:
          - {id: I-1, title: down, began: 2026-02-01T10:00:00+01:00, restored: 2026-02-01T09:30:00Z}
        """);

    Incident incident = (Incident) read().get(0);

    assertThat(incident.began()).isEqualTo(Instant.parse("2026-02-01T09:00:00Z"));
    assertThat(incident.restored().instant()).contains(Instant.parse("2026-02-01T09:30:00Z"));
  }

  @Test
  void shouldReferToWhatAnotherFileHolds() throws Exception {
    file("delivery/a.yaml", "stories: [{id: S-1, title: t, team: blue}]");
    file(
        "delivery/b.yaml",
        "teams: [{id: blue, members: [{name: Ann, roles: [product-owner, developer]}]}]");

    assertThat(read().get(2))
        .isInstanceOfSatisfying(
            Member.class,
            member -> {
              assertThat(member.team()).isEqualTo("blue");
              assertThat(member.roles())
                  .containsExactly(MemberRole.PRODUCT_OWNER, MemberRole.DEVELOPER);
            });
  }

  @Test
  void shouldTakeANameTwiceWhenItStandsInDifferentRecords() throws Exception {
    file(
        "delivery/a.yaml",
        """
        stories:
          - {id: S-1, title: t, criteria: [{id: AC-1}]}
          - {id: S-2, title: t, criteria: [{id: AC-1}]}
        """);

    assertThat(read()).hasSize(4);
  }

  @Test
  void shouldNameBothPlacesWhenAnIdComesTwice() throws Exception {
    file("delivery/a.yaml", "stories: [{id: S-1, title: t}]");
    file("delivery/b.yaml", "stories:\n  - id: S-1\n    title: t\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "delivery/b.yaml:2: 'S-1' is in stories already, at delivery/a.yaml:1"
                + " (give one of them another name)");
  }

  @Test
  void shouldTakeADayThatHasBegunSomewhereAndRefuseTheNext() throws Exception {
    file("delivery/a.yaml", "blockers: [{id: B-1, title: t, since: 2026-03-02}]");
    assertThat(read()).hasSize(1);

    file("delivery/a.yaml", "blockers: [{id: B-1, title: t, since: 2026-03-03}]");
    assertThatThrownBy(this::read).hasMessageContaining("lies in the future");
  }

  private List<Declared> read() throws Exception {
    return RecordReader.read(files, NOW);
  }

  private void file(String label, String text) throws Exception {
    files.put(label, Files.writeString(folder.resolve(label.replace('/', '_')), text));
  }
}
