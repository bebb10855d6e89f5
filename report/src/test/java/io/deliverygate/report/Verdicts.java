package io.deliverygate.report;

import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.EmergencyNote;
import io.deliverygate.verdict.Figure;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.Verdict.PolicyRef;
import io.deliverygate.verdict.Verdict.Subject;
import io.deliverygate.verdict.WaiverNote;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Verdicts as the evaluator gives them for a small payments service. */
final class Verdicts {

  static final Subject PAYMENTS =
      new Subject("payments-parent", "2.4.0", "3f2a9c1b7d0485e6a1c2b3d4e5f60718293a4b5c");

  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final PolicyRef POLICY =
      PolicyRef.of("9b74c9897bac770ffc029102a200c5de5d4a6a2f2b1c9f6f4a7c0a7a3e1d5b68", List.of());
  private static final String EVIDENCE =
      "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

  private Verdicts() {}

  static Verdict of(List<GateVerdict> gates, String... incompleteBecause) {
    return Verdict.of(PAYMENTS, AT, POLICY, EVIDENCE, gates, List.of(incompleteBecause));
  }

  static Verdict of(RuleVerdict... rules) {
    return of(List.of(gate("debt", true, rules)));
  }

  static GateVerdict gate(String id, boolean enforced, RuleVerdict... rules) {
    return new GateVerdict(id, GateStatus.ofGate(List.of(rules)), enforced, List.of(rules));
  }

  /** Everything holds. */
  static Verdict passed() {
    return of(
        List.of(
            gate(
                "done",
                true,
                RuleVerdicts.testsPassed(),
                RuleVerdicts.testsRan(),
                RuleVerdicts.covered()),
            gate(
                "debt",
                true,
                RuleVerdicts.littleDuplication(),
                RuleVerdicts.fewFindings(),
                RuleVerdicts.notComplex())));
  }

  /** One method is too complex, and that only warns. */
  static Verdict warning() {
    return of(
        List.of(
            gate(
                "done",
                true,
                RuleVerdicts.testsPassed(),
                RuleVerdicts.testsRan(),
                RuleVerdicts.covered()),
            gate(
                "debt",
                true,
                RuleVerdicts.littleDuplication(),
                RuleVerdicts.fewFindings(),
                RuleVerdicts.tooComplex())));
  }

  /** Coverage, duplication and findings block; go-live is only looked at. */
  static Verdict blocked() {
    return blockedGates()
        .with(
            List.of(),
            List.of(
                new WaiverNote(
                    "W-1",
                    "DEBT-05",
                    "module core",
                    "legacy",
                    "Bob",
                    "Cid",
                    AT.plusSeconds(60),
                    2)),
            List.of(new Figure("change-failure-rate", "Change failure rate", "6.67", "%")))
        .with(Plans.launch());
  }

  private static Verdict blockedGates() {
    return of(
        List.of(
            gate(
                "done",
                true,
                RuleVerdicts.testsPassed(),
                RuleVerdicts.testsRan(),
                RuleVerdicts.notCovered()),
            gate(
                "debt",
                true,
                RuleVerdicts.muchDuplication(),
                RuleVerdicts.manyFindings(),
                RuleVerdicts.tooComplex(),
                RuleVerdicts.inShadow()),
            gate("go-live", false, RuleVerdicts.gatesBefore(), RuleVerdicts.noRelease())));
  }

  /** A report is cut short, another is absent, one finding is waived, and it was run by hand. */
  static Verdict error() {
    return of(
        List.of(
            gate(
                "done",
                true,
                RuleVerdicts.testsUnreadable(),
                RuleVerdicts.testsRan(),
                RuleVerdicts.noCoverage()),
            gate(
                "debt",
                true,
                RuleVerdicts.littleDuplication(),
                RuleVerdicts.waivedFindings(),
                RuleVerdicts.notApplicable())),
        "gates were chosen on the command line: done, debt");
  }

  /** Released in an emergency: a breach and missing evidence are excused. */
  static Verdict emergency() {
    RuleVerdict absent = RuleVerdicts.noCoverage();
    RuleVerdict excused =
        absent.with(RuleStatus.WAIVED, List.of()).because("excused by emergency E-1");
    RuleVerdict breached = RuleVerdicts.waivedFindings();
    List<Breach> breaches =
        breached.breaches().stream().map(each -> each.waivedBy("emergency E-1")).toList();
    GateVerdict gate =
        new GateVerdict(
            "debt",
            GateStatus.WARNING,
            true,
            List.of(excused, breached.with(RuleStatus.WAIVED, breaches)));
    return of(List.of(gate)).with(List.of(note("E-1", ""), note("E-0", "it ended (fix)")));
  }

  private static EmergencyNote note(String text, String problem) {
    return new EmergencyNote(
        text,
        "payments are down, " + text,
        "Bob " + text,
        "Ann",
        AT,
        AT.plusSeconds(86_400),
        "2026-11-27",
        "",
        problem);
  }

  /** Nothing could be evaluated. */
  static Verdict notEvaluated() {
    return Verdict.notEvaluated(PAYMENTS, AT, "module payments-service failed to compile");
  }

  /** One rule with very many breaches. */
  static Verdict huge(int breaches) {
    return of(
        RuleVerdicts.rule(
            "DEBT-02",
            "No serious static-analysis finding",
            RuleStatus.BREACHED,
            Severity.BLOCK,
            IntStream.rangeClosed(1, breaches).mapToObj(RuleVerdicts::numbered).toList()));
  }

  /** The same foreign text wherever a text can stand. */
  static Verdict foreign(String text) {
    Breach open =
        new Breach(text, text, text, "7", "0", text, new Breach.Location(text, 3), text, "", text);
    Breach waived =
        new Breach(
            text, text, text, "7", "0", text, new Breach.Location(text, 3), text, text, text);
    RuleVerdict breached =
        new RuleVerdict(
            text, text, RuleStatus.BREACHED, Severity.BLOCK, 2, text, false, List.of(open, waived));
    return Verdict.of(
            new Subject(text, text, text),
            AT,
            POLICY,
            EVIDENCE,
            List.of(gate(text, true, breached)),
            List.of(text))
        .with(List.of(note(text, ""), note(text, text)));
  }
}
