package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "target/TEST-*.xml, target/TEST-A.xml, true",
    "target/TEST-*.xml, target/TEST-.xml, true",
    "target/*.xml, target/a/b.xml, false",
    "*/a.xml, a.xml, false",
    "**/a.xml, a.xml, true",
    "**/a.xml, x/y/a.xml, true",
    "**/a.xml, x/ba.xml, false",
    "x/**, x/y/a.xml, true",
    "x/***, x/y/a.xml, true",
    "a.xml, abxml, false",
    "a.xml, x/a.xml, false",
    "a[1].xml, a[1].xml, true"
  })
  void shouldFitPathsAsWritten(String glob, String path, boolean fits) {
    assertThat(Glob.ofPaths(glob).matches(path)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "*, java/sql-injection, true",
    "java/*, java/a/b, true",
    "java/*, go/a, false",
    "1, 1, true",
    "1, 10, false"
  })
  void shouldFitTextsAsWritten(String glob, String text, boolean fits) {
    assertThat(Glob.ofTexts(glob).matches(text)).isEqualTo(fits);
  }

  @Test
  void shouldFitAnyWhenOneOfSeveralFits() {
    assertThat(Glob.ofPaths("*.xml").matchesAny(List.of("a.txt", "a.xml"))).isTrue();
    assertThat(Glob.ofPaths("*.xml").matchesAny(List.of("a.txt", "b/a.xml"))).isFalse();
  }
}
