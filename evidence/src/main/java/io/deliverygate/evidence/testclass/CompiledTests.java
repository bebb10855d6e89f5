package io.deliverygate.evidence.testclass;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The compiled test classes of a module. A class holds tests where it, its superclass within the
 * module, or a class that JUnit nests in it has a method that a framework takes for one: by an
 * annotation, by an annotation of the module that has such an annotation, or by its name in a
 * {@code TestCase} of JUnit 3.
 */
public final class CompiledTests {

  private static final String ENDING = ".class";
  private static final String OLD_TEST_CASE = "junit/framework/TestCase";
  private static final String NESTED = "Lorg/junit/jupiter/api/Nested;";

  private static final Set<String> ANNOTATIONS =
      Set.of(
          "Lorg/junit/Test;",
          "Lorg/junit/experimental/theories/Theory;",
          "Lorg/junit/jupiter/api/Test;",
          "Lorg/junit/jupiter/api/RepeatedTest;",
          "Lorg/junit/jupiter/api/TestFactory;",
          "Lorg/junit/jupiter/api/TestTemplate;",
          "Lorg/junit/jupiter/params/ParameterizedTest;",
          "Lorg/junitpioneer/jupiter/cartesian/CartesianTest;",
          "Lorg/junitpioneer/jupiter/RetryingTest;",
          "Lorg/testng/annotations/Test;",
          "Lnet/jqwik/api/Property;",
          "Lnet/jqwik/api/Example;",
          "Lcom/tngtech/archunit/junit/ArchTest;",
          "Lorg/spockframework/runtime/model/FeatureMetadata;");

  private static final Set<String> SUITES =
      Set.of(
          "Lorg/junit/platform/suite/api/Suite;",
          "Lorg/junit/runners/Suite;",
          "Lorg/junit/runners/Suite$SuiteClasses;");

  private final List<Path> folders;
  private final NavigableMap<String, ClassFile> classes = new TreeMap<>();
  private final Set<String> annotations = new HashSet<>(ANNOTATIONS);

  private CompiledTests(List<Path> folders) {
    this.folders = folders;
  }

  /** Looks through the folders of compiled tests. */
  public static CompiledTests of(ProjectTree tree, ModuleLayout module) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path folder : folders(module)) {
      if (tree.holdsFolder(folder)) {
        folders.add(folder);
      }
    }
    CompiledTests tests = new CompiledTests(folders);
    for (Path folder : folders) {
      tree.walk(folder, inside -> false, (file, attributes) -> tests.see(folder, file));
    }
    tests.findComposed();
    return tests;
  }

  /** Gradle has a folder for each language and set of sources. */
  private static Set<Path> folders(ModuleLayout module) throws IOException {
    Set<Path> folders = new LinkedHashSet<>(List.of(module.testClasses()));
    Path all = module.testClasses().resolve("../..").normalize();
    if (module.testClasses().endsWith("test")
        && all.endsWith("classes")
        && Files.isDirectory(all)) {
      for (Path language : inside(all)) {
        inside(language).stream().filter(set -> !set.endsWith("main")).forEach(folders::add);
      }
    }
    return folders;
  }

  private static List<Path> inside(Path folder) throws IOException {
    List<Path> inside = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(inside::add);
      }
    }
    Collections.sort(inside);
    return inside;
  }

  private void see(Path folder, Path file) throws IOException {
    String path = folder.relativize(file).toString().replace('\\', '/');
    if (path.endsWith(ENDING)) {
      String name = path.substring(0, path.length() - ENDING.length());
      ClassFile.read(file).ifPresent(read -> classes.putIfAbsent(name, read));
    }
  }

  private void findComposed() {
    classes.forEach(
        (name, each) -> {
          if (each.isAnnotation() && each.words().stream().anyMatch(ANNOTATIONS::contains)) {
            annotations.add("L" + name + ";");
          }
        });
  }

  /** Whether tests were compiled at all, whatever became of them. */
  public boolean isCompiled() {
    return !folders.isEmpty();
  }

  /** Whether there is a class of a name with dots. */
  public boolean has(String name) {
    String path = name.replace('.', '/');
    return classes.containsKey(path)
        || folders.stream().anyMatch(folder -> Files.exists(folder.resolve(path + ENDING)));
  }

  /** Whether a class chooses others to run, which may be compiled anywhere. */
  public boolean hasSuites() {
    return classes.values().stream()
        .anyMatch(each -> each.words().stream().anyMatch(SUITES::contains));
  }

  /** The names, with dots, of outer classes that hold tests, sorted. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    classes.forEach(
        (name, each) -> {
          if (each.isConcrete() && name.indexOf('$') < 0 && (holds(name) || nests(name))) {
            names.add(name.replace('/', '.'));
          }
        });
    return names;
  }

  /** Every text in the constant pools of a class, its superclasses and those inside it. */
  public Set<String> words(String name) {
    String path = name.replace('.', '/');
    Set<String> words = new HashSet<>();
    ancestors(path).forEach(each -> words.addAll(each.words()));
    inside(path).forEach((inner, each) -> words.addAll(each.words()));
    return words;
  }

  /**
   * Whether a class is known with all that it inherits from, and none of it has a name, such as
   * that of a method.
   *
   * @param name of the class, with dots
   */
  public boolean lacks(String name, String member) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name.replace('.', '/')));
    while (!open.isEmpty()) {
      String at = open.pop();
      if (at.equals("java/lang/Object") || !seen.add(at)) {
        continue;
      }
      ClassFile each = classes.get(at);
      if (each == null || each.words().contains(member)) {
        return false;
      }
      open.push(each.parent());
      each.interfaces().forEach(open::push);
    }
    return true;
  }

  /** Whether a compiled class, which may lie anywhere, names an annotation of tests. */
  public static boolean isTest(Path file) throws IOException {
    return Files.isRegularFile(file)
        && ClassFile.read(file)
            .filter(each -> each.words().stream().anyMatch(ANNOTATIONS::contains))
            .isPresent();
  }

  private boolean holds(String path) {
    List<ClassFile> line = ancestors(path);
    boolean annotated =
        line.stream().anyMatch(each -> each.words().stream().anyMatch(annotations::contains));
    return annotated || isOldTestCase(line);
  }

  private static boolean isOldTestCase(List<ClassFile> line) {
    return line.stream().anyMatch(each -> each.parent().equals(OLD_TEST_CASE))
        && line.stream().anyMatch(each -> each.words().stream().anyMatch(CompiledTests::isTest));
  }

  /** As JUnit 3 finds its tests; the class's own name does not begin so. */
  private static boolean isTest(String word) {
    return word.startsWith("test") && word.chars().allMatch(Character::isJavaIdentifierPart);
  }

  private boolean nests(String path) {
    return inside(path).entrySet().stream()
        .anyMatch(each -> each.getValue().words().contains(NESTED) && holds(each.getKey()));
  }

  private Map<String, ClassFile> inside(String path) {
    return classes.subMap(path + "$", path + "%");
  }

  /** The class and its superclasses within the module. */
  private List<ClassFile> ancestors(String path) {
    List<ClassFile> line = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = path;
    while (seen.add(at) && classes.containsKey(at)) {
      ClassFile each = classes.get(at);
      line.add(each);
      at = each.parent();
    }
    return line;
  }
}
