package io.deliverygate.rules;

import io.deliverygate.fact.Engagement;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Hypothesis;
import io.deliverygate.fact.Participant;
import io.deliverygate.fact.Problem;
import io.deliverygate.fact.Step;

/** An initiative that went from a demand test by a concierge service and a beta to its launch. */
final class SequenceFacts {

  private SequenceFacts() {}

  static Facts good() {
    return people(steps(Facts.good())).found(EvidenceKind.SEQUENCE);
  }

  private static Facts steps(Facts facts) {
    return facts
        .with(done("idea", "none", "2025-09-01", "2025-09-15"))
        .with(done("demand", "demand-test", "2025-10-01", "2025-10-20"))
        .with(but(done("recruit", "recruitment", "2025-10-20", "2025-11-05"), "requires", "demand"))
        .with(done("terms", "legal", "2025-10-21", "2025-11-10"))
        .with(done("privacy", "data-policy", "2025-10-21", "2025-11-12"))
        .with(but(done("live", "live-data", "2025-11-12", "2025-12-20"), "restsOn", "H-1"))
        .with(recurring("check-in", 14, "2025-11-26, 2025-12-10", "2025-12-20"))
        .with(recurring("board", 30, "2025-12-10, 2026-01-09, 2026-02-08", ""))
        .with(
            but(
                done("choice", "none", "2025-12-21", "2025-12-22"),
                "origin",
                "emergent",
                "rulesOut",
                "by-hand"))
        .with(step("by-hand"))
        .with(done("scope", "beta-scope", "2025-12-22", "2026-01-06"))
        .with(but(done("trial", "beta", "2026-01-06", "2026-02-10"), "requires", "scope, choice"))
        .with(done("farewell", "mvp-end", "2026-02-15", "2026-02-20"))
        .with(step("market", "topic", "launch", "began", "2026-02-21"))
        .with(step("survey", "requires", "farewell, market"))
        .with(step("talk", "requires", "farewell", "restsOn", "H-1, H-2"))
        .with(step("pivot", "restsOn", "H-3"));
  }

  private static Facts people(Facts facts) {
    return facts
        .with(hypothesis("H-0", "confirmed", "2025-09-15"))
        .with(hypothesis("H-1", "confirmed", "2025-11-12"))
        .with(hypothesis("H-2", "inconclusive", "2026-03-01"))
        .with(hypothesis("H-3", "refuted", "2026-02-01"))
        .with(participant("P-1", "alpha", "moved", "2026-02-20"))
        .with(participant("P-2", "alpha", "left", "2025-12-01"))
        .with(participant("P-3", "beta", "active", "2026-02-28"))
        .with(FactOf.type(Problem.class, "id", "PR-1", "title", "Slow", "story", "PAY-1"))
        .with(FactOf.type(Problem.class, "id", "PR-2", "title", "Odd", "declinedBecause", "rare"))
        .with(engagement("Sales ", "2026-02-21"))
        .with(engagement("support", "2026-02-01"))
        .with(engagement("marketing", "2026-02-01"))
        .with(engagement("legal", "2025-10-21"))
        .with(engagement("communications", "2026-02-01"));
  }

  static Step step(String id, Object... values) {
    Step step = FactOf.type(Step.class, "id", id, "line", 5, "source", "delivery/s.yaml");
    return (Step) FactOf.but(step, values);
  }

  static Step done(String id, String topic, String began, String ended) {
    return step(id, "topic", topic, "began", began, "ended", ended);
  }

  static Step but(Step step, Object... values) {
    return (Step) FactOf.but(step, values);
  }

  private static Step recurring(String id, int everyDays, String occurrences, String ended) {
    return step(
        id,
        "kind",
        "recurring",
        "topic",
        "check-in",
        "began",
        "2025-11-12",
        "ended",
        ended,
        "everyDays",
        everyDays,
        "occurrences",
        occurrences);
  }

  static Hypothesis hypothesis(String id, String outcome, String decided) {
    return FactOf.type(Hypothesis.class, "id", id, "outcome", outcome, "decided", decided);
  }

  static Participant participant(String id, String group, String state, String since) {
    return FactOf.type(Participant.class, "id", id, "group", group, "state", state, "since", since);
  }

  private static Engagement engagement(String party, String engaged) {
    return FactOf.type(Engagement.class, "party", party, "engaged", engaged);
  }
}
