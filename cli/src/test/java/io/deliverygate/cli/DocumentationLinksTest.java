package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of the documentation to another file leads to one. */
class DocumentationLinksTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
      List<Path> pages = docs.filter(page -> page.toString().endsWith(".md")).toList();
      return Stream.concat(
          Stream.of("README.md", "CONTRIBUTING.md").map(REPOSITORY::resolve), pages.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldLeadToAFile(Path page) throws IOException {
    List<String> broken =
        LINK.matcher(Files.readString(page))
            .results()
            .map(link -> link.group(1).replaceFirst("#.*", ""))
            .filter(link -> !link.isEmpty() && !link.contains(":"))
            .filter(link -> !Files.exists(page.resolveSibling(link)))
            .toList();

    assertThat(broken).as("%s", page).isEmpty();
  }
}
