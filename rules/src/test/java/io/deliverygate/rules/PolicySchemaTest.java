package io.deliverygate.rules;

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

class PolicySchemaTest {

  private static final Path COMMITTED = Path.of("src/main/resources" + PolicySchema.RESOURCE);

  /** Writes the schema anew: run this after a gate or a parameter changed. */
  public static void main(String[] args) throws IOException {
    Files.writeString(COMMITTED, PolicySchema.of(RuleBase.shipped().gates()));
  }

  @Test
  void shouldBeTheSchemaOfTheShippedGates() throws Exception {
    assertThat(Files.readString(COMMITTED, StandardCharsets.UTF_8))
        .as("run PolicySchemaTest.main in the module's folder to write it anew")
        .isEqualTo(PolicySchema.of(RuleBase.shipped().gates()));
  }

  @Test
  void shouldTakeAPolicyThatSaysEverything() {
    assertThat(
            problems(
                """
                {"gates": {"done": "enforced", "go-live": "reported"},
                 "parameters": {"debt.duplication.percent.max": 3, "live.gates": ["done"]},
                 "evidence": {"expected": ["tests"], "coverage": ["build/*.xml"]}}"""))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"gate\": {}}",
        "{\"gates\": {\"dune\": \"enforced\"}}",
        "{\"gates\": {\"done\": \"on\"}}",
        "{\"parameters\": {\"debt.duplication.percent.max\": -1}}",
        "{\"parameters\": {\"debt.duplication.percent.maximum\": 1}}",
        "{\"evidence\": {\"expected\": [\"rumours\"]}}",
      })
  void shouldRefuseWhatTheReaderRefuses(String policy) {
    assertThat(problems(policy)).isPositive();
  }

  private static int problems(String policy) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PolicySchema.of(RuleBase.shipped().gates()));
    return schema.validate(policy, InputFormat.JSON).size();
  }
}
