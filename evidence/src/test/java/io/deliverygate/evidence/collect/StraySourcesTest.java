package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.layout.GivenFolder;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.ProjectModule;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StrayFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StraySourcesTest {

  private static final String POM =
      "<project><groupId>g</groupId><artifactId>%s</artifactId><version>1</version>%s</project>";
  private static final Instant AT = Instant.parse("2026-11-21T07:00:00Z");

  @TempDir private Path root;
  private GivenFolder given;

  @BeforeEach
  void lay() {
    given = new GivenFolder(root.resolve("project"));
  }

  private Snapshot collect() throws IOException {
    return EvidenceCollector.collect(
        given.layout(), Map.of(), given.root().resolve("target/delivery-gate"), AT);
  }

  private List<String> strays() throws IOException {
    return collect().all(StrayFile.class).stream().map(StrayFile::path).toList();
  }

  private String where(String path) throws IOException {
    return collect().all(StrayFile.class).stream()
        .filter(file -> file.path().equals(path))
        .map(StrayFile::where)
        .findFirst()
        .orElse("nowhere");
  }

  private void pom(String folder, String more) throws IOException {
    String name = folder.isEmpty() ? "top" : folder.replace('/', '-');
    given.file((folder.isEmpty() ? "" : folder + "/") + "pom.xml", POM.formatted(name, more));
  }

  private void code(String... files) throws IOException {
    for (String file : files) {
      given.file(file, "x");
    }
  }

  /** How a project is laid out, and a source file that is added to it. */
  private interface Layout {
    void in(StraySourcesTest test) throws IOException;
  }

  private static Arguments of(String name, String added, String module, Layout layout) {
    return Arguments.of(name, added, module, layout);
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        of("Maven, one module", "src/main/java/p/A.java", "top", t -> t.pom("", "")),
        of("Maven, beside the sources", "more/p/A.java", "", t -> t.pom("", "")),
        of(
            "Maven, a module",
            "a/src/main/java/A.java",
            "a",
            t -> {
              t.pom("", "<modules><module>a</module></modules>");
              t.pom("a", "");
            }),
        of(
            "Maven, a folder that is no module",
            "b/src/main/java/B.java",
            "",
            t -> {
              t.pom("", "<modules><module>a</module></modules>");
              t.pom("a", "");
              t.pom("b", "");
            }),
        of(
            "Maven and a package of npm",
            "frontend/src/a.ts",
            "frontend",
            t -> {
              t.pom("", "");
              t.given.file("frontend/package.json", "{}");
            }),
        of("Maven and scripts", "frontend/a.ts", "", t -> t.pom("", "")),
        of("Maven and pages", "src/main/webapp/WEB-INF/a.jsp", "", t -> t.pom("", "")),
        of("Maven and scripts of pages", "src/main/resources/static/a.js", "", t -> t.pom("", "")),
        of("Maven with Kotlin", "src/main/kotlin/A.kt", "top", t -> t.pom("", "")),
        of("Maven with Scala elsewhere", "scala/A.scala", "", t -> t.pom("", "")),
        of("Maven, integration tests", "src/it/java/AIT.java", "", t -> t.pom("", "")),
        of(
            "Maven, a module of a profile",
            "pay/src/main/java/P.java",
            "",
            t -> {
              t.pom(
                  "",
                  "<profiles><profile><id>x</id><modules><module>pay</module></modules></profile>"
                      + "</profiles>");
              t.pom("pay", "");
            }),
        of(
            "Maven, folder of a parent that is not here",
            "java/A.java",
            "",
            t ->
                t.pom(
                    "",
                    "<parent><groupId>c</groupId><artifactId>corp</artifactId><version>1</version>"
                        + "<relativePath/></parent>")),
        of(
            "Maven, folder of a parent that is here",
            "a/java/A.java",
            "a",
            t -> {
              t.pom(
                  "",
                  "<packaging>pom</packaging><modules><module>a</module></modules>"
                      + "<build><sourceDirectory>java</sourceDirectory></build>");
              t.pom(
                  "a",
                  "<parent><groupId>g</groupId><artifactId>top</artifactId><version>1</version>"
                      + "</parent>");
            }),
        of("Gradle, one project", "src/main/java/A.java", "project", t -> t.gradle("")),
        of("Gradle, a set of its own", "src/extra/java/A.java", "project", t -> t.gradle("")),
        of("Gradle, a folder of its script", "code/A.java", "", t -> t.gradle("")),
        of(
            "Gradle, a subproject",
            "a/src/main/java/A.java",
            "a",
            t -> {
              t.gradle("include 'a'");
              t.given.file("a/build.gradle", "");
            }),
        of(
            "Gradle in Kotlin, a subproject without a script",
            "a/b/src/main/kotlin/A.kt",
            "a:b",
            t -> {
              t.given.file("settings.gradle.kts", "include(\":a:b\")");
              t.given.file("a/b/README.md", "");
            }),
        of(
            "Gradle, a folder that is not included",
            "b/src/main/java/B.java",
            "",
            t -> {
              t.gradle("include 'a'");
              t.given.file("a/build.gradle", "");
              t.given.file("b/build.gradle", "");
            }),
        of("npm", "lib/a.js", "till", t -> t.npm("")),
        of(
            "npm, a package of the workspace",
            "packages/a/src/a.ts",
            "packages/a",
            t -> {
              t.npm(", \"workspaces\": [\"packages/*\"]");
              t.given.file("packages/a/package.json", "{\"name\": \"packages/a\"}");
            }),
        of(
            "pnpm, a package of the workspace",
            "apps/web/page.tsx",
            "web",
            t -> {
              t.npm("");
              t.given.file("pnpm-workspace.yaml", "packages: ['apps/*']");
              t.given.file("apps/web/package.json", "{\"name\": \"web\"}");
            }),
        of(
            "yarn, a package of the workspace",
            "packages/b/index.mjs",
            "b",
            t -> {
              t.npm(", \"workspaces\": {\"packages\": [\"packages/*\"]}");
              t.given.file("yarn.lock", "");
              t.given.file("packages/b/package.json", "{\"name\": \"b\"}");
            }),
        of("npm and a server beside it", "server/S.java", "", t -> t.npm("")));
  }

  private void gradle(String settings) throws IOException {
    given.file("settings.gradle", "rootProject.name = 'project'\n" + settings);
    given.file("build.gradle", "plugins { id 'java' }");
  }

  private void npm(String more) throws IOException {
    given.file("package.json", "{\"name\": \"till\"" + more + "}");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("layouts")
  void shouldKnowOrNameTheSourceFileThatIsAdded(
      String name, String added, String module, Layout layout) throws Exception {
    layout.in(this);
    assertThat(strays()).isEmpty();

    code(added);

    Snapshot snapshot = collect();
    boolean known =
        snapshot.all(ProjectModule.class).stream()
            .anyMatch(each -> each.name().equals(module) && each.mainSources());
    assertThat(known).isEqualTo(!module.isEmpty());
    assertThat(strays()).isEqualTo(known ? List.of() : List.of(added));
  }

  @Test
  void shouldSayWhereAStrayLies() throws Exception {
    pom("", "<modules><module>a</module></modules>");
    pom("a", "");
    pom("b", "");
    code("a/java/A.java", "b/src/B.java", "a/src/main/java/s.js", "C.java");

    assertThat(where("a/java/A.java")).isEqualTo("in no source folder of module a");
    assertThat(where("b/src/B.java"))
        .isEqualTo("beside b/pom.xml, of which the build does not tell");
    assertThat(where("a/src/main/java/s.js"))
        .isEqualTo("in a source folder of module a, which is written in other languages");
    assertThat(where("C.java")).isEqualTo("in no source folder of module top");
  }

  @Test
  void shouldMissWhatIsExpectedOfSuchSources() throws Exception {
    pom("", "");
    code("app/a.ts", "app/a.spec.ts");

    assertThat(collect().all(StrayFile.class))
        .containsExactly(
            new StrayFile(
                "app/a.spec.ts",
                "TypeScript",
                List.of(EvidenceKind.TESTS),
                "in no source folder of module top"),
            new StrayFile(
                "app/a.ts",
                "TypeScript",
                List.of(
                    EvidenceKind.COVERAGE,
                    EvidenceKind.FINDINGS,
                    EvidenceKind.DUPLICATION,
                    EvidenceKind.MUTATION),
                "in no source folder of module top"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/Example.java",
        "src/site/resources/a.js",
        "src/test/resources/A.java",
        "src/test/projects/x/src/main/java/A.java",
        "src/it/simple/src/main/java/A.java",
        "src/main/resources/archetype-resources/src/main/java/A.java",
        "target/generated-sources/A.java",
        ".mvn/wrapper/MavenWrapperDownloader.java",
        ".github/scripts/a.js",
        "node_modules/x/x.js",
        "web/vendor/jquery.js",
        "src/main/resources/static/jquery.min.js",
        "src/main/java/module-info.java",
        "eslint.config.js",
        "Gruntfile.js",
        "verify.groovy",
        "types/a.d.ts",
        "testdata/A.java",
        "README.md"
      })
  void shouldNotNameWhatIsNoSourceOfTheProduct(String file) throws Exception {
    pom("", "");
    code(file);

    assertThat(strays()).isEmpty();
  }

  @Test
  void shouldNotNameTheCodeOfTheBuildItself() throws Exception {
    gradle("pluginManagement { includeBuild 'logic' }");
    code("buildSrc/src/main/java/A.java", "logic/src/main/kotlin/B.kt");

    assertThat(strays()).isEmpty();
  }

  @Test
  void shouldNameALinkThatLeadsOutOfTheProject() throws Exception {
    pom("", "<modules><module>a</module></modules>");
    pom("a", "");
    code("../outside/src/main/java/A.java");
    Files.createSymbolicLink(given.root().resolve("a/src"), root.resolve("outside/src"));
    Files.createSymbolicLink(given.root().resolve("B.java"), root.resolve("outside/B.java"));
    Files.createSymbolicLink(given.root().resolve("README.md"), root.resolve("outside/x.md"));

    assertThat(strays()).containsExactly("B.java", "a/src");
    assertThat(collect().all(StrayFile.class).get(1).kinds())
        .contains(EvidenceKind.TESTS, EvidenceKind.COVERAGE);
  }

  @Test
  void shouldFollowALinkWithinTheProject() throws Exception {
    pom("", "<modules><module>a</module></modules>");
    pom("a", "");
    code("real/src/main/java/A.java");
    Files.createSymbolicLink(given.root().resolve("a/src"), given.root().resolve("real/src"));

    assertThat(strays()).isEmpty();
  }

  @Test
  void shouldNameALinkToAFolderThatIsNotLookedInto() throws Exception {
    pom("", "");
    code(".hidden/p/A.java", "src/main/java/B.java");
    Files.createSymbolicLink(
        given.root().resolve("src/main/java/p"), given.root().resolve(".hidden/p"));

    assertThat(strays()).containsExactly("src/main/java/p");
  }
}
