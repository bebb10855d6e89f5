package io.deliverygate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates see what is made for people, in which every text is safe, and nothing else. */
class TemplatesTest {

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      List<Path> templates = files.filter(file -> file.toString().endsWith(".jte")).toList();
      assertThat(templates).hasSizeGreaterThan(10);
      return templates;
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void shouldSeeOnlyTextsThatAreSafeToShow(Path template) throws IOException {
    assertThat(Files.readAllLines(template))
        .filteredOn(line -> line.startsWith("@import"))
        .allMatch(
            line ->
                line.matches(
                    "@import (io\\.deliverygate\\.verdict\\.view\\.[A-Z]\\w+"
                        + "|io\\.deliverygate\\.report\\.(?:catalogue|plan)\\.[A-Z]\\w+|java\\.util\\.List)"));
    assertThat(template).content().doesNotContain("OneLine", "$unsafe", "io.deliverygate.fact");
  }
}
