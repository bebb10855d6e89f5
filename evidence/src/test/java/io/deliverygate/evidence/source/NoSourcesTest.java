package io.deliverygate.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.layout.GivenFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoSourcesTest {

  private static final String POM =
      "<project><groupId>g</groupId><artifactId>top</artifactId><version>1</version></project>";

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "src/main/java/com/acme/jmh/A.java, false",
    "src/main/java/com/acme/test/A.java, false",
    "old/src/main/kotlin/specs/A.kt, false",
    "src/test/java/com/acme/A.java, true",
    "src/jmh/java/A.java, true",
    "src/it/java/A.java, true",
    "old/src/integrationTest/groovy/a.groovy, true",
    "web/test/a.js, true",
    "web/src/a.js, false"
  })
  void shouldTellTestsByTheSourceSetBeforeAnyOtherName(Path path, boolean tests) {
    assertThat(NoSources.isOfTests(path)).isEqualTo(tests);
  }

  @ParameterizedTest
  @CsvSource({
    "other/src/main/java/com/acme/vendor, false",
    "other/src/main/java/com/acme/docs, false",
    "src/main/kotlin/generated, false",
    "other/src/main/scala/fixtures/doc, false",
    "src/main/java/doc-files, true",
    "src/main/java/.cache, true",
    "src/main/java/com/test-data, true",
    "vendor, true",
    "other/docs, true",
    "src/main/vendor, true",
    "src/test/generated, true"
  })
  void shouldPassOverFoldersOfOthersButNoPackage(String folder, boolean passedOver)
      throws IOException {
    GivenFolder given = new GivenFolder(root);
    given.file("pom.xml", POM);

    assertThat(new NoSources(given.layout()).isPassedOver(given.root().resolve(folder)))
        .isEqualTo(passedOver);
  }
}
