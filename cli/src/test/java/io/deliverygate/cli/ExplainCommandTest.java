package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir private Path scratch;
  private static final String OWN_GATE = "id: acme\ntitle: Acme\nmode: enforced\n";
  private static final String OWN_RULE =
      """
      package acme;

      import io.deliverygate.fact.Finding;
      import static io.deliverygate.rules.Reporting.breach;

      rule "Findings are known"
          @id("ACME-01")
          @title("Findings are known")
          @severity("WARN")
          @requires("findings")
          @subject("each finding")
          @source("Acme handbook")
          @remedy("name the tool")
      when
          $finding : Finding(tool == "")
      then
          breach(drools, "finding", "no tool").at($finding);
      end

      query "ACME-01 subjects"
          Finding()
      end
      """;

  private Shop shop;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyTheProject() throws Exception {
    shop = Shop.in(scratch);
  }

  @Test
  void shouldExplainARuleOfTheLastVerdict() {
    shop.check();

    assertThat(explain("DONE-02")).isZero();
    assertThat(out.toString())
        .startsWith("DONE-02 No test failed or errored")
        .contains("Facts it looked at", "TestResult: 6, such as shouldMultiply");
  }

  @Test
  void shouldNameFileAndLineWhereTheProjectSetsAParameter() throws Exception {
    shop.with("delivery-gate.yaml", "parameters:\n  done.tests.min: 2\n").check();

    explain("DONE-03");

    assertThat(out.toString())
        .contains("done.tests.min = 2 tests, set by the project policy (delivery-gate.yaml:2)")
        .contains("done.tests.min: it would hold up to 2 tests (0 tests to spare)");
  }

  @Test
  void shouldExplainARuleOfTheProjectItself() throws Exception {
    shop.with("delivery/rules/acme/gate.yaml", OWN_GATE)
        .with("delivery/rules/acme/a.drl", OWN_RULE);
    shop.check();

    assertThat(explain("ACME-01")).isZero();
    assertThat(out.toString())
        .startsWith("ACME-01 Findings are known")
        .contains("gate acme (enforced)", "delivery/rules/acme/a.drl:")
        .doesNotContain("The verdict was made under");
  }

  @Test
  void shouldTellThatTheRulesAreOthersThanThoseOfTheVerdict() throws Exception {
    shop.with("delivery/rules/acme/gate.yaml", OWN_GATE)
        .with("delivery/rules/acme/a.drl", OWN_RULE);
    shop.check();
    shop.with("delivery/rules/acme/a.drl", OWN_RULE + "// changed");

    explain("ACME-01");

    assertThat(out.toString()).contains("The verdict was made under another policy or other rules");
  }

  @Test
  void shouldSuggestARuleWhenThereIsNoSuchRule() {
    shop.check();

    assertThat(explain("DOEN-02")).isEqualTo(DeliveryGate.ERROR);
    assertThat(err.toString().lines())
        .containsExactly(
            "delivery-gate: rule 'DOEN-02': there is no such rule (did you mean 'DONE-02'?)");
  }

  @Test
  void shouldAskForACheckWhenThereIsNoVerdictYet() {
    assertThat(explain("DONE-02")).isEqualTo(DeliveryGate.ERROR);
    assertThat(err.toString()).contains("there is no verdict yet (run check first)");
  }

  private int explain(String rule) {
    return DeliveryGate.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        "explain",
        rule,
        shop.folder().toString());
  }
}
