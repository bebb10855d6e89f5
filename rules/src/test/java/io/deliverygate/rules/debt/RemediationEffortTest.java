package io.deliverygate.rules.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.SourceLines;
import io.deliverygate.fact.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediationEffortTest {

  private static final List<TableRow> PRICES =
      List.of(
          row("PMD", "Unused*", "*", "2.5"),
          row("*", "*", "1", "30"),
          TableRow.of(Map.of("tool", "Checkstyle", "minutes", "1")));

  @Test
  void shouldTakeTheFirstRowThatFits() {
    RemediationEffort effort =
        effort(
            finding("PMD", "UnusedImport", 1),
            finding("PMD", "UnusedImport", 1),
            finding("PMD", "EmptyCatch", 1),
            finding("Checkstyle", "java/Tab", 4));

    assertThat(effort.minutes()).isEqualByComparingTo("36");
    assertThat(effort.unpriced()).isEmpty();
  }

  @Test
  void shouldNameEachSortThatNoRowFits() {
    RemediationEffort effort =
        effort(
            finding("PMD", "EmptyCatch", 3),
            finding("PMD", "EmptyCatch", 3),
            finding("ESLint", "eqeqeq", 2));

    assertThat(effort.minutes()).isEqualByComparingTo("0");
    assertThat(effort.unpriced())
        .containsExactly("ESLint eqeqeq, priority 2", "PMD EmptyCatch, priority 3");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0.1", "10, 1", "1000, 100", "15, 1.5"})
  void shouldAddDuplicatedTokensExactly(long tokens, String minutes) {
    RemediationEffort effort =
        RemediationEffort.of(Flaws.of(List.of(), List.of()), PRICES, tokens, new BigDecimal("0.1"));

    assertThat(effort.words()).isEqualTo(minutes);
  }

  @Test
  void shouldCompareTheRatioExactlyAndRoundItUp() {
    DebtRatio atLimit = ratio("5", "100");
    DebtRatio above = ratio("5.0000001", "100");

    assertThat(atLimit.above(BigDecimal.valueOf(5))).isFalse();
    assertThat(atLimit).hasToString("5 %");
    assertThat(above.above(BigDecimal.valueOf(5))).isTrue();
    assertThat(above).hasToString("5.01 %");
    assertThat(ratio("100", "100")).hasToString("100 %");
  }

  @Test
  void shouldRefuseARatioOfNothing() {
    assertThatThrownBy(() -> ratio("1", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ratio("-1", "1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldCountSourceLinesOnlyOfModulesWithoutCoverage() {
    CodeLength length =
        CodeLength.of(
            List.of(coverage("core", 3), coverage("core", 4), coverage("api", 0)),
            List.of(
                new SourceLines("core", 100, "src"),
                new SourceLines("api", 20, "src"),
                new SourceLines("web", 5, "src")));

    assertThat(length.lines()).isEqualTo(32);
  }

  @Test
  void shouldNameTheFirstFindingOfEachIdentityWhenSeveralAreNew() {
    Flaws flaws =
        Flaws.of(
            List.of(at(9, "Unused on line 9"), at(3, "Unused on line 3"), at(5, "Empty")),
            List.of());

    assertThat(DebtChange.of(flaws, List.of()).news())
        .extracting(found -> found.flaw().line(), NewFlaw::count)
        .containsExactly(tuple(3, 2), tuple(5, 1));
  }

  private static DebtRatio ratio(String remediation, String development) {
    return new DebtRatio(new BigDecimal(remediation), new BigDecimal(development));
  }

  private static RemediationEffort effort(Finding... findings) {
    return RemediationEffort.of(Flaws.of(List.of(findings), List.of()), PRICES, 0, BigDecimal.ONE);
  }

  private static TableRow row(String tool, String rule, String priority, String minutes) {
    return TableRow.of(
        Map.of("tool", tool, "rule", rule, "priority", priority, "minutes", minutes));
  }

  private static Finding finding(String tool, String rule, int priority) {
    return new Finding("core", tool, rule, priority, "m", "A.java", 1, "report.xml");
  }

  private static Finding at(int line, String message) {
    return new Finding("core", "PMD", "R", 3, message, "A.java", line, "report.xml");
  }

  private static Coverage coverage(String module, long lines) {
    return new Coverage(module, "A.java", lines, 0, 0, 0, "jacoco.xml");
  }
}
