package io.deliverygate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer;
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

  private static final Policy STANDARD = Policy.standard(Layers.GATES);

  @TempDir private Path folder;

  @Test
  void shouldTakeTheDefaultsWhenThereIsNoFile() throws Exception {
    Policy policy = policyOfTheProject();

    assertThat(policy).isEqualTo(STANDARD);
    assertThat(policy.gates()).containsEntry("debt", GateMode.ENFORCED);
    assertThat(policy.expected()).isEqualTo(Policy.EXPECTED_BY_DEFAULT);
  }

  @Test
  void shouldTakeTheDefaultsWhenTheFileIsEmpty() throws Exception {
    assertThat(read("# later\n")).isEqualTo(STANDARD);
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
    assertThat(policy.parameters().get("ready.banned").terms()).containsExactly("b", "c");
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
        "'rules:\\n  DEBT-1: shadow'|:2: unknown key 'DEBT-1'|did you mean 'DEBT-01'?",
        "'rules:\\n  DEBT-01: off'|:2: 'off' is not possible|choose from enforced, shadow",
        "'rules:\\n  DEBT-01: {}'|:2: neither 'mode' nor 'effective-from'|write one of them",
        "'rules:\\n  DEBT-01: {from: 1}'|:2: unknown key 'from'|effective-from",
        "'rules:\\n  DEBT-01: {effective-from: 2027-02-30}'|:2: '2027-02-30' is no day|2027-01-31",
        "'rules: {DEBT-01: {mode: shadow,\\n effective-from: 2027-01-01}}'|:2: only what is enforced|leave out the mode",
        "'gates: {debt: {mode: reported,\\n effective-from: 2027-01-01}}'|:2: only what is enforced|leave out the mode",
        "'gates:\\n  debt: {mode: on}'|:2: 'on' is not possible|",
        "'locked: everything'|:1: 'everything' cannot be locked|write 'all'",
        "'locked:\\n  gates: [dept]'|:2: there is no gate 'dept'|did you mean 'debt'?",
        "'locked:\\n  parameters: [debt.mox]'|:2: there is no parameter 'debt.mox'|did you mean 'debt.max'?",
        "'locked:\\n  rules: [DEBT-1]'|:2: there is no rule 'DEBT-1'|did you mean 'DEBT-01'?",
        "'locked:\\n  evidence: [coverages]'|:2: 'coverages' is not possible|did you mean 'coverage'?",
      })
  void shouldNameLineAndFixWhenALineIsWrong(String yaml, String what, String fix) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("delivery-gate.yaml" + what)
        .hasMessageContaining(fix == null ? "" : fix);
  }

  @Test
  void shouldRefuseWhenTheNamedFileDoesNotExist() {
    assertThatThrownBy(
            () -> PolicyLayers.of(Layers.TERMS).withProject(folder.resolve("no.yaml"), "no.yaml"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no such policy file");
  }

  @Test
  void shouldEnforceTheChosenGatesOnly() {
    Policy chosen = PolicyLayers.of(Layers.TERMS).choosing(List.of("ready")).policy(Layers.shop());

    assertThat(chosen.gates()).isEqualTo(Map.of("debt", GateMode.OFF, "ready", GateMode.ENFORCED));
  }

  @Test
  void shouldMakeTheVerdictIncompleteWhenGatesAreChosen() {
    Policy chosen = PolicyLayers.of(Layers.TERMS).choosing(List.of("ready")).policy(Layers.shop());

    assertThat(chosen.layers().incompleteBecause())
        .containsExactly("gates were chosen by hand: ready");
    assertThat(
            PolicyLayers.of(Layers.TERMS)
                .choosing(List.of())
                .policy(Layers.shop())
                .layers()
                .incompleteBecause())
        .isEmpty();
  }

  @Test
  void shouldEndTheShadowOfAChosenGate() {
    Policy chosen =
        PolicyLayers.of(Layers.TERMS)
            .with(
                Layers.layer(
                    PolicyLayer.Kind.PROJECT,
                    "gates: {debt: {effective-from: 2027-01-01}, ready: enforced}"))
            .choosing(List.of("debt"))
            .policy(Layers.shop());

    assertThat(chosen.shadow("debt")).isEqualTo(Shadow.NONE);
  }

  @Test
  void shouldRefuseWhenAChosenGateIsUnknown() {
    assertThatThrownBy(() -> PolicyLayers.of(Layers.TERMS).choosing(List.of("redy")))
        .hasMessageContaining("gate 'redy': there is no such gate")
        .hasMessageContaining("did you mean 'ready'?");
  }

  @Test
  void shouldChangeTheDigestWhenAnythingChanges() throws Exception {
    assertThat(read("parameters:\n  debt.max: 4\n").digest())
        .isNotEqualTo(STANDARD.digest())
        .isNotEqualTo(read("evidence:\n  expected: []\n").digest())
        .isEqualTo(read("parameters:\n  debt.max: 4.0\n").digest());
  }

  @Test
  void shouldRefuseALinkToNothing() throws Exception {
    Path policy = folder.resolve(ProjectFiles.POLICY);
    Files.createSymbolicLink(policy, Path.of("shared/gate.yaml"));

    assertThatThrownBy(this::policyOfTheProject)
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("delivery-gate.yaml: is a link to nothing (fetch what");

    Files.createDirectories(folder.resolve("shared"));
    Files.writeString(folder.resolve("shared/gate.yaml"), "parameters: {debt.max: 4}\n");
    assertThat(policyOfTheProject().digest()).isNotEqualTo(STANDARD.digest());
    Files.delete(policy);
    assertThat(policyOfTheProject().digest()).isEqualTo(STANDARD.digest());
  }

  private Policy read(String yaml) throws IOException {
    Files.writeString(folder.resolve(ProjectFiles.POLICY), yaml);
    return policyOfTheProject();
  }

  private Policy policyOfTheProject() throws IOException {
    return PolicyLayers.of(Layers.TERMS).withProjectIn(folder).policy(Layers.shop());
  }
}
