package io.deliverygate.evidence.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {

  @TempDir private Path root;
  private GivenFolder given;

  @BeforeEach
  void lay() {
    given = new GivenFolder(root);
  }

  @Test
  void shouldTakeTheFolderAsOneModuleWhenThereIsNoBuild() throws Exception {
    given.files("src/main/java/", "src/main/resources/", "src/test/groovy/", "build/classes/");

    ModuleLayout module = given.layout().modules().get(0);

    assertThat(given.modules()).containsExactly(root.getFileName().toString());
    assertThat(module.buildFolder()).isEqualTo(root.resolve("build"));
    assertThat(module.classes()).isEqualTo(root.resolve("build/classes/java/main"));
    assertThat(module.mainSources()).containsExactly(root.resolve("src/main/java"));
    assertThat(module.testSources()).containsExactly(root.resolve("src/test/groovy"));
  }

  @Test
  void shouldTakeSimpleFoldersAsSourcesWhenThereIsNothingElse() throws Exception {
    ModuleLayout module = given.layout().modules().get(0);

    assertThat(module.mainSources()).containsExactly(root.resolve("src"));
    assertThat(module.testSources()).containsExactly(root.resolve("test"));
    assertThat(module.buildFolder()).isEqualTo(root.resolve("target"));
  }

  @Test
  void shouldNotTakeOurOwnOutputForABuildFolder() throws Exception {
    given.files("build/classes/", "target/delivery-gate/verdict.json");

    assertThat(given.layout().modules().get(0).buildFolder()).isEqualTo(root.resolve("build"));
  }

  @Test
  void shouldTakeGradlesBuildFolderWhateverElseLiesThere() throws Exception {
    given.files("build.gradle.kts", "target/classes/A.class");

    assertThat(given.layout().modules().get(0).buildFolder()).isEqualTo(root.resolve("build"));
  }

  @Test
  void shouldWriteWhereTheBuildWritesWhateverLiesThere() throws Exception {
    assertThat(ProjectFolder.output(root)).isEqualTo(root.resolve("target/delivery-gate"));

    given.files("package.json", "build/");
    assertThat(ProjectFolder.output(root)).isEqualTo(root.resolve("target/delivery-gate"));

    given.files("settings.gradle", "target/");
    assertThat(ProjectFolder.output(root)).isEqualTo(root.resolve("build/delivery-gate"));

    given.files("pom.xml");
    assertThat(ProjectFolder.output(root)).isEqualTo(root.resolve("target/delivery-gate"));
  }

  @Test
  void shouldPreferMavenToGradleAndGradleToNpm() throws Exception {
    given.file("package.json", "{\"name\": \"pages\", \"version\": \"3\"}");
    assertThat(given.layout().name()).isEqualTo("pages");

    given.file("settings.gradle", "rootProject.name = 'till'");
    assertThat(given.layout().name()).isEqualTo("till");

    given.file(
        "pom.xml",
        "<project><groupId>g</groupId><artifactId>shop</artifactId><version>1</version></project>");
    assertThat(given.layout().name()).isEqualTo("shop");
  }
}
