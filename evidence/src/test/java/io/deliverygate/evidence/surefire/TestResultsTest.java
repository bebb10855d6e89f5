package io.deliverygate.evidence.surefire;

import static io.deliverygate.fact.TestOutcome.ERRORED;
import static io.deliverygate.fact.TestOutcome.FAILED;
import static io.deliverygate.fact.TestOutcome.PASSED;
import static io.deliverygate.fact.TestOutcome.PASSED_FLAKY;
import static io.deliverygate.fact.TestOutcome.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.TestResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestResultsTest {

  @ParameterizedTest
  @CsvSource({
    "PASSED, FAILED, FAILED",
    "PASSED, ERRORED, ERRORED",
    "FAILED, ERRORED, ERRORED",
    "PASSED, PASSED_FLAKY, PASSED_FLAKY",
    "PASSED_FLAKY, FAILED, FAILED",
    "SKIPPED, PASSED, PASSED",
    "SKIPPED, FAILED, FAILED",
    "SKIPPED, SKIPPED, SKIPPED"
  })
  void shouldKeepTheWorstWhenTwoFilesTellOfATest(
      TestOutcome one, TestOutcome other, TestOutcome kept) {
    assertThat(outcomes(result("a", one, "1.xml"), result("a", other, "2.xml")))
        .containsExactly(kept);
  }

  @Test
  void shouldKeepAllWhenOneFileHasEqualNames() {
    assertThat(
            outcomes(
                result("a", PASSED, "1.xml"),
                result("a", FAILED, "1.xml"),
                result("a", PASSED, "1.xml")))
        .containsExactlyInAnyOrder(PASSED, FAILED, PASSED);
  }

  @Test
  void shouldPairTheWorstWhenTwoFilesHaveEqualNames() {
    assertThat(
            outcomes(
                result("a", PASSED, "1.xml"),
                result("a", FAILED, "1.xml"),
                result("a", SKIPPED, "1.xml"),
                result("a", PASSED_FLAKY, "2.xml"),
                result("a", ERRORED, "2.xml")))
        .containsExactly(ERRORED, PASSED_FLAKY, SKIPPED);
  }

  @Test
  void shouldKeepBothWhenTestsAreOthers() {
    TestResult first = result("a", PASSED, "1.xml");
    TestResult name = result("b", PASSED, "2.xml");
    TestResult suite = new TestResult("till", "U", "a", PASSED, "", "2.xml");
    TestResult module = new TestResult("desk", "T", "a", PASSED, "", "2.xml");
    assertThat(merged(first, name, suite, module)).containsExactly(first, name, suite, module);
  }

  @Test
  void shouldKeepTheSameFactWhenOrderIsAnother() {
    TestResult one = result("a", FAILED, "1.xml");
    TestResult other = result("a", FAILED, "2.xml");
    assertThat(merged(one, other)).containsExactly(one);
    assertThat(merged(other, one)).containsExactly(one);
  }

  @Test
  void shouldRefuseWhenFactIsOfAnotherKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TestResults().accept(new PartialBuild("why", "")));
  }

  private static TestResult result(String name, TestOutcome outcome, String source) {
    return new TestResult("till", "T", name, outcome, "", source);
  }

  /** Checks on the way that the order of the results makes no difference. */
  private static List<TestOutcome> outcomes(TestResult... results) {
    List<TestResult> turned = new ArrayList<>(List.of(results));
    Collections.reverse(turned);
    List<TestResult> merged = merged(results);
    assertThat(merged(turned.toArray(TestResult[]::new)))
        .containsExactlyInAnyOrderElementsOf(merged);
    return merged.stream().map(TestResult::outcome).toList();
  }

  private static List<TestResult> merged(TestResult... results) {
    TestResults all = new TestResults();
    List.of(results).forEach(all);
    return all.facts().toList();
  }
}
