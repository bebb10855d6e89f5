package io.deliverygate.evidence.gradle;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.source.NoSources;
import io.deliverygate.evidence.source.TestCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One project of a Gradle build in its usual places: each {@code src/SET/LANGUAGE} holds sources;
 * those of a set of tests are tests. Folders that a script sets are not known.
 */
final class GradleModule {

  static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");

  private static final List<String> LANGUAGES = List.of("java", "kotlin", "scala", "groovy");

  private GradleModule() {}

  /** Whether a folder has a build script. */
  static boolean isIn(Path folder) {
    return SCRIPTS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  static ModuleLayout of(String name, Path folder) throws IOException {
    List<Path> main = new ArrayList<>();
    List<Path> test = new ArrayList<>();
    for (Path set : folders(folder.resolve("src"))) {
      List<Path> kept = isOfTests(set) ? test : main;
      LANGUAGES.stream().map(set::resolve).filter(Files::isDirectory).forEach(kept::add);
    }
    String language =
        main.contains(folder.resolve("src/main/java"))
            ? "java"
            : LANGUAGES.stream()
                .filter(each -> main.contains(folder.resolve("src/main").resolve(each)))
                .findFirst()
                .orElse("java");
    return ModuleLayout.of(
        name,
        folder,
        folder.resolve("build"),
        main.isEmpty() ? List.of(folder.resolve("src/main/java")) : main,
        test.isEmpty() ? List.of(folder.resolve("src/test/java")) : test,
        "classes/" + language + "/main",
        "classes/" + language + "/test");
  }

  /** What is only called as if it were a set of tests is one where it uses a test framework. */
  private static boolean isOfTests(Path set) throws IOException {
    return NoSources.isSetOfTests(set) || (NoSources.isCalledSetOfTests(set) && TestCode.isIn(set));
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isDirectory).sorted().toList();
    }
  }
}
