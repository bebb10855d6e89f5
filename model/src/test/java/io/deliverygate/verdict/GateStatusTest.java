package io.deliverygate.verdict;

import static io.deliverygate.policy.Severity.BLOCK;
import static io.deliverygate.policy.Severity.INFO;
import static io.deliverygate.policy.Severity.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GateStatusTest {

  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of(RuleStatus.PASSED, BLOCK, GateStatus.PASSED),
        Arguments.of(RuleStatus.WAIVED, BLOCK, GateStatus.PASSED),
        Arguments.of(RuleStatus.BREACHED, BLOCK, GateStatus.FAILED),
        Arguments.of(RuleStatus.BREACHED, WARN, GateStatus.WARNING),
        Arguments.of(RuleStatus.BREACHED, INFO, GateStatus.PASSED),
        Arguments.of(RuleStatus.NO_EVIDENCE, BLOCK, GateStatus.FAILED),
        Arguments.of(RuleStatus.NO_EVIDENCE, WARN, GateStatus.WARNING),
        Arguments.of(RuleStatus.NO_EVIDENCE, INFO, GateStatus.PASSED),
        Arguments.of(RuleStatus.NOT_APPLICABLE, BLOCK, GateStatus.ERROR),
        Arguments.of(RuleStatus.ERROR, INFO, GateStatus.ERROR));
  }

  @ParameterizedTest
  @MethodSource("table")
  void shouldFoldOneRuleAsTheContractSays(RuleStatus rule, Severity severity, GateStatus gate) {
    assertThat(GateStatus.ofGate(List.of(rule(rule, severity, false)))).isEqualTo(gate);
  }

  @Test
  void shouldTakeTheWorstOfAGatesRules() {
    assertThat(
            GateStatus.ofGate(
                List.of(
                    rule(RuleStatus.BREACHED, WARN, false),
                    rule(RuleStatus.BREACHED, BLOCK, false),
                    rule(RuleStatus.NOT_APPLICABLE, BLOCK, false),
                    rule(RuleStatus.PASSED, BLOCK, false))))
        .isEqualTo(GateStatus.FAILED);
  }

  @Test
  void shouldNotCountARuleInShadow() {
    assertThat(
            GateStatus.ofGate(
                List.of(
                    rule(RuleStatus.PASSED, BLOCK, false), rule(RuleStatus.ERROR, BLOCK, true))))
        .isEqualTo(GateStatus.PASSED);
  }

  @Test
  void shouldCountEnforcedGatesOnly() {
    assertThat(
            GateStatus.ofAll(
                List.of(gate(GateStatus.WARNING, true), gate(GateStatus.FAILED, false))))
        .isEqualTo(GateStatus.WARNING);
  }

  @Test
  void shouldBeAnErrorWhenNoGateIsEnforced() {
    assertThat(GateStatus.ofAll(List.of(gate(GateStatus.PASSED, false))))
        .isEqualTo(GateStatus.ERROR);
  }

  private static GateVerdict gate(GateStatus status, boolean enforced) {
    return new GateVerdict("gate", status, enforced, List.of());
  }

  private static RuleVerdict rule(RuleStatus status, Severity severity, boolean shadow) {
    return new RuleVerdict("X-01", "title", status, severity, 1, "", shadow, List.of());
  }
}
