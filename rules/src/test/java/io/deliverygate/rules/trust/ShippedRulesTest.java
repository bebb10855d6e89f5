package io.deliverygate.rules.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is allowed has to be enough for real rules: those that ship, as the build compiled them. */
class ShippedRulesTest {

  private static final Path SOURCES = Path.of("src/main/resources/io/deliverygate/rules");

  static Stream<String> gates() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("gate.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("gates")
  void shouldLetTheTextsPass(String gate) {
    Map<String, String> files = new TreeMap<>();
    files(SOURCES.resolve(gate), ".drl").forEach(file -> files.put(file + "", text(file)));

    assertThat(files).isNotEmpty();
    assertThat(RuleCheck.problems(files, Namespace.SHIPPED)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("gates")
  void shouldRefuseTheTextsFromAnybodyElse(String gate) {
    Map<String, String> files = new TreeMap<>();
    files(SOURCES.resolve(gate), ".drl").forEach(file -> files.put(file + "", text(file)));

    assertThat(RuleCheck.problems(files, Namespace.FREE))
        .extracting(problem -> problem.message())
        .contains("the package io.deliverygate.rules." + gate + " is not this pack's");
  }

  @ParameterizedTest
  @MethodSource("gates")
  void shouldLetTheCompiledClassesPass(String gate) throws URISyntaxException {
    Path root =
        Path.of(RuleCheck.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<String, byte[]> classes = new TreeMap<>();
    files(root.resolve("io/deliverygate/rules").resolve(gate), ".class")
        .forEach(file -> add(classes, root, file));

    assertThat(classes.keySet()).hasSizeGreaterThan(5);
    assertThat(ClassScan.problems(classes, Namespace.SHIPPED, java.util.List.of())).isEmpty();
  }

  /** The classes that came from rules; others in the package were written in Java. */
  private static void add(Map<String, byte[]> classes, Path root, Path file) {
    String path = root.relativize(file).toString().replace('\\', '/');
    String name = path.replace(".class", "").replace('/', '.');
    if (!new CompiledClass(name).isDeclaredType()) {
      classes.put(name, bytes(file));
    }
  }

  private static Stream<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
