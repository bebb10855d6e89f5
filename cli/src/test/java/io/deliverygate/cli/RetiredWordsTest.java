package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people read says one word for one idea: the words of docs/glossary.md, none of those that
 * were given up for them. Names of keys, parameters and methods stay, since others use them.
 */
class RetiredWordsTest {

  private static final Path REPOSITORY = Path.of("..");

  private static final Pattern RETIRED =
      Pattern.compile(
          "\\b(mend(s|ed|ing)?|remedies|trials?|iterations?|puts? up with|turns (it )?green"
              + "|(does|do) not hold|rules? (that )?holds?|holds? (the|a) role)\\b"
              + "|(?-i:(?<=[a-z])Iterations?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KEPT =
      Pattern.compile(
          "`mend`|\\.mend\\b|\"mend\"|\"trials\"|framing\\.refined\\.iterations\\.max|Points\\.iterations");

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  private static final Pattern READ =
      Pattern.compile(".*\\.(md|drl|yaml|yml|jte|jelly|properties|html|dsl|json|csv|txt)");

  @Test
  void shouldBeGoneFromPages() throws IOException {
    List<Path> pages = files(REPOSITORY.resolve("docs"), page -> page.toString().endsWith(".md"));

    assertThat(pages).hasSizeGreaterThan(90).allSatisfy(RetiredWordsTest::requireNone);
    for (String page :
        List.of("README.md", "CONTRIBUTING.md", "junit/README.md", "jenkins-plugin/README.md")) {
      requireNone(REPOSITORY.resolve(page));
    }
  }

  @Test
  void shouldBeGoneFromWhatIsShipped() throws IOException {
    assertThat(sources(file -> READ.matcher(file.toString()).matches()))
        .hasSizeGreaterThan(200)
        .allSatisfy(RetiredWordsTest::requireNone);
  }

  @Test
  void shouldBeGoneFromMessages() throws IOException {
    assertThat(sources(file -> file.toString().endsWith(".java")))
        .hasSizeGreaterThan(900)
        .allSatisfy(
            file ->
                assertThat(
                        retired(
                            TEXT.matcher(Files.readString(file))
                                .results()
                                .map(MatchResult::group)
                                .toList()))
                    .isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'    mend: cut the story', 1",
    "'Mending takes 5 minutes', 1",
    "'the next iteration is filled', 1",
    "'DONE-03 does not hold', 1",
    "'every value, trial and lock', 1",
    "'and, for a rule that holds, the room', 1",
    "'NothingChosen.forAnyIteration()', 1",
    "'framing.refined.iterations.max: 2', 0",
    "'I recommend an amendment', 0",
    "'a file that holds no code', 0",
  })
  void shouldKnowThem(String line, int expected) {
    assertThat(retired(List.of(line))).hasSize(expected);
  }

  private static void requireNone(Path file) throws IOException {
    assertThat(retired(Files.readAllLines(file))).as("%s", file).isEmpty();
  }

  private static List<String> retired(List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> RETIRED.matcher(KEPT.matcher(lines.get(i)).replaceAll("")).find())
        .mapToObj(i -> "line " + (i + 1) + ": " + lines.get(i))
        .toList();
  }

  private static List<Path> sources(Predicate<Path> wanted) throws IOException {
    List<Path> modules;
    try (Stream<Path> folders = Files.list(REPOSITORY)) {
      modules =
          folders.map(module -> module.resolve("src/main")).filter(Files::isDirectory).toList();
    }
    assertThat(modules).hasSizeGreaterThan(7);
    return modules.stream().flatMap(module -> files(module, wanted).stream()).toList();
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
