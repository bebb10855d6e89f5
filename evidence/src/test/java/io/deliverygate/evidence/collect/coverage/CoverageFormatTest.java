package io.deliverygate.evidence.collect.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageFormatTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.lcov|SF:a.js|LCOV",
        "lcov.info|TN:|LCOV",
        "cov.txt|# by hand;SF:a.js|LCOV",
        "lcov.info||LCOV",
        "lcov.info|<report name='m'/>|",
        "lcov.info|<coverage/>|COBERTURA",
        "c.xml|<?xml version='1.0'?><!-- <report> --><!DOCTYPE coverage><coverage/>|COBERTURA",
        "c.xml|<n:coverage xmlns:n='urn:x'/>|COBERTURA",
        "jacoco.xml|<!DOCTYPE report><report><group name='coverage'/></report>|",
        "jacoco.xml|<!-- <coverage> --><report/>|",
        "jacoco.xml|<report|",
        "jacoco.xml||"
      })
  void shouldTellTheFormatByWhatAFileHolds(String name, String text, CoverageFormat format)
      throws Exception {
    for (String encoding : new String[] {"UTF-8", "UTF-16"}) {
      String lines = text == null ? "" : text.replace(';', '\n');
      Path file = folder.resolve(name);
      Files.write(file, lines.getBytes(Charset.forName(encoding)));

      assertThat(CoverageFormat.of(file).orElse(null)).as(encoding).isEqualTo(format);
    }
  }
}
