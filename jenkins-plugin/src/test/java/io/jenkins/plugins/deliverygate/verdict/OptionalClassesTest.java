package io.jenkins.plugins.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Classes of the optional plugin Checks API are named where they are optional too. */
class OptionalClassesTest {

  @Test
  void shouldNameItsClassesOnlyInTheOptionalOneWhenCompiled() throws IOException {
    try (Stream<Path> classes = Files.walk(Path.of("target/classes/io/jenkins"))) {
      assertThat(classes.filter(OptionalClassesTest::namesChecks))
          .isNotEmpty()
          .allMatch(file -> file.getFileName().toString().startsWith("VerdictChecks"));
    }
  }

  private static boolean namesChecks(Path file) {
    try {
      return file.toString().endsWith(".class")
          && Files.readString(file, StandardCharsets.ISO_8859_1)
              .contains("io/jenkins/plugins/checks/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
