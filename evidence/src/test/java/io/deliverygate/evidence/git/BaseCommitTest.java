package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.io.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit a project is compared with, and what is known of it. */
class BaseCommitTest {

  private static final String POLICY = "delivery-gate.yaml";

  @TempDir private Path scratch;
  private GivenRepository given;
  private Path top;

  @BeforeEach
  void begin() throws Exception {
    top = Files.createDirectory(scratch.resolve("repo")).toRealPath();
    given = new GivenRepository(top);
  }

  @AfterEach
  void end() {
    given.close();
  }

  private BaseFiles base() throws Exception {
    return GivenRepository.ask(top, git -> git.base(Optional.empty(), tree -> {}));
  }

  private void detach() throws Exception {
    given.checkout(given.git().getRepository().resolve(Constants.HEAD).name());
  }

  @Nested
  class WhereACommitIsCheckedOutByItself {

    @Test
    void shouldBeTheCommitBeforeItWhereNothingIsReleased() throws Exception {
      String first = given.commit(POLICY, "strict");
      given.commit(POLICY, "loose");
      detach();

      assertThat(base().commit()).isEqualTo(first);
      assertThat(base().reason()).isEqualTo("it is the commit before what is checked out");
    }

    @Test
    void shouldBeTheCommitItselfUnderAPatch() throws Exception {
      given.commit(POLICY, "stricter");
      String second = given.commit(POLICY, "strict");
      detach();
      given.write(POLICY, "loose");

      assertThat(base().commit()).isEqualTo(second);
    }

    @Test
    void shouldBeTheFirstCommitUnderAPatchThatIsStaged() throws Exception {
      String only = given.commit(POLICY, "strict");
      detach();
      given.write("delivery/backlog.yaml", "epics: []");
      given.git().add().addFilepattern(".").call();

      assertThat(base().commit()).isEqualTo(only);
    }

    @Test
    void shouldBeTheCommitBeforeItWhereABuildLeftFilesThatGitDoesNotKnow() throws Exception {
      String first = given.commit(POLICY, "strict");
      given.commit(POLICY, "loose");
      detach();
      given.write("target/report.xml", "<report/>");

      assertThat(base().commit()).isEqualTo(first);
    }

    @Test
    void shouldBeTheFirstParentOfAMerge() throws Exception {
      given.commit(POLICY, "strict");
      given.branch("work");
      given.commit("a.txt", "work");
      given.checkout("main");
      String main = given.commit("b.txt", "main");
      given.merge("work");
      detach();

      assertThat(base().commit()).isEqualTo(main);
    }

    @Test
    void shouldBeTheLastReleaseWhereThereIsOne() throws Exception {
      String released = given.commit(POLICY, "strict");
      given.tag("v1.0", true);
      given.commit("a.txt", "more");
      given.commit(POLICY, "loose");
      detach();

      assertThat(base().commit()).isEqualTo(released);
    }

    @Test
    void shouldBeWhereTheWorkLeftTheMainBranch() throws Exception {
      String main = given.commit(POLICY, "strict");
      given.branch("work");
      given.commit("a.txt", "more");
      given.commit(POLICY, "loose");
      detach();

      assertThat(base().commit()).isEqualTo(main);
    }

    @Test
    void shouldBeNoneAtTheOnlyCommitAndOnTheBranchItself() throws Exception {
      given.commit(POLICY, "strict");
      detach();
      assertThat(base().known()).isFalse();
      assertThat(base().missing()).isFalse();

      given.checkout("main");
      given.commit(POLICY, "loose");
      assertThat(base().missing()).isFalse();
      assertThat(base().commit()).isEmpty();
    }

    @Test
    void shouldBeMissingWhereTheCloneEndsWithIt() throws Exception {
      given.commit(POLICY, "strict");
      String second = given.commit(POLICY, "loose");
      detach();
      Files.writeString(top.resolve(".git/shallow"), second + "\n");

      assertThat(base().missing()).isTrue();
      assertThat(base().note()).contains("git fetch --unshallow");
    }
  }

  /** Git itself has a pointer alone. */
  @Nested
  class WithALargeFile {

    private static final String TABLE = "limits.csv";
    private static final String CONTENT = "component,limit";

