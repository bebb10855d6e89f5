package io.deliverygate.evidence.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.layout.GivenFolder;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.source.ModuleSources;
import io.deliverygate.io.BadInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeProjectTest {

  @TempDir private Path root;
  private GivenFolder given;

  @BeforeEach
  void lay() {
    given = new GivenFolder(root);
  }

  private void packages(String... folders) throws Exception {
    for (String folder : folders) {
      given.file(
          folder + "/package.json", "{\"name\": \"@till/" + Path.of(folder).getFileName() + "\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"packages/*\"]",
        "[\"./packages/*/\"]",
        "{\"packages\": [\"packages/a\", \"packages/b\"]}",
        "[\"packages/{a,b}\"]",
        "[\"packages/**\", \"!packages/c\", \"!**/deep/**\"]"
      })
  void shouldTakeThePackagesOfAWorkspace(String workspaces) throws Exception {
    given.file(
        "package.json",
        "{\"name\": \"till\", \"version\": \"1.4.0\", \"workspaces\": " + workspaces + "}");
    packages("packages/a", "packages/b", "packages/a/node_modules/x", "packages/a/deep/d");
    if (workspaces.contains("!")) {
      packages("packages/c");
    }

    assertThat(given.modules()).containsExactly("till", "@till/a", "@till/b");
    assertThat(given.layout().version()).isEqualTo("1.4.0");
    assertThat(given.module("@till/a").folder()).isEqualTo(root.resolve("packages/a"));
  }

  @Test
  void shouldTakeThePackagesOfPnpmAndLerna() throws Exception {
    given.file("package.json", "{\"name\": \"till\"}");
    given.file(
        "pnpm-workspace.yaml", "packages:\n  - 'apps/*'\n  - '!apps/old'\ncatalog: {x: 1}\n");
    given.file("lerna.json", "{\"packages\": [\"libs/**\"], \"version\": \"independent\"}");
    packages("apps/web", "apps/old", "libs/x/y");

    assertThat(given.modules()).containsExactly("till", "@till/web", "@till/y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"gone\"]",
        "[\"packages/*\", \"./gone/\"]",
        "{\"packages\": [\"packages/a\", \"empty\"]}",
        "[\"packages\"]",
        "[\"packages/gone\", \"!packages/a\"]"
      })
  void shouldRefuseAWorkspaceThatNamesAPackageWhichIsNotThere(String workspaces) throws Exception {
    given.file("package.json", "{\"workspaces\": " + workspaces + "}");
    packages("packages/a");
    given.files("empty/");

    assertThatThrownBy(given::layout)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("package.json: names the package '")
        .hasMessageContaining("', where there is no package.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"apps/*\"]",
        "[\"packages/**\", \"gone-*\"]",
        "[\"packages/{a,gone}\"]",
        "[\".\", \"./packages/a\"]",
        "[\"gone\", \"!gone\"]",
        "[\"packages/a/package.json\"]",
        "[]"
      })
  void shouldLetAPatternMatchNothing(String workspaces) throws Exception {
    given.file("package.json", "{\"name\": \"till\", \"workspaces\": " + workspaces + "}");
    packages("packages/a");

    assertThat(given.modules()).startsWith("till");
    assertThat(given.layout().partialBecause()).isEmpty();
  }

  @Test
  void shouldNameTheFileThatNamesAPackageWhichIsNotThere() throws Exception {
    packages(".");
    given.file("pnpm-workspace.yaml", "packages:\n  - api\n");

    assertThatThrownBy(given::layout)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("pnpm-workspace.yaml: names the package 'api'");
  }

  @Test
  void shouldSayThatAPackageLiesOutside() throws Exception {
    given.file("package.json", "{\"workspaces\": [\"../shared\"]}");

    assertThat(given.layout().partialBecause())
        .containsExactly(
            "package.json names the package '../shared', which lies outside the project");
  }

  @Test
  void shouldNameAPackageByItsFolderWhereItsNameIsTakenOrAbsent() throws Exception {
    given.file("package.json", "{\"workspaces\": [\"a\", \"b\", \"c\"]}");
    given.file("a/package.json", "{\"name\": \"x\"}");
    given.file("b/package.json", "{\"name\": \"x\"}");
    given.file("c/package.json", "{}");

    assertThat(given.modules()).containsExactly(root.getFileName().toString(), "x", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"name\": 'x'}"})
  void shouldRefuseAPackageThatCannotBeRead(String content) throws Exception {
    given.file("package.json", content);

    assertThatThrownBy(given::layout)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("package.json: ");
  }

  @Test
  void shouldTellSourcesFromTestsAndFromWhatOthersWrote() throws Exception {
    packages(".");
    given.files(
        "index.js",
        "src/till.ts",
        "lib/latest/contest.js",
        "src/till.test.ts",
        "src/__tests__/till.ts",
        "test/helper.js",
        "e2e/pay.cy.js",
        "types.d.ts",
        "vite.config.ts",
        ".eslintrc.js",
        "dist/till.js",
        "coverage/lcov-report/sorter.js",
        "node_modules/x/x.js",
        "public/app.min.js",
        "inner/package.json",
        "inner/inner.js");

    ModuleSources sources = sources();

    assertThat(names(sources.main()))
        .containsExactly("index.js", "lib/latest/contest.js", "src/till.ts");
    assertThat(names(sources.test()))
        .containsExactly(
            "e2e/pay.cy.js", "src/__tests__/till.ts", "src/till.test.ts", "test/helper.js");
  }

  private ModuleSources sources() throws Exception {
    ModuleLayout module = given.layout().modules().get(0);
    return ModuleSources.of(ProjectTree.of(root), module);
  }

  private List<String> names(List<CodeFile> files) {
    return files.stream().map(file -> root.relativize(file.path()).toString()).toList();
  }
}
