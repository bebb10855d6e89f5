package io.deliverygate.evidence.pit;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.source.SourceEnd;
import io.deliverygate.evidence.source.SourceEnds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The main sources of the project's modules that PIT changed. Tests, and what is no source of the
 * project at all, are none.
 */
public final class MutatedSources {

  /** Where a class names no file. */
  private static final List<String> ENDINGS = List.of(".java", ".kt", ".groovy", ".scala");

  private final ProjectLayout project;
  private final SourceEnds ends;
  private final Map<List<String>, Optional<MutatedSource>> known = new HashMap<>();

  /**
   * A file that is there.
   *
   * @param module the module that has it
   */
  record MutatedSource(String module, SourceEnd end) {}

  public MutatedSources(ProjectLayout project) throws IOException {
    this.project = project;
    this.ends = new SourceEnds(project);
  }

  /**
   * Whether a file is one.
   *
   * @param file package with slashes and name of the file, or of the class
   */
  public boolean hold(String module, String file) throws IOException {
    return find(module, file).filter(found -> found.module().equals(module)).isPresent();
  }

  /** The file, in a module where it lies there, else in another. */
  Optional<MutatedSource> find(String module, String file) throws IOException {
    List<String> asked = List.of(module, file);
    Optional<MutatedSource> found = known.get(asked);
    if (found == null) {
      found = search(module, file);
      known.put(asked, found);
    }
    return found;
  }

  private Optional<MutatedSource> search(String module, String file) throws IOException {
    List<String> modules = new ArrayList<>(List.of(module));
    project.modules().stream().map(ModuleLayout::name).forEach(modules::add);
    for (String each : modules) {
      for (String name : names(file)) {
        SourceEnd end = ends.of(each, name);
        if (end != SourceEnd.UNKNOWN) {
          return Optional.of(new MutatedSource(each, end));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> names(String file) {
    if (file.indexOf('.') >= 0) {
      return List.of(file);
    }
    int inner = file.indexOf('$', file.lastIndexOf('/') + 2);
    String outer = inner < 0 ? file : file.substring(0, inner);
    return ENDINGS.stream().map(outer::concat).toList();
  }
}
