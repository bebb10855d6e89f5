package io.deliverygate.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSchemaTest {

  private static final Path SCHEMA = Path.of("src/main/resources" + RecordSchema.RESOURCE);
  private static final Path REFERENCE = Path.of("../docs/records.md");

  /** Writes schema and reference anew: run this after a declared fact changed. */
  public static void main(String[] args) throws IOException {
    Files.writeString(SCHEMA, RecordSchema.text());
    Files.writeString(REFERENCE, RecordReference.text());
  }

  @Test
  void shouldBeTheSchemaOfTheDeclaredFacts() throws Exception {
    assertThat(Files.readString(SCHEMA, StandardCharsets.UTF_8))
        .as("run RecordSchemaTest.main in the module's folder to write it anew")
        .isEqualTo(RecordSchema.text());
  }

  @Test
  void shouldBeTheReferenceOfTheDeclaredFacts() throws Exception {
    assertThat(Files.readString(REFERENCE, StandardCharsets.UTF_8))
        .as("run RecordSchemaTest.main in the module's folder to write it anew")
        .isEqualTo(RecordReference.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"stories\": [{\"id\": \"S-1\", \"title\": \"t\", \"points\": 2.5}]}",
        "{\"stories\": [{\"id\": 1, \"title\": \"t\", \"criteria\": [{\"id\": \"AC-1\"}]}]}",
        "{\"dns\": {\"needed\": false, \"because\": \"no new name\"}}",
        "{\"stories\": [{\"id\": \"1\", \"title\": \"t\", \"accepted\": {\"by\": \"Ann\"}}]}",
      })
  void shouldTakeWhatTheReaderTakes(String records) {
    assertThat(problems(records)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"story\": []}",
        "{\"stories\": {}}",
        "{\"stories\": [{\"id\": \"S-1\"}]}",
        "{\"stories\": [{\"id\": \"S-1\", \"title\": \"t\", \"points\": \"many\"}]}",
        "{\"stories\": [{\"id\": \"S-1\", \"title\": \"t\", \"points\": -1}]}",
        "{\"stories\": [{\"id\": \"S-1\", \"title\": \"t\", \"status\": \"ready\"}]}",
        "{\"stories\": [{\"id\": \"S-1\", \"title\": \"t\", \"accepted\": {\"on\": \"x\"}}]}",
        "{\"dns\": [{\"needed\": false}]}",
        "{\"risks\": [{\"id\": \"R\", \"title\": \"t\", \"likelihood\": 6, \"impact\": 1}]}",
      })
  void shouldRefuseWhatTheReaderRefuses(String records) {
    assertThat(problems(records)).isPositive();
  }

  private static int problems(String records) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RecordSchema.text());
    return schema.validate(records, InputFormat.JSON).size();
  }
}
