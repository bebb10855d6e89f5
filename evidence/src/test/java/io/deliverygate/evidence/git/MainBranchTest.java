package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.evidence.UnreadableReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which branch a project is compared with, and when nobody knows it. */
class MainBranchTest {

  private static final String NO_MAIN =
      "the clone has no main branch; fetch it: git fetch origin; tell the clone which it is: git"
          + " remote set-head origin --auto; or name it in the organisation's policy: git:"
          + " {main-branch: NAME}";

  @TempDir private Path scratch;
  private Path work;
  private GivenRepository given;
  private Repository repository;
  private String first;

  @BeforeEach
  void commitOnMain() throws Exception {
    work = scratch.resolve("work");
    given = new GivenRepository(work);
    repository = given.git().getRepository();
    first = given.commit("a.txt", "a\n");
  }

  @AfterEach
  void close() {
    given.close();
  }

  private void rename(String name) throws Exception {
    given.git().branchRename().setOldName("main").setNewName(name).call();
  }

  /** As a clone has a branch of a server. */
  private void fetched(String branch, String commit) throws Exception {
    RefUpdate update = repository.updateRef(Constants.R_REMOTES + branch);
    update.setNewObjectId(ObjectId.fromString(commit));
    update.forceUpdate();
  }

  private void headOfRemote(String branch) throws Exception {
    repository.updateRef("refs/remotes/origin/HEAD").link(Constants.R_REMOTES + "origin/" + branch);
  }

  private String name() throws Exception {
    return MainBranch.of(repository, Optional.empty()).name();
  }

  private String note() throws Exception {
    return MainBranch.of(repository, Optional.empty()).note();
  }

  private final List<String> files = new ArrayList<>();

  private BaseFiles base() throws Exception {
    return base(work);
  }

  private BaseFiles base(Path project) throws Exception {
    files.clear();
    return GivenRepository.ask(
        project, git -> git.base(Optional.empty(), tree -> files.addAll(tree.all())));
  }

  @Nested
  class WithoutARemote {

    @Test
    void shouldBeMainOrMaster() throws Exception {
      given.branch("feature");

      assertThat(name()).isEqualTo("main");
      rename("master");
      assertThat(name()).isEqualTo("master");
    }

    @Test
    void shouldBeTheOnlyBranchThereIs() throws Exception {
      rename("trunk");

      assertThat(name()).isEqualTo("trunk");
    }

    @Test
    void shouldNotBeKnownWhereBothAreThere() throws Exception {
      given.branch("master");

      assertThat(name()).isEmpty();
      assertThat(note())
          .startsWith(
              "the clone has branches 'main' and 'master' and does not know which of them is the main one; ");
    }

    @Test
    void shouldNotBeKnownWhereSeveralBranchesAreThereAndNoneIsCalledSo() throws Exception {
      rename("trunk");
      given.branch("feature");

      assertThat(note()).isEqualTo(NO_MAIN);
    }

    @Test
    void shouldNotBeATag() throws Exception {
      rename("trunk");
      given.branch("feature");
      given.tag("main", false);

      assertThat(name()).isEmpty();
    }
  }

  @Nested
  class OfAClone {

    @Test
    void shouldBeWhatTheRemoteCallsItsHead() throws Exception {
      fetched("origin/main", first);
      fetched("origin/master", first);
      fetched("origin/develop", first);
      headOfRemote("develop");

      assertThat(name()).isEqualTo("develop");
    }

    @Test
    void shouldBeTheOnlyOneOfItsUsualNames() throws Exception {
      fetched("origin/master", first);
      fetched("origin/feature", first);

      assertThat(name()).isEqualTo("master");
    }

    @Test
    void shouldNotBeKnownWhereTheServerHasBothNames() throws Exception {
      fetched("origin/main", first);
      fetched("origin/master", first);

      assertThat(name()).isEmpty();
    }

    @Test
    void shouldNotBeABranchThatSomebodyCalledHead() throws Exception {
      fetched("origin/HEAD", first);
      fetched("origin/feature", first);

      assertThat(note()).isEqualTo(NO_MAIN);
    }

    @Test
    void shouldNotBeABranchOfOnesOwn() throws Exception {
      fetched("origin/feature", first);

      assertThat(name()).isEmpty();
    }

