package io.deliverygate.evidence.survey;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.maven.TestSelection;
import io.deliverygate.evidence.source.CodeFile;
import io.deliverygate.evidence.source.Language.Family;
import io.deliverygate.evidence.source.TestSource;
import io.deliverygate.evidence.testclass.CompiledTests;
import io.deliverygate.fact.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The test classes of one module beside what its reports tell of them: results of classes that are
 * gone, and classes that were compiled and have no result. Nothing is said of a module whose tests
 * were not compiled to classes.
 */
public final class TestClasses {

  /** A class with a package, as Java's tools name it; what comes behind tells runs of it apart. */
  private static final Pattern CLASS =
      Pattern.compile("((?:[a-z_]\\w*\\.)+[A-Z]\\w*)(?:[^\\w.].*)?", Pattern.DOTALL);

  private static final Pattern FILE = Pattern.compile("TEST-(.*)\\.xml");

  private final Survey survey;
  private final ModuleLayout module;
  private final CompiledTests compiled;
  private final boolean judged;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> sources = new HashSet<>();
  private Optional<TestSelection> selection = Optional.empty();

  TestClasses(Survey survey, ModuleLayout module) throws IOException {
    this.survey = survey;
    this.module = module;
    this.compiled = CompiledTests.of(survey.tree(), module);
    this.judged = compiled.isCompiled() && !survey.inputs(module).hasScripts();
    if (judged) {
      var code = survey.inputs(module).knownSources();
      Stream.of(code.main(), code.test())
          .flatMap(List::stream)
          .forEach(file -> sources.add(simpleName(file)));
    }
  }

  private static String simpleName(CodeFile file) {
    String name = file.path().getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /**
   * The class of a result that the module does not have any more, or never had.
   *
   * @param report the file that tells of it
   * @param suite what the result calls its suite or class
   */
  public Optional<String> gone(Path report, String suite) throws IOException {
    boolean own = fileOf(report).filter(this::has).isPresent();
    boolean ofJava = FILE.matcher(report.getFileName().toString()).matches();
    return ofJava && !own && isGone(suite) ? type(suite) : Optional.empty();
  }

  /** Whether a class is none of the module's, and nothing there runs those of others. */
  public boolean isGone(String suite) throws IOException {
    Optional<String> type = type(suite);
    return judged
        && type.isPresent()
        && !has(type.get())
        && !compiled.hasSuites()
        && !selection().isForeign();
  }

  /**
   * Whether something is no test: its class is one of the main code, or was compiled and has no
   * such method. A name that no method in Java can have is asked of nobody.
   *
   * @param owner binary name of the class
   */
  public boolean isNoTest(String owner, String method) throws IOException {
    Optional<String> type = type(owner);
    if (type.isEmpty() || compiled.hasSuites() || selection().isForeign()) {
      return false;
    }
    boolean named = !method.isEmpty() && method.chars().allMatch(Character::isJavaIdentifierPart);
    return isOfMainCode(type.get()) || (named && compiled.lacks(owner, method));
  }

  private boolean isOfMainCode(String type) throws IOException {
    Path path = Path.of(type.replace('.', '/') + ".class");
    Path main = module.classes().resolve(path);
    var code = survey.inputs(module).knownSources();
    boolean inMain =
        Files.exists(main) || code.main().stream().anyMatch(file -> isSource(file, path));
    boolean inTests =
        compiled.has(type)
            || code.test().stream().anyMatch(file -> simpleName(file).equals(simple(type)));
    return inMain && !inTests && !CompiledTests.isTest(main);
  }

  private static boolean isSource(CodeFile file, Path type) {
    Path source = file.path().resolveSibling(simpleName(file) + ".class");
    return source.endsWith(type);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The class that a report is of, by its name. */
  private static Optional<String> fileOf(Path report) {
    return suiteOf(report).flatMap(TestClasses::type);
  }

  private static Optional<String> suiteOf(Path report) {
    Matcher named = FILE.matcher(report.getFileName().toString());
    return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
  }

  /** The classes that reports tell of, by their names and by what they show. */
  private static Set<String> told(List<Path> reports, List<TestResult> results) {
    Set<String> told = new HashSet<>();
    results.forEach(result -> type(result.suite()).ifPresent(told::add));
    reports.forEach(report -> fileOf(report).ifPresent(told::add));
    return told;
  }

  private static Optional<String> type(String suite) {
    Matcher type = CLASS.matcher(suite);
    if (!type.matches()) {
      return Optional.empty();
    }
    String name = type.group(1);
    int inner = name.indexOf('$');
    return Optional.of(inner < 0 ? name : name.substring(0, inner));
  }

  private boolean has(String type) {
    return known.computeIfAbsent(type, this::isThere);
  }

  private boolean isThere(String type) {
    Path main = module.classes().resolve(type.replace('.', '/') + ".class");
    return compiled.has(type) || sources.contains(simple(type)) || Files.exists(main);
  }

  /**
   * The classes with tests, as far as the build runs them.
   *
   * @param all how many there are
   * @param untold those of which no report tells, sorted
   */
  public record Reach(int all, List<String> untold) {

    public Reach {
      untold = List.copyOf(untold);
    }
  }

  /**
   * Compares the compiled classes with what was told.
   *
   * @param reports the module's reports that tell of something
   * @param results what they show
   */
  public Reach reach(List<Path> reports, List<TestResult> results) throws IOException {
    if (!judged) {
      return new Reach(0, List.of());
    }
    Set<String> told = told(reports, results);
    SortedSet<String> all = compiled.names();
    List<String> untold = new ArrayList<>();
    for (String name : all) {
      if (!told.contains(name) && selection().runs(name, compiled.words(name))) {
        untold.add(name);
      }
    }
    all.retainAll(told);
    return new Reach(all.size() + untold.size(), untold);
  }

  /**
   * Compares the source files of tests with what was compiled and told. Where nothing was compiled,
   * results have to name classes for anybody to know.
   *
   * @param reports the module's reports that tell of something
   * @param results what they show
   */
  public Reach sources(List<Path> reports, List<TestResult> results) throws IOException {
    Set<String> told = told(reports, results);
    results.forEach(result -> told.add(result.suite()));
    reports.forEach(report -> suiteOf(report).ifPresent(told::add));
    boolean open =
        !compiled.isCompiled()
            && results.stream().anyMatch(result -> type(result.suite()).isEmpty());
    return open || survey.inputs(module).hasScripts() ? new Reach(0, List.of()) : sources(told);
  }

  private Reach sources(Set<String> told) throws IOException {
    int all = 0;
    List<String> untold = new ArrayList<>();
    for (CodeFile file : survey.inputs(module).sources().test()) {
      Optional<TestSource> source =
          file.language().family() == Family.CLASSES ? TestSource.of(file) : Optional.empty();
      if (source.isPresent()) {
        boolean known =
            source.get().types().stream()
                .anyMatch(type -> told.contains(type) || compiled.has(type));
        if (known) {
          all++;
        } else if (isRun(file, source.get())) {
          all++;
          untold.add(survey.project().label(file.path()));
        }
      }
    }
    return new Reach(all, untold);
  }

  /** Whether the build would compile and run it. */
  private boolean isRun(CodeFile file, TestSource source) throws IOException {
    return selection().runs(source.types().get(0), source.words())
        && !selection().isNotCompiled(file.inFolder().replaceFirst("\\.\\w+$", ".java"));
  }

  /** The POM is read only where somebody has to know. */
  private TestSelection selection() throws IOException {
    if (selection.isEmpty()) {
      selection = Optional.of(TestSelection.of(survey.project().root(), module.folder()));
    }
    return selection.get();
  }
}
