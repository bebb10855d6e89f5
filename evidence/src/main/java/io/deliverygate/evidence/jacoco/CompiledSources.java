package io.deliverygate.evidence.jacoco;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.data.ExecutionDataStore;

/**
 * What a module's class files say of its source files: whether JaCoCo would count any code of them.
 * Only the packages that are asked about are looked into.
 */
public final class CompiledSources {

  private static final String CLASS = ".class";

  private final ProjectTree tree;
  private final Path classes;
  private final ClassPatterns patterns;
  private final Map<String, Map<String, Boolean>> packages = new HashMap<>();

  public CompiledSources(ProjectTree tree, ModuleLayout module) {
    this.tree = tree;
    this.classes = module.classes();
    this.patterns = new ClassPatterns(module.coverage());
  }

  /**
   * Whether there are lines to count in what a source file was compiled to.
   *
   * @param folder its package with slashes
   * @param name name of the file
   * @return empty where no class says that it comes from it
   */
  public Optional<Boolean> hasCode(String folder, String name) throws IOException {
    Map<String, Boolean> sources = packages.get(folder);
    if (sources == null) {
      sources = sources(classes.resolve(folder));
      packages.put(folder, sources);
    }
    return Optional.ofNullable(sources.get(name));
  }

  /** Whether the module's configuration leaves a class out that is not there. */
  public boolean leavesOut(String folder, String type) {
    return !patterns.take(Path.of(folder, type + CLASS));
  }

  private Map<String, Boolean> sources(Path folder) throws IOException {
    Map<String, Boolean> sources = new HashMap<>();
    ExecutionDataStore nothingRan = new ExecutionDataStore();
    for (Path file : classFiles(folder)) {
      boolean counted = patterns.take(classes.relativize(file));
      Analyzer analyzer =
          new Analyzer(
              nothingRan,
              type -> {
                boolean code = counted && type.getLineCounter().getTotalCount() > 0;
                if (type.getSourceFileName() != null) {
                  sources.merge(type.getSourceFileName(), code, Boolean::logicalOr);
                }
              });
      try (var in = Files.newInputStream(file)) {
        analyzer.analyzeClass(in, file.toString());
      } catch (IOException e) {
        return Map.of(); // who reads it to count it says what is wrong with it
      }
    }
    return sources;
  }

  private List<Path> classFiles(Path folder) throws IOException {
    if (!tree.holdsFolder(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return new ArrayList<>(
          inside
              .filter(file -> file.getFileName().toString().endsWith(CLASS))
              .filter(tree::holdsFile)
              .sorted()
              .toList());
    }
  }
}
