package io.deliverygate.rules;

import static io.deliverygate.rules.GoLiveFacts.component;
import static io.deliverygate.rules.GoLiveFacts.good;
import static io.deliverygate.rules.GoLiveFacts.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Answer;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.SbomComponent;
import io.deliverygate.fact.Technology;
import io.deliverygate.policy.GateMode;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.evaluate.Evaluator;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only authorised tools, platforms and components are used. */
class Live07Test {

  private static String breach(Facts facts) {
    return GoLiveFacts.breach("LIVE-07", facts);
  }

  private static Facts with(String group, String name, String licences) {
    return good().with(component(group, name, licences));
  }

  private static Facts technology(Object... changes) {
    return good().but(Technology.class, "Java", changes);
  }

  @Test
  void shouldPassWhenEverythingIsAuthorised() {
    GoLiveFacts.passes("LIVE-07", good(), 2);
  }

  @Test
  void shouldBlockWhenAComponentIsNotAuthorised() {
    assertThat(breach(with("org.evil", "miner", "MIT")))
        .isEqualTo("component org.evil:miner:1: no pattern of live.components.allowed fits it");
  }

  @Test
  void shouldPassWhenAComponentWithoutGroupIsAuthorised() {
    GoLiveFacts.passes("LIVE-07", with("", "left-pad", "MIT"), 3);
  }

  @Test
  void shouldBlockWhenAComponentIsBanned() {
    assertThat(breach(with("org.apache.logging", "log4j", "MIT")))
        .startsWith("component org.apache.logging:log4j:1: a pattern of live.components.banned");
  }

  @Test
  void shouldBlockOnceWhenABannedComponentIsNotAuthorisedEither() {
    assertThat(breach(with("org.evil", "log4j", "MIT"))).contains("banned");
  }

  @Test
  void shouldBlockWhenAnOwnComponentIsBanned() {
    assertThat(breach(with("com.acme", "log4j", ""))).contains("banned");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Proprietary"})
  void shouldPassWhateverTheLicenceWhenAComponentIsOwn(String licence) {
    GoLiveFacts.passes("LIVE-07", with("com.acme", "money", licence), 3);
  }

  @Test
  void shouldBlockWhenALicenceIsUnknown() {
    assertThat(breach(with("org.apache.x", "y", "")))
        .isEqualTo("component org.apache.x:y:1, licence: the bill of materials names no licence");
  }

  @Test
  void shouldBlockWhenALicenceIsNotAccepted() {
    assertThat(breach(with("org.apache.x", "y", "MIT;GPL-3.0-only;A;B;C")))
        .startsWith("component org.apache.x:y:1, licence: ")
        .endsWith("does not accept A; B; C; and 1 more");
  }

  @Test
  void shouldTakeAnExpressionForWhatItSays() {
    GoLiveFacts.passes("LIVE-07", with("org.apache.x", "y", "GPL-2.0-only OR mit"), 3);
    assertThat(breach(with("org.apache.x", "y", "GPL-2.0-only AND MIT"))).contains("GPL-2.0-only");
  }

  @Test
  void shouldLookAtAComponentOnceWhenSeveralModulesUseIt() {
    Facts facts =
        with("org.evil", "miner", "")
            .with(FactOf.but(component("org.evil", "miner", "MIT"), "module", "web"));

    assertThat(breach(facts)).contains("live.components.allowed");
  }

  @Test
  void shouldNotLookAtWhatIsExcluded() {
    GoLiveFacts.passes(
        "LIVE-07",
        good().with(FactOf.but(component("org.evil", "miner", ""), "scope", "excluded")),
        2);
  }

  @Test
  void shouldLookAtWhatIsOptional() {
    assertThat(breach(good().with(FactOf.but(component("a", "b", "MIT"), "scope", "optional"))))
        .startsWith("component a:b:1: ");
  }

  @Test
  void shouldBlockWhenATechnologyIsNotAllowed() {
    assertThat(breach(technology("allowed", Answer.NO)))
        .startsWith("technology Java: ")
        .contains("write exemption");
  }

  @Test
  void shouldPassWhenATechnologyIsExempted() {
    GoLiveFacts.passes("LIVE-07", technology("allowed", Answer.NO, "exemption", "CIO"), 2);
  }

  @Test
  void shouldBlockWhenATechnologyDoesNotSayWhetherItIsAllowed() {
    assertThat(breach(technology("allowed", Answer.UNSTATED)))
        .startsWith("technology Java: ")
        .contains("write allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-03-02"})
  void shouldBlockWhenATechnologyWasNotChecked(String day) {
    assertThat(breach(technology("checked", day)))
        .startsWith("technology Java, check: ")
        .contains("write checked");
  }

  @Test
  void shouldFindNoEvidenceWhenNoTechnologyIsListed() {
    assertThat(GoLiveFacts.gap("LIVE-07", good().without(Technology.class)))
        .contains("no tool or platform", "technologies");
  }

  @Test
  void shouldFindNoEvidenceWhenNothingIsAllowed() {
    RuleVerdict rule = good().rule("LIVE-07", Policies.only("go-live", GateMode.ENFORCED));

    assertThat(rule.status()).isEqualTo(RuleStatus.NO_EVIDENCE);
    assertThat(rule.reason()).contains("set live.components.allowed", "set live.licences.allowed");
  }

  @Test
  void shouldReportNoComponentWhenNoneIsAllowed() {
    RuleVerdict rule =
        good().rule("LIVE-07", policy().with(Parameter.of("live.components.allowed", List.of())));

    assertThat(rule.reason()).contains("live.components").doesNotContain("licences");
    assertThat(rule.breaches()).isEmpty();
  }

  @Test
  void shouldReportNoLicenceWhenNoneIsAccepted() {
    RuleVerdict rule =
        good().rule("LIVE-07", policy().with(Parameter.of("live.licences.allowed", List.of())));

    assertThat(rule.reason()).contains("live.licences").doesNotContain("components.allowed");
    assertThat(rule.breaches()).isEmpty();
  }

  @Test
  void shouldFindNoEvidenceWhenThereIsNoBillOfMaterials() {
    Facts facts = good().without(SbomComponent.class).notFound(EvidenceKind.SBOM, "");

    assertThat(GoLiveFacts.rule("LIVE-07", facts).status()).isEqualTo(RuleStatus.NO_EVIDENCE);
  }

  @Test
  void shouldNameEachComponentWhenThereAreMany() {
    Facts facts = good();
    for (int i = 0; i < 10_000; i++) {
      facts.with(component("org.evil", "miner" + i, "MIT OR (GPL-2.0+ AND Apache-2.0)"));
    }

    Verdict verdict =
        new Evaluator(RuleBase.shipped(), facts.snapshot(), policy())
            .evaluate(Facts.NOW, List.of());

    assertThat(verdict.gates().get(2).rules())
        .filteredOn(rule -> rule.id().equals("LIVE-07"))
        .flatExtracting(RuleVerdict::breaches)
        .hasSize(10_000)
        .extracting("subject")
        .doesNotHaveDuplicates();
  }
}
