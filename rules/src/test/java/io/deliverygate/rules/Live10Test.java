package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.SecurityScan;
import io.deliverygate.fact.Vulnerability;
import io.deliverygate.verdict.RuleStatus;
import org.junit.jupiter.api.Test;

/** A security scan of this version knows no severe vulnerability. */
class Live10Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-10", facts);
  }

  @Test
  void shouldPassWhenTheScoreIsAtTheLimit() {
    GoLiveFacts.passes("LIVE-10", good(), 2);
  }

  @Test
  void shouldPassWhenThereIsNoVulnerability() {
    GoLiveFacts.passes("LIVE-10", good().without(Vulnerability.class), 1);
  }

  @Test
  void shouldBlockWhenTheScoreIsJustAboveTheLimit() {
    assertThat(breach(good().but(Vulnerability.class, "C-1", "cvss", "7.0")))
        .startsWith("module shop: C-1 in x.jar: 7 CVSS points, at most 6.9 allowed");
  }

  @Test
  void shouldBlockWhenTheScoreIsUnknown() {
    assertThat(breach(good().but(Vulnerability.class, "C-1", "cvss", "")))
        .startsWith("module shop: C-1 in x.jar: the scan gives no CVSS score");
  }

  @Test
  void shouldBlockWhenAnotherVersionWasScanned() {
    assertThat(breach(good().but(SecurityScan.class, "1.0", "version", "0.9")))
        .isEqualTo("module shop: scan target/dc.json: it scanned version 0.9, not 1.0");
  }

  @Test
  void shouldPassWhenTheScanStatesNoVersion() {
    GoLiveFacts.passes("LIVE-10", good().but(SecurityScan.class, "1.0", "version", ""), 2);
  }

  @Test
  void shouldFindNoEvidenceWhenNothingSaysThatAScanTookPlace() {
    assertThat(GoLiveFacts.gap("LIVE-10", good().without(SecurityScan.class)))
        .contains("no report says that a scan took place");
  }

  @Test
  void shouldFindNoEvidenceWhenThereIsNoReport() {
    Facts facts = good().notFound(EvidenceKind.VULNERABILITIES, "");

    assertThat(GoLiveFacts.rule("LIVE-10", facts).status()).isEqualTo(RuleStatus.NO_EVIDENCE);
  }
}
