package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.source.Language;
import io.deliverygate.evidence.source.Language.Family;
import io.deliverygate.evidence.source.ModuleSources;
import io.deliverygate.fact.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a module's reports speak of: its source files, without those that the build generates, its
 * class files, and the files that say what it depends on.
 */
public final class ModuleInputs {

  private static final String CLASS = ".class";

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
  private final ModuleSources known;
  private final Set<Language> languages;
  private final ModuleSources sources;
  private final Map<Path, CodeFile> byPath = new HashMap<>();
  private final Optional<Newest> mainSource;
  private final Optional<Newest> testSource;
  private final Optional<Newest> mainClass;
  private final Optional<Newest> testClass;
  private final Optional<Newest> buildFile;

  ModuleInputs(ProjectTree tree, ModuleLayout module) throws IOException {
    this.tree = tree;
    this.module = module;
    this.known = ModuleSources.of(tree, module);
    this.languages = languages();
    this.sources = known.in(languages);
    this.mainSource = newest(sources.main());
    this.testSource = newest(sources.test());
    this.mainClass = newestClass(module.classes());
    this.testClass = newestClass(module.testClasses());
    this.buildFile = newestBuildFile();
  }

  /** Source files of the languages in which the module is written. */
  public ModuleSources sources() {
    return sources;
  }

  /**
   * Source files in its source folders of every language that is known: pages, and scripts where
   * there is no package.json, are no sources that its reports speak of.
   */
  public ModuleSources knownSources() {
    return known;
  }

  /** The main source file at a path. */
  public Optional<CodeFile> mainSource(Path path) {
    if (byPath.isEmpty()) {
      sources.main().forEach(file -> byPath.put(normal(file.path()), file));
    }
    return Optional.ofNullable(byPath.get(normal(path)));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  public boolean hasMainSources() {
    return mainSource.isPresent();
  }

  /** Whether it is written in scripts, which nobody compiles to classes. */
  public boolean hasScripts() {
    return hasMainSources() && !hasCompiledSources();
  }

  public boolean hasTestSources() {
    return testSource.isPresent();
  }

  public boolean hasClasses() {
    return mainClass.isPresent();
  }

  /** The newest file that a report of this kind must not be older than. */
  public Optional<Newest> newestFor(EvidenceKind kind) {
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

  private static Optional<Newest> newest(List<CodeFile> files) {
    Found found = new Found();
    files.forEach(file -> found.see(new Newest(file.path(), file.time())));
    return found.newest;
  }

  private Optional<Newest> newestClass(Path folder) throws IOException {
    Found found = new Found();
    tree.walk(
        folder,
        inside -> false,
        (file, attributes) -> {
          if (file.getFileName().toString().endsWith(CLASS)) {
            found.see(new Newest(file, attributes.lastModifiedTime().toInstant()));
          }
        });
    return found.newest;
  }

  /** Whether a file is a source of a language in which the module is written. */
  public boolean isSource(Path file) {
    return Language.of(file).filter(languages::contains).isPresent();
  }

  /** Scripts are sources where npm or its like builds them; elsewhere they are what is served. */
  private Set<Language> languages() {
    Set<Language> all = EnumSet.copyOf(Language.of(Family.CLASSES));
    if (tree.holdsFile(module.folder().resolve("package.json"))) {
      all.addAll(Language.of(Family.SCRIPTS));
    }
    return all;
  }

  private boolean hasCompiledSources() {
    return sources.languages().stream().anyMatch(each -> each.family() == Family.CLASSES);
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
