package io.deliverygate.report;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.Verdict.PackRef;
import io.deliverygate.verdict.Verdict.Subject;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A verdict as people read it: every text safe to show, the worst first, and of each rule only as
 * many breaches as a reader can bear.
 */
record ShownVerdict(
    GateStatus status,
    boolean complete,
    List<String> incompleteBecause,
    Subject subject,
    Instant evaluatedAt,
    String policyDigest,
    List<String> packs,
    String evidenceDigest,
    List<ShownEmergency> emergencies,
    List<ShownGate> gates) {

  static ShownVerdict of(Verdict verdict, int mostBreaches) {
    return new ShownVerdict(
        verdict.status(),
        verdict.complete(),
        verdict.incompleteBecause().stream().map(SafeText::of).toList(),
        safe(verdict.subject()),
        verdict.evaluatedAt(),
        SafeText.of(verdict.policy().digest()),
        verdict.policy().packs().stream().map(ShownVerdict::words).map(SafeText::of).toList(),
        SafeText.of(verdict.evidenceDigest()),
        verdict.emergencies().stream().map(ShownEmergency::of).toList(),
        verdict.gates().stream().map(gate -> ShownGate.of(gate, mostBreaches)).toList());
  }

  private static String words(PackRef pack) {
    String name = (pack.id() + " " + pack.version()).strip();
    return name + " (sha256 " + pack.digest() + ")";
  }

  private static Subject safe(Subject subject) {
    return new Subject(
        SafeText.of(subject.name()),
        SafeText.of(subject.version()),
        SafeText.of(subject.revision()));
  }

  /** Project and version in a sentence. */
  String name() {
    String name = (subject.name() + " " + subject.version()).strip();
    return name.isEmpty() ? "the project" : name;
  }

  /** Rules that stand so, over all gates, errors first. */
  List<ShownRule> rules(Predicate<RuleEffect> standing) {
    return gates.stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> standing.test(rule.standing()))
        .sorted((a, b) -> a.standing().compareTo(b.standing()))
        .toList();
  }

  /** How many breaches of enforced gates are excused. */
  int waived() {
    return enforced().stream()
        .flatMap(gate -> gate.rules().stream())
        .mapToInt(ShownRule::waived)
        .sum();
  }

  /** Whether it is let through in an emergency. */
  boolean inEmergency() {
    return emergencies.stream().anyMatch(ShownEmergency::holds);
  }

  List<ShownGate> enforced() {
    return gates.stream().filter(ShownGate::enforced).toList();
  }

  List<ShownGate> notEnforced() {
    return gates.stream().filter(gate -> !gate.enforced()).toList();
  }
}
