package io.deliverygate.rules.debt;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.Expectation;
import io.deliverygate.policy.Policy;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a baseline can be recorded from: all modules, with findings and duplication of each. */
final class WholeEvidence {

  private static final Set<EvidenceKind> KINDS =
      EnumSet.of(EvidenceKind.FINDINGS, EvidenceKind.DUPLICATION);

  private WholeEvidence() {}

  /**
   * @param policy what says of how much evidence has to tell, and what nothing has to look into
   * @throws BadInputException where something is missing, stale, unreadable or left out
   */
  static void require(Snapshot snapshot, Policy policy) {
    Stream.of(partial(snapshot), missing(snapshot, policy), stale(snapshot), unreadable(snapshot))
        .flatMap(problems -> problems)
        .findFirst()
        .ifPresent(
            problem -> {
              throw problem;
            });
  }

  private static Stream<BadInputException> partial(Snapshot snapshot) {
    return snapshot.all(PartialBuild.class).stream()
        .map(partial -> problem("", partial.reason(), "build all modules, then record"));
  }

  private static Stream<BadInputException> missing(Snapshot snapshot, Policy policy) {
    Expectation expectation = new Expectation(snapshot, policy);
    return Stream.concat(
            expectation.missing(KINDS).stream(), expectation.strays(policy, KINDS).stream())
        .map(gap -> problem(gap.module(), gap.reason(), gap.mend()));
  }

  private static Stream<BadInputException> stale(Snapshot snapshot) {
    return snapshot.all(StaleEvidence.class).stream()
        .filter(stale -> KINDS.contains(stale.kind()))
        .map(stale -> problem(stale.module(), stale.reason(), stale.mend()));
  }

  private static Stream<BadInputException> unreadable(Snapshot snapshot) {
    return snapshot.all(UnreadableEvidence.class).stream()
        .filter(bad -> KINDS.contains(bad.kind()))
        .map(bad -> new BadInputException(bad.place(), bad.reason(), bad.mend()));
  }

  private static BadInputException problem(String module, String reason, String fix) {
    return new BadInputException(
        module.isEmpty() ? "baseline" : "baseline of module " + module,
        "not recorded, because " + reason,
        fix);
  }
}
