package io.deliverygate.evidence.maven;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.evidence.ProjectLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder without pom.xml as a project of one module, in the places that builds commonly use. */
final class PlainFolder {

  private static final Set<String> NO_SOURCES = Set.of("resources", "webapp");

  private PlainFolder() {}

  static ProjectLayout project(Path root) {
    ModuleLayout module = module(root);
    return new ProjectLayout(root, module.name(), "", List.of(module), List.of());
  }

  static ModuleLayout module(Path folder) {
    boolean gradle = !isFolder(folder, "target") && isFolder(folder, "build");
    Path build = folder.resolve(gradle ? "build" : "target");
    return new ModuleLayout(
        name(folder),
        folder,
        build,
        isFolder(folder, "src/main")
            ? languages(folder.resolve("src/main"))
            : List.of(folder.resolve("src")),
        isFolder(folder, "src/test")
            ? languages(folder.resolve("src/test"))
            : List.of(folder.resolve("test")),
        build.resolve(gradle ? "classes/java/main" : "classes"),
        build.resolve(gradle ? "classes/java/test" : "test-classes"),
        ClassFilter.ALL,
        List.of());
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "project" : name.toString();
  }

  private static boolean isFolder(Path folder, String name) {
    return Files.isDirectory(folder.resolve(name));
  }

  private static List<Path> languages(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isDirectory)
          .filter(path -> !NO_SOURCES.contains(path.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
