package io.deliverygate.evidence.source;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files are code of tests and not of the product. */
public final class TestFiles {

  /** Scripts of tests and what is tried out beside the product, as the runners look for them. */
  private static final Pattern NAMES =
      Pattern.compile("(?i).*\\.(test|spec|cy|e2e|bench|stories)\\.[a-z]+");

  private static final Set<String> FOLDERS = Set.of("__tests__", "__mocks__", "__fixtures__");

  private TestFiles() {}

  /**
   * Whether a file says by its name that it is a test: only scripts do, which lie beside what they
   * test.
   */
  public static boolean isNamed(Path file) {
    boolean script =
        Language.of(file).filter(each -> each.family() == Language.Family.SCRIPTS).isPresent();
    return script && (NAMES.matcher(file.getFileName().toString()).matches() || inFolder(file));
  }

  private static boolean inFolder(Path file) {
    for (Path name : file) {
      if (FOLDERS.contains(name.toString())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file lies in a folder of tests of any module, or is named as one. */
  public static boolean is(ProjectLayout project, Path file) {
    Path path = normal(file);
    return isNamed(normal(project.root()).relativize(path))
        || project.modules().stream()
            .map(ModuleLayout::testSources)
            .anyMatch(folders -> folders.stream().anyMatch(each -> path.startsWith(normal(each))));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
