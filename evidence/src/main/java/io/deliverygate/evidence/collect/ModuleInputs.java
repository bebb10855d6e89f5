package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a module's reports speak of: its source files, without those that the build generates, its
 * class files, and the files that say what it depends on.
 */
final class ModuleInputs {

  private static final Set<String> SOURCES = Set.of("java", "kt", "scala", "groovy");

  /** Sources of a module that npm builds alone: scripts beside classes say nothing of these. */
  private static final Set<String> SCRIPTS =
      Set.of("js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte");

  private static final Set<String> CLASSES = Set.of("class");

  /** Where a build tool reads what a module depends on. */
  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "gradle.lockfile",
          "gradle/libs.versions.toml",
          "package.json",
          "package-lock.json");

  private final ProjectTree tree;
  private final ModuleLayout module;
  private final Set<String> sources;
  private final Optional<Newest> mainSource;
  private final Optional<Newest> testSource;
  private final Optional<Newest> mainClass;
  private final Optional<Newest> testClass;
  private final Optional<Newest> buildFile;

  ModuleInputs(ProjectTree tree, ModuleLayout module) throws IOException {
    this.tree = tree;
    this.module = module;
    this.sources = isNode() ? SCRIPTS : SOURCES;
    this.mainSource = source(module.mainSources(), sources);
    this.testSource = source(module.testSources(), sources);
    this.mainClass = newest(module.classes(), CLASSES, folder -> false);
    this.testClass = newest(module.testClasses(), CLASSES, folder -> false);
    this.buildFile = newestBuildFile();
  }

  boolean hasMainSources() {
    return mainSource.isPresent();
  }

  /** Whether it is written in scripts, which nobody compiles to classes. */
  boolean hasScripts() {
    return hasMainSources() && sources.equals(SCRIPTS);
  }

  boolean hasTestSources() {
    return testSource.isPresent();
  }

  boolean hasClasses() {
    return mainClass.isPresent();
  }

  /** The newest file that a report of this kind must not be older than. */
  Optional<Newest> newestFor(EvidenceKind kind) {
    Optional<Newest> sources = Newest.of(mainSource, testSource);
    return switch (kind) {
      case TESTS, CRITERIA, MUTATION -> Newest.of(sources, Newest.of(mainClass, testClass));
      case COVERAGE -> mainClass;
      case FINDINGS, DUPLICATION -> sources;
      case SBOM, VULNERABILITIES -> buildFile;
      default -> Optional.empty();
    };
  }

  private Optional<Newest> newestBuildFile() throws IOException {
    Found found = new Found();
    for (String name : BUILD_FILES) {
      Path file = module.folder().resolve(name);
      if (tree.holdsFile(file)) {
        found.see(new Newest(file, Files.getLastModifiedTime(file).toInstant()));
      }
    }
    return found.newest;
  }

  private Optional<Newest> source(List<Path> folders, Set<String> endings) throws IOException {
    Optional<Newest> newest = Optional.empty();
    for (Path folder : folders) {
      Optional<Newest> here =
          newest(folder, endings, inside -> inside.startsWith(module.buildFolder()));
      newest = Newest.of(newest, here);
    }
    return newest;
  }

  private Optional<Newest> newest(Path folder, Set<String> endings, Predicate<Path> skipped)
      throws IOException {
    Found found = new Found();
    tree.walk(
        folder,
        skipped,
        (file, attributes) -> {
          if (endings.contains(ending(file))) {
            found.see(new Newest(file, attributes.lastModifiedTime().toInstant()));
          }
        });
    return found.newest;
  }

  /** Whether a file is a source of a language in which the module is written. */
  boolean isSource(Path file) {
    return sources.contains(ending(file));
  }

  private boolean isNode() throws IOException {
    return tree.holdsFile(module.folder().resolve("package.json"))
        && source(module.mainSources(), SOURCES).isEmpty()
        && source(module.testSources(), SOURCES).isEmpty();
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The newest so far; of equally new ones the first by path. */
  private static final class Found {

    private Optional<Newest> newest = Optional.empty();

    void see(Newest file) {
      if (newest.isEmpty() || isBetter(file, newest.get())) {
        newest = Optional.of(file);
      }
    }

    private static boolean isBetter(Newest file, Newest than) {
      int later = file.time().compareTo(than.time());
      return later > 0 || (later == 0 && file.file().compareTo(than.file()) < 0);
    }
  }
}
