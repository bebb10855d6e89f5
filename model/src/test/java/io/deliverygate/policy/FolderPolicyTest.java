package io.deliverygate.policy;

import static io.deliverygate.policy.Layers.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderPolicyTest {

  private static final String ACME =
      """
      gates: {debt: {effective-from: 2027-01-01}, ready: reported}
      parameters: {debt.max: 4}
      rules: {DEBT-01: {effective-from: 2027-01-01}}
      evidence: {expected: [tests, sbom], tests: ['t/*.xml']}
      new-code: {since: main}
      roles: {architect: [Ann, Bob]}
      waivers: {max-days: 90}
      """;

  /** What an organisation and a folder say, and by whom and at what the folder is held. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "gates: {debt: {effective-from: 2027-01-02}} | gate debt | 1 | 'enforced, effective from 2027-01-01'",
        "gates: {ready: shadow}                | gate ready       | 1 | 'reported'",
        "gates: {ready: {effective-from: 2027-01-01}} | gate ready | 1 | 'reported'",
        "parameters: {debt.max: 4.01}          | debt.max         | 2 | 4 %",
        "table: [{component: sh*, debt.max: 5}] | debt.max        | 2 | 4 %",
        "rules: {DEBT-01: shadow}              | rule DEBT-01     | 3 | 'effective from 2027-01-01'",
        "evidence: {expected: [tests, flow]}    | expected evidence | 4 | [tests, sbom]",
        "evidence: {tests: ['*.xml']}          | the places of    | 4 | [t/*.xml]",
        "new-code: {since: v1}                 | new-code         | 5 | main",
        "roles: {architect: [Ann, Cid]}        | roles.architect  | 6 | 'Ann, Bob'",
        "waivers: {max-days: 91}               | waivers.max-days | 7 | '90'",
      })
  void shouldRefuseToLoosenWhatTheOrganisationSetsAndDoesNotLock(
      String folder, String subject, int line, String held) {
    assertThatThrownBy(() -> governed(ACME, folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("folder.yaml:1: ")
        .hasMessageContaining(subject)
        .hasMessageContaining(" cannot be ")
        .hasMessageContaining(
            ": a folder policy may only tighten it, and by the organisation policy"
                + " (organisation.yaml:%d) it is ".formatted(line))
        .hasMessageContaining(held);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "gates: {debt: reported}                        | 'enforced'",
        "parameters: {debt.max: 6}                      | 5 %",
        "parameters: {ready.allowed: [b, c, d]}         | [b, c]",
        "rules: {READY-01: shadow}                      | 'enforced'",
        "rules: {DEBT-01: {effective-from: 2020-01-01}} | 'enforced'",
        "evidence: {expected: [tests, coverage]}        | [tests, coverage, findings, duplication]",
        "evidence: {tests: ['*.xml']}                   | the default places",
        "roles: {architect: [Me]}                       | empty",
        "keys: {Me: MCowBQYDK2VwAyEAy1Vq6qmSAEjNnftu7bCrR+RJduHeqdwYF8YfAtV4pNQ=} | empty",
        "waivers: {approver-role: developer}            | 'architect'",
        "emergency: {max-days: 8}                       | '7'",
      })
  void shouldRefuseToLoosenWhatIsShipped(String folder, String held) {
    assertThatThrownBy(() -> governed("name: acme", folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("folder.yaml:1: ")
        .hasMessageContaining("may only tighten it, and by the shipped defaults it is " + held);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "gates: {debt: enforced}                              | debt",
        "gates: {ready: enforced}                             | ready",
        "parameters: {debt.max: 3}                            | debt.max",
        "table: [{component: sh*, debt.max: 3}]               | debt.max",
        "rules: {DEBT-01: enforced}                           | DEBT-01",
        "evidence: {expected: [tests, sbom, flow]}             | evidence.expected",
        "evidence: {tests: ['t/*.xml']}                       | evidence.tests",
        "new-code: {since: main}                              | new-code",
        "roles: {architect: [Ann]}                            | roles.architect",
        "waivers: {max-days: 30}                              | waivers.max-days",
        "waivers: {signed: true}                              | waivers.signed",
        "approvals: {signed: true}                            | approvals.signed",
      })
  void shouldTakeWhatAFolderTightens(String folder, String name) {
    assertThat(governed(ACME, folder).origin(name).layer()).isEqualTo("folder policy");
  }

  @Test
  void shouldLetAFolderSwitchOnAGateThatIsOffFromADayOn() {
    Policy policy = governed("name: acme", "gates: {ready: {effective-from: 2027-01-01}}");

    assertThat(policy.gates()).containsEntry("ready", GateMode.ENFORCED);
    assertThat(policy.shadow("ready").note()).isEqualTo("shadow: counts from 2027-01-01");
  }

  @Test
  void shouldSayWhenCodeIsNewWhereNobodyDid() {
    assertThat(governed("name: acme", "new-code: {since: main}").newCode()).isPresent();
  }

  @Test
  void shouldGoOnExpectingRecordsWhenAFolderExpectsMore() {
    Policy policy =
        governed(
            "name: acme", "evidence: {expected: [tests, coverage, findings, duplication, sbom]}");

    assertThat(policy.expected()).contains(EvidenceKind.SBOM);
    assertThat(policy.expectedWithRecords()).isEqualTo(Policy.RECORDS);
  }

  @Test
  void shouldHoldAFolderToThoseAroundIt() {
    PolicyLayers layers =
        acme("parameters: {debt.max: 4}")
            .with(layer(Kind.FOLDER, "parameters: {debt.max: 3}"))
            .with(layer(Kind.FOLDER, "\nparameters: {debt.max: 4}"));

    assertThatThrownBy(() -> layers.policy(Layers.shop()))
        .hasMessage(
            "folder.yaml:2: debt.max cannot be 4 %: a folder policy may only tighten it, and by the"
                + " folder policy (folder.yaml:1) it is 3 % (lower is stricter: write 3 % or less)");
  }

  @Test
  void shouldNameTheLockWhereAFolderLoosensWhatIsLocked() {
    PolicyLayers layers =
        acme("parameters: {debt.max: 4}\nlocked: all")
            .with(layer(Kind.FOLDER, "parameters: {debt.max: 5}"));

    assertThatThrownBy(() -> layers.policy(Layers.shop()))
        .hasMessageContaining("organisation policy (organisation.yaml:2) locks it at 4 %");
  }

  @Test
  void shouldRefuseOtherPlacesAndOtherNewCodeBeforeAnythingIsCollected() {
    PolicyLayers layers =
        acme("new-code: {since: main}")
            .with(layer(Kind.FOLDER, "evidence: {tests: ['x']}\nnew-code: {since: v1}"));

    assertThatThrownBy(layers::places).hasMessageContaining("may only tighten it");
    assertThatThrownBy(layers::newCode).hasMessageContaining("may only tighten it");
  }

  @Test
  void shouldLetTheProjectChangeWhatAFolderSetsAndNotWhatItLocks() {
    PolicyLayers project =
        acme("name: acme").with(layer(Kind.PROJECT, "parameters: {debt.max: 9}"));
    String folder = "parameters: {debt.max: 3}";

    assertThat(
            project
                .with(layer(Kind.FOLDER, folder))
                .policy(Layers.shop())
                .parameters()
                .get("debt.max")
                .number())
        .isEqualByComparingTo("9");
    PolicyLayers locked = project.with(layer(Kind.FOLDER, folder + "\nlocked: all"));
    assertThatThrownBy(() -> locked.policy(Layers.shop()))
        .hasMessageContaining("folder policy (folder.yaml:2) locks it at 3 %");
  }

  @Test
  void shouldNotSwitchOffGatesThatAFolderDoesNotName() {
    assertThat(governed("name: acme", "gates: {ready: enforced}").gates())
        .containsEntry("debt", GateMode.ENFORCED);
  }

  @Test
  void shouldKeepAGateOfAFolderThatTheProjectDoesNotName() {
    PolicyLayers layers =
        acme("name: acme")
            .with(layer(Kind.FOLDER, "gates: {ready: enforced}"))
            .with(layer(Kind.PROJECT, "gates: {debt: enforced}"));

    assertThat(layers.policy(Layers.shop()).gates()).containsEntry("ready", GateMode.ENFORCED);
  }

  private static PolicyLayers acme(String organisation) {
    return PolicyLayers.of(Layers.TERMS).with(layer(Kind.ORGANISATION, organisation));
  }

  private static Policy governed(String organisation, String folder) {
    return acme(organisation).with(layer(Kind.FOLDER, folder)).policy(Layers.shop());
  }
}
