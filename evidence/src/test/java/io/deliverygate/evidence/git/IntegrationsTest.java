package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Integration;
import io.deliverygate.fact.IntegrationWindow;
import io.deliverygate.fact.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrationsTest {

  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path root;
  private GivenRepository given;

  @BeforeEach
  void initialise() throws GitAPIException {
    given = new GivenRepository(root);
  }

  @AfterEach
  void close() {
    given.close();
  }

  private String commit(Instant committed, String zone, String email) throws Exception {
    given.write("a.txt", committed + email);
    given.git().add().addFilepattern(".").call();
    PersonIdent author = new PersonIdent("Ann", email, Instant.EPOCH, ZoneId.of("UTC"));
    PersonIdent committer = new PersonIdent("Bob", "bob@shop", committed, ZoneId.of(zone));
    return given.commit("change", author, committer);
  }

  private String commit(Instant committed) throws Exception {
    return commit(committed, "UTC", "ann@shop");
  }

  private void point(String ref, String commit) throws IOException {
    RefUpdate update = given.git().getRepository().updateRef(ref);
    update.setNewObjectId(ObjectId.fromString(commit));
    update.forceUpdate();
  }

  private GitProject.Found found() throws UnreadableReport, IOException {
    return GivenRepository.ask(root, git -> git.integrations(AT, Optional.empty()));
  }

  private List<Integration> integrations() throws UnreadableReport, IOException {
    return found().facts().stream()
        .filter(Integration.class::isInstance)
        .map(Integration.class::cast)
        .toList();
  }

  private List<String> commits() throws UnreadableReport, IOException {
    return integrations().stream().map(Integration::commit).toList();
  }

  @Test
  void shouldTellTheDayInTheCommittersZoneAndTheAuthorsAddress() throws Exception {
    String commit = commit(Instant.parse("2026-02-10T22:30:00Z"), "+02:00", "Ann@Shop.Example");

    assertThat(integrations())
        .containsExactly(new Integration(commit, Day.of("2026-02-11"), "ann@shop.example", ".git"));
    assertThat(found().facts()).anyMatch(fact -> fact instanceof Source);
  }

  @Test
  void shouldCountWhatLiesInTheWindowToTheSecond() throws Exception {
    Instant start = AT.minus(Duration.ofDays(60));
    commit(start.minusSeconds(1));
    String first = commit(start);
    String last = commit(AT);
    commit(AT.plusSeconds(1));

    assertThat(commits()).containsExactly(last, first);
  }

  @Test
  void shouldTellForWhichWholeDaysItWasAsked() throws Exception {
    commit(AT);

    assertThat(found().facts())
        .contains(new IntegrationWindow(Day.of("2026-01-01"), Day.of("2026-03-01"), ".git"));
  }

  @Test
  void shouldTellNoDaysWhereTheCloneEndsWithin() throws Exception {
    String commit = commit(AT);
    given.write(".git/shallow", commit + "\n");

    assertThat(found().facts()).noneMatch(IntegrationWindow.class::isInstance);
  }

  @Test
  void shouldSeeThroughASingleWrongClock() throws Exception {
    String before = commit(AT.minusSeconds(60));
    commit(Instant.EPOCH);
    String after = commit(AT.minusSeconds(30));

    assertThat(commits()).containsExactly(after, before);
  }

  @Test
  void shouldCountAMergeOnceAndNotWhatItBrings() throws Exception {
    String first = commit(AT.minusSeconds(90));
    given.branch("feature");
    given.write("b.txt", "1");
    given.git().add().addFilepattern(".").call();
    PersonIdent person = new PersonIdent("Ann", "ann@shop", AT.minusSeconds(60), ZoneId.of("UTC"));
    given.commit("feature", person, person);
    given.checkout("main");
    String second = commit(AT.minusSeconds(30));
    ObjectId other = given.git().getRepository().resolve("feature");
    given.git().merge().include(other).setCommit(false).call();
    String merge = given.commit("merge", person, new PersonIdent(person, AT));

    assertThat(commits()).containsExactly(merge, second, first);
  }

  @Test
  void shouldKeepToTheMainBranchWhenAnotherIsCheckedOut() throws Exception {
    String main = commit(AT.minusSeconds(60));
    given.branch("feature");
    commit(AT.minusSeconds(30));

    assertThat(commits()).containsExactly(main);
  }

  @Test
  void shouldPreferTheRemotesDefaultBranch() throws Exception {
    String integrated = commit(AT.minusSeconds(60));
    String pushed = commit(AT.minusSeconds(30));
    commit(AT.minusSeconds(10));
    point("refs/remotes/origin/main", pushed);
    assertThat(commits()).containsExactly(pushed, integrated);

    point("refs/remotes/origin/trunk", integrated);
    given
        .git()
        .getRepository()
        .updateRef("refs/remotes/origin/HEAD")
        .link("refs/remotes/origin/trunk");
    assertThat(commits()).containsExactly(integrated);
  }

  @Test
  void shouldTakeWhatIsCheckedOutWhenThereIsNoMainBranch() throws Exception {
    String commit = commit(AT);
    given.git().branchRename().setOldName("main").setNewName("develop").call();

    assertThat(commits()).containsExactly(commit);
  }

  @Test
  void shouldTellNothingWhenAShallowCloneEndsInTheWindow() throws Exception {
    String old = commit(AT.minus(Duration.ofDays(61)));
    String end = commit(AT.minusSeconds(60));
    String newest = commit(AT);
    Files.writeString(root.resolve(".git/shallow"), end + "\n");
    assertThat(found().facts()).isEmpty();
    assertThat(found().note()).contains("shallow", "60 days", "git fetch --unshallow");

    Files.writeString(root.resolve(".git/shallow"), old + "\n");
    assertThat(commits()).containsExactly(newest, end);
  }

  @Test
  void shouldKnowThatNothingWasIntegratedLately() throws Exception {
    commit(AT.minus(Duration.ofDays(100)));

    assertThat(found().note()).isEmpty();
    assertThat(found().facts())
        .hasOnlyElementsOfTypes(IntegrationWindow.class, Source.class)
        .hasSize(2);
  }
}
