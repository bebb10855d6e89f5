package io.deliverygate.evidence.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.io.BadInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeProjectTest {

  private static final String POM =
      "<project><groupId>g</groupId><artifactId>%s</artifactId><version>1</version>%s</project>";

  @TempDir private Path top;
  private GivenFolder given;

  @BeforeEach
  void lay() {
    given = new GivenFolder(top);
  }

  private ProjectLayout whole(String folder) throws Exception {
    return WholeProject.of(ProjectFolder.read(top.resolve(folder)));
  }

  private List<String> reasons(String folder) throws Exception {
    return whole(folder).partialBecause();
  }

  private void pom(String file, String name, String more) throws Exception {
    given.file(file, POM.formatted(name, more));
  }

  @Test
  void shouldTakePackagesOfNpmForModules() throws Exception {
    pom("pom.xml", "pages", "");
    given.file("web/package.json", "{\"name\": \"pages\"}");
    given.file("web/inner/package.json", "{\"name\": \"inner\"}");
    given.file("web/node_modules/x/package.json", "{\"name\": \"x\"}");
    given.file("src/test/resources/p/package.json", "{\"name\": \"fixture\"}");
    given.file("target/npm/package.json", "{\"name\": \"copy\"}");
    given.file("broken/package.json", "{");

    assertThat(whole("").modules())
        .extracting(ModuleLayout::name)
        .containsExactly("pages", "web", "inner");
  }

  @Test
  void shouldRefuseAWorkspaceInAModuleThatNamesWhatIsNotThere() throws Exception {
    pom("pom.xml", "pages", "");
    given.file("web/package.json", "{\"name\": \"web\", \"workspaces\": [\"api\", \"apps/*\"]}");

    assertThatThrownBy(() -> whole(""))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("web/package.json: names the package 'api'");
  }

  @Test
  void shouldBeAPartWhenAPomAroundItNamesIt() throws Exception {
    pom("pom.xml", "top", "<modules><module>a</module></modules>");
    pom(
        "a/pom.xml",
        "a",
        "<profiles><profile><modules><module>b</module></modules></profile></profiles>");
    pom("a/b/pom.xml", "b", "");
    pom("c/pom.xml", "c", "");

    assertThat(reasons("a")).containsExactly("it is only a part, a, of the build of pom.xml in ..");
    assertThat(reasons("a/b"))
        .containsExactly("it is only a part, b, of the build of pom.xml in ..");
    assertThat(reasons("c")).isEmpty();
    assertThat(reasons("")).isEmpty();
  }

  @Test
  void shouldBeAPartWhenSettingsOfGradleLieAboveIt() throws Exception {
    given.files("settings.gradle.kts", "a/b/build.gradle", "own/settings.gradle", "plain/src/");

    assertThat(reasons("a/b"))
        .containsExactly("it is only a part, a/b, of the build of settings.gradle in ../..");
    assertThat(reasons("own")).isEmpty();
  }

  @Test
  void shouldBeAPartWhenAWorkspaceNamesIt() throws Exception {
    given.file("package.json", "{\"workspaces\": [\"packages/*\"]}");
    given.file("packages/a/package.json", "{}");
    given.file("tools/package.json", "{}");

    assertThat(reasons("packages/a"))
        .containsExactly("it is only a part, packages/a, of the build of package.json in ../..");
    assertThat(reasons("tools")).isEmpty();
  }

  @Test
  void shouldNotLookAboveTheRepository() throws Exception {
    pom("pom.xml", "top", "<modules><module>a</module></modules>");
    pom("a/pom.xml", "a", "");
    given.files("a/.git/");

    assertThat(reasons("a")).isEmpty();
  }

  @Test
  void shouldNotCareForABrokenBuildAroundIt() throws Exception {
    given.file("pom.xml", "<project>");
    pom("a/pom.xml", "a", "");

    assertThat(reasons("a")).isEmpty();
  }
}