    @BeforeEach
    void commitAPointer() throws Exception {
      given.commit(
          TABLE,
          "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n"
              .formatted(Sha256.of(CONTENT), CONTENT.length()));
      given.branch("work");
      given.commit("readme.md", "a change");
    }

    private String seen() throws Exception {
      AtomicReference<String> seen = new AtomicReference<>();
      GivenRepository.ask(
          top,
          git -> git.base(Optional.empty(), tree -> seen.set(tree.text(TABLE).orElse("none"))));
      return seen.get();
    }

    @Test
    void shouldReadItFromTheWorkTreeWhereItIsAsItWas() throws Exception {
      given.write(TABLE, CONTENT);

      assertThat(seen()).isEqualTo(CONTENT);
    }

    @Test
    void shouldReadItFromTheStorageOfTheClone() throws Exception {
      String digest = Sha256.of(CONTENT);
      given.write(TABLE, "component,less");
      given.write(
          ".git/lfs/objects/%s/%s/%s"
              .formatted(digest.substring(0, 2), digest.substring(2, 4), digest),
          CONTENT);

      assertThat(seen()).isEqualTo(CONTENT);
    }

    @Test
    void shouldBelieveNothingElseInItsPlace() throws Exception {
      String digest = Sha256.of(CONTENT);
      given.write(TABLE, "component,less");
      given.write(
          ".git/lfs/objects/%s/%s/%s"
              .formatted(digest.substring(0, 2), digest.substring(2, 4), digest),
          "component,forged");

      assertThat(seen()).startsWith("version https://git-lfs");
    }
  }

  /** The work and the main branch merged each other. */
  @Nested
  class WhereSeveralCommitsAreInCommon {

    private String main;
    private String side;

    @BeforeEach
    void crossThem() throws Exception {
      given.commit(POLICY, "loose");
      given.branch("side");
      side = given.commit("side.txt", "side");
      given.checkout("main");
      main = given.commit(POLICY, "strict");
    }

    @Test
    void shouldBeTheOneThatTheMainBranchWasAt() throws Exception {
      given.merge("side");
      given.checkout(side);
      given.branch("work");
      given.merge(main);
      given.commit(POLICY, "loose");

      assertThat(base().commit()).isEqualTo(main);
    }

    @Test
    void shouldBeTheOneThatTheMainBranchWasAtThoughTheOtherIsNewer() throws Exception {
      given.checkout("side");
      side = given.commit("side.txt", "newer");
      given.checkout("main");
      given.merge("side");
      given.checkout(side);
      given.branch("work");
      given.merge(main);

      assertThat(base().commit()).isEqualTo(main);
    }

    @Test
    void shouldBeMissingWhereTheMainBranchWasAtNone() throws Exception {
      given.checkout("side");
      given.branch("a");
      String one = given.commit("a.txt", "a");
      given.checkout("side");
      given.branch("b");
      String two = given.commit("b.txt", "b");
      given.checkout("main");
      given.merge(one);
      given.merge(two);
      given.checkout(one);
      given.branch("work");
      given.merge(two);
      given.commit("c.txt", "c");

      assertThat(base().missing()).isTrue();
      assertThat(base().note()).contains("several last commits in common", "merge 'main' into");
    }

    @Test
    void shouldBeTheNewestOneWhereTheWorkMergedTheMainBranch() throws Exception {
      given.checkout("side");
      given.merge("main");
      given.commit("more.txt", "more");

      assertThat(base().commit()).isEqualTo(main);
    }
  }

  /** Rules and policies that several repositories share. */
  @Nested
  class WithASubmodule {

    private GivenRepository shared;

    @BeforeEach
    void haveOne() throws Exception {
      shared = new GivenRepository(Files.createDirectories(top.resolve("shared")));
      shared.commit("gate.yaml", "strict");
      shared.write("rules/acme/gate.yaml", "id: acme");
      shared.git().add().addFilepattern(".").call();
      shared.commit("rules");
      given.write("readme.md", "a project");
      Files.createSymbolicLink(top.resolve(POLICY), Path.of("shared/gate.yaml"));
      Files.createDirectories(top.resolve("delivery"));
      Files.createSymbolicLink(top.resolve("delivery/rules"), Path.of("../shared/rules"));
      commit();
      given.branch("work");
    }

