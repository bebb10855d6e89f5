package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of the documentation to another file, or to a heading, leads to one. */
class DocumentationLinksTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
      List<Path> pages = docs.filter(page -> page.toString().endsWith(".md")).toList();
      return Stream.concat(
          Stream.of(
                  "README.md",
                  "CONTRIBUTING.md",
                  "junit/README.md",
                  "jenkins-plugin/README.md",
                  "sample-project/README.md",
                  "sample-project/rule-pack/README.md")
              .map(REPOSITORY::resolve),
          pages.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shouldLeadSomewhere(Path page) throws IOException {
    assertThat(broken(page)).as("%s", page).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "What is read, what-is-read",
    "`@Verifies` on a test, verifies-on-a-test",
    "'The policy: `delivery-gate.yaml`', the-policy-delivery-gateyaml",
    "'`when`, `then`', when-then",
    "'1. A new pack', 1-a-new-pack",
    "Rule_s of one's own, rule_s-of-ones-own",
    "'See [this](that.md) too', see-this-too",
  })
  void shouldKnowWhatAHeadingIsCalled(String heading, String anchor) {
    assertThat(anchors("## " + heading)).containsExactly(anchor);
  }

  @Test
  void shouldTakeNoCommentInCodeForAHeading() {
    assertThat(anchors("# A\n\n```sh\n# build it\n```\n\n## A\n")).containsExactly("a", "a-1");
  }

  private static List<String> broken(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains(":") && !leads(page, link))
        .toList();
  }

  private static boolean leads(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || !isPage(target) || anchors(text(target)).contains(parts[1]));
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What links call the headings of a page; one that comes again has a number behind it. */
  private static Set<String> anchors(String text) {
    Set<String> anchors = new TreeSet<>();
    HEADING
        .matcher(FENCED.matcher(text).replaceAll(""))
        .results()
        .map(heading -> anchor(heading.group(1)))
        .forEach(
            anchor -> {
              int more = 0;
              String name = anchor;
              while (!anchors.add(name)) {
                more++;
                name = anchor + "-" + more;
              }
            });
    return anchors;
  }

  private static String anchor(String heading) {
    return heading
        .strip()
        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }
}
