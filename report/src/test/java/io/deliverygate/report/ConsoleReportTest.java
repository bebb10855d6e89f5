package io.deliverygate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ConsoleReportTest {

  private static final Path OUT = Path.of("target", "delivery-gate");

  @Test
  void shouldSayOneLineWhenGreen() {
    assertThat(lines(Verdicts.passed()))
        .containsExactly(
            "Delivery Gate: PASSED - payments-parent 2.4.0 passes gates done and debt"
                + " - rules: 6 passed");
  }

  @Test
  void shouldSayWhatComesNextWhenNotGreen() {
    assertThat(lines(Verdicts.blocked()))
        .containsSequence(
            "WHAT COMES NEXT - 1 of 2 steps that began had been foreseen, 1 emerged",
            "  - Do the case (case): possible now, Ann, due 2026-02-20 (overdue)",
            "  - Do the call (call): under way since 2026-01-05, nobody, due 2026-03-02",
            "  - Do the offer (offer): waits for call, H-1, Ann, due 2026-04-01");
  }

  @Test
  void shouldSayWhyWhenGreenButNotComplete() {
    Verdict verdict =
        Verdicts.of(
            List.of(Verdicts.gate("done", true, RuleVerdicts.testsRan())), "gates were chosen");

    assertThat(lines(verdict))
        .containsExactly(
            "Delivery Gate: PASSED - payments-parent 2.4.0 passes gate done, but is not complete"
                + " - rules: 1 passed",
            "  Not complete, so never good for a release:",
            "    - gates were chosen");
  }

  @Test
  void shouldNameAGateThatFailsWithoutBeingEnforcedWhenGreen() {
    Verdict verdict =
        Verdicts.of(
            List.of(
                Verdicts.gate("done", true, RuleVerdicts.testsRan()),
                Verdicts.gate("go-live", false, RuleVerdicts.noRelease())));

    assertThat(lines(verdict))
        .singleElement()
        .asString()
        .contains("passes gate done, go-live is FAILED and not enforced - rules: 1 passed");
  }

  @Test
  void shouldSayOnHowFewRulesAGatePasses() {
    RuleVerdict silent = RuleVerdicts.notApplicable();
    RuleVerdict ran = RuleVerdicts.testsRan();

    assertThat(
            lines(Verdicts.of(List.of(Verdicts.gate("done", true, ran, silent, silent, silent)))))
        .singleElement()
        .asString()
        .contains("passes gate done - rules");
    assertThat(
            lines(
                Verdicts.of(
                    List.of(Verdicts.gate("done", true, ran, silent, silent, silent, silent)))))
        .singleElement()
        .asString()
        .contains("passes gate done (on 1 of its 5 rules) - rules: 1 passed, 4 not applicable");
  }

  @Test
  void shouldShowWhatIsWaivedWhenGreen() {
    List<String> lines =
        lines(Verdicts.of(RuleVerdicts.littleDuplication(), RuleVerdicts.waivedFindings()));

    assertThat(lines.get(0))
        .contains("passes gate debt, with 1 breach waived")
        .endsWith("rules: 1 passed, 1 waived");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("WAIVED ---"))
        .anyMatch(line -> line.contains("DEBT-02"))
        .anyMatch(line -> line.contains("waived: W-7"));
  }

  @Test
  void shouldSayFirstThatItIsAnEmergency() {
    List<String> lines = lines(Verdicts.emergency());

    assertThat(lines.get(0)).startsWith("!!! RELEASED IN EMERGENCY E-1 - payments are down");
    assertThat(String.join(" ", lines).replaceAll(" +", " "))
        .contains(
            "asked for by Bob E-1, allowed by Ann, to be looked into by 2026-11-27",
            "Emergency E-0 has no effect - it ended (fix)",
            "WARNING - payments-parent 2.4.0 is let through in an emergency, whatever its gates say,"
                + " with 1 breach waived",
            "because: excused by emergency E-1",
            "waived: emergency E-1");
  }

  @Test
  void shouldSayFirstWhatBlocks() {
    assertThat(lines(Verdicts.blocked()))
        .startsWith(
            "Delivery Gate: FAILED - payments-parent 2.4.0 is blocked by 3 rules: DONE-04, DEBT-01"
                + " and DEBT-02",
            "",
            "  done     FAILED   enforced      1 rule blocks, 2 pass",
            "  debt     FAILED   enforced      2 rules block, 1 warns, 1 not counted",
            "  go-live  FAILED   not enforced  2 rules not counted");
  }

  @Test
  void shouldShowFactLimitPlaceAndRemedyOfABreach() {
    assertThat(lines(Verdicts.warning()))
        .containsSubsequence(
            "gate debt",
            "  WARN   DEBT-06  No method is too complex - BREACHED",
            "    - com.example.payments.core.FeeCalculator.feeFor: 23 paths, at most 15 allowed: the"
                + " method is",
            "      too complex",
            "      at payments-core/src/main/java/com/example/payments/core/FeeCalculator.java:41",
            "    fix: split the method where its decisions part");
  }

  @Test
  void shouldShowBlockersThenWarningsThenTheRest() {
    assertThat(text(Verdicts.blocked()))
        .containsSubsequence(
            "WHAT BLOCKS ---",
            "DONE-04",
            "DEBT-01",
            "DEBT-02",
            "WARNINGS ---",
            "DEBT-06",
            "SHOWN, NOT COUNTED ---",
            "TEAM-01",
            "(shadow)",
            "gate go-live, not enforced",
            "LIVE-12",
            "LIVE-13");
  }

  @Test
  void shouldNotShowRulesThatHold() {
    assertThat(text(Verdicts.blocked())).doesNotContain("DONE-02", "DONE-03");
  }

  @Test
  void shouldShowErrorsAndMissingEvidenceWithTheirReasons() {
    assertThat(lines(Verdicts.error()))
        .containsSubsequence(
            "Delivery Gate: ERROR - payments-parent 2.4.0 cannot be judged: error in DONE-02; blocked"
                + " by DONE-04",
            "Not complete, so never good for a release:",
            "  - gates were chosen on the command line: done, debt",
            "  debt  PASSED   enforced      1 rule passes, 1 waived, 1 does not apply",
            "  BLOCK  DONE-02  No test failed or errored - ERROR",
            "             the file ends inside <testcase> (run the tests again and let them end)",
            "  BLOCK  DONE-04  Tests cover enough lines and branches - NO_EVIDENCE",
            "             target/site/jacoco*/jacoco.xml (run the tests with the JaCoCo agent)",
            "Report: " + OUT.resolve("report").resolve("index.html"));
  }

  @Test
  void shouldSayWhyWhenNothingWasEvaluated() {
    assertThat(text(Verdicts.notEvaluated()))
        .startsWith(
            "Delivery Gate: ERROR - payments-parent 2.4.0 cannot be judged: module payments-service"
                + " failed to\ncompile\n");
  }

  @Test
  void shouldSayWhyWhenNoGateIsEnforced() {
    Verdict verdict = Verdicts.of(List.of(Verdicts.gate("done", false, RuleVerdicts.testsRan())));

    assertThat(text(verdict)).contains("cannot be judged: no gate is enforced");
  }

  @Test
  void shouldSayWhyWhenNoRuleOfAGateApplies() {
    assertThat(text(Verdicts.of(RuleVerdicts.notApplicable())))
        .containsSubsequence(
            "cannot be judged: no rule of gate debt applies and\ncounts",
            "WHAT BLOCKS",
            "DEBT-06  No method is too complex - NOT_APPLICABLE",
            "because: coverage is not expected; add it to evidence: in delivery-gate.yaml");
  }

  @Test
  void shouldShowTenBreachesAndCountTheRest() {
    assertThat(lines(Verdicts.huge(1000)))
        .filteredOn(line -> line.startsWith("    - finding "))
        .hasSize(10);
    assertThat(text(Verdicts.huge(200))).contains("... and 190 more in report/index.html");
    assertThat(text(Verdicts.huge(201))).contains("... and 191 more in verdict.json");
    assertThat(text(Verdicts.huge(10))).doesNotContain(" more in ");
  }

  @Test
  void shouldShowOpenBreachesBeforeWaivedOnes() {
    Breach waived = RuleVerdicts.waivedFindings().breaches().get(0);
    Breach open = RuleVerdicts.manyFindings().breaches().get(1);
    Verdict verdict =
        Verdicts.of(
            RuleVerdicts.rule(
                "DEBT-02", "Findings", RuleStatus.BREACHED, Severity.BLOCK, List.of(waived, open)));

    assertThat(text(verdict))
        .containsSubsequence("- module payments-transfer, priority 2", "- module payments-core")
        .contains("waived: W-7");
  }

  @Test
  void shouldShowARemedyWithEachBreachWhenTheyDiffer() {
    Verdict verdict =
        Verdicts.of(
            RuleVerdicts.rule(
                "X-1",
                "Two ways",
                RuleStatus.BREACHED,
                Severity.BLOCK,
                List.of(
                    RuleVerdicts.breach("a", "wrong", "", "", "", Breach.Location.NONE, "do this"),
                    RuleVerdicts.breach(
                        "b", "wrong", "", "", "", Breach.Location.NONE, "do that"))));

    assertThat(lines(verdict))
        .containsSequence(
            "    - a: wrong", "      fix: do this", "    - b: wrong", "      fix: do that");
  }

  @Test
  void shouldNotCountARuleInShadowAsTheSayOfAGate() {
    assertThat(text(Verdicts.of(RuleVerdicts.inShadow())))
        .contains("cannot be judged: no rule of gate debt applies and\ncounts");
  }

  @Test
  void shouldSayFromWhenARuleCounts() {
    Verdict verdict =
        Verdicts.of(
            RuleVerdicts.muchDuplication(), RuleVerdicts.startsLater(RuleVerdicts.tooComplex()));

    assertThat(lines(verdict))
        .containsSubsequence(
            "  debt  FAILED   enforced      1 rule blocks, 1 not counted",
            "  WARN   DEBT-06  No method is too complex - BREACHED (shadow)",
            "    because: shadow: counts from 2027-01-01");
  }

  @Test
  void shouldSayWhatWouldNotHoldInShadowWhenGreen() {
    Verdict verdict =
        Verdicts.of(
            RuleVerdicts.fewFindings(),
            RuleVerdicts.startsLater(RuleVerdicts.covered()),
            RuleVerdicts.startsLater(RuleVerdicts.muchDuplication()));

    assertThat(lines(verdict))
        .containsExactly(
            "Delivery Gate: PASSED - payments-parent 2.4.0 passes gate debt"
                + " - rules: 1 passed, 2 in shadow",
            "  DEBT-01 does not pass - shadow: counts from 2027-01-01");
  }

  @Test
  void shouldSayThatAGateIsInShadow() {
    Verdict verdict =
        Verdicts.of(
            List.of(
                Verdicts.gate("done", true, RuleVerdicts.testsRan()),
                new GateVerdict(
                    "debt",
                    GateStatus.FAILED,
                    false,
                    List.of(RuleVerdicts.startsLater(RuleVerdicts.muchDuplication())))));

    assertThat(lines(verdict))
        .singleElement()
        .asString()
        .contains("passes gate done, debt is FAILED in shadow - rules: 1 passed");
  }

  @Test
  void shouldNameTheRulesInShadowWhenNoOtherRuleOfAGateCounts() {
    assertThat(text(Verdicts.of(RuleVerdicts.startsLater(RuleVerdicts.fewFindings()))))
        .containsSubsequence(
            "cannot be judged: no rule of gate debt applies and\ncounts",
            "WHAT BLOCKS",
            "DEBT-02",
            "because: shadow: counts from 2027-01-01")
        .doesNotContain("error in");
  }

  @Test
  void shouldShowThePlaceOnlyOnce() {
    assertThat(placed("wrong at A.java:5", 5)).containsSequence("    - a: wrong at A.java:5", "");
    assertThat(placed("wrong at A.java:54", 5))
        .containsSequence("    - a: wrong at A.java:54", "      at A.java:5");
  }

  private static List<String> placed(String message, int line) {
    Breach breach =
        RuleVerdicts.breach("a", message, "", "", "", new Breach.Location("A.java", line), "");
    return lines(
        Verdicts.of(
            RuleVerdicts.rule(
                "X-1", "Placed", RuleStatus.BREACHED, Severity.BLOCK, List.of(breach))));
  }

  @Test
  void shouldFitATerminal() {
    assertThat(lines(Verdicts.blocked())).allMatch(line -> line.length() <= 110);
    assertThat(lines(Verdicts.blocked()))
        .filteredOn(line -> !line.contains("/src/main/java/"))
        .allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @FieldSource("io.deliverygate.report.ForeignTexts#ALL")
  void shouldLetNoTextSteerTheTerminal(String foreign) {
    assertThat(lines(Verdicts.foreign(foreign)))
        .noneMatch(line -> line.matches(".*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}].*"));
  }

  private static List<String> lines(Verdict verdict) {
    return ConsoleReport.lines(verdict, OUT);
  }

  private static String text(Verdict verdict) {
    return String.join("\n", lines(verdict));
  }
}
