package io.deliverygate.evidence.xml;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.Report;
import io.deliverygate.io.OneLine;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a report's names of source files mean in the project: tools write absolute paths. A name is
 * a label and nothing more; no file is opened or looked for.
 */
public final class ReportedFiles {

  private final ProjectLayout project;
  private final String moduleOfReport;
  private final Path root;
  private final Path realRoot;

  public ReportedFiles(Report report) throws IOException {
    project = report.project();
    moduleOfReport = report.module().name();
    root = project.root().toAbsolutePath().normalize();
    realRoot = project.root().toRealPath();
  }

  /** The path relative to the project's root where it lies inside, else the tool's name for it. */
  public String label(String name) {
    return inside(name).map(project::label).orElseGet(() -> OneLine.of(name));
  }

  /**
   * The module whose folder holds the file, the innermost of several; the report's own module where
   * none does.
   */
  public String module(String name) {
    return inside(name).flatMap(project::innermost).map(ModuleLayout::name).orElse(moduleOfReport);
  }

  private static Path folder(ModuleLayout module) {
    return module.folder().toAbsolutePath().normalize();
  }

  /** The path below the root as the layout has it, also where the tool resolved links above it. */
  private Optional<Path> inside(String name) {
    Path path = path(name);
    if (!path.isAbsolute()) {
      return Optional.empty();
    }
    if (path.startsWith(root)) {
      return Optional.of(path);
    }
    return path.startsWith(realRoot)
        ? Optional.of(root.resolve(realRoot.relativize(path)))
        : Optional.empty();
  }

  private static Path path(String name) {
    try {
      return Path.of(name).normalize();
    } catch (InvalidPathException e) {
      return Path.of("");
    }
  }
}
