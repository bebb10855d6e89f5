package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.BuildFolder;
import io.deliverygate.evidence.FileStart;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.source.NoSources;
import io.deliverygate.evidence.surefire.CrashReader;
import io.deliverygate.evidence.survey.ReportCopies;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.evidence.xml.XmlPass;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.StrayFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names the reports that lie in no place where any are looked for, by the names that tools give
 * them: whoever wrote them there may take them for read.
 */
final class StrayReports {

  /**
   * What the reports of a kind are called, and what they begin with: as XML with one of some root
   * elements, and else as a pattern finds it.
   */
  private record Shape(EvidenceKind kind, Pattern name, Set<String> roots, Pattern text) {

    Shape(EvidenceKind kind, String name, Set<String> roots, String text) {
      this(kind, Pattern.compile(name), roots, Pattern.compile(text));
    }

    boolean fits(Path file) throws IOException {
      FileStart start = FileStart.of(file);
      if (!start.isMarkup()) {
        return text.matcher(start.text()).find();
      }
      return XmlPass.root(file)
          .map(roots::contains)
          .orElseGet(() -> roots.stream().anyMatch(root -> start.holds("<" + lower(root))));
    }

    private static String lower(String root) {
      return root.toLowerCase(Locale.ROOT);
    }
  }

  private static final String NO_TEXT = "(?!)";
  private static final String JSON = "\\A\\{";

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              EvidenceKind.TESTS,
              "TEST-.*\\.xml|TESTS-TestSuites\\.xml|failsafe-summary.*\\.xml|junit\\.xml",
              Set.of("testsuite", "testsuites", "failsafe-summary"),
              NO_TEXT),
          new Shape(
              EvidenceKind.COVERAGE,
              "jacoco.*\\.xml|lcov\\.info|cobertura.*\\.xml",
              Set.of("report", "coverage"),
              "(?m)^(tn|sf):"),
          new Shape(
              EvidenceKind.FINDINGS,
              "pmd\\.xml|checkstyle.*\\.xml|(spot|find)bugs.*\\.xml|.*\\.sarif(\\.json)?",
              Set.of("pmd", "checkstyle", "BugCollection"),
              JSON),
          new Shape(EvidenceKind.DUPLICATION, "cpd.*\\.xml", Set.of("pmd-cpd"), NO_TEXT),
          new Shape(EvidenceKind.MUTATION, "mutations\\.xml", Set.of("mutations"), NO_TEXT),
          new Shape(
              EvidenceKind.VULNERABILITIES, "dependency-check-report\\.json", Set.of(), JSON));

  /** Folders that never hold reports of this build, whatever lies in them. */
  private static final Set<String> NEVER = Set.of("src", "classes", "test-classes", "resources");

  private static final List<String> PROJECTS =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "package.json");

  private final Survey survey;
  private final Set<Path> known = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<Path> closed = new HashSet<>();
  private final Set<Path> buildFolders = new HashSet<>();
  private final Map<String, StrayFile> found = new TreeMap<>();

  private StrayReports(Survey survey) {
    this.survey = survey;
  }

  static void collect(Survey survey, Path out) throws IOException {
    new StrayReports(survey).collect(out);
  }

  private void collect(Path out) throws IOException {
    ProjectTree tree = survey.tree();
    closed.add(tree.real(out));
    for (ModuleLayout module : survey.project().modules()) {
      closed.add(tree.real(module.buildFolder().resolve(BuildFolder.OURS)));
      closed.add(tree.real(module.classes()));
      closed.add(tree.real(module.testClasses()));
      buildFolders.add(tree.real(module.buildFolder()));
      for (Shape shape : SHAPES) {
        survey.finder().files(shape.kind(), module).forEach(this::know);
      }
      for (Path folder : survey.finder().folders(EvidenceKind.TESTS, module)) {
        List<Path> inside = survey.finder().inside(folder);
        inside.stream().filter(CrashReader::understands).forEach(this::know);
        if (inside.stream().anyMatch(this::isRead)) {
          for (Path copy : ReportCopies.in(survey, folder)) {
            know(copy);
          }
        }
      }
    }
    survey.project().aside().stream()
        .filter(aside -> !aside.product())
        .forEach(aside -> closed.add(tree.real(aside.folder())));
    closed.removeAll(buildFolders);
    tree.walkWhatIsOpen(survey.project().root(), this::isClosed, (file, attributes) -> see(file));
    found.values().forEach(survey::add);
  }

  private void know(Path file) {
    known.add(survey.tree().real(file));
    names.add(file.getFileName().toString());
  }

  /** Whether TestNG wrote once more what is read under the same name. */
  private boolean isCopy(Path file) {
    return file.getParent().endsWith(ReportCopies.OF_TESTNG)
        && names.contains(file.getFileName().toString());
  }

  /** Whether it is a report of one suite, of which files beside it may say the same once more. */
  private boolean isRead(Path file) {
    return file.getFileName().toString().startsWith("TEST-")
        && known.contains(survey.tree().real(file));
  }

  private boolean isClosed(Path folder) {
    Path real = survey.tree().real(folder);
    return !real.equals(survey.tree().real(survey.project().root()))
        && (NoSources.isForeign(folder)
            || NEVER.contains(folder.getFileName().toString())
            || closed.contains(real)
            || isCopyOfProject(folder, real));
  }

  /** A project within a build folder is one that the build made, such as for tests of plugins. */
  private boolean isCopyOfProject(Path folder, Path real) {
    return buildFolders.stream().anyMatch(build -> real.startsWith(build) && !real.equals(build))
        && PROJECTS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  private void see(Path file) {
    String name = file.getFileName().toString();
    for (Shape shape : SHAPES) {
      if (shape.name().matcher(name).matches()
          && !known.contains(survey.tree().real(file))
          && !isCopy(file)
          && fits(shape, file)) {
        String label = survey.project().label(file);
        String what = shape.kind().title();
        List<EvidenceKind> kinds = List.of(shape.kind());
        found.put(
            label, new StrayFile(label, what, kinds, "in no place where they are looked for"));
      }
    }
  }

  private static boolean fits(Shape shape, Path file) {
    try {
      return shape.fits(file);
    } catch (IOException e) {
      return false; // nobody could read it anyway
    }
  }
}
