package io.deliverygate.evidence.maven;

import io.deliverygate.evidence.ModuleLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Maven model into a module's layout: the effective model of a running build, or one read
 * from pom.xml files by {@link PomLayout}.
 */
public final class PomModule {

  private static final int NEWEST_JAVA = 40;
  private static final List<String> OTHER_LANGUAGES = List.of("kotlin", "scala", "groovy");

  private PomModule() {}

  /**
   * A module's layout.
   *
   * @param name name within the project, see {@link #names}
   * @param model the effective model, or as much of it as is known
   * @param folder the module's folder
   * @param pom path of its pom.xml relative to the project's root
   * @param mainRoots source folders that the build has besides the model's own
   * @param testRoots test source folders that the build has besides the model's own
   */
  public static ModuleLayout layoutOf(
      String name,
      Model model,
      Path folder,
      String pom,
      Collection<Path> mainRoots,
      Collection<Path> testRoots) {
    Build build = model.getBuild() == null ? new Build() : model.getBuild();
    Path target = resolve(folder, build.getDirectory()).orElse(folder.resolve("target"));
    Optional<Path> main = resolve(folder, build.getSourceDirectory());
    Optional<Path> test = resolve(folder, build.getTestSourceDirectory());
    return new ModuleLayout(
        name,
        folder,
        target,
        sources(folder.resolve("src/main"), main, mainRoots),
        sources(folder.resolve("src/test"), test, testRoots),
        resolve(folder, build.getOutputDirectory()).orElse(target.resolve("classes")),
        resolve(folder, build.getTestOutputDirectory()).orElse(target.resolve("test-classes")),
        JacocoFilter.of(model),
        new DeclaredComponents(name, pom).of(model));
  }

  /**
   * Names of modules within a project, in the same order: the artifact id, with the group id before
   * it where two modules share it.
   */
  public static List<String> names(List<Model> models) {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> shared = new LinkedHashSet<>();
    models.stream().map(Model::getArtifactId).filter(id -> !seen.add(id)).forEach(shared::add);
    return models.stream()
        .map(
            model ->
                shared.contains(model.getArtifactId()) ? longName(model) : model.getArtifactId())
        .toList();
  }

  private static String longName(Model model) {
    Parent parent = model.getParent();
    boolean inherits = model.getGroupId() == null && parent != null;
    return (inherits ? parent.getGroupId() : model.getGroupId()) + ":" + model.getArtifactId();
  }

  private static Optional<Path> resolve(Path folder, @Nullable String path) {
    return path == null ? Optional.empty() : Optional.of(folder.resolve(path).normalize());
  }

  /** Where sources for one release of Java usually lie, such as {@code java17}. */
  private static List<Path> ofReleases(Path usual) {
    return IntStream.rangeClosed(9, NEWEST_JAVA)
        .mapToObj(release -> usual.resolve("java" + release))
        .filter(Files::isDirectory)
        .toList();
  }

  private static List<Path> sources(Path usual, Optional<Path> own, Collection<Path> more) {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(own.orElse(usual.resolve("java")));
    folders.addAll(more);
    OTHER_LANGUAGES.stream().map(usual::resolve).filter(Files::isDirectory).forEach(folders::add);
    folders.addAll(ofReleases(usual));
    return List.copyOf(folders);
  }
}
