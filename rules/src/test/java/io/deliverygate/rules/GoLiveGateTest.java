package io.deliverygate.rules;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.NOT_APPLICABLE;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static io.deliverygate.verdict.RuleStatus.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Component;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoLiveGateTest {

  @Test
  void shouldPassWhenTheGatesBeforePassed() {
    assertThat(Facts.good().rule("LIVE-12").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldPassWhenAGateBeforeOnlyWarned() {
    assertThat(Facts.good().with(Facts.method("refund", 16)).rule("LIVE-12").status())
        .isEqualTo(PASSED);
  }

  @Test
  void shouldNameTheGateWhenOneBeforeFailed() {
    Facts facts = Facts.good().withTests(TestOutcome.FAILED, 1);

    assertThat(facts.rule("LIVE-12").breaches())
        .extracting(Breach::subject)
        .containsExactly("gate done");
  }

  @Test
  void shouldNameTheGateOnDebtWhenItFailed() {
    assertThat(Facts.good().withFindings(1, 1).rule("LIVE-12").breaches())
        .extracting(Breach::subject)
        .containsExactly("gate debt");
  }

  @Test
  void shouldRunTheGatesBeforeWhenOnlyGoLiveIsEnforced() {
    Verdict verdict = GoLiveFacts.good().verdict(GoLiveFacts.policy());

    assertThat(verdict.gates())
        .extracting(GateVerdict::id)
        .containsExactly("done", "debt", "go-live");
    assertThat(verdict.gates()).allMatch(GateVerdict::enforced);
    assertThat(verdict.gates())
        .flatExtracting(GateVerdict::rules)
        .extracting(RuleVerdict::status)
        .isSubsetOf(PASSED, NOT_APPLICABLE);
    assertThat(verdict.status()).isEqualTo(GateStatus.PASSED);
  }

  @Test
  void shouldPassWhenEverythingIsFinal() {
    assertThat(Facts.good().rule("LIVE-13").status()).isEqualTo(PASSED);
  }

  @Test
  void shouldBlockWhenTheVersionIsASnapshot() {
    Facts facts =
        Facts.good().without(Release.class).with(new Release("shop", "1.1-SNAPSHOT", "pom.xml"));

    assertThat(facts.rule("LIVE-13").breaches()).hasSize(1);
  }

  @Test
  void shouldBlockWhenAComponentIsASnapshot() {
    Facts facts =
        Facts.good().with(new Component("shop", "g", "a", "3-SNAPSHOT", "test", "pom.xml"));

    assertThat(facts.rule("LIVE-13").breaches())
        .extracting(Breach::subject)
        .containsExactly("module shop: g:a:3-SNAPSHOT");
  }

  @Test
  void shouldBlockWhenTheProductContainsASnapshot() {
    Facts facts = GoLiveFacts.good().with(sbom("3-SNAPSHOT"));

    assertThat(GoLiveFacts.breach("LIVE-13", facts)).startsWith("component g:a:3-SNAPSHOT: ");
  }

  @Test
  void shouldNameASnapshotOnceWhenTheBuildDeclaresIt() {
    Facts facts = GoLiveFacts.good().with(sbom("3-SNAPSHOT"));
    facts.with(new Component("shop", "g", "a", "3-SNAPSHOT", "compile", "pom.xml"));

    assertThat(GoLiveFacts.breach("LIVE-13", facts)).startsWith("module shop: g:a:3-SNAPSHOT: ");
  }

  @Test
  void shouldPassWhenTheProductContainsFinalVersionsOnly() {
    GoLiveFacts.passes("LIVE-13", GoLiveFacts.good().with(sbom("3")), 1);
  }

  private static Fact sbom(String version) {
    return FactOf.but(GoLiveFacts.component("g", "a", "MIT"), "version", version);
  }

  @Test
  void shouldBlockWhenTheWorkTreeIsDirty() {
    Facts facts =
        Facts.good()
            .without(Revision.class)
            .with(new Revision("abc", Moment.UNKNOWN, false, List.of(), ".git"));

    assertThat(facts.rule("LIVE-13").status()).isEqualTo(BREACHED);
  }

  @Test
  void shouldBlockAndBeIncompleteWhenTheBuildIsPartial() {
    Facts facts = Facts.good().with(new PartialBuild("2 of 3 modules", ""));

    assertThat(facts.rule("LIVE-13").status()).isEqualTo(BREACHED);
    assertThat(facts.verdict().complete()).isFalse();
    assertThat(facts.verdict().incompleteBecause()).containsExactly("2 of 3 modules");
  }

  @Test
  void shouldFindNoEvidenceWhenTheRevisionIsUnknown() {
    Facts facts =
        Facts.good().without(Revision.class).notFound(EvidenceKind.REVISION, "no git work tree");

    assertThat(facts.rule("LIVE-13").status()).isEqualTo(NO_EVIDENCE);
  }
}
