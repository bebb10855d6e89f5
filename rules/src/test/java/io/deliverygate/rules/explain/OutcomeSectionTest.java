package io.deliverygate.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.Breach.Location;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeSectionTest {

  @Test
  void shouldNameTheWaiverThatExcusesABreach() {
    assertThat(lines(RuleStatus.WAIVED, List.of(breach("W-3"))))
        .containsExactly(
            "",
            "Why it is WAIVED",
            "  build: too many (2.5 % too much)",
            "      at a.yaml:3",
            "      excused by waiver W-3");
  }

  @Test
  void shouldShowTheFirstBreachesOnlyWhenThereAreVeryMany() {
    assertThat(lines(RuleStatus.BREACHED, Collections.nCopies(22, breach(""))))
        .hasSize(2 + 3 * 20 + 1)
        .endsWith("  ... and 2 more");
  }

  private static Breach breach(String waiver) {
    return new Breach(
        "f",
        "build",
        "too many",
        "7.5",
        "5",
        "%",
        new Location("a.yaml", 3),
        "mend",
        waiver,
        "c0de");
  }

  private static List<String> lines(RuleStatus status, List<Breach> breaches) {
    Page page = new Page();
    new OutcomeSection(
            new RuleVerdict("X-1", "Few", status, Severity.BLOCK, 1, "", false, breaches))
        .write(page);
    return page.lines();
  }
}
