package io.deliverygate.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

  @ParameterizedTest
  @CsvSource({
    "*, '', true",
    "*, a/b:c, true",
    "'', '', true",
    "'', a, false",
    "v*, v1.0, true",
    "v*, v, true",
    "v*, V1, false",
    "v*, 1.0, false",
    "*-rc*-x, 1-rc2-x, true",
    "*-rc*-x, 1-rc2-y, false",
    "ab*ba, aba, false",
    "a*a, aa, true",
    "a*a, a, false",
    "a**b, ab, true",
    "a**/b, a/b, true",
    "a**/b, ab, false",
    "sh.p, shop, false",
    "a?c, abc, false",
    "'a[1]', 'a[1]', true"
  })
  void shouldFitTheWholeTextOnly(String pattern, String text, boolean fits) {
    assertThat(Wildcards.fits(pattern, text)).isEqualTo(fits);
  }

  @Test
  void shouldFitAcrossLines() {
    assertThat(Wildcards.fits("a*c", "a\nb\nc")).isTrue();
  }

  @Test
  void shouldNotTryAllWaysOfManyStars() {
    assertThat(Wildcards.fits("*a".repeat(2_000) + "b", "a".repeat(2_000))).isFalse();
  }

  @Test
  void shouldFitAnyWhenOneOfSeveralFits() {
    assertThat(Wildcards.anyFits(List.of("x", "b*"), "bc")).isTrue();
    assertThat(Wildcards.anyFits(List.of("x", "b"), "bc")).isFalse();
    assertThat(Wildcards.anyFits(List.of(), "bc")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TEST-*.xml, TEST-A.xml, true",
    "TEST-*.xml, TEST-.xml, true",
    "TEST-*.xml, TEST-a/b.xml, false",
    "*.xml, .xml, true",
    "a?.xml, ab.xml, true",
    "a?.xml, a.xml, false",
    "a?.xml, a/.xml, false",
    "**/a.xml, a.xml, true",
    "**/a.xml, x/y/a.xml, true",
    "**/a.xml, x/ba.xml, false",
    "x/**, x/y/a.xml, true",
    "x/**, x, false",
    "x/**/z, x/z, true",
    "x/**/z, x/y/y/z, true",
    "'[a-c].{x,y}', '[a-c].{x,y}', true",
    "'[a-c].{x,y}', a.x, false",
    "'a\\Eb', 'a\\Eb', true",
    "A, a, false"
  })
  void shouldFitTheWholePathOnly(String glob, String path, boolean fits) {
    assertThat(Wildcards.path(glob).matcher(path).matches()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "web/static, web/static, true",
    "web/static, web/static/a/b.js, true",
    "web/static/, web/static/a.js, true",
    "web/static, web/static.js, false",
    "web/*, web/a/b.js, true",
    "**/old, a/old/b, true",
    "**/old, a/older/b, false"
  })
  void shouldTakeAFolderForAllThatLiesInIt(String glob, String path, boolean fits) {
    assertThat(Wildcards.pathAndInside(glob).matcher(path).matches()).isEqualTo(fits);
  }
}
