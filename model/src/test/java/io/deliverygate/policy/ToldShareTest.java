package io.deliverygate.policy;

import static io.deliverygate.policy.Layers.layer;
import static io.deliverygate.policy.Layers.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldShareTest {

  private static final String LOCKED =
      "name: acme\nevidence: {told: {coverage: 90}}\nlocked: {evidence: [told]}";

  @Test
  void shouldAskForAllSourcesWhenNobodySaysMore() {
    assertThat(policy("name: acme", "version: 1").told())
        .isEqualTo(Policy.TOLD_BY_DEFAULT)
        .containsEntry(EvidenceKind.COVERAGE, new BigDecimal(100));
  }

  @Test
  void shouldTakeTheShareOfTheProjectAndLeaveTheOthers() {
    assertThat(policy("name: acme", "evidence: {told: {coverage: 92.5}}").told())
        .containsEntry(EvidenceKind.COVERAGE, new BigDecimal("92.5"))
        .containsEntry(EvidenceKind.FINDINGS, new BigDecimal(100));
  }

  @Test
  void shouldShowInTheDigest() {
    assertThat(policy("name: acme", "evidence: {told: {coverage: 90}}").digest())
        .isNotEqualTo(policy("name: acme", "evidence: {told: {coverage: 91}}").digest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "evidence: {told: {coverage: 101}} | '101' is no percentage",
        "evidence: {told: {coverage: -1}} | '-1' is no percentage",
        "evidence: {told: {coverage: most}} | most",
        "evidence: {told: {load: 100}} | unknown key 'load'",
        "evidence: {told: 90} | expected keys with values"
      })
  void shouldRefuseWhatMeansNothing(String yaml, String what) {
    assertThatThrownBy(() -> layer(Kind.PROJECT, yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("delivery-gate.yaml:1: ")
        .hasMessageContaining(what);
  }

  @Test
  void shouldOnlyBeRaisedWhereItIsLocked() {
    assertThat(policy(LOCKED, "evidence: {told: {coverage: 91}}").told())
        .containsEntry(EvidenceKind.COVERAGE, new BigDecimal(91));
    assertThatThrownBy(() -> policy(LOCKED, "evidence: {told: {coverage: 89}}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the told share of coverage cannot be 89 %")
        .hasMessageContaining("higher is stricter: write 90 or more");
  }

  @Test
  void shouldLockAllSharesAlsoThoseThatItDoesNotSet() {
    assertThatThrownBy(() -> policy(LOCKED, "evidence: {told: {findings: 99}}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the told share of static-analysis findings cannot be 99 %");
  }
}
