package io.deliverygate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTableTest {

  private static final String ROWS =
      """
      parameters: {debt.max: 9}
      table:
        - {tier: critical, debt.max: 2}
        - {tier: standard, debt.max: 6}
        - {component: 'sh*', debt.min: 90}
        - {tier: critical, component: 'sh*', ready.banned: [x, y]}
        - {tier: critical, component: 'bank*', debt.min: 99}
      """;

  private static final String CSV =
      """
      # limits by tier
      tier,component,debt.max,debt.min,ready.banned

      critical,,2,,
      standard,,6,,
      ,sh*,,90,
      critical,sh*,,,"x, y"
      critical,bank*,,99,
      """;

  @TempDir private Path folder;

  @Test
  void shouldSetWhatTheRowsOfTheTierAndTheComponentSay() {
    Policy policy = policy(ROWS, Layers.shop("critical"));

    assertThat(policy.parameters().get("debt.max").number()).isEqualByComparingTo("2");
    assertThat(policy.parameters().get("debt.min").number()).isEqualByComparingTo("90");
    assertThat(policy.parameters().get("ready.banned").terms()).containsExactly("x", "y");
    assertThat(policy.origin("debt.max").text())
        .isEqualTo("organisation policy (organisation.yaml:3)");
    assertThat(policy.origin("debt.min").place()).isEqualTo("organisation.yaml:5");
  }

  @Test
  void shouldNotSetWhatIsSaidOfAnotherTier() {
    Policy policy = policy(ROWS, Layers.shop("standard"));

    assertThat(policy.parameters().get("debt.max").number()).isEqualByComparingTo("6");
    assertThat(policy.parameters().get("ready.banned").terms()).containsExactly("b", "c");
  }

  @Test
  void shouldLetLaterRowsWin() {
    Policy policy =
        policy(
            "table: [{debt.max: 4}, {component: shop, debt.max: 7}, {component: s, debt.max: 8}]",
            Layers.shop());

    assertThat(policy.parameters().get("debt.max").number()).isEqualByComparingTo("7");
  }

  @Test
  void shouldTakeTheSameFromACsvFile() throws Exception {
    Policy policy = csv(CSV, Layers.shop("critical"));

    assertThat(policy.parameters().get("debt.max").number()).isEqualByComparingTo("2");
    assertThat(policy.parameters().get("debt.min").number()).isEqualByComparingTo("90");
    assertThat(policy.parameters().get("ready.banned").terms()).containsExactly("x", "y");
    assertThat(policy.origin("debt.max").place()).isEqualTo("rules/limits.csv:4");
    assertThat(policy.origin("ready.banned").place()).isEqualTo("rules/limits.csv:7");
  }

  @Test
  void shouldTakeWhatASpreadsheetSavesWithSemicolons() throws Exception {
    Policy policy =
        csv(
            "\uFEFFtier;component;debt.max;ready.banned\r\n;shop;3;\"x, y\"\r\n;;;\r\n",
            Layers.shop());

    assertThat(policy.parameters().get("debt.max").number()).isEqualByComparingTo("3");
    assertThat(policy.parameters().get("ready.banned").terms()).containsExactly("x", "y");
  }

  @Test
  void shouldPassOverCommentsAndBlanksInACsvFile() throws Exception {
    Policy policy =
        csv(
            "# tier, \"component\n component , debt.max\n\n  # \"old\n \"shop\" , \" 3 \" \n",
            Layers.shop());

    assertThat(policy.parameters().get("debt.max").number()).isEqualByComparingTo("3");
    assertThat(policy.origin("debt.max").place()).isEqualTo("rules/limits.csv:5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|: is empty|write a header",
        "'tier,debt.mox\\na,1'|:1: there is no parameter 'debt.mox'|did you mean 'debt.max'?",
        "'teir,debt.max\\na,1'|:1: there is no parameter 'teir'|did you mean 'tier'?",
        "'debt.max,debt.max\\n1,1'|:1: the column 'debt.max' comes twice|keep one",
        "'debt.max\\n1\\nmany'|:3: 'many' is no number for 'debt.max'|such as 5 or 2.5",
        "'tier;debt.max\\na;2,5'|:2: '2,5' is no number|such as 5 or 2.5",
        "'debt.max\\n-1'|:2: 'debt.max' cannot be negative|write 0 or more",
        "'tier,debt.max\\na,1\\n\\na,1,2'|:4: 3 cells stand under 2 columns|one cell",
        "'tier,debt.max\\na'|:2: 1 cells stand under 2 columns|one cell",
        "'debt.prices\\nx'|:2: 'debt.prices' is a table|under 'parameters:'",
        "'debt.max\\n\"1'|:2: Missing closing quote|fix the CSV",
        "'debt.max\\n1\\n\"2\"0'|:3: a text stands behind a closing quote|put the whole cell",
      })
  void shouldNameFileLineAndFixWhenTheCsvIsWrong(String text, String what, String fix) {
    assertThatThrownBy(() -> csv(text.replace("\\n", "\n"), Layers.shop("a")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("rules/limits.csv" + what)
        .hasMessageContaining(fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'table: [{tier: a,\\n debt.mox: 1}]'|:2: unknown key 'debt.mox'|did you mean 'debt.max'?",
        "'table: [{debt.max: 1,\\n debt.max: 2}]'|:2: the key 'debt.max' comes twice|keep one",
        "'table:\\n  - {debt.max: x}'|:2: 'x' is no number|such as 5 or 2.5",
        "'table:\\n  no.csv'|:2: there is no file 'no.csv' here|name a file beside it",
        "'table:\\n  ../secret.csv'|:2: '../secret.csv' leads out of this folder|beside it",
        "'table:\\n  link.csv'|:2: 'link.csv' leads out of this folder|beside it",
        "'table:\\n  {a: b}'|:2: expected a text|",
      })
  void shouldNameLineAndFixWhenTheTableIsWrong(String yaml, String what, String fix)
      throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.csv"), "debt.max\n1\n");
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.createSymbolicLink(rules.resolve("link.csv"), secret);
    Path file = Files.writeString(rules.resolve("acme.yaml"), yaml.replace("\\n", "\n"));

    assertThatThrownBy(
            () -> PolicyLayers.of(Layers.TERMS).withOrganisation(file, "rules/acme.yaml"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("rules/acme.yaml" + what)
        .hasMessageContaining(fix == null ? "" : fix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "encoding"})
  void shouldRefuseACsvThatIsNoTextOfModestSize(String what) throws Exception {
    byte[] bytes =
        what.equals("size")
            ? "#".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8)
            : new byte[] {'t', (byte) 0xe4, '\n'};
    Files.write(folder.resolve("limits.csv"), bytes);
    Path file = Files.writeString(folder.resolve("acme.yaml"), "table: limits.csv");

    assertThatThrownBy(() -> PolicyLayers.of(Layers.TERMS).withOrganisation(file, "acme.yaml"))
        .hasMessageStartingWith("acme.yaml:1: 'limits.csv' is ");
  }

  @Test
  void shouldRefuseATierThatTheTableDoesNotKnow() {
    assertThatThrownBy(() -> policy(ROWS, Layers.shop("criticl")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "delivery/product.yaml:3: the table in organisation.yaml:3 knows no tier 'criticl',"
                + " only critical, standard (did you mean 'critical'?)");
  }

  @Test
  void shouldRefuseAProductWithoutATierWhenRowsGoByTier() {
    assertThatThrownBy(() -> policy(ROWS, Layers.shop("")))
        .hasMessageStartingWith("organisation.yaml:3: its rows go by tier, and the records do not")
        .hasMessageContaining("tiers are critical, standard");
    assertThatThrownBy(() -> policy(ROWS, Layers.shop())).hasMessageContaining("rows go by tier");
  }

  @Test
  void shouldAskForNoTierWhenNoRowGoesByOne() {
    String rows = "table: [{component: shop, debt.max: 1}]";

    assertThat(policy(rows, Layers.shop("any")).parameters().get("debt.max").number())
        .isEqualByComparingTo("1");
  }

  @Test
  void shouldNotLetAProjectMakeUpATierOfItsOwn() {
    PolicyLayers layers =
        PolicyLayers.of(Layers.TERMS)
            .with(Layers.layer(Kind.ORGANISATION, ROWS))
            .with(Layers.layer(Kind.PROJECT, "table: [{tier: toy, debt.max: 90}]"));

    assertThatThrownBy(() -> layers.policy(Layers.shop("toy")))
        .hasMessageContaining("the table in organisation.yaml:3 knows no tier 'toy'");
  }

  @Test
  void shouldTakeTextsOfAComponentAsTheyStand() {
    Policy policy =
        policy(
            "table: [{component: 'sh.p', debt.max: 1}, {component: 'SHOP', debt.max: 2}]",
            Layers.shop());

    assertThat(policy.parameters().get("debt.max").number()).isEqualByComparingTo("5");
  }

  @Test
  void shouldLockWhatTheRowOfTheProductSays() {
    String locked = ROWS + "locked: {parameters: [debt.max]}\n";
    PolicyLayers layers =
        PolicyLayers.of(Layers.TERMS)
            .with(Layers.layer(Kind.ORGANISATION, locked))
            .with(Layers.layer(Kind.PROJECT, "parameters: {debt.max: 5}"));

    assertThat(layers.policy(Layers.shop("standard")).parameters().get("debt.max").number())
        .isEqualByComparingTo("5");
    assertThatThrownBy(() -> layers.policy(Layers.shop("critical")))
        .hasMessageContaining("organisation policy (organisation.yaml:8) locks it at 2 %");
  }

  @Test
  void shouldNameTheRowThatLoosensWhatIsLocked() {
    PolicyLayers layers =
        PolicyLayers.of(Layers.TERMS)
            .with(Layers.layer(Kind.ORGANISATION, "locked: {parameters: [debt.max]}"))
            .with(
                Layers.layer(
                    Kind.PROJECT, "table:\n  - {debt.max: 3}\n  - {component: shop, debt.max: 6}"));

    assertThatThrownBy(() -> layers.policy(Layers.shop()))
        .hasMessageStartingWith("delivery-gate.yaml:3: debt.max cannot be 6 %")
        .hasMessageContaining("organisation.yaml:1");
  }

  @Test
  void shouldSayThatNoFileCanLieBesideAPolicyThatIsNoFile() {
    assertThatThrownBy(() -> Layers.layer(Kind.RULE_PACK, "table: limits.csv"))
        .hasMessageStartingWith("pack.yaml:1: no file can lie beside this policy");
  }

  private static Policy policy(String organisation, Snapshot snapshot) {
    return PolicyLayers.of(Layers.TERMS)
        .with(Layers.layer(Kind.ORGANISATION, organisation))
        .policy(snapshot);
  }

  private Policy csv(String text, Snapshot snapshot) throws IOException {
    Files.writeString(folder.resolve("limits.csv"), text);
    Path file = Files.writeString(folder.resolve("acme.yaml"), "table: limits.csv");
    return PolicyLayers.of(Layers.TERMS).withOrganisation(file, "rules/acme.yaml").policy(snapshot);
  }
}
