package io.deliverygate.evidence.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.fact.Component;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Effective models, as a running Maven has them: paths absolute, all inherited and filled. */
class PomModuleTest {

  @TempDir private Path folder;
  private final Model model = new Model();

  @BeforeEach
  void makeEffective() {
    Build build = new Build();
    build.setDirectory(folder.resolve("out").toString());
    build.setSourceDirectory(folder.resolve("src/main/java").toString());
    build.setTestSourceDirectory(folder.resolve("src/test/java").toString());
    build.setOutputDirectory(folder.resolve("out/classes").toString());
    build.setTestOutputDirectory(folder.resolve("out/test-classes").toString());
    model.setBuild(build);
    model.setGroupId("shop");
    model.setArtifactId("a");
    model.setVersion("1");
  }

  private ModuleLayout layout(Path... roots) {
    return PomModule.layoutOf("a", model, folder, "a/pom.xml", List.of(roots), List.of());
  }

  private static Object configuration(String content) throws Exception {
    return Xpp3DomBuilder.build(new StringReader("<configuration>" + content + "</configuration>"));
  }

  @Test
  void shouldTakeAbsolutePathsAsTheyAre() {
    assertThat(layout().buildFolder()).isEqualTo(folder.resolve("out"));
    assertThat(layout().classes()).isEqualTo(folder.resolve("out/classes"));
    assertThat(layout().testClasses()).isEqualTo(folder.resolve("out/test-classes"));
    assertThat(layout().testSources()).containsExactly(folder.resolve("src/test/java"));
  }

  @Test
  void shouldAddTheBuildsSourceRootsOnce() {
    Path usual = folder.resolve("src/main/java");
    Path generated = folder.resolve("out/generated-sources/x");

    assertThat(layout(usual, generated).mainSources()).containsExactly(usual, generated);
  }

  @Test
  void shouldTakeJacocosFilterWhenExecutionsCarryThePluginsConfiguration() throws Exception {
    Plugin plugin = new Plugin();
    plugin.setGroupId("org.jacoco");
    plugin.setArtifactId("jacoco-maven-plugin");
    plugin.setVersion("0.8.15");
    PluginExecution report = new PluginExecution();
    report.addGoal("report");
    report.setConfiguration(
        configuration("<excludes><exclude>**/dto/**,**/x/**</exclude></excludes>"));
    plugin.addExecution(report);
    model.getBuild().addPlugin(plugin);

    assertThat(layout().coverage())
        .isEqualTo(new ClassFilter(List.of(), List.of("**/dto/**,**/x/**")));
    assertThat(layout().components())
        .containsExactly(
            new Component(
                "a", "org.jacoco", "jacoco-maven-plugin", "0.8.15", "plugin", "a/pom.xml"));
  }

  @Test
  void shouldHaveNoFilterWhenTheModelHasNoBuild() {
    model.setBuild(null);

    assertThat(layout().coverage()).isEqualTo(ClassFilter.ALL);
    assertThat(layout().buildFolder()).isEqualTo(folder.resolve("target"));
  }
}
