package io.deliverygate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.xml.GivenReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTimeTest {

  private static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir private Path root;

  private Report report() throws Exception {
    Report report = GivenReport.in(root, "till").of("");
    Files.setLastModifiedTime(report.file(), FileTime.from(WRITTEN));
    return report;
  }

  @Test
  void shouldBeTheFilesWhereItStatesNone() throws Exception {
    assertThat(report().time()).isEqualTo(WRITTEN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T09:00:00Z, 2026-11-19T09:00:00Z",
    "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
    "2026-11-20T10:00:01Z, 2026-11-20T10:00:00Z",
    "2099-01-01T00:00:00Z, 2026-11-20T10:00:00Z",
    "2286-11-20T17:46:39.999Z, 2026-11-20T10:00:00Z"
  })
  void shouldNotBeLaterThanTheFile(Instant stated, Instant time) throws Exception {
    Report report = report();
    report.writtenAt(stated);

    assertThat(report.time()).isEqualTo(time);
  }
}
