package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.xml.ReportedFiles;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The source files that a report names: by absolute path, relative to its module or to the project,
 * or by package and file name, as tools do that look at classes. What names no file of the project
 * stays as the tool has it. No file is opened.
 */
public final class SourceFiles {

  private static final int MOST_KNOWN = 100_000;

  private final ProjectLayout project;
  private final ModuleLayout module;
  private final ProjectTree tree;
  private final ReportedFiles absolute;
  private final List<Path> folders;
  private final Map<String, SourceFile> known = new HashMap<>();

  /**
   * A source file as facts name it.
   *
   * @param module the module that has it, else that of the report
   * @param label path relative to the project's root, else the tool's name
   */
  public record SourceFile(String module, String label) {}

  public SourceFiles(Report report) throws IOException {
    project = report.project();
    module = report.module();
    tree = ProjectTree.of(project.root());
    absolute = new ReportedFiles(report);
    folders = folders();
  }

  private List<Path> folders() {
    List<Path> all = new ArrayList<>(List.of(module.folder(), project.root()));
    Stream.concat(Stream.of(module), project.modules().stream())
        .flatMap(each -> Stream.of(each.mainSources(), each.testSources()).flatMap(List::stream))
        .forEach(all::add);
    return all.stream().distinct().toList();
  }

  /** The file that a tool names. */
  public SourceFile of(String name) {
    SourceFile file = known.get(name);
    if (file == null) {
      file = located(name);
      if (known.size() < MOST_KNOWN) {
        known.put(name, file);
      }
    }
    return file;
  }

  private SourceFile located(String name) {
    String path = relative(name).flatMap(this::find).map(Path::toString).orElse(name);
    return new SourceFile(absolute.module(path), absolute.label(path));
  }

  private static Optional<Path> relative(String name) {
    try {
      return Optional.of(Path.of(name)).filter(path -> !name.isBlank() && !path.isAbsolute());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> find(Path path) {
    return folders.stream()
        .map(folder -> folder.resolve(path).toAbsolutePath().normalize())
        .filter(tree::holdsFile)
        .findFirst();
  }
}
