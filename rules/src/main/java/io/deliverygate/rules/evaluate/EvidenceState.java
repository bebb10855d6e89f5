package io.deliverygate.rules.evaluate;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.MissingEvidence;
import io.deliverygate.fact.PartialBuild;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be said of the evidence behind a rule before the rule is asked: whether it is
 * unreadable, absent, stale, or not expected at all.
 */
final class EvidenceState {

  private static final int SHOWN = 3;

  private final Snapshot snapshot;
  private final Set<EvidenceKind> expected;
  private final List<MissingEvidence> missing;

  EvidenceState(Snapshot snapshot, Set<EvidenceKind> expected, List<MissingEvidence> missing) {
    this.snapshot = snapshot;
    this.expected = expected;
    this.missing = missing;
  }

  /** Why the evidence cannot be believed, where that is so. */
  Optional<String> unreadable(Set<EvidenceKind> kinds) {
    return joined(
        snapshot.all(UnreadableEvidence.class).stream()
            .filter(fact -> kinds.contains(fact.kind()))
            .map(fact -> "%s: %s (%s)".formatted(fact.place(), fact.reason(), fact.mend())));
  }

  /** Why nothing can be said of the build as a whole, where only a part of it was built. */
  Optional<String> partial() {
    return joined(snapshot.all(PartialBuild.class).stream().map(PartialBuild::reason))
        .map(reason -> "judged only where the whole project is built: " + reason);
  }

  /** What is expected and absent or stale, where anything is. */
  Optional<String> gaps(Set<EvidenceKind> kinds) {
    Stream<String> absent =
        missing.stream()
            .filter(fact -> kinds.contains(fact.kind()))
            .map(fact -> where(fact.module()) + fact.reason() + " (" + fact.mend() + ")");
    Stream<String> stale =
        snapshot.all(StaleEvidence.class).stream()
            .filter(fact -> kinds.contains(fact.kind()))
            .map(fact -> where(fact.module()) + fact.reason() + " (" + fact.mend() + ")");
    return joined(Stream.concat(absent, stale));
  }

  /** Why the rule does not apply because evidence is neither expected nor there. */
  Optional<String> notExpected(Set<EvidenceKind> kinds) {
    return kinds.stream()
        .filter(kind -> !expected.contains(kind) && !found(kind))
        .findFirst()
        .map(
            kind ->
                "%s: neither found nor expected; add %s in the policy"
                    .formatted(kind.title(), policyLine(kind)));
  }

  private static String policyLine(EvidenceKind kind) {
    return kind == EvidenceKind.NEW_CODE
        ? "'new-code: {since: main}', with the branch that work goes to,"
        : "'" + kind.key() + "' to evidence.expected";
  }

  private boolean found(EvidenceKind kind) {
    return snapshot.all(EvidenceSearch.class).stream()
        .anyMatch(search -> search.kind() == kind && search.found() > 0);
  }

  private static String where(String module) {
    return module.isEmpty() ? "" : "module " + module + ": ";
  }

  private static Optional<String> joined(Stream<String> reasons) {
    return joined(reasons.toList());
  }

  /** The first of some reasons, and how many more there are. */
  static Optional<String> joined(List<String> all) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String shown = all.stream().limit(SHOWN).collect(Collectors.joining("; "));
    int more = all.size() - SHOWN;
    return Optional.of(more > 0 ? shown + "; and " + more + " more" : shown);
  }
}
