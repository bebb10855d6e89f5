package io.deliverygate.evidence.collect;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectLayout.Aside;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.source.Language;
import io.deliverygate.evidence.source.Language.Family;
import io.deliverygate.evidence.source.NoSources;
import io.deliverygate.evidence.source.TestScripts;
import io.deliverygate.evidence.survey.ModuleInputs;
import io.deliverygate.evidence.survey.Survey;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceKind.Scope;
import io.deliverygate.fact.StrayFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the source files of the project that belong to no module, so that no report can be missed
 * for them, and the links behind which such files may lie.
 */
final class StraySources {

  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "package.json");

  /** Links of other build tools to what they wrote. */
  private static final Pattern OUTPUT_LINK = Pattern.compile("bazel-.*|result(-.*)?");

  private final Survey survey;
  private final ProjectLayout project;
  private final ProjectTree tree;
  private final NoSources passedOver;
  private final Set<Path> owned = new HashSet<>();
  private final Map<Path, String> otherLanguages = new TreeMap<>();
  private final Set<Path> tests = new HashSet<>();
  private final Map<String, StrayFile> found = new TreeMap<>();

  private StraySources(Survey survey) {
    this.survey = survey;
    this.project = survey.project();
    this.tree = survey.tree();
    this.passedOver = new NoSources(project);
  }

  static void collect(Survey survey) throws IOException {
    new StraySources(survey).collect();
  }

  private void collect() throws IOException {
    for (ModuleLayout module : project.modules()) {
      ModuleInputs inputs = survey.inputs(module);
      files(inputs.sources().main(), inputs.sources().test())
          .forEach(file -> owned.add(tree.real(file.path())));
      files(inputs.knownSources().main(), inputs.knownSources().test())
          .forEach(file -> otherLanguages.put(tree.real(file.path()), module.name()));
      inputs.knownSources().test().forEach(file -> tests.add(tree.real(file.path())));
    }
    tree.walk(project.root(), passedOver::isPassedOver, new Strays());
    found.values().forEach(survey::add);
  }

  private static Stream<CodeFile> files(List<CodeFile> main, List<CodeFile> test) {
    return Stream.concat(main.stream(), test.stream());
  }

  private final class Strays implements ProjectTree.Visit {

    @Override
    public void file(Path file, BasicFileAttributes attributes) {
      Optional<Language> language = Language.of(file);
      if (language.isPresent() && !NoSources.isNoSource(file)) {
        Path real = tree.real(file);
        if (!owned.contains(real)) {
          add(file, language.get().title(), kinds(file, tests.contains(real)), where(file, real));
        }
      }
    }

    @Override
    public void closed(Path path, IOException problem) {
      add(path, "closed to the reader", ofAnything(), "where nobody may look into it");
    }

    @Override
    public void link(Path link) {
      String name = link.getFileName().toString();
      boolean folder = Files.isDirectory(link);
      boolean nothing = !Files.exists(link) && name.indexOf('.') < 0;
      boolean source = Language.of(link).isPresent() || folder || nothing;
      if (source && !passedOver.isPassedOver(link) && !OUTPUT_LINK.matcher(name).matches()) {
        if (!tree.holds(link)) {
          add(link, "link", ofAnything(), "where it leads out of the project or to nothing");
        } else if (folder && isUnseen(link)) {
          add(link, "link", ofAnything(), "where it leads to a folder that is not looked into");
        }
      }
    }
  }

  /** Whether a linked folder is neither walked over where it really lies nor one of a module. */
  private boolean isUnseen(Path link) {
    Path real = tree.real(link);
    Path root = tree.real(project.root());
    boolean ofModule =
        project.modules().stream()
            .flatMap(
                module ->
                    Stream.concat(module.mainSources().stream(), module.testSources().stream()))
            .anyMatch(folder -> folder.startsWith(link));
    Path at = real;
    while (!ofModule && at != null && at.startsWith(root) && !at.equals(root)) {
      if (passedOver.isPassedOver(project.root().resolve(root.relativize(at)))) {
        return true;
      }
      at = at.getParent();
    }
    return false;
  }

  private void add(Path file, String what, List<EvidenceKind> kinds, String where) {
    String label = project.label(file);
    found.put(label, new StrayFile(label, what, kinds, where));
  }

  private List<EvidenceKind> kinds(Path file, boolean test) {
    Path base = project.innermost(file).map(ModuleLayout::folder).orElse(project.root());
    boolean script =
        Language.of(file).filter(known -> known.family() == Family.SCRIPTS).isPresent();
    boolean ofTests =
        test
            || (script
                ? TestScripts.is(base, file)
                : NoSources.isOfTests(normal(base).relativize(normal(file))));
    return of(ofTests ? Scope.TEST_SOURCES : Scope.MAIN_SOURCES);
  }

  private static List<EvidenceKind> ofAnything() {
    return Stream.concat(of(Scope.MAIN_SOURCES).stream(), of(Scope.TEST_SOURCES).stream())
        .sorted()
        .toList();
  }

  private static List<EvidenceKind> of(Scope scope) {
    return Stream.of(EvidenceKind.values()).filter(kind -> kind.scope() == scope).toList();
  }

  private String where(Path file, Path real) {
    String other = otherLanguages.get(real);
    if (other != null) {
      return "in a source folder of module " + other + ", which is written in other languages";
    }
    Optional<ModuleLayout> module = project.innermost(file);
    Path base = module.map(ModuleLayout::folder).map(StraySources::normal).orElse(null);
    Optional<Aside> aside = aside(file);
    if (aside.isPresent() && (base == null || normal(aside.get().folder()).startsWith(base))) {
      return aside.get().where();
    }
    return buildFile(file, base)
        .map(name -> "beside " + name + ", of which the build does not tell")
        .or(() -> module.map(each -> "in no source folder of module " + each.name()))
        .orElse("in no module");
  }

  /** A build file between the folder of the innermost module and a file. */
  private Optional<String> buildFile(Path file, @Nullable Path base) {
    Path top = base == null ? normal(project.root()) : base;
    Path at = normal(file).getParent();
    while (at != null && at.startsWith(top) && !at.equals(top)) {
      for (String name : BUILD_FILES) {
        if (Files.isRegularFile(at.resolve(name))) {
          return Optional.of(project.label(at.resolve(name)));
        }
      }
      at = at.getParent();
    }
    return Optional.empty();
  }

  private Optional<Aside> aside(Path file) {
    return project.aside().stream()
        .filter(each -> each.product() && normal(file).startsWith(normal(each.folder())))
        .max(Comparator.comparingInt(each -> normal(each.folder()).getNameCount()));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
