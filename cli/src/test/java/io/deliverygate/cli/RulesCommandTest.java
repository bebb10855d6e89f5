package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.rules.RuleBase;
import io.deliverygate.rules.RuleCard;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

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

  private int run(String... args) {
    return DeliveryGate.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
