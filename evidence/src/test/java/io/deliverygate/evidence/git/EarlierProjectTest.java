package io.deliverygate.evidence.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which project of the base a project of today is compared with. */
class EarlierProjectTest {

  private static final String POLICY = "delivery-gate.yaml";
  private static final String NOTHING = "nothing";

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

  /** A project whose policy says how it is called. */
  private void project(String folder, String policy, String code) throws IOException {
    given.write(folder + "/" + POLICY, policy);
    given.write(folder + "/src/main/java/Pay.java", code);
  }

  private static String code(String subject) {
    return Stream.of("price", "order", "refund", "invoice", "customer", "basket")
        .map(word -> "  long %s%s(long %s) { return 2 * %s; }".formatted(word, subject, word, word))
        .reduce("class " + subject + " {", (text, line) -> text + "\n" + line)
        .concat("\n}\n");
  }

  private void link(String link, String target) throws IOException {
    Path path = top.resolve(link);
    Files.createDirectories(path.getParent());
    Files.deleteIfExists(path);
    Files.createSymbolicLink(path, Path.of(target));
  }

  private void delete(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(top.resolve(folder))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void copy(String from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(top.resolve(from))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = top.resolve(to).resolve(top.resolve(from).relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private void commit() throws GitAPIException {
    given.git().add().addFilepattern(".").call();
    given.git().add().setUpdate(true).addFilepattern(".").call();
    given.commit("something");
  }

  private void change() throws GitAPIException {
    commit();
    given.branch("work");
  }

  private BaseFiles base(Path project, AtomicReference<String> policy) throws Exception {
    return GivenRepository.ask(
        project,
        git ->
            git.base(Optional.empty(), tree -> policy.set(tree.text(POLICY).orElse("no policy"))));
  }

  /** The policy of the project that the folder is compared with. */
  private String before(Path project) throws Exception {
    AtomicReference<String> policy = new AtomicReference<>(NOTHING);
    BaseFiles base = base(project, policy);
    assertThat(base.note()).isEmpty();
    return policy.get();
  }

  private String before(String project) throws Exception {
    return before(top.resolve(project));
  }

  private String unknown(Path project) throws Exception {
    BaseFiles base = base(project, new AtomicReference<>());
    assertThat(base.missing()).isTrue();
    return base.note();
  }

  @Nested
  class ThatALinkLeadsTo {

    @BeforeEach
    void haveTwo() throws Exception {
      project("v1", "strict", code("One"));
      link("app", "v1");
    }

    @Test
    void shouldBeTheOneThatTheLinkLedTo() throws Exception {
      change();
      project("v2", "loose", code("Two"));
      link("app", "v2");
      commit();

      assertThat(before("app")).isEqualTo("strict");
      assertThat(base(top.resolve("app"), new AtomicReference<>()).reason())
          .endsWith(", where its path led to 'v1'");
    }

    @Test
    void shouldBeTheOneThatTheLinkLedToThoughTheNewOneWasThere() throws Exception {
      project("v2", "loose", code("Two"));
      change();
      link("app", "v2");
      commit();

      assertThat(before("app")).isEqualTo("strict");
    }

    @Test
    void shouldBeTheOneThatTheLinkLedToWhereTheFolderIsNamedItself() throws Exception {
      change();
      project("v2", "loose", code("Two"));
      link("app", "v2");
      commit();

      assertThat(before("v2")).isEqualTo("strict");
    }

    @Test
    void shouldBeTheFolderThatALinkReplaces() throws Exception {
      project("core", "core", code("Core"));
      change();
      project("v2", "loose", code("Two"));
      delete("core");
      link("core", "v2");
      commit();

      assertThat(before("core")).isEqualTo("core");
      assertThat(before("v2")).isEqualTo("core");
    }

    @Test
    void shouldFollowChainsAndFolderLinks() throws Exception {
      project("releases/one/shop", "strict shop", code("Shop"));
      link("releases/current", "one");
      link("live", "releases/current");
      change();
      project("releases/two/shop", "loose shop", code("Other"));
      link("releases/current", "two");
      commit();

      assertThat(before("live/shop")).isEqualTo("strict shop");
      assertThat(before("releases/current/shop")).isEqualTo("strict shop");
      assertThat(before("releases/two/shop")).isEqualTo("strict shop");
    }

    @Test
    void shouldFollowALinkOutsideOfTheRepository() throws Exception {
      Path outside = Files.createSymbolicLink(scratch.resolve("ci"), top.resolve("app"));
      Path whole = Files.createSymbolicLink(scratch.resolve("all"), top);
      change();
      project("v2", "loose", code("Two"));
      link("app", "v2");
      commit();

      assertThat(before(outside)).isEqualTo("strict");
      assertThat(before(whole.resolve("app"))).isEqualTo("strict");
      assertThat(before(whole.resolve("v1"))).isEqualTo("strict");
    }

    @Test
    void shouldBeItselfWhereTheLinkStays() throws Exception {
      project("v2", "loose", code("Two"));
      change();
      given.write("v1/" + POLICY, "stricter");
      commit();

      assertThat(before("app")).isEqualTo("strict");
      assertThat(before("v1")).isEqualTo("strict");
      assertThat(before("v2")).isEqualTo("loose");
    }

    @Test
    void shouldBeItselfWhereAnotherLinkIsNew() throws Exception {
      project("v2", "loose", code("Two"));
      change();
      link("next", "v2");
      commit();

      assertThat(before("next")).isEqualTo("loose");
      assertThat(before("v2")).isEqualTo("loose");
    }

    @Test
    void shouldBeUnknownWhereTheLinkLeadsOutOfTheRepositoryToday() throws Exception {
      Path other = Files.createDirectory(scratch.resolve("other"));
      Files.writeString(other.resolve(POLICY), "loose");
      change();
      link("app", other.toString());
      commit();

      assertThat(unknown(top.resolve("app"))).contains("'app' is a link that leads out of");
    }

    @Test
    void shouldBeUnknownWhereTheLinkLedOutOfTheRepository() throws Exception {
      link("app", "../other");
      change();
      project("v2", "loose", code("Two"));
      link("app", "v2");
      commit();

      assertThat(unknown(top.resolve("app"))).contains("'app' leads to what this repository");
    }

    @Test
    void shouldNotAskOfALinkThatLedOutOfTheRepositoryAndStillDoes() throws Exception {
      Path other = Files.createDirectory(scratch.resolve("other"));
      Files.writeString(other.resolve(POLICY), "elsewhere");
      link("app", other.toString());
      change();
      given.write("readme.md", "a change");
      commit();

      BaseFiles base = base(top.resolve("app"), new AtomicReference<>());
      assertThat(base.missing()).isFalse();
      assertThat(base.note()).isEqualTo("the project is in no git work tree");
    }
  }

  @Nested
  class ThatIsCopied {

    @BeforeEach
    void haveOne() throws Exception {
      project("app", "strict", code("One"));
      project("other", "other", code("Other"));
    }

    @Test
    void shouldBeTheOriginalThoughItStays() throws Exception {
      change();
      copy("app", "app2");
      given.write("app2/" + POLICY, "loose");
      commit();

      assertThat(before("app2")).isEqualTo("strict");
      assertThat(before("app")).isEqualTo("strict");
      assertThat(base(top.resolve("app2"), new AtomicReference<>()).reason())
          .endsWith(", where most of its code was the project in 'app'");
    }

    @Test
    void shouldBeTheOriginalWhereTheCopyHasNoPolicy() throws Exception {
      change();
      given.write("app2/src/main/java/Pay.java", code("One"));
      commit();

      assertThat(before("app2")).isEqualTo("strict");
    }

    @Test
    void shouldBeTheOriginalWhereFilesAreRenamedIndentedAndJoinedByMore() throws Exception {
      change();
      project("app2", "loose", "");
      given.write("app2/java/Payment.java", code("One").indent(4));
      given.write("app2/java/More.java", code("More") + code("EvenMore"));
      commit();

      assertThat(before("app2")).isEqualTo("strict");
    }

    @Test
    void shouldBeTheOriginalWhereTheCopyIsNotCommitted() throws Exception {
      change();
      copy("app", "app2");

      assertThat(before("app2")).isEqualTo("strict");
    }

    @Test
    void shouldBeTheOriginalWhereAFolderWasKeptForTheCopy() throws Exception {
      given.write("app2/readme.md", "soon");
      change();
      copy("app", "app2");
      commit();

      assertThat(before("app2")).isEqualTo("strict");
    }

    @Test
    void shouldBeTheOriginalWhereTheTopBecomesTheProject() throws Exception {
      change();
      copy("app/src", "src");
      given.write(POLICY, "loose");
      commit();

      assertThat(before("")).isEqualTo("strict");
    }

    @Test
    void shouldBeTheOneThatIsCopiedThoughAnotherIsGone() throws Exception {
      change();
      copy("app", "app2");
      delete("other");
      commit();

      assertThat(before("app2")).isEqualTo("strict");
    }

    @Test
    void shouldBeTheOneThatIsMovedOfTwoThatAreGone() throws Exception {
      change();
      copy("app", "app2");
      delete("other");
      delete("app");
      commit();

      assertThat(before("app2")).isEqualTo("strict");
    }

    @Test
    void shouldBeNoneWhereAProjectIsNew() throws Exception {
      change();
      project("new", "its own", code("New"));
      given.write("new/pom.xml", "<project/>");
      commit();

      assertThat(before("new")).isEqualTo(NOTHING);
    }

    @Test
    void shouldBeNoneWhereANewProjectTakesALittleOfAnother() throws Exception {
      change();
      String few = code("One").lines().limit(3).reduce("", (text, line) -> text + line + "\n");
      project("new", "its own", few + code("New"));
      commit();

      assertThat(before("new")).isEqualTo(NOTHING);
    }

    @Test
    void shouldBeItselfWhereTheTopIsIntroducedAroundProjects() throws Exception {
      given.write("src/main/java/Top.java", code("Top"));
      change();
      given.write(POLICY, "new at the top");
      commit();

      assertThat(before("")).isEqualTo("no policy");
    }

    @Test
    void shouldBeItselfWhereTwoProjectsAreAlike() throws Exception {
      project("twin", "loose", code("One"));
      change();
      given.write("twin/" + POLICY, "stricter");
      commit();

      assertThat(before("twin")).isEqualTo("loose");
    }

    @Test
    void shouldNotTakeProjectsOfTestsForOriginals() throws Exception {
      project("app/src/test/projects/sample", "a sample", code("Sample"));
      change();
      project("sample", "its own", code("Sample"));
      commit();

      assertThat(before("sample")).isEqualTo(NOTHING);
    }
  }

  @Nested
  class ByThePathOfTheShell {

    private String asked(Path project, String shell) throws IOException {
      return AskedPath.of(Optional.of(top), project, Optional.ofNullable(shell)).inRepository();
    }

    @BeforeEach
    void haveALink() throws IOException {
      Files.createDirectories(top.resolve("v1/sub"));
      link("app", "v1");
    }

    @Test
    void shouldBeKnownWhereItIsTheFolderOfTheProcess() throws IOException {
      assertThat(asked(top.resolve("v1"), top + "/app")).isEqualTo("app");
      assertThat(asked(top.resolve("v1/sub"), top + "/app")).isEqualTo("app/sub");
      assertThat(asked(top.resolve("v1/sub"), top + "/app/sub")).isEqualTo("app/sub");
    }

    @Test
    void shouldNotBeBelievedWhereItIsAnotherFolder() throws IOException {
      for (String shell : List.of("/", "/nowhere", "app", scratch.toString())) {
        assertThat(asked(top.resolve("v1"), shell)).isEqualTo("v1");
      }
      assertThat(asked(top, top + "/app")).isEmpty();
      assertThat(asked(top.resolve("v1"), null)).isEqualTo("v1");
    }
  }
}
