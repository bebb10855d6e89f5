package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.base.RuleBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesListCommandTest {

  private static final String OWN = "src/test/projects/own-rules";

  @TempDir private Path scratch;
  private Path page;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void name() {
    page = scratch.resolve("new/rules.html");
  }

  @Test
  void shouldNameThePackOfARuleThatIsNotShipped() {
    assertThat(run("rules", "list", OWN)).isZero();
    assertThat(out.toString())
        .contains("  ACME-01   BLOCK  An epic is small  (rule pack project)")
        .contains("  DONE-02   BLOCK  No test failed or errored" + System.lineSeparator());
  }

  @Test
  void shouldWriteEveryRuleOfTheProjectToTheCatalogue() throws Exception {
    assertThat(run("rules", "list", OWN, "--html", page.toString())).isZero();

    assertThat(out.toString().strip()).isEqualTo("Catalogue: " + page);
    assertThat(RuleBase.shipped().gateOfRule().keySet())
        .allSatisfy(id -> assertThat(page).content().contains("id=\"rule-" + id + "\""));
    assertThat(page)
        .content()
        .contains("id=\"rule-ACME-01\"", "delivery/rules/acme/epics.drl:8", "rule pack project")
        .contains("There is no evidence of this project yet");
    assertThat(page.resolveSibling("delivery-gate.css")).exists();
  }

  @Test
  void shouldShowValuesInForceAndWhoSetThem() throws Exception {
    Shop shop = Shop.in(scratch);
    shop.with(
        "delivery-gate.yaml",
        "parameters: {done.tests.min: 2}\nrules: {DONE-03: {effective-from: 2030-01-01}}\n");
    shop.check();

    run("rules", "list", shop.folder().toString(), "--html", page.toString());

    assertThat(page)
        .content()
        .contains("<h1>Rules of ", "set by the project policy (delivery-gate.yaml:1)")
        .contains("effective from 2030-01-01, set by the project policy (delivery-gate.yaml:2)")
        .contains("<td class=\"lines\" data-label=\"Value in force\">2 tests</td>")
        .doesNotContain("There is no evidence");
  }

  private int run(String... args) {
    return DeliveryGate.run(new PrintWriter(out, true), new PrintWriter(out, true), args);
  }
}
