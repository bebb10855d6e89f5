package io.deliverygate.policy;

import static io.deliverygate.policy.Layers.layer;
import static io.deliverygate.policy.Layers.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LockTest {

  static Stream<Arguments> pairs() {
    return Stream.of(Kind.values())
        .flatMap(
            first ->
                Stream.of(Kind.values())
                    .filter(second -> first.compareTo(second) < 0)
                    .map(second -> Arguments.of(first, second)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void shouldRefuseToLoosenWhatAnEarlierLayerLocks(Kind first, Kind second) {
    PolicyLayers layers =
        with(
            second,
            "debt.max",
            "5.01",
            PolicyLayers.of(Layers.TERMS)
                .with(
                    layer(first, "parameters:\n  debt.max: 5\nlocked: {parameters: [debt.max]}")));

    assertThatThrownBy(() -> layers.policy(Layers.shop()))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(second == Kind.COMMAND_LINE ? "--set" : Layers.file(second) + ":2:")
        .hasMessageContaining("debt.max cannot be 5.01 %")
        .hasMessageContaining(first.words() + " (" + Layers.file(first) + ":3) locks it at 5 %")
        .hasMessageEndingWith("(lower is stricter: write 5 % or less)");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void shouldAllowToKeepOrTightenWhatAnEarlierLayerLocks(Kind first, Kind second) {
    for (String value : List.of("5", "5.0", "4.99")) {
      PolicyLayers layers =
          with(
              second,
              "debt.max",
              value,
              PolicyLayers.of(Layers.TERMS)
                  .with(
                      layer(
                          first, "parameters:\n  debt.max: 5\nlocked: {parameters: [debt.max]}")));

      assertThat(layers.policy(Layers.shop()).parameters().get("debt.max").number())
          .isEqualByComparingTo(value);
    }
  }

  static Stream<Arguments> pairsOfThoseWhoMayLoosen() {
    return pairs().filter(pair -> pair.get()[1] != Kind.FOLDER);
  }

  @ParameterizedTest
  @MethodSource("pairsOfThoseWhoMayLoosen")
  void shouldAllowToLoosenWhatNobodyLocks(Kind first, Kind second) {
    PolicyLayers layers =
        with(
            second,
            "debt.max",
            "9",
            PolicyLayers.of(Layers.TERMS).with(layer(first, "parameters:\n  debt.max: 3\n")));

    assertThat(layers.policy(Layers.shop()).parameters().get("debt.max").number())
        .isEqualTo(new BigDecimal("9"));
  }

  private static PolicyLayers with(Kind kind, String name, String value, PolicyLayers layers) {
    return kind == Kind.COMMAND_LINE
        ? layers.withValues("--set", List.of(name + "=" + value))
        : layers.with(layer(kind, "parameters:\n  " + name + ": " + value));
  }

  @Test
  void shouldTakeLayersInTheOrderOfTheirKindsWhoeverCameFirst() {
    Policy policy =
        PolicyLayers.of(Layers.TERMS)
            .withValues("--set", List.of("debt.max=1"))
            .with(layer(Kind.PROJECT, "parameters: {debt.max: 2, debt.min: 82}"))
            .with(layer(Kind.RULE_PACK, "parameters: {debt.max: 4, debt.min: 84}"))
            .with(layer(Kind.ORGANISATION, "parameters: {debt.max: 3, debt.min: 83}"))
            .policy(Layers.shop());

    assertThat(policy.parameters().get("debt.max").number()).isEqualTo(BigDecimal.ONE);
    assertThat(policy.parameters().get("debt.min").number()).isEqualTo(new BigDecimal("82"));
  }

  /** Locked are debt.max 5, debt.min 80, both lists [b, c], and one row of prices. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "debt.max      | 4.99            | ''",
        "debt.max      | 5               | ''",
        "debt.max      | 5.01            | lower is stricter: write 5 % or less",
        "debt.min      | 80.01           | ''",
        "debt.min      | 80              | ''",
        "debt.min      | 79.99           | higher is stricter: write 80 % or more",
        "ready.banned  | '[c, b, a]'     | ''",
        "ready.banned  | '[c, b]'        | ''",
        "ready.banned  | '[b, a]'        | a longer list is stricter: keep every entry of it",
        "ready.banned  | '[]'            | a longer list is stricter: keep every entry of it",
        "ready.allowed | '[c]'           | ''",
        "ready.allowed | '[]'            | ''",
        "ready.allowed | '[c, b]'        | ''",
        "ready.allowed | '[b, a]'        | a shorter list is stricter: take entries of it only",
        "debt.prices   | '[{tool: PMD}]' | ''",
        "debt.prices   | '[{tool: X}]'   | no change of it is stricter: leave it out",
        "debt.prices   | '[]'            | no change of it is stricter: leave it out",
      })
  void shouldKnowWhichDirectionIsStricter(String name, String value, String refusal) {
    String organisation = "locked: {parameters: [%s]}".formatted(name);
    String project = "parameters: {%s: %s}".formatted(name, value);

    if (refusal.isEmpty()) {
      assertThat(policy(organisation, project).origin(name).layer()).isEqualTo("project policy");
    } else {
      assertThatThrownBy(() -> policy(organisation, project))
          .hasMessageStartingWith("delivery-gate.yaml:1: " + name + " cannot be ")
          .hasMessageContaining("organisation policy (organisation.yaml:1) locks it at ")
          .hasMessageContaining(refusal);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "enforced, enforced, true",
    "enforced, reported, false",
    "enforced, shadow, false",
    "enforced, with-records, false",
    "enforced, off, false",
    "enforced, {effective-from: 2027-01-01}, false",
    "{effective-from: 2027-01-01}, enforced, true",
    "{effective-from: 2027-01-01}, {effective-from: 2027-01-01}, true",
    "{effective-from: 2027-01-01}, {effective-from: 2026-12-31}, true",
    "{effective-from: 2027-01-01}, {effective-from: 2027-01-02}, false",
    "reported, enforced, true",
    "reported, shadow, false",
    "with-records, off, false",
    "with-records, shadow, true",
    "with-records, {effective-from: 2027-01-01}, true",
    "shadow, {effective-from: 2027-01-01}, true",
    "reported, {effective-from: 2027-01-01}, false",
  })
  void shouldNotLetALockedGateBecomeMoreLenient(String locked, String later, boolean allowed) {
    String organisation = "gates: {debt: %s}\nlocked: {gates: [debt]}".formatted(locked);
    String project = "gates: {debt: %s}".formatted(later);

    if (allowed) {
      assertThat(policy(organisation, project).origin("debt").layer()).isEqualTo("project policy");
    } else {
      assertThatThrownBy(() -> policy(organisation, project))
          .hasMessageStartingWith("delivery-gate.yaml:1: gate debt cannot be '")
          .hasMessageContaining("organisation policy (organisation.yaml:2) locks it at '")
          .hasMessageContaining("or leave it out");
    }
  }

  @Test
  void shouldKeepALockedGateThatTheProjectDoesNotName() {
    Policy policy = policy("locked: {gates: [debt]}", "gates: {ready: enforced}");

    assertThat(policy.gates()).containsEntry("debt", GateMode.ENFORCED);
  }

  @Test
  void shouldKeepAGateThatTheOrganisationNamesAndTheProjectDoesNot() {
    Policy policy = policy("gates: {ready: reported}", "gates: {debt: enforced}");

    assertThat(policy.gates()).containsEntry("ready", GateMode.REPORTED);
  }

  @Test
  void shouldLeaveGatesThatTheOrganisationDoesNotNameAsTheyAre() {
    Policy policy = policy("gates: {ready: reported}", "parameters: {}");

    assertThat(policy.gates()).containsEntry("debt", GateMode.ENFORCED);
  }

  @ParameterizedTest
  @CsvSource({
    "enforced, shadow, false",
    "enforced, {effective-from: 2027-01-01}, false",
    "enforced, enforced, true",
    "shadow, shadow, true",
    "shadow, {effective-from: 2027-01-01}, true",
    "{effective-from: 2027-01-01}, {effective-from: 2027-01-01}, true",
    "{effective-from: 2027-01-01}, {effective-from: 2027-01-02}, false",
    "{effective-from: 2027-01-01}, shadow, false",
  })
  void shouldNotLetALockedRuleCountLater(String locked, String later, boolean allowed) {
    String organisation = "rules: {DEBT-01: %s}\nlocked: {rules: [DEBT-01]}".formatted(locked);
    String project = "rules: {DEBT-01: %s}".formatted(later);

    if (allowed) {
      assertThat(policy(organisation, project).origin("DEBT-01").layer())
          .isEqualTo("project policy");
    } else {
      assertThatThrownBy(() -> policy(organisation, project))
          .hasMessageStartingWith("delivery-gate.yaml:1: rule DEBT-01 cannot be '")
          .hasMessageContaining("organisation policy (organisation.yaml:2) locks it at '")
          .hasMessageContaining("the earlier it counts the stricter");
    }
  }

  @Test
  void shouldLockTheRulesOfALockedGate() {
    assertThatThrownBy(() -> policy("locked: {gates: [debt]}", "rules: {DEBT-02: shadow}"))
        .hasMessageStartingWith("delivery-gate.yaml:1: rule DEBT-02 cannot be 'shadow': ")
        .hasMessageContaining("organisation policy (organisation.yaml:1) locks it at 'enforced'");
    assertThat(policy("locked: {gates: [debt]}", "rules: {READY-01: shadow}").shadow("READY-01"))
        .isEqualTo(Shadow.ALWAYS);
  }

  @Test
  void shouldLockTheStartThatItsLayerGivesARuleOfALockedGate() {
    String organisation = "rules: {DEBT-02: {effective-from: 2027-01-01}}\nlocked: {gates: [debt]}";

    assertThatThrownBy(() -> policy(organisation, "rules: {DEBT-02: {effective-from: 2027-01-02}}"))
        .hasMessageContaining("locks it at 'effective from 2027-01-01'");
    assertThat(policy(organisation, "gates: {debt: enforced}").shadow("DEBT-02").words())
        .isEqualTo("effective from 2027-01-01");
  }

  @Test
  void shouldLetTheOrganisationStartARuleOfAPackLater() {
    Policy policy =
        PolicyLayers.of(Layers.TERMS)
            .with(layer(Kind.RULE_PACK, "rules: {READY-01: enforced}"))
            .with(layer(Kind.ORGANISATION, "rules: {READY-01: {effective-from: 2027-01-01}}"))
            .policy(Layers.shop());

    assertThat(policy.shadow("READY-01").note()).isEqualTo("shadow: counts from 2027-01-01");
    assertThat(policy.origin("READY-01").text())
        .isEqualTo("organisation policy (organisation.yaml:1)");
  }

  @ParameterizedTest
  @CsvSource({
    "'tests, coverage', true",
    "'tests, coverage, sbom', true",
    "'tests', false",
    "'', false",
  })
  void shouldNotLetLockedEvidenceBeExpectedNoMore(String later, boolean allowed) {
    String organisation = "evidence: {expected: [tests, coverage]}\nlocked: {evidence: [expected]}";
    String project = "evidence: {expected: [%s]}".formatted(later);

    if (allowed) {
      assertThat(policy(organisation, project).expected())
          .contains(EvidenceKind.TESTS, EvidenceKind.COVERAGE);
    } else {
      assertThatThrownBy(() -> policy(organisation, project))
          .hasMessageStartingWith("delivery-gate.yaml:1: the expected evidence cannot be [")
          .hasMessageContaining(
              "organisation policy (organisation.yaml:2) locks it at [tests, coverage]")
          .hasMessageEndingWith("(more is stricter: name all of these, or more)");
    }
  }

  @Test
  void shouldGoOnExpectingRecordsWhenThatIsLocked() {
    String project = "evidence: {expected: [tests, coverage, findings, duplication]}";

    assertThat(policy("locked: {evidence: [expected]}", project).expectedWithRecords())
        .isEqualTo(Policy.RECORDS);
    assertThat(policy("gates: {}", project).expectedWithRecords()).isEmpty();
  }

  @Test
  void shouldNotLetLockedPlacesChange() {
    String organisation = "evidence: {tests: ['t/*.xml']}\nlocked: {evidence: [tests, coverage]}";

    assertThatThrownBy(() -> policy(organisation, "evidence: {tests: ['mine/*.xml']}"))
        .hasMessageStartingWith("delivery-gate.yaml:1: the places of ")
        .hasMessageContaining("cannot be [mine/*.xml]: organisation policy (organisation.yaml:2)")
        .hasMessageContaining("locks it at [t/*.xml] (no change of it is stricter");
    assertThatThrownBy(() -> policy(organisation, "evidence: {coverage: ['mine/*.xml']}"))
        .hasMessageContaining("locks it at the default places");
    assertThat(policy(organisation, "evidence: {tests: ['t/*.xml']}").places())
        .containsEntry(EvidenceKind.TESTS, List.of("t/*.xml"));
  }

  @Test
  void shouldRefuseOtherPlacesBeforeAnythingIsCollected() {
    PolicyLayers layers =
        PolicyLayers.of(Layers.TERMS)
            .with(layer(Kind.ORGANISATION, "locked: {evidence: [tests]}"))
            .with(layer(Kind.PROJECT, "evidence: {tests: ['mine/*.xml']}"));

    assertThatThrownBy(layers::places).hasMessageContaining("locks it at the default places");
  }

  @Test
  void shouldLockAllThatALayerSetsAndNothingElse() {
    String organisation =
        """
        gates: {debt: enforced}
        parameters: {debt.max: 3}
        table: [{component: shop, debt.min: 90}]
        rules: {READY-01: enforced}
        evidence: {expected: [tests], tests: ['t/*.xml']}
        locked: all
        """;
    List<String> loosened =
        List.of(
            "gates: {debt: reported}",
            "parameters: {debt.max: 4}",
            "parameters: {debt.min: 89}",
            "rules: {READY-01: shadow}",
            "evidence: {expected: []}",
            "evidence: {tests: ['x']}");

    for (String project : loosened) {
      assertThatThrownBy(() -> policy(organisation, project))
          .hasMessageContaining("organisation policy (organisation.yaml:6) locks it at ");
    }
    assertThat(policy(organisation, "parameters: {ready.banned: []}").parameters())
        .containsKey("ready.banned");
  }

  @Test
  void shouldMeasureByTheTightestLock() {
    PolicyLayers layers =
        PolicyLayers.of(Layers.TERMS)
            .with(
                layer(
                    Kind.RULE_PACK, "parameters: {debt.max: 5}\nlocked: {parameters: [debt.max]}"))
            .with(layer(Kind.ORGANISATION, "parameters: {debt.max: 3}\nlocked: all"))
            .with(layer(Kind.PROJECT, "parameters: {debt.max: 4}"));

    assertThatThrownBy(() -> layers.policy(Layers.shop()))
        .hasMessageContaining("organisation policy (organisation.yaml:2) locks it at 3 %");
  }
}
