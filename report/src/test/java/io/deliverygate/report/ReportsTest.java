package io.deliverygate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  @TempDir Path out;

  @Test
  void shouldWriteEveryReport() throws IOException {
    Reports.write(Verdicts.blocked(), out);

    assertThat(files(out).keySet())
        .containsExactly("report/index.html", "report/style.css", "summary.md", "verdict.json");
    assertThat(VerdictJson.read(out.resolve("verdict.json"))).isEqualTo(Verdicts.blocked());
    assertThat(Reports.page(out)).isRegularFile();
  }

  @Test
  void shouldWriteTheSameBytesWhenTheVerdictIsTheSame(@TempDir Path second) throws IOException {
    for (Verdict verdict : List.of(Verdicts.blocked(), Verdicts.error(), Verdicts.passed())) {
      Reports.write(verdict, out);
      Reports.write(verdict, second);

      assertThat(files(second)).isEqualTo(files(out));
    }
  }

  @Test
  void shouldReplaceTheReportsOfAnEarlierVerdict() throws IOException {
    Reports.write(Verdicts.passed(), out);
    Reports.write(Verdicts.blocked(), out);

    assertThat(files(out).get("summary.md")).contains("FAILED").doesNotContain("✅");
    assertThat(VerdictJson.read(out.resolve("verdict.json"))).isEqualTo(Verdicts.blocked());
  }

  @Test
  void shouldLeaveNoVerdictWhenAnotherReportCannotBeWritten() throws IOException {
    Reports.write(Verdicts.passed(), out);
    Files.delete(out.resolve("report/style.css"));
    Files.delete(out.resolve("report/index.html"));
    Files.delete(out.resolve("report"));
    Files.writeString(out.resolve("report"), "in the way");

    assertThatThrownBy(() -> Reports.write(Verdicts.blocked(), out))
        .isInstanceOf(IOException.class);

    assertThat(out.resolve("verdict.json")).doesNotExist();
  }

  @Test
  void shouldRemoveEveryReportAndNothingElse() throws IOException {
    Files.writeString(out.resolve("mine.txt"), "kept");
    Reports.write(Verdicts.passed(), Snapshot.of(Instant.EPOCH, List.of()), out);
    assertThat(files(out).keySet()).contains("evidence.json", "verdict.json");

    Reports.remove(out);

    assertThat(files(out).keySet()).containsExactly("mine.txt");
  }

  @Test
  void shouldRemoveNothingWhenNothingIsThere() throws IOException {
    Reports.remove(out.resolve("never-made"));

    assertThat(files(out)).isEmpty();
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }
}
