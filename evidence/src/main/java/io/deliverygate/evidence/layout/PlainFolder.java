package io.deliverygate.evidence.layout;

import io.deliverygate.evidence.BuildFolder;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of no known build as a project of one module, in the places that builds commonly use.
 */
final class PlainFolder {

  private static final Set<String> NO_SOURCES = Set.of("resources", "webapp");

  private PlainFolder() {}

  static ProjectLayout project(Path root) throws IOException {
    ModuleLayout module = module(root);
    return new ProjectLayout(root, module.name(), "", List.of(module), List.of());
  }

  private static ModuleLayout module(Path folder) throws IOException {
    boolean likeGradle = !BuildFolder.exists(folder.resolve("target")) && isFolder(folder, "build");
    return ModuleLayout.of(
        name(folder),
        folder,
        folder.resolve(likeGradle ? "build" : "target"),
        isFolder(folder, "src/main")
            ? languages(folder.resolve("src/main"))
            : List.of(folder.resolve("src")),
        isFolder(folder, "src/test")
            ? languages(folder.resolve("src/test"))
            : List.of(folder.resolve("test")),
        likeGradle ? "classes/java/main" : "classes",
        likeGradle ? "classes/java/test" : "test-classes");
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "project" : name.toString();
  }

  private static boolean isFolder(Path folder, String name) {
    return Files.isDirectory(folder.resolve(name));
  }

  private static List<Path> languages(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isDirectory)
          .filter(path -> !NO_SOURCES.contains(path.getFileName().toString()))
          .sorted()
          .toList();
    }
  }
}
