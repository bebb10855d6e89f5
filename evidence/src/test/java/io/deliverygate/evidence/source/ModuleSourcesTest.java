package io.deliverygate.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.evidence.ProjectTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleSourcesTest {

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "A.java, JAVA",
    "a.kt, KOTLIN",
    "A.SCALA, SCALA",
    "a.groovy, GROOVY",
    "a.mjs, JAVASCRIPT",
    "a.test.tsx, TYPESCRIPT",
    "A.vue, VUE",
    "a.svelte, SVELTE",
    "a.jsp, JSP",
    "a.d.ts,",
    "build.gradle.kts,",
    "settings.gradle.kts,",
    "gradle.kts,",
    "deploy.main.kts, KOTLIN",
    "deploy.kts, KOTLIN",
    "java,",
    "a.java.bak,"
  })
  void aFileIsOfTheLanguageThatItsNameEndsWith(String name, Language language) {
    assertThat(Language.of(Path.of("src", name)).orElse(null)).isEqualTo(language);
  }

  @Test
  void sourcesAreFoundInEveryLanguageThatIsKnown() throws IOException {
    write("src/main/java/p/A.java", "src/main/java/p/a.xml", "src/main/kotlin/p/b.kt");
    write("src/test/java/p/ATest.java");

    ModuleSources sources = sources("src/main/java", "src/main/kotlin");

    assertThat(sources.main()).extracting(CodeFile::inFolder).containsExactly("p/A.java", "p/b.kt");
    assertThat(sources.languages()).containsExactly(Language.JAVA, Language.KOTLIN);
    assertThat(sources.test()).extracting(CodeFile::inFolder).containsExactly("p/ATest.java");
  }

  @Test
  void aFileOfFoldersOfBothIsATest() throws IOException {
    write("src/a.ts", "src/test/java/b.ts");

    assertThat(sources("src").main()).extracting(CodeFile::inFolder).containsExactly("a.ts");
  }

  @Test
  void aScriptInAFolderThatIsOnlyCalledLikeOneOfTestsIsASource() throws IOException {
    write("src/spec/engine.js", "testDrive.js", "spec/a.js", "src/a.spec.js");

    ModuleSources sources = sources("src", ".");

    assertThat(sources.main())
        .extracting(CodeFile::inFolder)
        .containsExactlyInAnyOrder("spec/engine.js", "testDrive.js");
    assertThat(sources.test()).hasSize(2);
  }

  @Test
  void whatTheBuildGeneratesOrOthersWroteIsNoSource() throws IOException {
    write("a.js", "target/b.js", "node_modules/c/d.js", "lib/node_modules/e.js");

    assertThat(sources(".").main()).extracting(CodeFile::inFolder).containsExactly("a.js");
  }

  @Test
  void aFileInTwoSourceFoldersCountsOnce() throws IOException {
    write("src/main/java/A.java");

    assertThat(sources("src/main/java", "src/main/../main/java", "src/main").main()).hasSize(1);
  }

  private void write(String... files) throws IOException {
    for (String file : files) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "x");
    }
  }

  private ModuleSources sources(String... folders) throws IOException {
    List<Path> main = List.of(folders).stream().map(root::resolve).toList();
    Path target = root.resolve("target");
    return ModuleSources.of(
        ProjectTree.of(root),
        new ModuleLayout(
            "m",
            root,
            target,
            main,
            List.of(root.resolve("src/test/java")),
            target.resolve("classes"),
            target.resolve("test-classes"),
            ClassFilter.ALL,
            List.of()));
  }
}
