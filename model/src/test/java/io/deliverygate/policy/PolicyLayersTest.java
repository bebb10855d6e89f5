package io.deliverygate.policy;

import static io.deliverygate.policy.Layers.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.file.SiblingFiles;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLayersTest {

  @TempDir private Path folder;

  @Test
  void shouldKnowWhichLayerSetEveryParameter() {
    Policy policy =
        PolicyLayers.of(Layers.TERMS)
            .with(layer(Kind.RULE_PACK, "parameters:\n  debt.prices: []\n"))
            .with(
                layer(
                    Kind.ORGANISATION,
                    "name: acme\nversion: '2026.2'\nparameters:\n  debt.max: 4\n"))
            .with(layer(Kind.PROJECT, "parameters:\n\n  ready.banned: [x]\n"))
            .withValues("--set", List.of("ready.allowed=b"))
            .policy(Layers.shop());

    assertThat(policy.origin("debt.min").text()).isEqualTo("shipped defaults");
    assertThat(policy.origin("debt.prices").text()).isEqualTo("rule pack (pack.yaml:2)");
    assertThat(policy.origin("debt.max").text())
        .isEqualTo("organisation policy acme 2026.2 (organisation.yaml:4)");
    assertThat(policy.origin("ready.banned").text())
        .isEqualTo("project policy (delivery-gate.yaml:3)");
    assertThat(policy.origin("ready.allowed").text())
        .isEqualTo("command line (--set ready.allowed=b)");
  }

  @Test
  void shouldNameARulePackByItsDescriptor() throws Exception {
    var root = io.deliverygate.io.YamlNode.parse("parameters: {debt.max: 4}", "policy.yaml");
    PolicyLayer pack =
        new PolicyFile(Layers.TERMS)
            .read(Kind.RULE_PACK, "acme-rules 1.2", root.orElseThrow(), SiblingFiles.NOTHING);

    Policy policy = PolicyLayers.of(Layers.TERMS).with(pack).policy(Layers.shop());

    assertThat(policy.origin("debt.max").text())
        .isEqualTo("rule pack acme-rules 1.2 (policy.yaml:1)");
  }

  @ParameterizedTest
  @CsvSource({
    "debt.max=5, ''",
    "debt.max=4.5, ''",
    "debt.max=5.5, debt.max was set to 5.5 % on the command line; by the shipped defaults it is 5 %; lower is stricter",
    "'ready.banned=a,b, c', ''",
    "ready.banned=b, ready.banned was set to [b] on the command line; by the shipped defaults it is [b c]; a longer list is stricter",
  })
  void shouldMakeTheVerdictIncompleteWhenAValueSetByHandIsNotStricter(
      String value, String because) {
    Policy policy =
        PolicyLayers.of(Layers.TERMS).withValues("--set", List.of(value)).policy(Layers.shop());

    assertThat(policy.layers().incompleteBecause())
        .isEqualTo(
            because.isEmpty()
                ? List.of()
                : List.of(
                    because
                        .replace("; lower", ", and lower")
                        .replace("; a", ", and a")
                        .replace("b c", "b, c")));
  }

  @Test
  void shouldCompareAValueSetByHandWithWhatTheProjectSays() {
    PolicyLayers layers =
        PolicyLayers.of(Layers.TERMS)
            .with(layer(Kind.PROJECT, "parameters: {debt.max: 3}"))
            .withValues("--set", List.of("debt.max=4"));

    assertThat(layers.policy(Layers.shop()).layers().incompleteBecause())
        .containsExactly(
            "debt.max was set to 4 % on the command line; by the project policy it is 3 %, and"
                + " lower is stricter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "debt.max      | --set debt.max: it has no value (write name=value)",
        "debt.mox=1    | --set debt.mox=1: there is no parameter 'debt.mox' (did you mean 'debt.max'?)",
        "debt.max=much | --set debt.max=much: 'much' is no number for 'debt.max'",
        "debt.max=-1   | --set debt.max=-1: 'debt.max' cannot be negative",
        "debt.prices=x | --set debt.prices=x: 'debt.prices' is a table",
      })
  void shouldSayWhatIsWrongWithAValueSetByHand(String value, String message) {
    assertThatThrownBy(() -> PolicyLayers.of(Layers.TERMS).withValues("--set", List.of(value)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void shouldRefuseAValueThatIsSetTwice() {
    assertThatThrownBy(
            () ->
                PolicyLayers.of(Layers.TERMS)
                    .withValues("--set", List.of("debt.max=1", "debt.max=2")))
        .hasMessageStartingWith("--set debt.max=2: 'debt.max' is set twice");
  }

  @Test
  void shouldTakeAnEmptyFileForALayerThatSaysNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("acme.yaml"), "# nothing yet\n");

    Policy policy =
        PolicyLayers.of(Layers.TERMS).withOrganisation(file, "acme.yaml").policy(Layers.shop());

    assertThat(policy).isEqualTo(Policy.standard(Layers.GATES));
  }

  @Test
  void shouldGiveOneDigestWhereverTheFilesOfALayerLie() {
    String yaml = "parameters: {debt.max: 4}\nlocked: all";

    assertThat(organisation(yaml).digest()).isEqualTo(organisation("# moved\n\n" + yaml).digest());
  }

  @Test
  void shouldChangeTheDigestWithValuesShadowsLocksAndWhoSetThem() {
    String plain = organisation("parameters: {debt.max: 4}").digest();

    assertThat(
            List.of(
                plain,
                organisation("parameters: {debt.max: 3}").digest(),
                organisation("parameters: {debt.max: 4}\nlocked: all").digest(),
                organisation("version: '2'\nparameters: {debt.max: 4}").digest(),
                organisation("parameters: {debt.max: 4}\nrules: {DEBT-01: shadow}").digest(),
                organisation("parameters: {debt.max: 4}\ngates: {debt: shadow}").digest(),
                PolicyLayers.of(Layers.TERMS)
                    .with(layer(Kind.PROJECT, "parameters: {debt.max: 4}"))
                    .policy(Layers.shop())
                    .digest()))
        .doesNotHaveDuplicates();
  }

  private static Policy organisation(String yaml) {
    return PolicyLayers.of(Layers.TERMS).with(layer(Kind.ORGANISATION, yaml)).policy(Layers.shop());
  }

  @Test
  void shouldReadShadowsOfGatesAndRules() {
    Policy policy =
        PolicyLayers.of(Layers.TERMS)
            .with(
                layer(
                    Kind.PROJECT,
                    """
                    gates:
                      debt: {mode: enforced, effective-from: 2027-01-01}
                      ready: shadow
                    rules:
                      DEBT-01: {mode: shadow}
                      DEBT-02: {mode: enforced}
                      READY-01: {effective-from: 2026-06-01}
                    """))
            .policy(Layers.shop());

    assertThat(policy.gates())
        .containsEntry("debt", GateMode.ENFORCED)
        .containsEntry("ready", GateMode.SHADOW);
    assertThat(policy.shadow("debt").words()).isEqualTo("effective from 2027-01-01");
    assertThat(policy.shadow("DEBT-01")).isEqualTo(Shadow.ALWAYS);
    assertThat(policy.shadow("DEBT-02")).isEqualTo(Shadow.NONE);
    assertThat(policy.shadow("READY-01").note()).isEqualTo("shadow: counts from 2026-06-01");
  }
}