    @Test
    void shouldNotBeABranchWhoseNameOnlyEndsLikeIt() throws Exception {
      fetched("origin/fix/main", first);
      fetched("origin/feature", first);

      assertThat(name()).isEmpty();
    }

    @Test
    void shouldBeThatOfTheOnlyRemoteWhateverItIsCalled() throws Exception {
      fetched("upstream/main", first);

      assertThat(name()).isEqualTo("main");
    }

    @Test
    void shouldBeTheOneThatTheOrganisationNames() throws Exception {
      fetched("origin/main", first);
      fetched("origin/release/next", first);
      headOfRemote("main");

      assertThat(MainBranch.of(repository, Optional.of("release/next")).name())
          .isEqualTo("release/next");
      assertThat(MainBranch.of(repository, Optional.of("trunk")).note())
          .isEqualTo(
              "the organisation calls the main branch 'trunk', and the clone has no such branch;"
                  + " fetch it: git fetch origin trunk");
    }
  }

  @Nested
  class Base {

    @Test
    void shouldBeMissingWhereNoHistoryIsInCommon() throws Exception {
      given.git().checkout().setOrphan(true).setName("new").call();
      given.commit("b.txt", "b\n");

      assertThat(base().missing()).isTrue();
      assertThat(base().note())
          .isEqualTo("what is checked out and 'main' have no commit in common");
    }

    @Test
    void shouldBeMissingWhereTheCloneEndsBeforeIt() throws Exception {
      given.branch("feature");
      given.commit("b.txt", "b\n");
      given.checkout("main");
      given.commit("c.txt", "c\n");
      Path clone = scratch.resolve("clone");
      org.eclipse.jgit.api.Git.cloneRepository()
          .setURI(work.toUri().toString())
          .setDirectory(clone.toFile())
          .setCloneAllBranches(true)
          .setDepth(1)
          .setBranch("feature")
          .call()
          .close();

      assertThat(base(clone).missing()).isTrue();
      assertThat(base(clone).note()).contains("git fetch --unshallow");
    }

    @Test
    void shouldNotBeAskedForInARepositoryOfOneCommit() throws Exception {
      assertThat(base().known()).isFalse();
      assertThat(base().missing()).isFalse();
    }

    @Test
    void shouldNotBeAskedForOnTheMainBranchBeforeItsFirstRelease() throws Exception {
      given.commit("b.txt", "b\n");

      assertThat(base().missing()).isFalse();
      assertThat(base().note()).startsWith("there is no last release of 'main'");
    }

    @Test
    void shouldBeTheParentOfACommitThatIsCheckedOutByItselfBeforeTheFirstRelease()
        throws Exception {
      String head = given.commit("b.txt", "b\n");
      given.git().checkout().setName(head).call();

      assertThat(base().commit()).isEqualTo(first);
    }

    @Test
    void shouldNotBeAskedForOutsideOfARepositoryOrOfItsCommits() throws Exception {
      assertThat(base(Files.createDirectory(scratch.resolve("plain"))).missing()).isFalse();
      assertThat(base(Files.createDirectory(work.resolve("unpacked"))).missing()).isFalse();
    }

    @Test
    void shouldBeWhatIsCheckedOutBeforeTheFirstCommitOfABranch() throws Exception {
      given.tag("v1", false);
      String head = given.commit("b.txt", "b\n");
      given.branch("feature");
      given.write("c.txt", "c\n");

      assertThat(base().commit()).isEqualTo(head);
      assertThat(base().reason())
          .isEqualTo("it is checked out, and the work on it is not committed yet");
    }

    @Test
    void shouldBeTheLastReleaseOnTheMainBranchWhateverIsNotCommitted() throws Exception {
      given.tag("v1", false);
      given.commit("b.txt", "b\n");
      given.write("c.txt", "c\n");

      assertThat(base().commit()).isEqualTo(first);
    }

    @Test
    void shouldBeWhatWasPushedWhereOnesOwnMainBranchIsAhead() throws Exception {
      fetched("origin/main", first);
      given.commit("b.txt", "b\n");

      assertThat(base().commit()).isEqualTo(first);
    }

