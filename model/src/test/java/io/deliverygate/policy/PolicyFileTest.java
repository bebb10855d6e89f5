package io.deliverygate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.ParameterDefinition.Stricter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

  private static final ParameterDefinition LIMIT =
      new ParameterDefinition(
          Parameter.of("debt.max", new BigDecimal("5")), "%", Stricter.LOWER, Map.of(), "text");
  private static final ParameterDefinition TERMS =
      new ParameterDefinition(
          Parameter.of("ready.banned", List.of("tester")), "", Stricter.LONGER, Map.of(), "text");
  private static final List<GateDefinition> GATES =
      List.of(
          gate("debt", GateMode.ENFORCED, List.of(LIMIT)),
          gate("ready", GateMode.OFF, List.of(TERMS)));

  @TempDir private Path folder;

  @Test
  void shouldTakeTheDefaultsWhenThereIsNoFile() throws Exception {
    Policy policy = new PolicyFile(GATES).ofProject(folder);

    assertThat(policy).isEqualTo(Policy.standard(GATES));
    assertThat(policy.gates()).containsEntry("debt", GateMode.ENFORCED);
    assertThat(policy.expected()).isEqualTo(Policy.EXPECTED_BY_DEFAULT);
  }

  @Test
  void shouldTakeTheDefaultsWhenTheFileIsEmpty() throws Exception {
    assertThat(read("# later\n")).isEqualTo(Policy.standard(GATES));
  }

  @Test
  void shouldEnableOnlyWhatItNamesWhenItNamesGates() throws Exception {
    assertThat(read("gates:\n  ready: reported\n").gates())
        .isEqualTo(Map.of("debt", GateMode.OFF, "ready", GateMode.REPORTED));
  }

  @Test
  void shouldSetParametersAndKeepTheOthers() throws Exception {
    Policy policy = read("parameters:\n  debt.max: 2.50\n");

    assertThat(policy.parameters().get("debt.max").number()).isEqualTo(new BigDecimal("2.5"));
    assertThat(policy.parameters().get("ready.banned").terms()).containsExactly("tester");
    assertThat(policy.gates()).containsEntry("debt", GateMode.ENFORCED);
  }

  @Test
  void shouldSetExpectationsAndPlaces() throws Exception {
    Policy policy =
        read("evidence:\n  expected: [tests]\n  coverage: ['build/reports/**/*.xml']\n");

    assertThat(policy.expected()).isEqualTo(Set.of(EvidenceKind.TESTS));
    assertThat(policy.places())
        .isEqualTo(Map.of(EvidenceKind.COVERAGE, List.of("build/reports/**/*.xml")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'gate:\\n  debt: enforced'|:1: unknown key 'gate'|did you mean 'gates'?",
        "'gates:\\n  dept: enforced'|:2: unknown key 'dept'|did you mean 'debt'?",
        "'gates:\\n  debt: enforce'|:2: 'enforce' is not possible|did you mean 'enforced'?",
        "'gates: [debt]'|:1: expected keys with values|",
        "'parameters:\\n  debt.maximum: 1'|:2: unknown key 'debt.maximum'|debt.max",
        "'parameters:\\n  debt.max: NaN'|:2: 'NaN' is no number|",
        "'parameters:\\n  debt.max: -1'|:2: 'debt.max' cannot be negative|",
        "'parameters:\\n  debt.max: [1]'|:2: expected a text|",
        "'parameters:\\n  ready.banned: x'|:2: expected a list|",
        "'evidence:\\n  expected: [test]'|:2: 'test' is not possible|did you mean 'tests'?",
        "'evidence:\\n  coverage: [../x.xml]'|:2: '../x.xml' leads out|",
        "'evidence:\\n  coverage: [/etc/passwd]'|:2: '/etc/passwd' leads out|",
      })
  void shouldNameLineAndMendWhenALineIsWrong(String yaml, String what, String mend) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("delivery-gate.yaml" + what)
        .hasMessageContaining(mend == null ? "" : mend);
  }

  @Test
  void shouldRefuseWhenTheNamedFileDoesNotExist() {
    assertThatThrownBy(() -> new PolicyFile(GATES).read(folder.resolve("no.yaml"), "no.yaml"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no such policy file");
  }

  @Test
  void shouldEnforceTheChosenGatesOnly() {
    Policy chosen = new PolicyFile(GATES).choose(Policy.standard(GATES), List.of("ready"));

    assertThat(chosen.gates()).isEqualTo(Map.of("debt", GateMode.OFF, "ready", GateMode.ENFORCED));
  }

  @Test
  void shouldRefuseWhenAChosenGateIsUnknown() {
    assertThatThrownBy(() -> new PolicyFile(GATES).choose(Policy.standard(GATES), List.of("redy")))
        .hasMessageContaining("gate 'redy': there is no such gate")
        .hasMessageContaining("did you mean 'ready'?");
  }

  @Test
  void shouldChangeTheDigestWhenAnythingChanges() throws Exception {
    assertThat(read("parameters:\n  debt.max: 4\n").digest())
        .isNotEqualTo(Policy.standard(GATES).digest())
        .isNotEqualTo(read("evidence:\n  expected: []\n").digest())
        .isEqualTo(read("parameters:\n  debt.max: 4.0\n").digest());
  }

  private Policy read(String yaml) throws IOException {
    Files.writeString(folder.resolve(PolicyFile.NAME), yaml);
    return new PolicyFile(GATES).ofProject(folder);
  }

  private static GateDefinition gate(
      String id, GateMode mode, List<ParameterDefinition> parameters) {
    return new GateDefinition(id, id, mode, List.of(), Set.of(), Set.of(), parameters);
  }
}
