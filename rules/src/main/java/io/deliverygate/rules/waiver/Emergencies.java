package io.deliverygate.rules.waiver;

import io.deliverygate.fact.CommitId;
import io.deliverygate.fact.Emergency;
import io.deliverygate.fact.Revision;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.policy.Authority.Terms;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.EmergencyNote;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict.Subject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Excuses everything that can be excused while an emergency holds for exactly this version and
 * commit. The gates are then warnings at best.
 */
public final class Emergencies {

  private final Entitlement entitlement;
  private final Subject subject;
  private final Instant at;
  private final ZoneId zone;
  private final boolean clean;
  private final List<EmergencyNote> notes;

  /**
   * The emergencies of a release.
   *
   * @param subject what is judged
   * @param at the instant that counts as now
   * @param zone where the product counts its days
   */
  public Emergencies(
      Snapshot snapshot, Entitlement entitlement, Subject subject, Instant at, ZoneId zone) {
    this.entitlement = entitlement;
    this.subject = subject;
    this.at = at;
    this.zone = zone;
    this.clean = snapshot.all(Revision.class).stream().allMatch(Revision::clean);
    this.notes =
        snapshot.all(Emergency.class).stream()
            .filter(each -> each.version().equals(subject.version()))
            .map(this::note)
            .toList();
  }

  /** Those for this version, with what keeps one from having any effect. */
  public List<EmergencyNote> notes() {
    return notes;
  }

  private EmergencyNote note(Emergency emergency) {
    return new EmergencyNote(
        emergency.id(),
        emergency.reason(),
        emergency.requester(),
        emergency.approver(),
        emergency.at(),
        emergency.until(),
        emergency.followUpBy().toString(),
        emergency.followedUp().on().toString(),
        problem(emergency).orElse(""));
  }

  private Optional<String> problem(Emergency emergency) {
    Terms terms = entitlement.authority().emergencies();
    if (!CommitId.whole(emergency.revision())) {
      return Optional.of(CommitId.inPart(emergency.revision()));
    }
    if (subject.revision().isEmpty() || !emergency.ofRevision(subject.revision())) {
      return Optional.of(
          "it is for commit %s, and judged is %s (record one for this commit)"
              .formatted(
                  emergency.revision(),
                  subject.revision().isEmpty() ? "an unknown one" : subject.revision()));
    }
    if (!clean) {
      return Optional.of(
          "it is for a commit, and the work tree holds more than that (commit it, or drop it)");
    }
    return outside(emergency, terms)
        .or(() -> entitlement.problem(emergency, emergency.requester(), terms));
  }

  private Optional<String> outside(Emergency emergency, Terms terms) {
    if (at.isBefore(emergency.at())) {
      return Optional.of("it begins only %s (wait until then)".formatted(emergency.at()));
    }
    if (!emergency.until().isAfter(at)) {
      return Optional.of(
          "it ended %s (fix what blocks, or record another one)".formatted(emergency.until()));
    }
    Instant latest = emergency.at().atZone(zone).plusDays(terms.days()).toInstant();
    return emergency.until().isAfter(latest)
        ? Optional.of(
            "it lasts longer than %d days (have it approved with an earlier end)"
                .formatted(terms.days()))
        : Optional.empty();
  }

  /**
   * A gate with what an emergency excuses.
   *
   * @param never ids of the rules that nothing excuses
   */
  public GateVerdict over(GateVerdict gate, Set<String> never) {
    Optional<EmergencyNote> holds = notes.stream().filter(EmergencyNote::holds).findFirst();
    return holds.isEmpty() || !gate.enforced() ? gate : excused(gate, never, holds.get());
  }

  private static GateVerdict excused(GateVerdict gate, Set<String> never, EmergencyNote holds) {
    List<RuleVerdict> rules =
        gate.rules().stream()
            .map(rule -> rule.shadow() || never.contains(rule.id()) ? rule : excused(rule, holds))
            .toList();
    GateStatus status = GateStatus.ofGate(rules);
    return new GateVerdict(
        gate.id(), status == GateStatus.PASSED ? GateStatus.WARNING : status, true, rules);
  }

  private static RuleVerdict excused(RuleVerdict rule, EmergencyNote holds) {
    if (rule.status() != RuleStatus.BREACHED && rule.status() != RuleStatus.NO_EVIDENCE) {
      return rule;
    }
    List<Breach> breaches =
        rule.breaches().stream()
            .map(each -> each.waived() ? each : each.waivedBy(holds.label()))
            .toList();
    return rule.with(RuleStatus.WAIVED, breaches).because("excused by " + holds.label());
  }
}
