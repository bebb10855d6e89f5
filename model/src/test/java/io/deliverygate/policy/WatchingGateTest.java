package io.deliverygate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Base;
import io.deliverygate.fact.BasePolicy;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.file.SiblingFiles;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gate watches because it says so, whatever its mode. */
class WatchingGateTest {

  private static GateDefinition gate(String id, GateMode mode, boolean watches) {
    return new GateDefinition(id, id, mode, watches, List.of(), Set.of(), Set.of(), List.of());
  }

  private static Policy policy(GateDefinition gate, String project, Fact... facts)
      throws Exception {
    PolicyTerms terms =
        PolicyTerms.of(List.of(gate, gate("debt", GateMode.ENFORCED, false)), Map::of, Set::of);
    YamlNode root = YamlNode.parse(project, "delivery-gate.yaml").orElseThrow();
    return PolicyLayers.of(terms)
        .with(new PolicyFile(terms).read(Kind.PROJECT, "", root, SiblingFiles.NOTHING))
        .policy(Snapshot.of(Instant.EPOCH, List.of(facts)));
  }

  private static Fact[] changeFrom(String before) {
    return new Fact[] {
      new Base("1234567890ab", "it is the base", ".git"),
      new BasePolicy("delivery-gate.yaml", BasePolicy.Role.PROJECT, before, "", ".git")
    };
  }

  @ParameterizedTest
  @EnumSource(GateMode.class)
  void shouldStayWhereAProjectNamesOtherGates(GateMode mode) throws Exception {
    Policy policy = policy(gate("guard", mode, true), "gates: {debt: enforced}");

    assertThat(policy.gates()).containsEntry("guard", mode);
  }

  @ParameterizedTest
  @EnumSource(GateMode.class)
  void shouldBeOffWhereAProjectNamesOtherGatesAndItDoesNotWatch(GateMode mode) throws Exception {
    Policy policy = policy(gate("guard", mode, false), "gates: {debt: enforced}");

    assertThat(policy.gates()).containsEntry("guard", GateMode.OFF);
  }

  @ParameterizedTest
  @EnumSource(GateMode.class)
  void shouldCountInAChangeAsItDidBefore(GateMode now) throws Exception {
    Policy policy =
        policy(
            gate("guard", GateMode.REPORTED, true),
            "gates: {guard: %s}".formatted(io.deliverygate.io.Word.of(now)),
            changeFrom("gates: {guard: reported}"));

    assertThat(policy.gates()).containsEntry("guard", now.stricter(GateMode.REPORTED));
  }

  @Test
  void shouldCountAsTheChangeSaysWhereItDoesNotWatch() throws Exception {
    Policy policy =
        policy(
            gate("guard", GateMode.ENFORCED_WITH_RECORDS, false),
            "gates: {guard: 'off'}",
            changeFrom("gates: {guard: enforced}"));

    assertThat(policy.gates()).containsEntry("guard", GateMode.OFF);
  }

  @Test
  void shouldCountFromTheEarlierDay() throws Exception {
    Policy policy =
        policy(
            gate("guard", GateMode.ENFORCED, true),
            "gates: {guard: {effective-from: 2027-02-01}}",
            changeFrom("gates: {guard: {effective-from: 2027-01-01}}"));

    assertThat(policy.shadow("guard").words()).isEqualTo("effective from 2027-01-01");
  }
}
