package io.deliverygate.report;

import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.List;

/** Verdicts on single rules as the evaluator gives them for a small payments service. */
final class RuleVerdicts {

  private static final String CORE = "payments-core/src/main/java/com/example/payments/core/";
  private static final String TRANSFER =
      "payments-transfer/src/main/java/com/example/payments/transfer/";

  private RuleVerdicts() {}

  static RuleVerdict testsPassed() {
    return new RuleVerdict(
        "DONE-02",
        "No test failed or errored",
        RuleStatus.PASSED,
        Severity.BLOCK,
        412,
        "com.example.payments.transfer.ExecutionSchedulerTest.runsAtCutOff passed only when it was"
            + " repeated",
        false,
        List.of());
  }

  static RuleVerdict testsRan() {
    return passed("DONE-03", "Tests ran, and few were skipped", Severity.BLOCK, 3);
  }

  static RuleVerdict covered() {
    return passed("DONE-04", "Tests cover enough lines and branches", Severity.BLOCK, 1);
  }

  static RuleVerdict littleDuplication() {
    return passed("DEBT-01", "Little of the code base is duplicated", Severity.BLOCK, 1);
  }

  static RuleVerdict fewFindings() {
    return passed("DEBT-02", "No serious static-analysis finding", Severity.BLOCK, 3);
  }

  static RuleVerdict notComplex() {
    return passed("DEBT-06", "No method is too complex", Severity.WARN, 1298);
  }

  static RuleVerdict notCovered() {
    String remedy = "test what the coverage report shows in red, least covered files first";
    return rule(
        "DONE-04",
        "Tests cover enough lines and branches",
        RuleStatus.BREACHED,
        Severity.BLOCK,
        List.of(
            breach(
                "build: branches",
                "52.17 %, at least 70 % allowed: 84 of 161 branches are covered",
                "52.17",
                "70",
                "%",
                Breach.Location.NONE,
                remedy),
            breach(
                "build: lines",
                "61.2 %, at least 80 % allowed: 306 of 500 lines are covered",
                "61.2",
                "80",
                "%",
                Breach.Location.NONE,
                remedy)));
  }

  static RuleVerdict muchDuplication() {
    return rule(
        "DEBT-01",
        "Little of the code base is duplicated",
        RuleStatus.BREACHED,
        Severity.BLOCK,
        List.of(
            breach(
                "code base",
                "11.43 %, at most 5 % allowed: 534 of 4672 tokens are duplicated, the longest of"
                    + " 187 tokens at "
                    + TRANSFER
                    + "CreditTransferExporter.java:31 and "
                    + TRANSFER
                    + "DirectDebitExporter.java:28",
                "11.43",
                "5",
                "%",
                new Breach.Location(TRANSFER + "CreditTransferExporter.java", 31),
                "let one piece of code serve both places, the longest duplicate first")));
  }

  static RuleVerdict manyFindings() {
    return rule(
        "DEBT-02",
        "No serious static-analysis finding",
        RuleStatus.BREACHED,
        Severity.BLOCK,
        List.of(finding(""), priorityTwo()));
  }

  static RuleVerdict waivedFindings() {
    return rule(
        "DEBT-02",
        "No serious static-analysis finding",
        RuleStatus.WAIVED,
        Severity.BLOCK,
        List.of(finding("W-7: replaced in 2.5.0, approved by K. Ito until 2026-12-31T00:00:00Z")));
  }

  private static Breach finding(String waiver) {
    return new Breach(
        "DEBT-02:module payments-core, priority 1",
        "module payments-core, priority 1",
        "2 findings, at most 0 allowed: AvoidBranchingStatementAsLastInLoop at "
            + CORE
            + "FeeCalculator.java:88; ReturnEmptyCollectionRatherThanNull at "
            + CORE
            + "Ledger.java:54",
        "2",
        "0",
        "findings",
        new Breach.Location(CORE + "FeeCalculator.java", 88),
        "fix the findings that the static-analysis report lists, priority 1 first",
        waiver,
        "1c0de2c0de3c");
  }

  private static Breach priorityTwo() {
    return breach(
        "module payments-transfer, priority 2",
        "14 findings, at most 10 allowed: SystemPrintln at " + TRANSFER + "SepaRules.java:19",
        "14",
        "10",
        "findings",
        new Breach.Location(TRANSFER + "SepaRules.java", 19),
        "fix the findings that the static-analysis report lists, priority 1 first");
  }

