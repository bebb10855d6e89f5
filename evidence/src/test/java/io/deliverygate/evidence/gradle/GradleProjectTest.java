package io.deliverygate.evidence.gradle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout.Aside;
import io.deliverygate.evidence.layout.GivenFolder;
import io.deliverygate.io.BadInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradleProjectTest {

  @TempDir private Path root;
  private GivenFolder given;

  @BeforeEach
  void lay() {
    given = new GivenFolder(root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include 'd'\napply plugin: 'java'",
        "settings.apply { include(\"d\") }",
        "include 'd'\nprintln project(':d').projectDir",
        "include 'd'\nprintln \"apply from: 'x'\" // setProjectDir(x)",
        "include 'd'\nproject(':d').with { name = 'd' }"
      })
  void shouldTakeOnlyWhatIsIncludedWhenAllOfItIsWrittenOut(String settings) throws Exception {
    assertThat(withSettings(settings)).containsExactly("till", "d");
  }

  private List<String> withSettings(String settings) throws Exception {
    given.file("settings.gradle", "rootProject.name = 'till'\n" + settings);
    given.files("a/build.gradle", "b/c/build.gradle.kts", "d/src/main/java/D.java");
    return given.modules();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include 'a', 'b:c'",
        "include('a')\ninclude(\":b:c\")",
        "include(\n  ':a', // the first\n  /* 'x', */ \"b:c\",\n)",
        "include 'a',\n    'b:c'",
        "settings.include ':a', 'b/c'; println 'x'",
        "if (true) { include 'a' }\ninclude ':b:c'",
        "if (file('gone').exists()) include ':gone'\ninclude 'a'\ninclude 'b:c'",
        "include '''a''', \"\"\"b:c\"\"\""
      })
  void shouldReadWhatIsIncluded(String settings) throws Exception {
    assertThat(withSettings(settings)).containsExactly("till", "a", "b:c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['a', 'b/c'].each { include it }",
        "include('d')\nlistOf(\"a\", \"b:c\").forEach { include(it) }",
        "include \":$prefix\"\ninclude 'd'",
        "file('.').eachDir { d -> include d.name }\ninclude 'd'",
        "fileTree('.') { include '**/build.gradle' }.each { }\ninclude 'd'",
        "include 'd'\nrootProject.children.each { it.projectDir = file(it.name) }",
        "include 'd'\nproject(':d').with { projectDir = file('x') }",
        "include 'd'\nproject(\":d\").apply { projectDir = file(\"x\"); name = \"y\" }",
        "include 'd'\nproject(':d').setProjectDir(new File(settingsDir, 'x'))",
        "include 'd'\nproject(':d').with { setProjectDir(file('x')) }",
        "include 'd'\napply from: 'gradle/mods.gradle'",
        "include 'd'\napply(from = \"gradle/mods.gradle.kts\")",
        "include 'd'\napply {\n  from 'gradle/mods.gradle'\n}"
      })
  void shouldTakeEveryFolderWithAScriptWhenWhatIsIncludedIsComputed(String settings)
      throws Exception {
    assertThat(withSettings(settings)).contains("till", "a", "b:c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// include 'a'",
        "/* include 'a' */",
        "println \"include 'a'\"",
        "includeGroup 'a'",
        "dependencies.include 'a'",
        "rootProject.name = 'till' // it's\n"
      })
  void shouldNotTakeForIncludedWhatIsNot(String settings) throws Exception {
    assertThat(withSettings(settings)).containsExactly("till");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file('b/c')",
        "new File(settingsDir, 'b/c')",
        "File(rootDir, \"b/c\")",
        "file(\"$rootDir/b/c\")",
        "file(\"${rootProject.projectDir}/b/c\")",
        "rootDir.resolve(\"b/c\")",
        "new File('b/c')"
      })
  void shouldFollowTheFolderOfAProject(String folder) throws Exception {
    assertThat(withSettings("include ':x'\nproject(':x').projectDir = " + folder))
        .containsExactly("till", "x");
    assertThat(given.module("x").folder()).isEqualTo(root.resolve("b/c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include 'gone'",
        "include(\":a\", \":gone\")",
        "include 'b:gone'",
        "include 'empty'",
        "include 'left'",
        "settings.include 'a', 'gone'",
        "settings.apply { include(\"gone\") }",
        "if (file('a').exists()) { include 'a' }\ninclude 'gone'",
        "if (file('gone').exists()) include 'gone'\ninclude 'gone'",
        "include 'x'\nproject(':x').projectDir = file('mods/x')",
        "includeBuild 'gone'",
        "includeBuild(\"empty\")"
      })
  void shouldRefuseToTakeForNothingWhatIsIncludedAndNotThere(String settings) throws Exception {
    given.files("empty/", "left/build/classes/java/main/A.class", "left/.git");

    assertThatThrownBy(() -> withSettings(settings))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("settings.gradle: includes the ")
        .hasMessageContaining("and there is nothing in ")
        .hasMessageContaining("take it out of settings.gradle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include 'b:c'",
        "include 'b', 'b:c'",
        "include 'x:y'\nproject(':x:y').projectDir = file('a')",
        "if (file('gone').exists()) { include 'gone' }",
        "if (new File(settingsDir, 'gone/build.gradle').isFile()) include 'gone'",
        "if (file(\"gone\").isDirectory) {\n  includeBuild(\"gone\")\n}",
        "pluginManagement { if (file('x').exists()) { includeBuild('x') } }",
        "include 'readme'",
        "include 'c'\nrootProject.children.each { it.projectDir = file(\"b/$it.name\") }"
      })
  void shouldTakeForWholeWhatOnlyGroupsOrWasLookedFor(String settings) throws Exception {
    given.files("readme/README.md");

    assertThat(withSettings(settings)).startsWith("till");
    assertThat(given.layout().partialBecause()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (System.getenv('CI')) { include 'gone' }",
        "if (System.getenv('CI')) include 'gone'",
        "if (file('a').exists()) {\n  include 'a'\n} else {\n  include 'gone'\n}",
        "onCi { include 'gone' }",
        "include 'gone'\napply from: 'gradle/mods.gradle'"
      })
  void shouldSayThatItIsNotWholeWhereNobodyKnowsWhetherAProjectBelongsToIt(String settings)
      throws Exception {
    assertThat(withSettings(settings)).startsWith("till");
    assertThat(given.layout().partialBecause())
        .containsExactly(
            "settings.gradle includes the project 'gone', and there is nothing in gone");
  }

  @Test
  void shouldSayThatAProjectLiesOutside() throws Exception {
    assertThat(withSettings("includeFlat 'other'\nincludeBuild '../libs'\ninclude 'a'"))
        .containsExactly("till", "a");
    assertThat(given.layout().partialBecause())
        .containsExactly(
            "settings.gradle includes 'other', which lies outside the project",
            "settings.gradle includes the build 'libs', which lies outside");
  }

  @Test
  void shouldTakeInABuildButNotOneThatMakesPlugins() throws Exception {
    given.file("libs/settings.gradle.kts", "include(\"io\")");
    given.files("libs/io/build.gradle.kts", "libs/build.gradle.kts", "buildSrc/build.gradle");
    given.files("build-logic/build.gradle");

    List<String> modules =
        withSettings("pluginManagement { includeBuild('build-logic') }\nincludeBuild('libs')\n");

    assertThat(modules).containsExactly("till", "libs", "libs:io");
    assertThat(given.layout().aside())
        .extracting(Aside::folder, Aside::product)
        .contains(
            org.assertj.core.groups.Tuple.tuple(root.resolve("buildSrc"), false),
            org.assertj.core.groups.Tuple.tuple(root.resolve("build-logic"), false));
  }

  @Test
  void shouldFindSourcesByTheirSet() throws Exception {
    given.files(
        "build.gradle",
        "src/main/kotlin/",
        "src/main/resources/",
        "src/test/java/",
        "src/integrationTest/kotlin/",
        "src/testFixtures/java/",
        "src/latest/java/");

    ModuleLayout module = given.layout().modules().get(0);

    assertThat(module.mainSources())
        .containsExactly(root.resolve("src/latest/java"), root.resolve("src/main/kotlin"));
    assertThat(module.testSources())
        .containsExactly(
            root.resolve("src/integrationTest/kotlin"),
            root.resolve("src/test/java"),
            root.resolve("src/testFixtures/java"));
    assertThat(module.classes()).isEqualTo(root.resolve("build/classes/kotlin/main"));
  }

  @ParameterizedTest
  @CsvSource({
    "src/spec/java/A.java,                  import org.junit.jupiter.api.Test;, true",
    "src/specs/groovy/A.groovy,             import spock.lang.Specification,   true",
    "src/e2e/kotlin/a.kt,                   import kotlin.test.Test,           true",
    "src/smoke-test/java/p/A.java,          import static org.assertj.core.api.Assertions.assertThat;, true",
    "src/it/java/A.java,                    import java.util.List;,            true",
    "src/jmh/java/A.java,                   import java.util.List;,            true",
    "src/commonTest/kotlin/a.kt,            import kotlin.math.max,            true",
    "src/spec/java/A.java,                  import java.util.List;,            false",
    "src/spec/java/A.java,                  // import org.junit.jupiter.api.Test;, false",
    "src/test-drive/java/A.java,            import java.util.List;,            false",
    "src/e2e/kotlin/a.kt,                   import java.util.List,             false",
    "src/latest/java/A.java,                import org.junit.jupiter.api.Test;, false"
  })
  void shouldTakeASetForOneOfTestsByConventionOrByWhatItImports(
      String file, String code, boolean tests) throws Exception {
    given.file(file, code);
    given.files("build.gradle");

    ModuleLayout module = given.layout().modules().get(0);

    Path folder = root.resolve(file.replaceAll("(src/[^/]+/[^/]+)/.*", "$1"));
    assertThat(module.testSources().contains(folder)).isEqualTo(tests);
    assertThat(module.mainSources().contains(folder)).isEqualTo(!tests);
  }

  @Test
  void shouldKnowTheVersionWhereItIsWrittenOut() throws Exception {
    given.file("build.gradle", "plugins { id 'java' }\nversion = '2.1'\n");
    assertThat(given.layout().version()).isEqualTo("2.1");

    given.file("gradle.properties", "group=shop\nversion = 2.2-SNAPSHOT\n");
    assertThat(given.layout().version()).isEqualTo("2.2-SNAPSHOT");
  }

  @Test
  void shouldLeaveTheVersionOpenWhenItIsComputed() throws Exception {
    given.file("build.gradle", "version = \"1.$build\"\nsubprojects {\n  version = '9'\n}\n");

    assertThat(given.layout().version()).isEmpty();
  }

  @Test
  void shouldSurviveWhenSettingsAreNoScript() throws Exception {
    given.file("settings.gradle", "include 'a\ninclude(\n\"\"\" { } ) } /* '");
    given.files("a/build.gradle");

    assertThat(given.modules()).hasSize(2).contains("a");
  }
}
