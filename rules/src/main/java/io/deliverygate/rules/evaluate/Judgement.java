package io.deliverygate.rules.evaluate;

import io.deliverygate.io.OneLine;
import io.deliverygate.io.Sha256;
import io.deliverygate.rules.Found;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.waiver.FactFingerprints;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a rule's verdict of what the rule reported and of the state of its evidence.
 *
 * @param project name of what is judged
 */
record Judgement(String project, EvidenceState evidence, GateRun run) {

  private static final int FINGERPRINT_LENGTH = 32;

  private static final Comparator<Breach> ORDER =
      Comparator.comparing(Breach::subject)
          .thenComparing(Breach::message)
          .thenComparing(breach -> breach.location().text());

  RuleVerdict of(RuleCard card) {
    Optional<String> unreadable = evidence.unreadable(card.requires());
    if (unreadable.isPresent()) {
      return verdict(card, RuleStatus.ERROR, unreadable.get());
    }
    Optional<String> partial = card.wholeBuild() ? evidence.partial() : Optional.empty();
    if (partial.isPresent()) {
      return verdict(card, RuleStatus.NOT_APPLICABLE, partial.get());
    }
    Optional<String> notExpected = evidence.notExpected(card.requires());
    if (notExpected.isPresent()) {
      return verdict(card, RuleStatus.NOT_APPLICABLE, notExpected.get());
    }
    String broken = run.broken().get(card.id());
    if (broken != null) {
      return verdict(card, RuleStatus.ERROR, broken);
    }
    return evidence
        .gaps(card.requires())
        .map(gaps -> verdict(card, RuleStatus.NO_EVIDENCE, gaps))
        .orElseGet(() -> judged(card));
  }

  private RuleVerdict judged(RuleCard card) {
    List<String> gaps = run.reporting().gaps(card.id());
    if (!gaps.isEmpty()) {
      return verdict(card, RuleStatus.NO_EVIDENCE, EvidenceState.joined(gaps).orElseThrow());
    }
    if (!run.reporting().breaches(card.id()).isEmpty()) {
      return verdict(card, RuleStatus.BREACHED, notes(card));
    }
    if (checked(card) == 0) {
      return verdict(
          card,
          RuleStatus.NOT_APPLICABLE,
          Stream.concat(
                  Stream.of("there is nothing to check; the rule looks at " + card.subject()),
                  run.reporting().notes(card.id()).stream())
              .collect(Collectors.joining("; ")));
    }
    return verdict(card, RuleStatus.PASSED, notes(card));
  }

  private String notes(RuleCard card) {
    return String.join("; ", run.reporting().notes(card.id()));
  }

  private int checked(RuleCard card) {
    return run.checked().getOrDefault(card.id(), 0);
  }

  private RuleVerdict verdict(RuleCard card, RuleStatus status, String reason) {
    return new RuleVerdict(
        card.id(),
        card.title(),
        status,
        card.severity(),
        checked(card),
        reason,
        false,
        status == RuleStatus.NOT_APPLICABLE ? List.of() : breaches(card));
  }

  private List<Breach> breaches(RuleCard card) {
    return run.reporting().breaches(card.id()).stream()
        .map(found -> breach(card, found))
        .sorted(ORDER)
        .toList();
  }

  private Breach breach(RuleCard card, Found found) {
    String subject = OneLine.of(found.subject());
    return new Breach(
        Sha256.of(card.id() + "\n" + found.subject()).substring(0, FINGERPRINT_LENGTH),
        subject,
        OneLine.of(found.message()),
        found.actual(),
        found.limit(),
        found.unit(),
        found.location(),
        card.remedy(),
        "",
        fact(card, found));
  }

  private String fact(RuleCard card, Found found) {
    boolean hasValue = !found.actual().isEmpty();
    String place = String.join("\n", project, card.id(), found.subject());
    return new FactFingerprints(place, hasValue)
        .of(hasValue ? found.unit() : found.cause(), found.matched());
  }
}
