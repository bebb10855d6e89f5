package io.deliverygate.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every report of a real tool says stays what it was, to the byte of evidence.json, whatever
 * is moved within the product.
 */
class GoldenFactsTest {

  private static final Path COMMITTED = Path.of("src/test/resources/golden/facts.txt");

  @TempDir private Path root;

  /** Writes what the reports say now, after a change that was meant to change it. */
  public static void main(String[] args) throws Exception {
    Files.writeString(COMMITTED, golden(Files.createTempDirectory("golden")));
  }

  @Test
  void shouldSayWhatItSaidBefore() throws Exception {
    assertThat(golden(root))
        .as("run GoldenFactsTest.main in the module's folder to write it anew")
        .isEqualTo(Files.readString(COMMITTED));
  }

  private static String golden(Path root) throws IOException, URISyntaxException {
    List<String> lines = new ArrayList<>();
    for (Path file : ToolReports.files().toList()) {
      lines.add(line(root, file));
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Path root, Path file) throws IOException {
    String kind = ToolReports.kind(file);
    Report report = GivenReport.in(root, "till").of(file.getFileName().toString(), "");
    Files.write(report.file(), Files.readAllBytes(file));
    List<Fact> facts = new ArrayList<>();
    String outcome;
    try {
      ToolReports.read(kind, report, facts::add);
      outcome = facts.size() + " facts " + digest(facts);
    } catch (UnreadableReport e) {
      outcome = "line " + e.line() + ": " + e.reason();
    }
    return kind + "/" + file.getFileName() + ": " + outcome;
  }

  private static String digest(List<Fact> facts) throws IOException {
    return SnapshotJson.write(Snapshot.of(Instant.EPOCH, facts), OutputStream.nullOutputStream());
  }
}
