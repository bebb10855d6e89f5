package io.deliverygate.evidence.survey;

import static io.deliverygate.fact.EvidenceKind.TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.collect.GivenProject;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFinderTest {

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  private List<String> found(ModuleLayout module, Path out, String... patterns) throws IOException {
    ReportFinder finder =
        new ReportFinder(
            given.layout(), ProjectTree.of(root), Map.of(TESTS, List.of(patterns)), out);
    return finder.files(TESTS, module).stream()
        .map(file -> root.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  private List<String> found(String... patterns) throws IOException {
    return found(given.top(), root.resolve("target/delivery-gate"), patterns);
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      given.report(name, "x");
    }
  }

  @Test
  void shouldMatchNamesAndDepths() throws Exception {
    files("r/a1.xml", "r/a22.xml", "r/b1.xml", "r/s/a1.xml", "r/s/t/a1.xml");

    assertThat(found("r/a?.xml")).containsExactly("r/a1.xml");
    assertThat(found("r/a*.xml")).containsExactly("r/a1.xml", "r/a22.xml");
    assertThat(found("r/*/a1.xml")).containsExactly("r/s/a1.xml");
    assertThat(found("r/**/a1.xml")).containsExactly("r/a1.xml", "r/s/a1.xml", "r/s/t/a1.xml");
    assertThat(found("./r/b1.xml", "r/b*.xml")).containsExactly("r/b1.xml");
    assertThat(found("r", "r/s", "nothing/here.xml")).isEmpty();
  }

  @Test
  void shouldNotEnterFoldersOfOtherModules() throws Exception {
    files("x.xml", "a/x.xml", "b/x.xml");

    assertThat(found("**/x.xml")).containsExactly("x.xml");
    assertThat(found("a/x.xml")).isEmpty();
    assertThat(found(given.module("a"), root.resolve("out"), "**/x.xml"))
        .containsExactly("a/x.xml");
  }

  @Test
  void shouldNotEnterNestedProjectsThatNobodyNamed() throws Exception {
    files("copy/pom.xml", "copy/x.xml", "node_modules/x.xml", ".git/x.xml", "gradle/build.gradle");
    files("gradle/x.xml", "x.xml");

    assertThat(found("**/x.xml", "*/x.xml")).containsExactly("x.xml");
    assertThat(found("copy/x.xml")).containsExactly("copy/x.xml");
  }

  @Test
  void shouldNotLookIntoOurOwnOutput() throws Exception {
    files("target/delivery-gate/x.xml", "own/x.xml", "target/x.xml");

    assertThat(
            found(
                given.top(),
                root.resolve("own"),
                "**/x.xml",
                "own/x.xml",
                "target/delivery-gate/x.xml"))
        .containsExactly("target/x.xml");
  }

  @Test
  void shouldLookIntoTheBuildFolderEvenWhenOurOutputGoesThere() throws Exception {
    files("target/x.xml");

    assertThat(found(given.top(), root.resolve("target"), "target/x.xml"))
        .containsExactly("target/x.xml");
  }

  @Test
  void shouldFollowLinksOnlyInsideTheProject(@TempDir Path outside) throws Exception {
    files("real/x.xml");
    Files.writeString(outside.resolve("x.xml"), "secret");
    Files.createSymbolicLink(root.resolve("out-folder"), outside);
    Files.createSymbolicLink(root.resolve("out.xml"), outside.resolve("x.xml"));
    Files.createSymbolicLink(root.resolve("in.xml"), root.resolve("real/x.xml"));
    Files.createSymbolicLink(root.resolve("real/loop"), root.resolve("real"));

    assertThat(found("**/*.xml", "out-folder/x.xml")).containsExactly("in.xml", "real/x.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/etc/passwd",
        "../x.xml",
        "a/../../x.xml",
        "C:\\x.xml",
        "..\\x.xml",
        ".",
        "a/.."
      })
  void shouldRefuseWhenAPatternLeavesTheModule(String pattern) {
    assertThatThrownBy(() -> found(pattern))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("evidence.tests");
  }
}
