package io.deliverygate.evidence;

import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import java.nio.file.Path;
import java.util.List;

/** Layouts for tests, with Maven's usual places. */
public final class Layouts {

  private Layouts() {}

  public static ModuleLayout module(String name, Path folder) {
    return new ModuleLayout(
        name,
        folder,
        folder.resolve("target"),
        List.of(folder.resolve("src/main/java")),
        List.of(folder.resolve("src/test/java")),
        folder.resolve("target/classes"),
        folder.resolve("target/test-classes"),
        ClassFilter.ALL,
        List.of());
  }

  public static ModuleLayout withClasses(String name, Path folder, ClassFilter filter) {
    return new ModuleLayout(
        name,
        folder,
        folder,
        List.of(),
        List.of(),
        folder.resolve("classes"),
        folder.resolve("test-classes"),
        filter,
        List.of());
  }

  public static ProjectLayout project(Path root, ModuleLayout... modules) {
    return new ProjectLayout(root, "shop", "1.0", List.of(modules), List.of());
  }
}
