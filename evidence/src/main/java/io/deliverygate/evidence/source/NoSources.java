package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectLayout.Aside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Where nobody looks for sources of the product: hidden folders, what builds and package managers
 * write, code of others, documents, and what tests read. Everything else is looked into.
 */
public final class NoSources {

  private static final Set<String> NAMES =
      Set.of(
          "node_modules",
          "bower_components",
          "jspm_packages",
          "webjars",
          "vendor",
          "vendors",
          "third_party",
          "third-party",
          "thirdparty",
          "generated",
          "generated-sources",
          "generated-src",
          "__generated__",
          "fixtures",
          "__fixtures__",
          "__snapshots__",
          "testdata",
          "test-data",
          "test-resources",
          "archetype-resources",
          "docs",
          "doc",
          "javadoc",
          "doc-files");

  /** By name of a build file, the folders that the build writes beside it. */
  private static final Map<String, Set<String>> OUTPUT =
      Map.of(
          "pom.xml", Set.of("target"),
          "build.gradle", Set.of("build", "out"),
          "build.gradle.kts", Set.of("build", "out"),
          "settings.gradle", Set.of("build", "out"),
          "settings.gradle.kts", Set.of("build", "out"),
          "package.json", Set.of("build", "dist", "out", "coverage", "target"));

  private static final Set<String> LANGUAGES =
      Set.of("java", "kotlin", "scala", "groovy", "js", "javascript", "ts", "typescript", "webapp");

  /** A path in a set of sources that lie by package. */
  private static final Pattern SOURCE_SET =
      Pattern.compile("(.*/)?src/(?<set>[^/]+)/(java|kotlin|scala|groovy)/(?<rest>.*)");

  private static final Pattern PACKAGE =
      Pattern.compile("[\\p{L}_][\\p{L}\\d_]*(/[\\p{L}_][\\p{L}\\d_]*)*");

  private static final Pattern OF_TESTS =
      Pattern.compile(
          "(.*[-_.])?([tT]ests?|[sS]pecs?|e2e)([-_.].*)?|.*[a-z](Tests?|Specs?|IT)"
              + "|tests?[A-Z].*|cypress|playwright|jmh|__tests__|__mocks__");

  /** Maven's, Gradle's with its plugins, those of Kotlin and Android. */
  private static final Pattern SETS_OF_TESTS =
      Pattern.compile("test|tests|it|testFixtures|jmh|[a-z]\\w*Tests?");

  /**
   * What configures a build or belongs to tests of one, comes with comments alone, or is the short
   * form of another file.
   */
  private static final Pattern NO_SOURCE =
      Pattern.compile(
          "\\..*|.*[.-]min\\.[mc]?js|.*\\.(config|conf|setup)\\.[^.]+|(gruntfile|gulpfile)\\.[^.]+"
              + "|webpack\\.[^.]+\\.[^.]+|(module|package)-info\\.java"
              + "|(prebuild|postbuild|verify|selector)\\.groovy");

  private final Path root;
  private final Set<Path> folders = new HashSet<>();

  public NoSources(ProjectLayout project) {
    root = normal(project.root());
    for (ModuleLayout module : project.modules()) {
      Path build = normal(module.buildFolder());
      if (!build.equals(normal(module.folder()))) {
        folders.add(build);
      }
    }
    project.aside().stream()
        .filter(aside -> !aside.product())
        .map(Aside::folder)
        .map(NoSources::normal)
        .forEach(folders::add);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Whether a folder is not looked into. */
  public boolean isPassedOver(Path folder) {
    Path path = normal(folder);
    return !path.equals(root)
        && (folders.contains(path)
            || (isForeign(path) && !isPackage(root.relativize(path)))
            || isOutput(path)
            || isOfDocumentsOrTests(path));
  }

  /** Whether a folder never holds sources of the product, by its name alone. */
  public static boolean isForeign(Path folder) {
    String name = name(folder);
    return NAMES.contains(name) || (name.startsWith(".") && name.length() > 1);
  }

  /** Whether a folder is a package of a source set, whose names mean nothing but themselves. */
  private static boolean isPackage(Path inside) {
    Matcher set = SOURCE_SET.matcher(slashed(inside));
    return set.matches() && PACKAGE.matcher(set.group("rest")).matches();
  }

  /** Whether a build writes into a folder, by what lies beside it. */
  public static boolean isOutput(Path folder) {
    String name = name(folder);
    return OUTPUT.entrySet().stream()
        .anyMatch(
            each ->
                each.getValue().contains(name)
                    && Files.isRegularFile(folder.resolveSibling(each.getKey())));
  }

  /** Whether a folder belongs to nobody, or to another module than what lies around it. */
  static boolean isOfOthers(Path folder) {
    return isForeign(folder)
        || isOutput(folder)
        || OUTPUT.keySet().stream().anyMatch(file -> Files.exists(folder.resolve(file)));
  }

  /** Below src/test the sources lie by language; the rest is what tests read. */
  private boolean isOfDocumentsOrTests(Path path) {
    Path inside = root.relativize(path);
    int last = inside.getNameCount() - 1;
    if (last >= 1 && inside.getName(last - 1).toString().equals("src")) {
      return name(path).equals("site");
    }
    return last >= 2
        && inside.getName(last - 2).toString().equals("src")
        && isSetOfTests(path.getParent())
        && (!LANGUAGES.contains(name(path))
            || List.of("pom.xml", "build.gradle").stream()
                .anyMatch(file -> Files.exists(path.resolve(file))));
  }

  /** Whether a file with the ending of a language is no source of the product by its name. */
  public static boolean isNoSource(Path file) {
    return NO_SOURCE.matcher(name(file)).matches();
  }

  /** Whether a file or folder is called as if it held tests. */
  static boolean isNameOfTests(Path path) {
    Path name = path.getFileName();
    return name != null && OF_TESTS.matcher(name.toString()).matches();
  }

  /** Whether a set of sources, a folder in src, is one of tests by a convention of build tools. */
  public static boolean isSetOfTests(Path set) {
    return SETS_OF_TESTS.matcher(String.valueOf(set.getFileName())).matches();
  }

  /** Whether a set of sources, a folder in src, is called as if it were one of tests. */
  public static boolean isCalledSetOfTests(Path set) {
    return isSetOfTests(set) || isNameOfTests(set);
  }

  /**
   * Whether a path is called as if it were one of tests: by the name of its source set, and where
   * it lies in none by any name on it.
   */
  public static boolean isOfTests(Path inside) {
    Matcher set = SOURCE_SET.matcher(slashed(inside));
    if (set.matches()) {
      return isSetOfTests(Path.of("src", set.group("set")));
    }
    return inside.startsWith("src/it")
        || StreamSupport.stream(inside.spliterator(), false).anyMatch(NoSources::isNameOfTests);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }
}
