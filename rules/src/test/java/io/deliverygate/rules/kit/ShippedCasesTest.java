package io.deliverygate.rules.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases that lie beside the shipped rules, as architects run theirs. */
class ShippedCasesTest {

  @TestFactory
  Stream<DynamicTest> shouldComeToWhatTheCaseExpects() throws IOException {
    ShippedCases rules = ShippedCases.read();

    return RuleTestRun.cases(rules).stream()
        .map(each -> dynamicTest(each.place() + ": " + each.name(), () -> holds(each, rules)));
  }

  private static void holds(RuleCase each, ShippedCases rules) {
    assertThat(each.failures(each.ask(rules.base()))).isEmpty();
  }

  @Test
  void shouldSeeEveryRulePassAndFireAndFindTheSameAlone() throws IOException {
    RuleTestReport report = RuleTestRun.of(ShippedCases.read(), false);

    assertThat(report.uncovered()).isEmpty();
    assertThat(report.lonely()).isEmpty();
  }
}
