package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.Wildcards;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds report files by pattern: it walks down name by name, so that {@code **} enters only folders
 * that are open, and asks {@link Wildcards} for a single name. It does not look into our own
 * output, into folders of other modules, into projects that no module stands for, such as copies
 * that a build makes, and not through links that leave the project.
 */
public final class ReportFinder {

  private static final Set<String> NEVER = Set.of(".git", "node_modules");
  private static final List<String> PROJECT_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle");

  private final ProjectTree tree;
  private final Map<EvidenceKind, List<String>> configured;
  private final Set<Path> closed = new HashSet<>();

  /**
   * @param configured patterns relative to each module's folder, in place of the usual ones
   * @param out our own output folder
   */
  ReportFinder(
      ProjectLayout project,
      ProjectTree tree,
      Map<EvidenceKind, List<String>> configured,
      Path out) {
    this.tree = tree;
    this.configured = configured;
    for (ModuleLayout module : project.modules()) {
      closed.add(normal(module.folder()));
      closed.add(normal(module.buildFolder().resolve("delivery-gate")));
    }
    if (project.modules().stream().noneMatch(module -> holds(out, module.buildFolder()))) {
      closed.add(normal(out));
    }
  }

  private static boolean holds(Path out, Path folder) {
    return normal(folder).startsWith(normal(out));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Where reports of a kind are looked for in a module. */
  public List<ReportPattern> places(EvidenceKind kind, ModuleLayout module) {
    List<String> patterns = configured.get(kind);
    return patterns == null
        ? ReportPattern.usual(kind, module)
        : patterns.stream().map(each -> ReportPattern.configured(kind, each, module)).toList();
  }

  /** The reports of a kind in a module, sorted by path. */
  public List<Path> files(EvidenceKind kind, ModuleLayout module) throws IOException {
    SortedSet<Path> found = new TreeSet<>();
    for (ReportPattern place : places(kind, module)) {
      new Search(place.segments(), true, found).at(place.base(), 0);
    }
    return List.copyOf(found);
  }

  /** The folders in which reports of a kind would lie, sorted by path. */
  public List<Path> folders(EvidenceKind kind, ModuleLayout module) throws IOException {
    SortedSet<Path> found = new TreeSet<>();
    for (ReportPattern place : places(kind, module)) {
      List<String> names = place.segments();
      new Search(names.subList(0, names.size() - 1), false, found).at(place.base(), 0);
    }
    return List.copyOf(found);
  }

  /** What lies directly in a folder, sorted by path. */
  public List<Path> inside(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    if (tree.holdsFolder(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(children::add);
      }
    }
    children.sort(null);
    return children;
  }

  private final class Search {

    private final List<String> names;
    private final boolean files;
    private final SortedSet<Path> found;

    Search(List<String> names, boolean files, SortedSet<Path> found) {
      this.names = names;
      this.files = files;
      this.found = found;
    }

    void at(Path path, int index) throws IOException {
      if (index == names.size()) {
        take(path);
        return;
      }
      String name = names.get(index);
      if (name.equals("**")) {
        anywhere(path, index);
      } else if (name.contains("*") || name.contains("?")) {
        matching(path, index);
      } else if (isOpen(path.resolve(name))) {
        at(path.resolve(name), index + 1);
      }
    }

    private void take(Path path) {
      if (files ? tree.holdsFile(path) : tree.holdsFolder(path)) {
        found.add(path);
      }
    }

    private void anywhere(Path path, int index) throws IOException {
      at(path, index + 1);
      for (Path child : inside(path)) {
        if (isEntered(child) && !Files.isSymbolicLink(child)) {
          at(child, index);
        }
      }
    }

    private void matching(Path path, int index) throws IOException {
      Pattern name = Wildcards.path(names.get(index));
      for (Path child : inside(path)) {
        boolean last = index + 1 == names.size() && files;
        if (name.matcher(child.getFileName().toString()).matches() && (last || isEntered(child))) {
          at(child, index + 1);
        }
      }
    }

    /** Whether a folder is entered that a pattern met by chance. */
    private boolean isEntered(Path path) {
      return Files.isDirectory(path)
          && isOpen(path)
          && !NEVER.contains(path.getFileName().toString())
          && PROJECT_FILES.stream().noneMatch(name -> Files.exists(path.resolve(name)));
    }

    private boolean isOpen(Path path) {
      return !closed.contains(normal(path));
    }
  }
}
