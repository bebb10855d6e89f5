package io.deliverygate.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.collect.LoadReader;
import io.deliverygate.evidence.cyclonedx.CycloneDxReader;
import io.deliverygate.evidence.dependencycheck.DependencyCheckReader;
import io.deliverygate.evidence.xml.GivenReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for JSON and for the text files of load tests. */
class HostileJsonTest {

  @TempDir Path root;

  /** A reader, the name of its file, and the JSON around whatever is wrong. */
  record Format(ReportReader reader, String file, String before, String after) {

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Format> formats() {
    return Stream.of(
        new Format(
            new CycloneDxReader(),
            "bom.json",
            "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"name\":\"a\",\"purl\":",
            "}]}"),
        new Format(
            new DependencyCheckReader(),
            "report.json",
            "{\"scanInfo\":{},\"dependencies\":[{\"fileName\":",
            "}]}"),
        new Format(
            new LoadReader(),
            "stats.json",
            "{\"stats\":{\"numberOfRequests\":{\"total\":1,\"ko\":0}},\"name\":",
            "}"),
        new Format(
            new LoadReader(),
            "k6.json",
            "{\"metrics\":{\"http_reqs\":{\"count\":1},\"http_req_failed\":{\"passes\":0}},\"x\":",
            "}"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldBeReadWhenNothingIsWrong(Format format) throws Exception {
    Report report = report(format, around(format, "\"x\""));
    assertThat(GivenReport.read(format.reader(), report)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldRefuseWhenTheFileIsCutAnywhere(Format format) throws Exception {
    String whole = around(format, "\"x\"");
    for (int length = 1; length < whole.length(); length++) {
      assertRefused(format, whole.substring(0, length), "the file is cut short");
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldNotOverflowWhenArraysAreNestedDeeply(Format format) throws Exception {
    String nested = "[".repeat(200_000) + "]".repeat(200_000);
    UnreadableReport refusal =
        GivenReport.refusal(format.reader(), report(format, around(format, nested)));
    assertOneLine(refusal);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void shouldKeepLittleWhenTextIsEndless(Format format) throws Exception {
    Report report = report(format, "");
    try (Writer out = Files.newBufferedWriter(report.file())) {
      out.write(format.before() + "\"");
      writeEndless(out);
    }
    assertOneLine(GivenReport.refusal(format.reader(), report));
  }

  @Test
  void shouldKeepLittleWhenAValueOrALineIsEndless() throws Exception {
    for (String start : new String[] {"timeStamp,label,success\n1,\"", "<!DOCTYPE html>"}) {
      Report report = GivenReport.in(root, "").of("run.jtl", "");
      try (Writer out = Files.newBufferedWriter(report.file())) {
        out.write(start);
        writeEndless(out);
      }
      assertOneLine(GivenReport.refusal(new LoadReader(), report));
    }
  }

  private static void writeEndless(Writer out) throws IOException {
    for (int i = 0; i < 16; i++) {
      out.write("x".repeat(1 << 20));
    }
  }

  private static String around(Format format, String content) {
    return format.before() + content + format.after();
  }

  private void assertRefused(Format format, String content, String reason) throws IOException {
    UnreadableReport refusal = GivenReport.refusal(format.reader(), report(format, content));
    assertOneLine(refusal);
    assertThat(refusal.reason()).contains(reason);
  }

  private static void assertOneLine(UnreadableReport refusal) {
    assertThat(refusal.reason()).doesNotContain("\n").hasSizeBetween(1, 500);
    assertThat(refusal.fix()).isNotBlank();
  }

  private Report report(Format format, String content) throws IOException {
    return GivenReport.in(root, "").of(format.file(), content);
  }
}
