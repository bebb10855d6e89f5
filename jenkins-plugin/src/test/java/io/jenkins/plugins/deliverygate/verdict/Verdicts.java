package io.jenkins.plugins.deliverygate.verdict;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.deliverygate.fact.Day;
import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.EmergencyNote;
import io.deliverygate.verdict.Figure;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.Plan;
import io.deliverygate.verdict.Plan.PlannedStep;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.Verdict.Subject;
import io.deliverygate.verdict.VerdictJson;
import io.deliverygate.verdict.WaiverNote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Verdicts as the command made them, changed where a test needs it, recorded in builds. */
final class Verdicts {

  private Verdicts() {}

  /** Of the sample project: done and debt fail, one breach is waived. */
  static Verdict blocked() throws IOException {
    return VerdictJson.read(Path.of("src/test/resources/verdicts/blocked.json"));
  }

  /** Of the shop: its one rule passes. */
  static Verdict passed() throws IOException {
    return VerdictJson.read(Path.of("src/test/resources/verdicts/passed.json"));
  }

  /** Records a verdict as the step does. */
  static RecordedVerdict record(Run<?, ?> run, String name, Verdict verdict) throws IOException {
    return record(run, name, verdict, TaskListener.NULL);
  }

  static RecordedVerdict record(Run<?, ?> run, String name, Verdict verdict, TaskListener log)
      throws IOException {
    VerdictFile file = VerdictFile.next(run);
    file.write(verdict);
    RecordedVerdict recorded = RecordedVerdict.of(name, file, verdict, List.of());
    VerdictListener.keep(run, recorded, verdict, log);
    return recorded;
  }

  /** The same with other gates, and the status that follows from them. */
  static Verdict with(Verdict verdict, List<GateVerdict> gates) {
    return with(verdict, GateStatus.ofAll(gates), verdict.subject(), gates, verdict.waivers());
  }

  /** The same with a waiver that ends then. */
  static Verdict withWaiver(Verdict verdict, String id, Instant expires) {
    WaiverNote waiver =
        new WaiverNote(id, "DEBT-06", "core", "is replaced", "Bob", "Cid", expires, 1);
    return with(verdict, verdict.status(), verdict.subject(), verdict.gates(), List.of(waiver));
  }

  private static Verdict with(
      Verdict verdict,
      GateStatus status,
      Subject subject,
      List<GateVerdict> gates,
      List<WaiverNote> waivers) {
    return new Verdict(
        verdict.schema(),
        status,
        verdict.complete(),
        verdict.incompleteBecause(),
        subject,
        verdict.evaluatedAt(),
        verdict.policy(),
        verdict.evidenceDigest(),
        gates,
        verdict.emergencies(),
        waivers,
        verdict.figures(),
        verdict.plan());
  }

  /** What comes next where one step waits for another. */
  static Plan plan(String title, String waitsFor) {
    return new Plan(
        Day.of("2026-03-01"),
        List.of(
            new PlannedStep(
                "offer",
                title,
                "activity",
                Plan.State.WAITING,
                false,
                title,
                Day.UNKNOWN,
                Day.UNKNOWN,
                Day.UNKNOWN,
                Day.of("2026-02-20"),
                List.of(waitsFor),
                List.of(),
                List.of())),
        List.of(),
        List.of());
  }

  /** One gate with one rule that blocks so many times. */
  static Verdict breachedSoOften(int breaches) throws IOException {
    RuleVerdict rule =
        rule(
            "DEBT-02",
            IntStream.range(0, breaches)
                .mapToObj(i -> breach("subject " + i, "finding " + i, "Main.java", "fix it"))
                .toList());
    return with(passed(), List.of(new GateVerdict("debt", GateStatus.FAILED, true, List.of(rule))));
  }

  /** One gate whose one rule does not apply. */
  static Verdict mute() throws IOException {
    RuleVerdict rule =
        new RuleVerdict(
            "ACME-01",
            "Tests cover enough",
            RuleStatus.NOT_APPLICABLE,
            Severity.BLOCK,
            0,
            "coverage is not expected; add it to evidence:",
            false,
            List.of());
    return with(passed(), List.of(new GateVerdict("acme", GateStatus.ERROR, true, List.of(rule))));
  }

  static RuleVerdict rule(String id, List<Breach> breaches) {
    return new RuleVerdict(
        id, "Title of " + id, RuleStatus.BREACHED, Severity.BLOCK, 9, "", false, breaches);
  }

  static Breach breach(String subject, String message, String file, String remedy) {
    return new Breach(
        "f1", subject, message, "2", "1", "findings", place(file), remedy, "", "abc123");
  }

  private static Breach.Location place(String file) {
    return new Breach.Location(file, 7);
  }

  /** Every text that can come from outside is the same foreign text. */
  static Verdict foreign(String text) throws IOException {
    Verdict base = passed();
    Breach open = new Breach(text, text, text, text, text, text, place(text), text, "", text);
    RuleVerdict rule =
        new RuleVerdict(
            text,
            text,
            RuleStatus.BREACHED,
            Severity.BLOCK,
            1,
            text,
            false,
            List.of(open, open.waivedBy(text)));
    Instant soon = Instant.now().plus(Duration.ofDays(3));
    return new Verdict(
        base.schema(),
        GateStatus.FAILED,
        false,
        List.of(text),
        new Subject(text, text, text),
        base.evaluatedAt(),
        base.policy(),
        text,
        List.of(new GateVerdict(text, GateStatus.FAILED, true, List.of(rule))),
        List.of(
            new EmergencyNote(text, text, text, text, soon, soon, text, text, ""),
            new EmergencyNote(text, text, text, text, soon, soon, text, text, text)),
        List.of(new WaiverNote(text, text, text, text, text, text, soon, 1)),
        List.of(new Figure(text, text, text, text)),
        plan(text, text));
  }
}
