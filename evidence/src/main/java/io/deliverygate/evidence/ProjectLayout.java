package io.deliverygate.evidence;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a project and its modules lie: what a front end knows before evidence is collected.
 *
 * @param root folder of the project; nothing outside it is opened
 * @param name name of the whole project: the root's artifact id in Maven
 * @param version its version, empty where unknown
 * @param modules in the order in which they are built
 * @param partialBecause why the build does not cover the whole project; empty where it does
 */
public record ProjectLayout(
    Path root,
    String name,
    String version,
    List<ModuleLayout> modules,
    List<String> partialBecause) {

  public ProjectLayout {
    modules = List.copyOf(modules);
    partialBecause = List.copyOf(partialBecause);
  }

  /** A path as facts name it: relative to the root, with forward slashes. */
  public String label(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
