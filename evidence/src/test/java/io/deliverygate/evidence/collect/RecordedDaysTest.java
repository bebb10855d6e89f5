package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.git.GivenRepository;
import io.deliverygate.fact.RecordedDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedDaysTest {

  private static final String CLAIM =
      "stories: [{id: PAY-1, title: %s, criteria: [{id: AC-1, since: 2026-01-01}]}]\n";

  @TempDir private Path root;

  private GivenRepository repository;

  @BeforeEach
  void open() throws GitAPIException {
    repository = new GivenRepository(root);
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private void commit(String day, String file, String text) throws IOException, GitAPIException {
    repository.write(file, text);
    repository.git().add().addFilepattern(".").call();
    PersonIdent then =
        new PersonIdent("Ann", "ann@x.org", Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    repository.commit("records", then, then);
  }

  private List<String> days() throws IOException {
    return EvidenceCollector.collect(
            Layouts.project(root, Layouts.module("shop", root)),
            Map.of(),
            root.resolve("target"),
            Instant.parse("2026-06-01T12:00:00Z"))
        .all(RecordedDay.class)
        .stream()
        .map(day -> day.about() + " " + day.key() + " " + day.on())
        .toList();
  }

  @Test
  void shouldBelieveWhatWasRecordedOnTheDayItself() throws Exception {
    commit("2026-01-01", "delivery/backlog.yaml", CLAIM.formatted("Pay"));
    assertThat(days()).isEmpty();
  }

  @Test
  void shouldTellOnWhichDayAClaimWasRecordedLater() throws Exception {
    commit("2026-01-01", "delivery/backlog.yaml", "stories: [{id: PAY-1, title: Pay}]\n");
    commit("2026-02-01", "delivery/backlog.yaml", CLAIM.formatted("Pay"));
    commit("2026-03-01", "delivery/backlog.yaml", CLAIM.formatted("Pay online"));
    assertThat(days()).containsExactly("acceptance-criterion PAY-1/AC-1 since 2026-02-01");
  }

  @Test
  void shouldCountFromTheDayOfThisValue() throws Exception {
    commit(
        "2026-01-01",
        "delivery/backlog.yaml",
        CLAIM.formatted("Pay").replace("since: 2026-01-01", "since: 2025-12-31"));
    commit("2026-02-01", "delivery/backlog.yaml", CLAIM.formatted("Pay"));
    assertThat(days()).containsExactly("acceptance-criterion PAY-1/AC-1 since 2026-02-01");
  }

  @Test
  void shouldFollowARecordWhereverItStands() throws Exception {
    commit("2026-01-01", "delivery/backlog.yaml", CLAIM.formatted("Pay"));
    Files.delete(root.resolve("delivery/backlog.yaml"));
    repository.git().rm().addFilepattern("delivery/backlog.yaml").call();
    commit(
        "2026-02-01",
        "delivery/stories/pay.yaml",
        "stories:\n- id: PAY-1\n  title: Pay\n  criteria:\n  - since: 2026-01-01\n    id: AC-1\n");
    assertThat(days()).isEmpty();
  }

  @Test
  void shouldCountWhatIsNotCommittedAsOfToday() throws Exception {
    commit("2026-01-01", "README.md", "shop");
    repository.write("delivery/backlog.yaml", CLAIM.formatted("Pay"));
    assertThat(days()).containsExactly("acceptance-criterion PAY-1/AC-1 since 2026-06-01");
  }

  @Test
  void shouldSayNothingWhereGitKnowsNothing() throws Exception {
    repository.write("delivery/backlog.yaml", CLAIM.formatted("Pay"));
    assertThat(days()).isEmpty();
  }

  @Test
  void shouldPassOverAStateThatCannotBeRead() throws Exception {
    commit("2026-01-01", "delivery/backlog.yaml", "stories: [{id: PAY-1, title: Pay}]\n");
    commit("2026-01-01", "delivery/broken.yaml", "stories: [{\n");
    commit("2026-02-01", "delivery/broken.yaml", CLAIM.formatted("Pay").replace("PAY-1", "PAY-2"));
    assertThat(days()).containsExactly("acceptance-criterion PAY-2/AC-1 since 2026-02-01");
  }

  @Test
  void shouldLookIntoWhatWasRecordedInsideOfAStory() throws Exception {
    commit(
        "2026-02-01",
        "delivery/backlog.yaml",
        "stories: [{id: PAY-1, title: Pay, refined: {on: 2026-01-01, participants: [Ann]}}]\n");
    assertThat(days()).containsExactly("story PAY-1 refined.on 2026-02-01");
  }

  @Test
  void shouldSayNothingOfAProjectThatIsNotCommitted() throws Exception {
    commit("2026-01-01", "README.md", "shop");
    repository.write("copy/delivery/backlog.yaml", CLAIM.formatted("Pay"));
    root = root.resolve("copy");
    assertThat(days()).isEmpty();
  }
}
