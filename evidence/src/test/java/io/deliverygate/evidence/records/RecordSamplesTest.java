package io.deliverygate.evidence.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.deliverygate.fact.Declared;
import io.deliverygate.fact.Fact;
import io.deliverygate.record.RecordSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with records of every kind, as people write them. */
class RecordSamplesTest {

  private static final Path FOLDER = Path.of("src/test/resources/records");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(RecordSchema.text());

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldPassTheSchema(Path sample) throws Exception {
    assertThat(SCHEMA.validate(Files.readString(sample), InputFormat.YAML)).isEmpty();
  }

  @Test
  void shouldBeReadAsRecordsOfEveryKind() throws Exception {
    Map<String, Path> files = new LinkedHashMap<>();
    samples().forEach(sample -> files.put(sample.getFileName().toString(), sample));

    List<Declared> records = RecordReader.read(files, NOW);

    assertThat(records.stream().map(Declared::getClass).collect(Collectors.toSet()))
        .isEqualTo(
            Fact.types().stream()
                .filter(Declared.class::isAssignableFrom)
                .collect(Collectors.toSet()));
  }
}