    @Test
    void shouldFollowAProjectThatWasMovedWithItsPolicy() throws Exception {
      given.write("old/delivery-gate.yaml", "gates: {done: enforced}\n");
      given.commit("old/readme.txt", "r\n");
      given.branch("feature");
      given.git().rm().addFilepattern("old").call();
      given.commit("new/delivery-gate.yaml", "gates: {done: off}\n");

      assertThat(base(work.resolve("new")).known()).isTrue();
      assertThat(files).contains("delivery-gate.yaml");
    }

    @Test
    void shouldHaveNoFilesOfAProjectThatIsNew() throws Exception {
      given.commit("old/delivery-gate.yaml", "gates: {done: enforced}\n");
      given.branch("feature");
      given.commit("new/readme.txt", "r\n");

      assertThat(base(work.resolve("new")).known()).isTrue();
      assertThat(files).isEmpty();
    }

    @Test
    void shouldBeTheFolderThatTheChangeTookOutOfGit() throws Exception {
      given.commit("app/delivery-gate.yaml", "gates: {done: enforced}\n");
      given.branch("feature");
      given.git().rm().addFilepattern("app").setCached(true).call();
      given.commit("without it");

      assertThat(base(work.resolve("app")).known()).isTrue();
      assertThat(files).contains("delivery-gate.yaml");
    }

    @Test
    void shouldBeUnknownWhereAnotherBranchAloneHasTheFolderAndNobodyKnowsTheMainOne()
        throws Exception {
      given.commit("app/delivery-gate.yaml", "gates: {done: enforced}\n");
      rename("one");
      given.branch("two");
      given.git().rm().addFilepattern("app").setCached(true).call();
      given.commit("without it");

      assertThat(base(work.resolve("app")).missing()).isTrue();
    }

    @Test
    void shouldBeNoneOfAFolderThatWasNeverCommitted() throws Exception {
      given.branch("feature");
      given.commit("b.txt", "b\n");
      given.write("app/delivery-gate.yaml", "gates: {done: off}\n");

      assertThat(base(work.resolve("app")).missing()).isFalse();
      rename("one");
      assertThat(base(work.resolve("app")).missing()).isFalse();
      assertThat(files).isEmpty();
    }

    @Test
    void shouldBeUnknownOfARepositoryInPlaceOfCommittedFiles() throws Exception {
      given.commit("app/delivery-gate.yaml", "gates: {done: enforced}\n");
      given.branch("feature");
      given.git().rm().addFilepattern("app").call();
      given.commit("without it");

      try (GivenRepository inner = new GivenRepository(work.resolve("app"))) {
        inner.commit("delivery-gate.yaml", "gates: {done: off}\n");

        assertThat(base(inner.root()).missing()).isTrue();
        assertThat(base(inner.root()).note()).contains("a git repository in another one");
      }
    }

    @Test
    void shouldNotBelieveThatItIsInPlaceOfNothingWhereTheOneAroundItCannotBeRead()
        throws Exception {
      try (GivenRepository inner = new GivenRepository(work.resolve("app"))) {
        inner.commit("delivery-gate.yaml", "gates: {done: off}\n");
        for (Path object : filesIn(work.resolve(".git/objects"))) {
          Files.delete(object);
        }

        assertThatThrownBy(() -> base(inner.root())).isInstanceOf(UnreadableReport.class);
      }
    }

    private static List<Path> filesIn(Path folder) throws Exception {
      try (Stream<Path> found = Files.walk(folder)) {
        return found.filter(Files::isRegularFile).toList();
      }
    }

    @Test
    void shouldBeThatOfARepositoryItselfThatAnotherOneHasAsASubmodule() throws Exception {
      try (GivenRepository inner = new GivenRepository(work.resolve("app"))) {
        inner.commit("delivery-gate.yaml", "gates: {done: enforced}\n");
        given.git().add().addFilepattern("app").call();
        given.commit("a submodule");
        given.branch("feature");
        inner.branch("feature");
        inner.commit("b.txt", "b\n");
        given.git().add().addFilepattern("app").call();
        given.commit("a newer one");

        assertThat(base(inner.root()).known()).isTrue();
        assertThat(files).contains("delivery-gate.yaml");
      }
    }
  }
}
