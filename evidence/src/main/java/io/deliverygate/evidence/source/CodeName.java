package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How facts on coverage name a source file.
 *
 * @param module module that holds it
 * @param file package and file name where it lies in a folder of main sources, else the path
 *     relative to the project's root
 * @param inMainSources whether it lies in such a folder, and not where the build generates code
 */
public record CodeName(String module, String file, boolean inMainSources) {

  /** A source folder of a module. */
  private record Folder(ModuleLayout module, Path path, boolean main) {

    boolean holds(Path file) {
      return file.startsWith(path);
    }

    Optional<CodeName> name(Path file) {
      Path inside = path.relativize(file);
      return main && !TestScripts.is(module.folder(), file)
          ? Optional.of(
              new CodeName(
                  module.name(),
                  inside.toString().replace('\\', '/'),
                  !file.startsWith(normal(module.buildFolder()))))
          : Optional.empty();
    }
  }

  /**
   * The name of a file of the project; none where it lies in no module.
   *
   * @param label path relative to the project's root
   */
  public static Optional<CodeName> of(ProjectLayout project, String label) {
    Path path = normal(project.root().resolve(label));
    return project.modules().stream()
        .flatMap(CodeName::folders)
        .filter(folder -> folder.holds(path))
        .max(
            Comparator.<Folder>comparingInt(folder -> folder.path().getNameCount())
                .thenComparing(folder -> !folder.main()))
        .flatMap(folder -> folder.name(path))
        .or(() -> project.innermost(path).map(module -> new CodeName(module.name(), label, false)));
  }

  private static Stream<Folder> folders(ModuleLayout module) {
    return Stream.concat(
        module.mainSources().stream().map(path -> new Folder(module, normal(path), true)),
        module.testSources().stream().map(path -> new Folder(module, normal(path), false)));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
