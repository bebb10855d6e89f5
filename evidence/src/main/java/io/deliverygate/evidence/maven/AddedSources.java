package io.deliverygate.evidence.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Source folders that build-helper-maven-plugin adds, as far as its configuration is literal. */
final class AddedSources {

  private static final String KEY = "org.codehaus.mojo:build-helper-maven-plugin";

  private AddedSources() {}

  /**
   * @param goal {@code add-source} or {@code add-test-source}
   */
  static List<Path> of(Model model, Path folder, String goal) {
    return model.getBuild().getPlugins().stream()
        .filter(plugin -> plugin.getKey().equals(KEY))
        .flatMap(plugin -> plugin.getExecutions().stream())
        .filter(execution -> execution.getGoals().contains(goal))
        .flatMap(AddedSources::sources)
        .map(source -> folder.resolve(source).normalize())
        .toList();
  }

  private static Stream<String> sources(PluginExecution execution) {
    return Optional.ofNullable(execution.getConfiguration())
        .filter(Xpp3Dom.class::isInstance)
        .map(dom -> ((Xpp3Dom) dom).getChild("sources"))
        .stream()
        .flatMap(sources -> Stream.of(sources.getChildren()))
        .map(Xpp3Dom::getValue)
        .filter(source -> source != null && !source.contains("${"));
  }
}
