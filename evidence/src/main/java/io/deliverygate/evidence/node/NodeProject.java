package io.deliverygate.evidence.node;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The layout of a project of npm, pnpm or yarn: its own package and those of its workspace. */
public final class NodeProject {

  private NodeProject() {}

  /** Whether a folder is that of a package. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(PackageFile.NAME));
  }

  /**
   * Whether a folder is the top of a workspace that names another one as a package.
   *
   * @throws BadInputException where a file that says so cannot be read
   */
  public static boolean names(Path top, Path folder) throws IOException {
    return isIn(top) && Workspace.of(top).names(folder);
  }

  /** Whether packages are never looked for in a folder. */
  static boolean isPassedOver(Path folder) {
    String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    return name.equals("node_modules") || (name.startsWith(".") && name.length() > 1);
  }

  /**
   * Reads the layout.
   *
   * @param root absolute
   * @throws BadInputException where a file of the workspace cannot be read
   */
  public static ProjectLayout read(Path root) throws IOException {
    PackageFile top = PackageFile.read(root.resolve(PackageFile.NAME), PackageFile.NAME);
    ProjectTree tree = ProjectTree.of(root);
    List<ModuleLayout> modules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    modules.add(module(root, root, names));
    Workspace workspace = Workspace.of(root);
    List<String> outside = workspace.requirePackages(root);
    for (Path each : workspace.packages(tree)) {
      modules.add(module(root, each, names));
    }
    return new ProjectLayout(root, modules.get(0).name(), top.version(), modules, outside);
  }

  /**
   * Makes sure that the packages are there which that in a folder names.
   *
   * @return what of them lies outside of the project, as sentences
   * @throws BadInputException where one is missing
   */
  public static List<String> requirePackages(Path root, Path folder) throws IOException {
    return Workspace.of(folder).requirePackages(root);
  }

  /**
   * One package as a module.
   *
   * @param names those that are taken; its name is added
   */
  public static ModuleLayout module(Path root, Path folder, Set<String> names) throws IOException {
    Path file = folder.resolve(PackageFile.NAME);
    String name = PackageFile.read(file, ProjectLayout.label(root, file)).name();
    String label = ProjectLayout.label(root, folder);
    String plain = name.isEmpty() ? folder.getFileName().toString() : name;
    String unique = names.contains(plain) && !label.isEmpty() ? label : plain;
    names.add(unique);
    return module(unique, folder);
  }

  /** All of a package is source but for its tests, and what others wrote. */
  private static ModuleLayout module(String name, Path folder) {
    return ModuleLayout.of(
        name,
        folder,
        folder.resolve("target"),
        List.of(folder.resolve("src"), folder),
        List.of(folder.resolve("test")),
        "classes",
        "test-classes");
  }
}
