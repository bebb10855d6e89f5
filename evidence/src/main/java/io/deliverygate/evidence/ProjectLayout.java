package io.deliverygate.evidence;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a project and its modules lie: what a front end knows before evidence is collected.
 *
 * @param root folder of the project; nothing outside it is opened
 * @param name name of the whole project: the root's artifact id in Maven
 * @param version its version, empty where unknown
 * @param modules in the order in which they are built
 * @param partialBecause why the build does not cover the whole project; empty where it does
 * @param aside folders that are known and no module
 */
public record ProjectLayout(
    Path root,
    String name,
    String version,
    List<ModuleLayout> modules,
    List<String> partialBecause,
    List<Aside> aside) {

  public ProjectLayout {
    modules = List.copyOf(modules);
    partialBecause = List.copyOf(partialBecause);
    aside = List.copyOf(aside);
  }

  /** A project of modules alone. */
  public ProjectLayout(
      Path root,
      String name,
      String version,
      List<ModuleLayout> modules,
      List<String> partialBecause) {
    this(root, name, version, modules, partialBecause, List.of());
  }

  /**
   * A folder that the build knows and that is no module of it.
   *
   * @param folder absolute
   * @param product whether what lies there may belong to the product all the same
   * @param where what it is, as the end of a sentence on a file that lies in it
   */
  public record Aside(Path folder, boolean product, String where) {}

  /** The same with other modules, and more reasons why it is not whole. */
  public ProjectLayout with(List<ModuleLayout> others, List<String> reasons) {
    return new ProjectLayout(root, name, version, others, reasons, aside);
  }

  /** The module whose folder holds a path, the innermost where several do. */
  public Optional<ModuleLayout> innermost(Path path) {
    Path absolute = normal(path);
    return modules.stream()
        .filter(module -> absolute.startsWith(normal(module.folder())))
        .max(Comparator.comparingInt(module -> normal(module.folder()).getNameCount()));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** A path as facts name it: relative to the root, with forward slashes. */
  public String label(Path path) {
    return label(root, path);
  }

  /** The same before there is a layout. */
  public static String label(Path root, Path path) {
    Path absolute = normal(path);
    Path base = normal(root);
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
