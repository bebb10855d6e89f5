package io.deliverygate.evidence.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether code that is compiled to classes is one of tests, by the frameworks that it imports. */
public final class TestCode {

  private static final Pattern IMPORTS =
      Pattern.compile(
          "(?m)^\\s*import\\s+(static\\s+)?(org\\.junit|junit\\.framework|org\\.testng|kotlin\\.test"
              + "|spock\\.|io\\.kotest|org\\.scalatest|org\\.spockframework|org\\.specs2|munit|utest"
              + "|io\\.cucumber|org\\.assertj|org\\.hamcrest|org\\.mockito|io\\.mockk|org\\.jbehave"
              + "|com\\.tngtech\\.archunit|io\\.gatling|org\\.openjdk\\.jmh|org\\.spekframework)");

  private static final int MOST_FILES = 10_000;

  private TestCode() {}

  /** Whether some file in a folder, not through links, imports a test framework. */
  public static boolean isIn(Path folder) throws IOException {
    for (Path file : files(folder)) {
      if (IMPORTS.matcher(Comments.outOf(file)).find()) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(TestCode::isCode).limit(MOST_FILES).toList();
    }
  }

  private static boolean isCode(Path file) {
    try {
      return Language.of(file).isPresent()
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.isReadable(file)
          && !Comments.isTooLarge(file);
    } catch (IOException e) {
      return false; // whoever has to read it will say so
    }
  }
}
