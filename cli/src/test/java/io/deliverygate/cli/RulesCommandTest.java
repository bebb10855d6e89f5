package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

  private static final String OWN = "src/test/projects/own-rules";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldPrintEveryRuleUnderItsGate() {
    assertThat(run("rules", "list")).isZero();

    assertThat(out.toString().lines())
        .filteredOn(line -> line.startsWith("  "))
        .hasSameSizeAs(
            RuleBase.shipped().gates().stream()
                .flatMap(gate -> RuleBase.shipped().rules(gate).stream())
                .map(RuleCard::id)
                .toList());
    assertThat(out.toString())
        .containsSubsequence(
            "done: Definition of done", "DONE-02", "BLOCK", "No test failed or errored");
  }

  @Test
  void shouldSayWhatIsPossibleWhenNothingIsAskedOfTheRules() {
    assertThat(run("rules")).isEqualTo(DeliveryGate.ERROR);
    assertThat(err.toString()).contains("list");
  }

  @Test
  void shouldPassWhenTheCasesOfAProjectsRulesHoldAndNoticeEveryChange() {
    assertThat(run("rules", "test", OWN)).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            "PASSED: 3 cases of 1 rules: 0 failed, 0 not covered; 6 changes tried, 0 not noticed\n");
  }

  @Test
  void shouldFailWhenNoCaseNoticesAChangeOfARule() {
    assertThat(run("rules", "test", OWN + "/weak")).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("NOT NOTICED " + OWN + "/weak/acme/epics.drl:19: An epic is small: > became >=")
        .contains("6 changes tried, 1 not noticed");
  }

  @Test
  void shouldPassWithoutMutationWhenOnlyAChangeGoesUnnoticed() {
    assertThat(run("rules", "test", OWN + "/weak", "--no-mutation")).isZero();
    assertThat(out.toString()).startsWith("PASSED: 2 cases of 1 rules: 0 failed, 0 not covered");
  }

  @Test
  void shouldNameThePlaceWhenACaseCannotBeRead() {
    assertThat(run("rules", "test", OWN + "/wrong")).isEqualTo(DeliveryGate.ERROR);
    assertThat(err.toString())
        .contains(
            OWN + "/wrong/acme/epics.case.yaml:4: unknown key 'effrt' (did you mean 'effort'?)");
  }

  @Test
  void shouldSayWhatIsExpectedWhenThereAreNoRulesToTest() {
    assertThat(run("rules", "test", "nowhere")).isEqualTo(DeliveryGate.ERROR);
    assertThat(err.toString()).contains("nowhere: no such rules");
  }

  private int run(String... args) {
    return DeliveryGate.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
