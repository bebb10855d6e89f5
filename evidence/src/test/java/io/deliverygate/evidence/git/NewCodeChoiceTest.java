package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.NewCodeWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCodeChoiceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String LAST_RELEASE = "last-release";

  @TempDir private Path root;
  private Path work;
  private GivenRepository given;
  private int commits;

  @BeforeEach
  void initialise() throws Exception {
    work = root.resolve("work");
    given = new GivenRepository(work);
  }

  @AfterEach
  void close() {
    given.close();
  }

  private ChangedLines told(Path project, String since, String zone) throws Exception {
    NewCodeQuestion question =
        new NewCodeQuestion(new NewCodeWindow(since, "v*"), NOW, ZoneId.of(zone));
    return GivenRepository.ask(project, git -> git.changedLines(question, new EveryFile()));
  }

  private ChangedLines since(String since) throws Exception {
    return told(work, since, "UTC");
  }

  /** Commits a file of its own. */
  private String commit() throws Exception {
    commits++;
    return given.commit("f" + commits + ".txt", "text " + commits + "\n");
  }

  private String record() throws Exception {
    commits++;
    return given.commit("delivery/r" + commits + ".yaml", "x: " + commits + "\n");
  }

  private Path shallow(int depth) throws Exception {
    Path clone = root.resolve("depth" + depth);
    Git.cloneRepository()
        .setURI(work.toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(depth)
        .call()
        .close();
    return clone;
  }

  private static final class EveryFile implements FileChoice {
    @Override
    public boolean wants(String path) {
      return true;
    }

    @Override
    public boolean isBuilt(String path) {
      return false;
    }
  }

  @Nested
  class OnTheBranchItself {

    @Test
    void shouldBeginAtTheLastRelease() throws Exception {
      commit();
      given.tag("v1", true);
      String released = commit();
      given.tag("v2", false);
      commit();
      commit();

      ChangedLines told = since("main");

      assertThat(told.base()).isEqualTo(released);
      assertThat(told.reason())
          .isEqualTo("it is v2, the last release of 'main', which is checked out");
      assertThat(told.lines()).containsOnlyKeys("f3.txt", "f4.txt");
    }

    @Test
    void shouldBeginAtTheBeginningWhenNothingWasReleased() throws Exception {
      commit();
      given.tag("nightly", false);
      commit();

      ChangedLines told = since("main");

      assertThat(told.known()).isTrue();
      assertThat(told.base()).isEmpty();
      assertThat(told.reason()).contains("no last release of 'main'", "'v*'", "git fetch --tags");
      assertThat(told.lines()).containsOnlyKeys("f1.txt", "f2.txt");
    }

    @Test
    void shouldNotTakeTheReleaseThatIsJudgedForTheLast() throws Exception {
      String first = commit();
      given.tag("v1", false);
      commit();
      given.tag("v2", false);
      assertThat(since("main").base()).isEqualTo(first);

      record();
      given.tag("v2-approved", false);
      assertThat(since("main").base()).isEqualTo(first);
    }

    @Test
    void shouldBeOnItWhenItsCommitIsCheckedOutByItself() throws Exception {
      String released = commit();
      given.tag("v1", false);
      String built = commit();
      commit();
      given.checkout(built);

      ChangedLines told = since("main");

      assertThat(told.base()).isEqualTo(released);
      assertThat(told.reason()).endsWith("of 'main', which holds what is checked out");
      assertThat(told.lines()).containsOnlyKeys("f2.txt");
    }

    @Test
    void shouldBeOnItWhenItIsAheadOfTheRemote() throws Exception {
      String released = commit();
      given.tag("v1", false);
      String pushed = commit();
      RefUpdate remote = given.git().getRepository().updateRef("refs/remotes/origin/main");
      remote.setNewObjectId(ObjectId.fromString(pushed));
      remote.update();
      commit();

      assertThat(since("main").base()).isEqualTo(released);
    }

    @Test
    void shouldStayOnItWhenOnlyRecordsCameAfterIt() throws Exception {
      String released = commit();
      given.tag("v1", false);
      commit();
      given.branch("approval");
      record();

      assertThat(since("main").base()).isEqualTo(released);
    }
  }

  @Nested
  class BesideTheBranch {

    @Test
    void shouldBeginWhereItWasLeft() throws Exception {
      commit();
      given.tag("v1", false);
      String left = commit();
      given.branch("feature");
      commit();

      ChangedLines told = since("main");

      assertThat(told.base()).isEqualTo(left);
      assertThat(told.reason()).isEqualTo("it is the last commit in common with 'main'");
      assertThat(told.lines()).containsOnlyKeys("f3.txt");
    }

    @Test
    void shouldBeginAtTheBranchBeforeItsFirstCommit() throws Exception {
      commit();
      given.tag("v1", false);
      String left = commit();
      given.branch("feature");
      given.write("new.txt", "new\n");

      ChangedLines told = since("main");

      assertThat(told.base()).isEqualTo(left);
      assertThat(told.reason())
          .isEqualTo("it is checked out, and the work on it is not committed yet");
      assertThat(told.lines()).containsOnlyKeys("new.txt");
    }

    @Test
    void shouldBeginAtTheLastReleaseWhereNothingWasBegun() throws Exception {
      String released = commit();
      given.tag("v1", false);
      String built = commit();
      given.branch("feature");
      assertThat(since("main").base()).isEqualTo(released);

      given.checkout(built);
      given.write("left by the build.txt", "x\n");

      assertThat(since("main").base()).isEqualTo(released);
    }

    @Test
    void shouldNotTakeATagForTheBranch() throws Exception {
      String left = commit();
      given.branch("feature");
      commit();
      given.tag("main", false);
      commit();

      assertThat(since("main").base()).isEqualTo(left);
    }

    @Test
    void shouldLeaveOutWhatWasMergedFromIt() throws Exception {
      commit();
      given.branch("feature");
      commit();
      given.checkout("main");
      String merged = commit();
      given.checkout("feature");
      given.merge("main");

      assertThat(since("main").base()).isEqualTo(merged);
      assertThat(since("main").lines()).containsOnlyKeys("f2.txt");
    }

    @Test
    void shouldBeginAtTheLastReleaseWhenThatIsAskedFor() throws Exception {
      String released = commit();
      given.tag("v1", false);
      commit();
      given.branch("feature");
      commit();

      ChangedLines told = since(LAST_RELEASE);

      assertThat(told.base()).isEqualTo(released);
      assertThat(told.reason()).isEqualTo("it is v1, the last release");
    }
  }

  @Nested
  class OfSeveralReleases {

    @Test
    void shouldTakeTheOneWithMostBehindIt() throws Exception {
      commit();
      given.tag("v1.0", false);
      given.branch("maintenance");
      commit();
      given.tag("v1.0.1", false);
      given.checkout("main");
      commit();
      commit();
      String latest = commit();
      given.tag("v2.0", true);
      given.merge("maintenance");

      assertThat(since("main").base()).isEqualTo(latest);
    }

    @Test
    void shouldFindOneThatWasTaggedOnABranchOfItsOwn() throws Exception {
      commit();
      given.branch("release");
      String tagged = commit();
      given.tag("v1", false);
      given.checkout("main");
      given.merge("release");
      commit();

      assertThat(since("main").base()).isEqualTo(tagged);
    }

    @Test
    void shouldPassOverOneThatLiesBehindAnother() throws Exception {
      commit();
      given.tag("v1", false);
      given.branch("side");
      commit();
      given.checkout("main");
      String latest = commit();
      given.tag("v2", false);
      given.merge("side");

      assertThat(since("main").base()).isEqualTo(latest);
    }

    @Test
    void shouldNameTheLastOfThoseOnOneCommit() throws Exception {
      commit();
      given.tag("v1", false);
      given.tag("v1.0", true);
      commit();

      assertThat(since("main").reason()).startsWith("it is v1.0,");
    }
  }

  @Nested
  class InAShallowClone {

    @BeforeEach
    void layHistory() throws Exception {
      commit();
      given.tag("v1", false);
      commit();
      commit();
    }

    @Test
    void shouldNotKnowWhenItEndsBeforeTheRelease() throws Exception {
      Path clone = shallow(2);

      for (String since : List.of("main", LAST_RELEASE)) {
        ChangedLines told = told(clone, since, "UTC");
        assertThat(told.known()).isFalse();
        assertThat(told.note()).contains("shallow", "last release", "git fetch --unshallow");
        assertThat(told.lines()).isEmpty();
      }
    }

    @Test
    void shouldKnowWhenItReachesTheRelease() throws Exception {
      assertThat(told(shallow(3), "main", "UTC").reason()).startsWith("it is v1,");
    }
  }

  @Nested
  class SinceADay {

    private String commitAt(String instant) throws Exception {
      commits++;
      given.write("f" + commits + ".txt", "text " + commits + "\n");
      given.git().add().addFilepattern(".").call();
      PersonIdent somebody =
          new PersonIdent("Some Body", "some@body", Instant.parse(instant), ZoneId.of("UTC"));
      return given.commit("commit " + commits, somebody, somebody);
    }

    @Test
    void shouldBeginAtTheLastCommitBeforeIt() throws Exception {
      commitAt("2025-12-30T00:00:00Z");
      String before = commitAt("2025-12-31T23:59:59Z");
      commitAt("2026-01-01T00:00:00Z");
      commitAt("2026-02-01T00:00:00Z");

      ChangedLines told = since("2026-01-01");

      assertThat(told.base()).isEqualTo(before);
      assertThat(told.reason()).isEqualTo("it is the last commit before 2026-01-01");
      assertThat(told.lines()).containsOnlyKeys("f3.txt", "f4.txt");
    }

    @Test
    void shouldBeginTheDayInTheProductsZone() throws Exception {
      String first = commitAt("2025-12-31T22:59:59Z");
      String second = commitAt("2025-12-31T23:00:00Z");
      commitAt("2026-01-01T00:00:00Z");

      assertThat(told(work, "2026-01-01", "Europe/Berlin").base()).isEqualTo(first);
      assertThat(told(work, "2026-01-01", "UTC").base()).isEqualTo(second);
    }

    @Test
    void shouldNotBeCutShortByACommitWithAnOldDate() throws Exception {
      String before = commitAt("2025-12-31T00:00:00Z");
      commitAt("2026-02-01T00:00:00Z");
      commitAt("2025-06-01T00:00:00Z");

      assertThat(since("2026-01-01").base()).isEqualTo(before);
      assertThat(since("2026-01-01").lines()).containsOnlyKeys("f2.txt", "f3.txt");
    }

    @Test
    void shouldFindNothingNewWhenNothingWasCommittedSince() throws Exception {
      String last = commitAt("2025-12-31T00:00:00Z");

      assertThat(since("2026-01-01").base()).isEqualTo(last);
      assertThat(since("2026-01-01").lines()).isEmpty();
    }

    @Test
    void shouldBeginAtTheBeginningWhenNoCommitIsOlder() throws Exception {
      commitAt("2026-01-02T00:00:00Z");

      ChangedLines told = since("2026-01-01");

      assertThat(told.base()).isEmpty();
      assertThat(told.reason()).isEqualTo("no commit is older than 2026-01-01");
      assertThat(told.lines()).containsOnlyKeys("f1.txt");
    }

    @Test
    void shouldNotKnowWhenTheDayIsYetToCome() throws Exception {
      commitAt("2026-02-01T00:00:00Z");

      assertThat(since("2026-03-02").note()).contains("2026-03-02", "yet to come");
      assertThat(since("2026-03-01").known()).isTrue();
    }

    @Test
    void shouldNotKnowWhenAShallowCloneEndsWithinTheDays() throws Exception {
      commitAt("2026-01-02T00:00:00Z");
      commitAt("2026-01-03T00:00:00Z");
      commitAt("2026-01-04T00:00:00Z");

      ChangedLines told = told(shallow(2), "2026-01-01", "UTC");

      assertThat(told.known()).isFalse();
      assertThat(told.note()).contains("does not reach back to 2026-01-01");
      assertThat(told(root.resolve("depth2"), "2026-01-04", "UTC").known()).isTrue();
    }

    @Test
    void shouldFollowTheBranchThatWasMergedInto() throws Exception {
      String before = commitAt("2025-12-01T00:00:00Z");
      given.branch("feature");
      commitAt("2025-11-01T00:00:00Z");
      given.checkout("main");
      commitAt("2026-01-05T00:00:00Z");
      given.merge("feature");

      assertThat(since("2026-01-01").base()).isEqualTo(before);
      assertThat(since("2026-01-01").lines()).containsOnlyKeys("f2.txt", "f3.txt");
    }
  }
}
