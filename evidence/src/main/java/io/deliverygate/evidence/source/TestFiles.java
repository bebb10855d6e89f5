package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which files of a project are code of tests and not of the product. */
public final class TestFiles {

  private TestFiles() {}

  /** Whether a file lies in a folder of tests of any module, or is a script of tests. */
  public static boolean is(ProjectLayout project, Path file) {
    Path path = normal(file);
    return in(project, ModuleLayout::testSources, path).findAny().isPresent()
        || isNamed(project, path);
  }

  private static boolean isNamed(ProjectLayout project, Path path) {
    Path top = project.innermost(path).map(ModuleLayout::folder).orElse(project.root());
    return TestScripts.is(top, path);
  }

  /** Those of some source folders that hold a file. */
  private static Stream<Path> in(
      ProjectLayout project, Function<ModuleLayout, List<Path>> folders, Path path) {
    return project.modules().stream()
        .flatMap(module -> folders.apply(module).stream())
        .map(TestFiles::normal)
        .filter(path::startsWith);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
