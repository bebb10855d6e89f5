package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitProjectTest {

  @TempDir private Path root;
  private GivenRepository given;

  @BeforeEach
  void initialise() throws GitAPIException {
    given = new GivenRepository(root.resolve("work"));
  }

  @AfterEach
  void close() {
    given.close();
  }

  private static GitProject.Found read(Path project) throws UnreadableReport, IOException {
    return GivenRepository.ask(project, git -> git.revision());
  }

  private Revision revision() throws UnreadableReport, IOException {
    return revision(given.root());
  }

  private static Revision revision(Path project) throws UnreadableReport, IOException {
    return (Revision) read(project).facts().get(0);
  }

  private String note() throws UnreadableReport, IOException {
    GitProject.Found found = read(given.root());
    assertThat(found.facts()).isEmpty();
    return found.note();
  }

  @Test
  void shouldNameTheCommitWhenItTouchesCode() throws Exception {
    given.commit("a.txt", "1");
    String newest = given.commit("a.txt", "2");

    assertThat(revision().commit()).isEqualTo(newest);
  }

  @Test
  void shouldSayWhereTheRevisionComesFrom() throws Exception {
    given.commit("a.txt", "1");

    Source source = (Source) read(given.root()).facts().get(1);

    assertThat(revision().source()).isEqualTo(".git").isEqualTo(source.path());
    assertThat(source.origin()).isEqualTo(Source.Origin.GIT);
    assertThat(source.time()).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void shouldStayWhenLaterCommitsTouchOnlyRecords() throws Exception {
    String code = given.commit("a.txt", "1");
    given.commit("delivery/approvals.yaml", "x");
    given.commit("delivery/approvals.yaml", "y");

    assertThat(revision().commit()).isEqualTo(code);
  }

  @Test
  void shouldMoveWhenACommitTouchesBothCodeAndRecords() throws Exception {
    given.commit("a.txt", "1");
    given.write("a.txt", "2");
    String both = given.commit("delivery/approvals.yaml", "x");

    assertThat(revision().commit()).isEqualTo(both);
  }

  @Test
  void shouldMoveWhenAFolderIsOnlyNamedLikeRecords() throws Exception {
    given.commit("a.txt", "1");
    String other = given.commit("src/delivery/Parcel.java", "x");
    assertThat(revision().commit()).isEqualTo(other);

    String alike = given.commit("delivery-notes/x.txt", "x");
    assertThat(revision().commit()).isEqualTo(alike);
  }

  @Test
  void shouldKeepToTheProjectsRecordsWhenItLiesInASubfolder() throws Exception {
    given.commit("a.txt", "1");
    String code = given.commit("shop/a.txt", "1");
    given.commit("shop/delivery/approvals.yaml", "x");
    assertThat(revision(given.root().resolve("shop")).commit()).isEqualTo(code);

    String elsewhere = given.commit("delivery/approvals.yaml", "x");
    assertThat(revision(given.root().resolve("shop")).commit()).isEqualTo(elsewhere);
  }

  @Test
  void shouldNameTheMergeWhenItBringsCode() throws Exception {
    given.commit("a.txt", "1");
    given.branch("feature");
    given.commit("b.txt", "1");
    given.checkout("main");
    given.commit("c.txt", "1");
    String merge = given.merge("feature");

    assertThat(revision().commit()).isEqualTo(merge);
  }

  @Test
  void shouldStayWhenAMergeBringsOnlyRecords() throws Exception {
    given.commit("a.txt", "1");
    given.branch("approval");
    given.commit("delivery/approvals.yaml", "x");
    given.checkout("main");
    String code = given.commit("c.txt", "1");
    given.merge("approval");

    assertThat(revision().commit()).isEqualTo(code);
  }

  @Test
  void shouldListTagsOfTheRevisionAndOfLaterRecords() throws Exception {
    given.commit("a.txt", "1");
    given.tag("v0", false);
    given.commit("a.txt", "2");
    given.tag("v1", true);
    given.tag("rc", false);
    given.commit("delivery/approvals.yaml", "x");
    given.tag("approved", true);

    assertThat(revision().tags()).containsExactly("approved", "rc", "v1");
  }

  @Test
  void shouldBeCleanWhenAllIsCommittedOrIgnoredOrARecord() throws Exception {
    given.commit(".gitignore", "target/");
    given.write("target/out.txt", "x");
    given.write("delivery/approvals.yaml", "not yet committed");

    assertThat(revision().clean()).isTrue();
  }

  @Test
  void shouldNotBeCleanWhenAFileIsChanged() throws Exception {
    given.commit("a.txt", "1");
    given.write("a.txt", "22");
    assertThat(revision().clean()).isFalse();

    given.git().add().addFilepattern(".").call();
    assertThat(revision().clean()).isFalse();
  }

  @Test
  void shouldNotBeCleanWhenAFileIsNewOrGone() throws Exception {
    given.commit("a.txt", "1");
    Path added = given.write("b.txt", "1");
    assertThat(revision().clean()).isFalse();

    Files.delete(added);
    assertThat(revision().clean()).isTrue();

    Files.delete(given.root().resolve("a.txt"));
    assertThat(revision().clean()).isFalse();
  }

  @Test
  void shouldNotBeCleanWhenAMergeIsInConflict() throws Exception {
    given.commit("a.txt", "1");
    given.branch("other");
    given.commit("a.txt", "22");
    given.checkout("main");
    given.commit("a.txt", "333");
    given.git().merge().include(given.git().getRepository().resolve("other")).call();

    assertThat(revision().clean()).isFalse();
  }

  @Test
  void shouldNotBeCleanWhenASubmoduleIsNot() throws Exception {
    Path library = root.resolve("library");
    try (GivenRepository other = new GivenRepository(library)) {
      other.commit("lib.txt", "1");
    }
    given.commit("a.txt", "1");
    given.git().submoduleAdd().setPath("lib").setURI(library.toUri().toString()).call().close();
    given.commit("submodule");
    assertThat(revision().clean()).isTrue();

    given.write("lib/lib.txt", "22");
    assertThat(revision().clean()).isFalse();
  }

  @Test
  void shouldReadADetachedHead() throws Exception {
    String first = given.commit("a.txt", "1");
    given.commit("a.txt", "2");
    given.checkout(first);

    assertThat(revision().commit()).isEqualTo(first);
  }

  @Test
  void shouldReadALinkedWorkTree() throws Exception {
    String commit = given.commit("a.txt", "1");
    Path git = given.root().resolve(".git");
    Path own = Files.createDirectories(git.resolve("worktrees/second"));
    Path tree = Files.createDirectory(root.resolve("second"));
    Files.writeString(own.resolve("HEAD"), commit + "\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(own.resolve("gitdir"), tree.resolve(".git") + "\n");
    Files.copy(git.resolve("index"), own.resolve("index"));
    Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");
    Files.writeString(tree.resolve("a.txt"), "1");

    assertThat(revision(tree)).isEqualTo(revision());
    assertThat(revision(tree).clean()).isTrue();
  }

  @Test
  void shouldFindNothingWhenThereIsNoCommit() throws Exception {
    assertThat(note()).contains("no commit yet");
  }

  @Test
  void shouldFindNothingBeforeTheFirstCommitWhateverTheBranchIsCalled() throws Exception {
    Files.writeString(given.root().resolve(".git/HEAD"), "ref: refs/heads/trunk\n");

    assertThat(note()).contains("no commit yet");
  }

  @Test
  void shouldRefuseAHeadThatIsNoneEvenWithoutACommit() throws Exception {
    Files.writeString(given.root().resolve(".git/HEAD"), "garbage\n");

    assertThatThrownBy(() -> read(given.root()))
        .isInstanceOf(UnreadableReport.class)
        .hasMessageContaining("its HEAD leads to no commit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "ref: refs/heads/gone", ""})
  void shouldNotTakeABrokenHeadForARepositoryWithoutCommit(String head) throws Exception {
    given.commit("a.txt", "1");
    Files.writeString(given.root().resolve(".git/HEAD"), head);

    assertThatThrownBy(
            () -> GivenRepository.ask(given.root(), git -> git.base(Optional.empty(), tree -> {})))
        .isInstanceOf(UnreadableReport.class)
        .hasMessageContaining("git repository");
  }

  @Test
  void shouldNameNoClassWhenReferencesAreDamaged() throws Exception {
    given.commit("a.txt", "1");
    Files.writeString(given.root().resolve(".git/packed-refs"), "zzz yyy\n");

    assertThatThrownBy(
            () -> GivenRepository.ask(given.root(), git -> git.base(Optional.empty(), tree -> {})))
        .isInstanceOf(UnreadableReport.class)
        .hasMessageContaining("the git repository cannot be read: ")
        .message()
        .doesNotContain("Exception", "org.eclipse", "java.");
  }

  @Test
  void shouldFindNothingWhenAllCommitsAreRecords() throws Exception {
    given.commit("delivery/backlog.yaml", "x");

    assertThat(note()).contains("outside delivery/");
  }

  @Test
  void shouldFindNothingWhenTheProjectIsNotInTheRepositoryAroundIt() throws Exception {
    given.commit(".gitignore", "copy/");
    Path copy = Files.createDirectories(given.root().resolve("copy/shop"));

    assertThat(read(copy).note()).contains("is not committed");
  }

  @Test
  void shouldFindNothingWhenAShallowCloneHidesTheRevision() throws Exception {
    given.commit("a.txt", "1");
    String record = given.commit("delivery/approvals.yaml", "x");
    Files.writeString(given.root().resolve(".git/shallow"), record + "\n");
    assertThat(note()).contains("--unshallow");

    String code = given.commit("a.txt", "2");
    assertThat(revision().commit()).isEqualTo(code);
  }

  @Test
  void shouldFindNothingAndLoadNothingWhenThereIsNoRepository() throws Exception {
    Path folder = Files.createDirectory(root.resolve("plain"));
    URL[] own = {
      GitProject.class.getProtectionDomain().getCodeSource().getLocation(),
      Revision.class.getProtectionDomain().getCodeSource().getLocation()
    };
    try (URLClassLoader withoutJgit =
        new URLClassLoader(own, ClassLoader.getPlatformClassLoader())) {
      Class<?> project = withoutJgit.loadClass(GitProject.class.getName());
      Object git = project.getMethod("of", Path.class).invoke(null, folder);
      String nothing = "Found[facts=[], note=the project is in no git work tree]";

      assertThat(project.getMethod("revision").invoke(git)).hasToString(nothing);
      assertThat(project.getMethod("reviews", Set.class).invoke(git, Set.of("SHOP-1")))
          .hasToString(nothing);
      project.getMethod("close").invoke(git);
    }
  }

  @Test
  void shouldOpenTheRepositoryOnceWhateverIsAsked() throws Exception {
    given.commit("a.txt", "1");
    try (GitProject git = GitProject.of(given.root())) {
      Object first = git.ask(OpenProject::repository, note -> given.git().getRepository());
      git.revision();
      git.integrations(Instant.EPOCH, Optional.empty());
      git.base(Optional.empty(), tree -> {});
      Object last = git.ask(OpenProject::repository, note -> given.git().getRepository());

      assertThat(last).isSameAs(first).isNotSameAs(given.git().getRepository());
    }
  }

  @Test
  void shouldAnswerEachQuestionByItselfWhateverWasAskedBefore() throws Exception {
    given.commit("a.txt", "SHOP-1");
    given.tag("v1", false);
    given.branch("work");
    given.commit("b.txt", "1");
    try (GitProject git = GitProject.of(given.root())) {
      for (int round = 0; round < 2; round++) {
        assertThat(git.revision()).isEqualTo(read(given.root()));
        assertThat(git.base(Optional.empty(), tree -> {}))
            .isEqualTo(
                GivenRepository.ask(
                    given.root(), other -> other.base(Optional.empty(), tree -> {})));
        assertThat(git.integrations(Instant.now(), Optional.empty()))
            .isEqualTo(
                GivenRepository.ask(
                    given.root(), other -> other.integrations(Instant.now(), Optional.empty())));
      }
    }
  }

  @Test
  void shouldSeeACommitThatIsMadeBetweenTwoQuestions() throws Exception {
    given.commit("a.txt", "1");
    try (GitProject git = GitProject.of(given.root())) {
      git.revision();
      String newest = given.commit("a.txt", "2");

      assertThat(((Revision) git.revision().facts().get(0)).commit()).isEqualTo(newest);
    }
  }

  @Test
  void shouldRefuseEveryQuestionWhenTheRepositoryIsDamaged() throws Exception {
    given.commit("a.txt", "1");
    Files.writeString(given.root().resolve(".git/config"), "[core\n");
    try (GitProject git = GitProject.of(given.root())) {
      for (int round = 0; round < 2; round++) {
        assertThatThrownBy(git::revision)
            .isInstanceOf(UnreadableReport.class)
            .hasMessageContaining("the git repository cannot be read");
      }
    }
  }

  @Test
  void shouldRefuseWhenTheRepositoryIsDamaged() throws Exception {
    given.commit("a.txt", "1");
    Files.writeString(given.root().resolve(".git/index"), "garbage");

    assertThatThrownBy(() -> read(given.root()))
        .isInstanceOf(UnreadableReport.class)
        .hasMessageContaining("git repository");
  }

  @Test
  void shouldRefuseWhenTheLinkToTheRepositoryLeadsNowhere() throws Exception {
    Path tree = Files.createDirectory(root.resolve("second"));
    Files.writeString(tree.resolve(".git"), "gitdir: /no/such/folder\n");

    assertThatThrownBy(() -> read(tree)).isInstanceOf(UnreadableReport.class);
  }

  @Test
  void shouldRunNoFilterWhenConfigurationNamesOne() throws Exception {
    given.commit("a.txt", "1");
    given.commit(".gitattributes", "*.txt filter=evil");
    Path trace = root.resolve("trace");
    given.configure("filter", "evil", "clean", "touch " + trace);
    given.configure("filter", "evil", "required", "true");
    Files.setLastModifiedTime(given.root().resolve("a.txt"), FileTime.from(Instant.EPOCH));

    assertThat(revision().clean()).isTrue();
    assertThat(trace).doesNotExist();
  }

  @Test
  void shouldWriteNothingIntoTheRepository() throws Exception {
    given.commit("a.txt", "1");
    Files.setLastModifiedTime(given.root().resolve("a.txt"), FileTime.from(Instant.EPOCH));
    Map<String, String> before = given.files();

    read(given.root());

    assertThat(given.files()).isEqualTo(before);
  }
}