    @AfterEach
    void closeIt() {
      shared.close();
    }

    private void commit() throws Exception {
      given.git().add().addFilepattern(".").call();
      given.commit("something");
    }

    private SortedMap<String, String> seen(String... files) throws Exception {
      SortedMap<String, String> seen = new TreeMap<>();
      BaseFiles base =
          GivenRepository.ask(
              top,
              git ->
                  git.base(
                      Optional.empty(),
                      tree -> {
                        for (String file : files) {
                          tree.look(file);
                          seen.put(file, tree.text(file).orElse("none"));
                        }
                        seen.put("all", String.join(" ", tree.all()));
                      }));
      if (base.missing()) {
        seen.put("missing", base.note());
      }
      return seen;
    }

    @Test
    void shouldReadWhatLiesInIt() throws Exception {
      given.commit("readme.md", "a change");

      assertThat(seen(POLICY, "shared/gate.yaml", "delivery/rules/acme/gate.yaml", "shared/no"))
          .containsEntry(POLICY, "strict")
          .containsEntry("shared/gate.yaml", "strict")
          .containsEntry("delivery/rules/acme/gate.yaml", "id: acme")
          .containsEntry("shared/no", "none")
          .containsEntry("all", "readme.md")
          .doesNotContainKey("missing");
    }

    @Test
    void shouldListWhatLiesInAFolderOfIt() throws Exception {
      given.commit("readme.md", "a change");
      SortedMap<String, String> below = new TreeMap<>();
      GivenRepository.ask(
          top,
          git ->
              git.base(
                  Optional.empty(),
                  tree -> {
                    below.put("rules", String.join(" ", tree.below("delivery/rules")));
                    below.put("top", String.join(" ", tree.below("")));
                  }));

      assertThat(below).containsEntry("rules", "acme/gate.yaml");
      assertThat(below.get("top")).contains("shared/gate.yaml");
    }

    @Test
    void shouldReadItAsItWasWhereTheChangeMovesItOn() throws Exception {
      shared.commit("gate.yaml", "loose");
      commit();

      assertThat(seen(POLICY)).containsEntry(POLICY, "strict").doesNotContainKey("missing");
    }

    @Test
    void shouldReadItAsItWasWhereItsFilesAreChangedWithoutACommit() throws Exception {
      shared.write("gate.yaml", "loose");
      given.commit("readme.md", "a change");

      assertThat(seen(POLICY)).containsEntry(POLICY, "strict");
    }

    @Test
    void shouldReadASubmoduleInIt() throws Exception {
      given.checkout("main");
      try (GivenRepository inner =
          new GivenRepository(Files.createDirectories(top.resolve("shared/inner")))) {
        inner.commit("limits.yaml", "inner");
      }
      shared.git().add().addFilepattern(".").call();
      shared.commit("inner");
      commit();
      given.git().branchDelete().setBranchNames("work").setForce(true).call();
      given.branch("work");
      given.commit("readme.md", "a change");

      assertThat(seen("shared/inner/limits.yaml"))
          .containsEntry("shared/inner/limits.yaml", "inner");
    }

    @Test
    void shouldBeMissingWhereItsRepositoryLacksTheCommit() throws Exception {
      shared.git().getRepository().getObjectDatabase().close();
      Path git = top.resolve("shared/.git");
      Files.move(git, scratch.resolve("gone"));
      try (GivenRepository other = new GivenRepository(top.resolve("shared"))) {
        other.commit("gate.yaml", "loose");
      }
      given.commit("readme.md", "a change");

      assertThat(seen(POLICY).get("missing")).contains("'delivery-gate.yaml' leads to");
      assertThat(seen("delivery").get("missing")).contains("'delivery/rules' leads to");
    }

    @Test
    void shouldBeMissingWhereItIsNotThereAtAll() throws Exception {
      Files.move(top.resolve("shared/.git"), scratch.resolve("gone"));
      Files.move(top.resolve("shared/gate.yaml"), scratch.resolve("gate.yaml"));
      given.git().reset().setMode(ResetType.MIXED).call();

      assertThat(seen("shared/gate.yaml").get("missing")).contains("'shared/gate.yaml' leads to");
      assertThat(seen("readme.md")).doesNotContainKey("missing");
    }
  }
}
