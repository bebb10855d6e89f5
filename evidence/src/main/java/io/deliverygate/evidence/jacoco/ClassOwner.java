package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.Report;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Knows to which module a class belongs. */
@FunctionalInterface
interface ClassOwner {

  /**
   * The module of a class.
   *
   * @param type class name with slashes
   * @param file package and name of its source file, empty where unknown
   * @return the module's name
   */
  String of(String type, String file);

  /**
   * For what stands in a report outside a module's group: the module that holds the report, unless
   * it has no sources; then each class belongs where it is compiled or where its source stands.
   */
  static ClassOwner holderOf(Report report) {
    String holder = report.module().name();
    if (report.module().mainSources().stream().anyMatch(Files::isDirectory)) {
      return (type, file) -> holder;
    }
    return (type, file) -> search(report.project(), type, file, holder);
  }

  private static String search(ProjectLayout project, String type, String file, String otherwise) {
    return project.modules().stream()
        .filter(module -> holds(module, type, file))
        .map(ModuleLayout::name)
        .findFirst()
        .orElse(otherwise);
  }

  private static boolean holds(ModuleLayout module, String type, String file) {
    return has(module.classes(), type + ".class")
        || (!file.isEmpty() && module.mainSources().stream().anyMatch(folder -> has(folder, file)));
  }

  /** Names in a report are no paths: what would leave the folder is not looked at. */
  private static boolean has(Path folder, String name) {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
