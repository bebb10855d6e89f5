package io.deliverygate.rules.waiver;

import io.deliverygate.fact.Waiver;
import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.WaiverNote;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a waiver that holds covers a breach as it is now.
 *
 * @param subject its subject as verdicts write it
 */
record WaiverMatch(Waiver waiver, String subject) {

  static WaiverMatch of(Waiver waiver) {
    return new WaiverMatch(waiver, OneLine.of(waiver.subject()));
  }

  /** Whether the waiver is about a rule. */
  boolean isOfRule(String ruleId) {
    return waiver.ruleId().equals(ruleId);
  }

  /** Whether the waiver is about a breach of its rule, however that came out. */
  boolean isOfSubject(Breach breach) {
    return subject.equals(breach.subject());
  }

  /** What a verdict tells of it. */
  WaiverNote note(int breaches) {
    return new WaiverNote(
        waiver.id(),
        waiver.ruleId(),
        subject,
        waiver.reason(),
        waiver.requester(),
        waiver.approver(),
        waiver.expires(),
        breaches);
  }

  /** Why it does not cover a breach that it is about, with the fix. */
  Optional<String> problem(Breach breach) {
    return worse(breach).or(() -> otherFacts(breach));
  }

  private Optional<String> worse(Breach breach) {
    if (breach.actual().isEmpty()) {
      return Optional.empty();
    }
    if (!waiver.value().known()) {
      return Optional.of(
          "it does not say up to which value it covers the breach (have it approved with value: %s)"
              .formatted(breach.actual()));
    }
    BigDecimal covered = waiver.value().orZero();
    BigDecimal actual = new BigDecimal(breach.actual());
    boolean most = actual.compareTo(new BigDecimal(breach.limit())) > 0;
    boolean worse = most ? actual.compareTo(covered) > 0 : actual.compareTo(covered) < 0;
    return worse
        ? Optional.of(
            "the value is now %s, and it covers %s to %s (fix what made it worse, or have it approved anew)"
                .formatted(
                    figure(breach.actual(), breach),
                    most ? "up" : "down",
                    figure(covered.toPlainString(), breach)))
        : Optional.empty();
  }

  private static String figure(String value, Breach breach) {
    return (value + " " + breach.unit()).strip();
  }

  private Optional<String> otherFacts(Breach breach) {
    if (waiver.fact().isEmpty()) {
      return Optional.of(
          "it does not name the facts that it covers (have it approved with fact: %s)"
              .formatted(breach.fact()));
    }
    return codes(waiver.fact()).containsAll(codes(breach.fact()))
        ? Optional.empty()
        : Optional.of(
            "the breach rests on other facts than it covers (look at what changed; where that too can be accepted, have it approved with fact: %s)"
                .formatted(breach.fact()));
  }

  private static Set<String> codes(String text) {
    return new HashSet<>(List.of(text.strip().split("[\\s,]+")));
  }
}
