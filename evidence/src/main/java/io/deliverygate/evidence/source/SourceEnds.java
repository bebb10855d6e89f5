package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out where the source files end of which a report tells. */
public final class SourceEnds {

  /** What is compiled from these has lines of other files, or of what the compiler wrote. */
  private static final Set<Language> MIXED =
      EnumSet.of(
          Language.KOTLIN,
          Language.SCALA,
          Language.GROOVY,
          Language.VUE,
          Language.SVELTE,
          Language.JSP);

  /** In a class file, how lines behind the end lead to other files. */
  private static final String MAPPED = "SourceDebugExtension";

  private final ProjectLayout project;
  private final ProjectTree tree;
  private final Map<ModuleLayout, Set<Path>> variants = new HashMap<>();

  public SourceEnds(ProjectLayout project) throws IOException {
    this.project = project;
    this.tree = ProjectTree.of(project.root());
  }

  /** The end of a file that is there. */
  public SourceEnd of(Path file) throws IOException {
    return new SourceEnd(project.label(file), LineCount.of(file), () -> isMixed(file));
  }

  private static boolean isMixed(Path file) {
    return Language.of(file).filter(MIXED::contains).isPresent();
  }

  /**
   * The end of a file that classes come from; of several that could be meant, the longest.
   *
   * @param module name of the module that has the classes
   * @param source package with slashes and name of the file
   */
  public SourceEnd of(String module, String source) throws IOException {
    SourceEnd longest = SourceEnd.UNKNOWN;
    for (ModuleLayout each : project.modules()) {
      if (each.name().equals(module)) {
        for (Path file : files(each, source)) {
          SourceEnd end = ofClasses(each, source, file);
          longest = longest == SourceEnd.UNKNOWN || end.last() > longest.last() ? end : longest;
        }
      }
    }
    return longest;
  }

  private SourceEnd ofClasses(ModuleLayout module, String source, Path file) throws IOException {
    SourceEnd end = of(file);
    return new SourceEnd(
        end.label(), end.last(), () -> end.compiler().adds() || isMapped(module, source));
  }

  private List<Path> files(ModuleLayout module, String source) throws IOException {
    try {
      Path inside = Path.of(source);
      List<Path> named = in(module.mainSources(), inside).toList();
      if (named.isEmpty()) {
        return isMixed(inside) ? ofPackage(module, inside) : named;
      }
      return Stream.concat(named.stream(), in(variants(module), inside)).toList();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }

  private Stream<Path> in(Collection<Path> folders, Path inside) {
    return folders.stream()
        .map(folder -> folder.resolve(inside).normalize())
        .filter(tree::holdsFile);
  }

  /**
   * The folders beside those with sources that another profile or flavour of the build may take in
   * their place, such as {@code src/free/java} for {@code src/paid/java}.
   */
  private Set<Path> variants(ModuleLayout module) throws IOException {
    Set<Path> known = variants.get(module);
    if (known == null) {
      known = findVariants(module);
      variants.put(module, known);
    }
    return known;
  }

  private Set<Path> findVariants(ModuleLayout module) throws IOException {
    Set<Path> found = new LinkedHashSet<>();
    for (Path folder : module.mainSources()) {
      Path around = folder.resolve("../..").normalize();
      if (around.startsWith(module.folder()) && tree.holdsFolder(around)) {
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(around)) {
          beside.forEach(each -> found.add(each.resolve(folder.getFileName())));
        }
      }
    }
    module.testSources().forEach(found::remove);
    return found;
  }

  /** Only Java demands folders that are named like the packages. */
  private List<Path> ofPackage(ModuleLayout module, Path inside) throws IOException {
    Optional<String> folder = Optional.ofNullable(inside.getParent()).map(SourceEnds::slashed);
    for (int from = 1; from < inside.getNameCount(); from++) {
      for (Path file :
          in(module.mainSources(), inside.subpath(from, inside.getNameCount())).toList()) {
        CodeFile code = new CodeFile(file, file, Language.of(file).orElseThrow(), Instant.EPOCH);
        if (CodeText.of(code).folder().equals(folder)) {
          return List.of(file);
        }
      }
    }
    return List.of();
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Whether classes of a file say that some of their lines are those of other files. */
  private boolean isMapped(ModuleLayout module, String source) throws IOException {
    String plain = source.substring(source.lastIndexOf('/') + 1);
    int dot = plain.lastIndexOf('.');
    String type = dot < 0 ? plain : plain.substring(0, dot);
    Path folder = module.classes().resolve(source).normalize().getParent();
    if (folder == null || !tree.holdsFolder(folder) || !type.matches("[\\w$]+")) {
      return false;
    }
    try (DirectoryStream<Path> classes = Files.newDirectoryStream(folder, type + "*.class")) {
      for (Path file : classes) {
        if (file.getFileName().toString().matches("\\Q" + type + "\\E(\\$.*)?\\.class")
            && tree.holdsFile(file)
            && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MAPPED)) {
          return true;
        }
      }
    }
    return false;
  }
}
