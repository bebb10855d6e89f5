package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Dependency;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.verdict.RuleStatus;
import org.junit.jupiter.api.Test;

/** The dependency tracker holds no open item for this release. */
class Live02Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-02", facts);
  }

  @Test
  void shouldPassWhenEveryDependencyOfTheReleaseIsResolved() {
    GoLiveFacts.passes("LIVE-02", good(), 1);
  }

  @Test
  void shouldPassWhenTheTrackerIsEmpty() {
    GoLiveFacts.passes("LIVE-02", good().without(Dependency.class), 1);
  }

  @Test
  void shouldBlockWhenADependencyIsOpen() {
    assertThat(breach(good().but(Dependency.class, "D-1", "resolved", "", "title", "keys")))
        .isEqualTo("dependency D-1: version 1.0 waits for it, and it is open: keys");
  }

  @Test
  void shouldBlockWhenADependencyWillBeResolved() {
    assertThat(breach(good().but(Dependency.class, "D-1", "resolved", "2026-03-02")))
        .contains("it is open");
  }

  @Test
  void shouldBlockWhenAnOpenDependencyNamesNoRelease() {
    assertThat(breach(good().but(Dependency.class, "D-2", "release", "")))
        .startsWith("dependency D-2: ")
        .contains("write release: 1.0");
  }

  @Test
  void shouldPassWhenAResolvedDependencyNamesNoRelease() {
    GoLiveFacts.passes("LIVE-02", good().but(Dependency.class, "D-1", "release", ""), 1);
  }

  @Test
  void shouldFindNoEvidenceWhenThereAreNoFlowRecords() {
    Facts facts = good().notFound(EvidenceKind.FLOW, "");

    assertThat(GoLiveFacts.rule("LIVE-02", facts).status()).isEqualTo(RuleStatus.NO_EVIDENCE);
  }
}
