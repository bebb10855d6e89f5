package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * How facts on coverage name a source file.
 *
 * @param module module that holds it
 * @param file package and file name where it lies in a folder of main sources, else the path
 *     relative to the project's root
 * @param inMainSources whether it lies in such a folder, and not where the build generates code
 */
public record CodeName(String module, String file, boolean inMainSources) {

  /**
   * The name of a file of the project; none where it lies in no module.
   *
   * @param label path relative to the project's root
   */
  public static Optional<CodeName> of(ProjectLayout project, String label) {
    Path path = normal(project.root().resolve(label));
    for (ModuleLayout module : project.modules()) {
      for (Path folder : module.mainSources()) {
        if (path.startsWith(normal(folder))) {
          boolean generated = path.startsWith(normal(module.buildFolder()));
          String file = normal(folder).relativize(path).toString().replace('\\', '/');
          return Optional.of(new CodeName(module.name(), file, !generated));
        }
      }
    }
    return innermost(project, path).map(module -> new CodeName(module, label, false));
  }

  private static Optional<String> innermost(ProjectLayout project, Path path) {
    return project.modules().stream()
        .filter(module -> path.startsWith(normal(module.folder())))
        .max(Comparator.comparingInt(module -> normal(module.folder()).getNameCount()))
        .map(ModuleLayout::name);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