  static RuleVerdict tooComplex() {
    return rule(
        "DEBT-06",
        "No method is too complex",
        RuleStatus.BREACHED,
        Severity.WARN,
        List.of(
            breach(
                "com.example.payments.core.FeeCalculator.feeFor",
                "23 paths, at most 15 allowed: the method is too complex",
                "23",
                "15",
                "paths",
                new Breach.Location(CORE + "FeeCalculator.java", 41),
                "split the method where its decisions part")));
  }

  static RuleVerdict inShadow() {
    return new RuleVerdict(
        "TEAM-01",
        "Public classes have a comment",
        RuleStatus.BREACHED,
        Severity.BLOCK,
        31,
        "",
        true,
        List.of(
            breach(
                "com.example.payments.core.Plan",
                "the class has no comment",
                "",
                "",
                "",
                new Breach.Location(CORE + "Plan.java", 7),
                "say in a sentence what the class is for")));
  }

  /** One that will count from a day on. */
  static RuleVerdict startsLater(RuleVerdict rule) {
    return rule.inShadow("shadow: counts from 2027-01-01");
  }

  static RuleVerdict gatesBefore() {
    String remedy = "turn that gate green first; its own breaches say how";
    return rule(
        "LIVE-12",
        "The gates before go-live passed for this revision",
        RuleStatus.BREACHED,
        Severity.BLOCK,
        List.of(
            breach("gate debt", "the gate did not pass", "", "", "", Breach.Location.NONE, remedy),
            breach(
                "gate done", "the gate did not pass", "", "", "", Breach.Location.NONE, remedy)));
  }

  static RuleVerdict noRelease() {
    return rule(
        "LIVE-13",
        "A release is a release",
        RuleStatus.BREACHED,
        Severity.BLOCK,
        List.of(
            breach(
                "org.example:iban-tables:1.9-SNAPSHOT",
                "module payments-core uses a version that may still change",
                "",
                "",
                "",
                new Breach.Location("payments-core/pom.xml", 0),
                "build from a clean, committed work tree with a final version and final"
                    + " dependencies")));
  }

  static RuleVerdict testsUnreadable() {
    return without(
        "DONE-02",
        "No test failed or errored",
        RuleStatus.ERROR,
        "payments-core/target/surefire-reports/TEST-com.example.payments.core.LedgerTest.xml:57:"
            + " the file ends inside <testcase> (run the tests again and let them end)");
  }

  static RuleVerdict noCoverage() {
    return without(
        "DONE-04",
        "Tests cover enough lines and branches",
        RuleStatus.NO_EVIDENCE,
        "module payments-service: no coverage at target/jacoco*.exec, target/site/jacoco*/jacoco.xml"
            + " (run the tests with the JaCoCo agent)");
  }

  static RuleVerdict notApplicable() {
    return without(
        "DEBT-06",
        "No method is too complex",
        RuleStatus.NOT_APPLICABLE,
        "coverage is not expected; add it to evidence: in delivery-gate.yaml");
  }

  static RuleVerdict passed(String id, String title, Severity severity, int checked) {
    return new RuleVerdict(id, title, RuleStatus.PASSED, severity, checked, "", false, List.of());
  }

  static RuleVerdict without(String id, String title, RuleStatus status, String reason) {
    return new RuleVerdict(id, title, status, Severity.BLOCK, 0, reason, false, List.of());
  }

  static RuleVerdict rule(
      String id, String title, RuleStatus status, Severity severity, List<Breach> breaches) {
    return new RuleVerdict(id, title, status, severity, breaches.size(), "", false, breaches);
  }

  static Breach breach(
      String subject,
      String message,
      String actual,
      String limit,
      String unit,
      Breach.Location place,
      String remedy) {
    return new Breach(subject, subject, message, actual, limit, unit, place, remedy, "", "");
  }

  static Breach numbered(int number) {
    return breach(
        "finding %06d".formatted(number),
        "1 findings, at most 0 allowed: AvoidCatchingThrowable",
        "1",
        "0",
        "findings",
        new Breach.Location(CORE + "Ledger.java", number),
        "fix the finding");
  }
}
