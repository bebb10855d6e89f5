package io.deliverygate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.deliverygate.policy.schema.PolicySchema;
import io.deliverygate.rules.base.RuleBase;
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
                {"name": "acme", "version": "2026.2",
                 "gates": {"done": "enforced", "go-live": "reported", "flow": "shadow",
                           "debt": {"mode": "enforced", "effective-from": "2027-01-01"}},
                 "rules": {"DONE-07": {"mode": "shadow"}, "DONE-01": "enforced",
                           "DEBT-03": {"effective-from": "2027-01-01"}},
                 "table": [{"tier": "critical", "debt.duplication.percent.max": 2},
                           {"component": "shop-*", "live.gates": ["done"]}],
                 "locked": {"gates": ["debt"], "parameters": ["debt.duplication.percent.max"],
                            "rules": ["DONE-07"], "evidence": ["expected", "coverage"],
                            "waivers": ["signed"], "roles": ["architect"], "keys": ["Cid"]},
                 "waivers": {"approver-role": "architect", "signed": true, "max-days": 90},
                 "approvals": {"signed": "yes"},
                 "emergency": {"approver-role": "architect", "signed": false, "max-days": 3},
                 "roles": {"architect": ["Cid <cid@example.com>"]},
                 "keys": {"Cid": "MCowBQYDK2VwAyEA", "Eve": ["a", "b"]},
                 "parameters": {"debt.duplication.percent.max": 3, "live.gates": ["done"]},
                 "new-code": {"since": "main", "releases": "v*"},
                 "evidence": {"expected": ["tests"], "coverage": ["build/*.xml"]}}"""))
        .isZero();
  }

  @Test
  void shouldTakeTheShortForms() {
    assertThat(problems("{\"table\": \"limits.csv\", \"locked\": \"all\"}")).isZero();
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
        "{\"gates\": {\"done\": {}}}",
        "{\"gates\": {\"done\": {\"from\": \"2027-01-01\"}}}",
        "{\"rules\": {\"DONE-07\": \"off\"}}",
        "{\"rules\": {\"DONE-07\": {\"mode\": \"reported\"}}}",
        "{\"table\": [{\"debt.duplication.percent.mox\": 1}]}",
        "{\"table\": [{\"debt.duplication.percent.max\": -1}]}",
        "{\"waivers\": {\"sign\": true}}",
        "{\"waivers\": {\"max-days\": 0}}",
        "{\"waivers\": {\"max-days\": 3661}}",
        "{\"waivers\": {\"signed\": 1}}",
        "{\"roles\": {\"architect\": \"Cid\"}}",
        "{\"locked\": {\"waivers\": [\"sign\"]}}",
        "{\"locked\": \"everything\"}",
        "{\"locked\": {\"gates\": [\"dune\"]}}",
        "{\"locked\": {\"evidence\": [\"rumours\"]}}",
        "{\"new-code\": {}}",
        "{\"new-code\": {\"since\": \"main\", \"until\": \"x\"}}",
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
