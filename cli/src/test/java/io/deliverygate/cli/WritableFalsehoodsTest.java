package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.records.RecordReader;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.rules.falsehood.Falsehood;
import io.deliverygate.rules.falsehood.Falsehoods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody could write each falsehood in a file: one that is refused says nothing of the rules. */
class WritableFalsehoodsTest {

  @TempDir private Path folder;

  @Test
  void shouldBeReadAsTheyAreMade() throws IOException {
    Snapshot truth = LiveRecords.read().truth();
    List<Falsehood> all = Falsehoods.of(truth, LiveRecords.RELEASE, 5);

    assertThat(all).hasSizeGreaterThan(800);
    for (Falsehood one : all) {
      String made = new RecordsText(records(one.in(truth))).text();
      assertThat(new RecordsText(read(made, truth)).text()).as(one.sentence()).isEqualTo(made);
    }
  }

  private static List<Declared> records(Snapshot snapshot) {
    return snapshot.stream()
        .filter(fact -> fact instanceof Declared record && record.line() > 0)
        .map(Declared.class::cast)
        .toList();
  }

  private List<Declared> read(String text, Snapshot truth) throws IOException {
    Path file = Files.writeString(folder.resolve("records.yaml"), text);
    return RecordReader.read(Map.of("records.yaml", file), truth.collectedAt());
  }
}
