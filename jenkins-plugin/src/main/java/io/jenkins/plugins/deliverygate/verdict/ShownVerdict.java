package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.EmergencyNote;
import io.deliverygate.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole verdict as people read it.
 *
 * @param because why it is not complete; empty where it is
 * @param emergencies each in one sentence
 * @param gates those that are enforced first, else in the order in which they were evaluated
 * @param waivers those that excuse something
 * @param policyDigest hex SHA-256
 * @param evidenceDigest hex SHA-256
 */
public record ShownVerdict(
    List<String> because,
    List<String> emergencies,
    List<ShownGate> gates,
    List<ShownWaiver> waivers,
    String policyDigest,
    String evidenceDigest) {

  private static final int MOST_FIRST = 3;

  private static final Comparator<ShownGate> ENFORCED_FIRST =
      Comparator.comparing(ShownGate::enforced).reversed();

  /** A verdict says so once for each module, and there may be many. */
  private static final int MOST_REASONS = 50;

  /** Of a verdict that is not there any more. */
  static final ShownVerdict GONE =
      new ShownVerdict(List.of(), List.of(), List.of(), List.of(), "", "");

  static ShownVerdict of(Verdict verdict) {
    return new ShownVerdict(
        lines(verdict.incompleteBecause().stream()),
        lines(verdict.emergencies().stream().map(ShownVerdict::sentence)),
        verdict.gates().stream().map(ShownGate::of).sorted(ENFORCED_FIRST).toList(),
        verdict.waivers().stream().map(ShownWaiver::of).toList(),
        OneLine.of(verdict.policy().digest()),
        OneLine.of(verdict.evidenceDigest()));
  }

  private static List<String> lines(Stream<String> foreign) {
    return foreign.limit(MOST_REASONS).map(OneLine::of).toList();
  }

  private static String sentence(EmergencyNote note) {
    if (!note.holds()) {
      return "Emergency " + note.id() + " has no effect: " + note.problem();
    }
    String followUp =
        note.followedUp().isEmpty()
            ? "to be looked into by " + note.followUpBy()
            : "looked into " + note.followedUp();
    return "Released in emergency %s until %s, asked for by %s, allowed by %s, %s: %s"
        .formatted(
            note.id(), note.until(), note.requester(), note.approver(), followUp, note.reason());
  }

  /** Rules because of which a release may not go on, the worst first. */
  public List<ShownRule> blocking() {
    return gates.stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> rule.standing().stops())
        .sorted(Comparator.comparing(ShownRule::standing))
        .toList();
  }

  /** The first few of them. */
  public List<ShownRule> firstBlocking() {
    return blocking().stream().limit(MOST_FIRST).toList();
  }

  /** How many more block, in words; empty where none does. */
  public String furtherBlocking() {
    int more = blocking().size() - MOST_FIRST;
    return more <= 0 ? "" : "and " + Phrases.count(more, "more rule", "more rules");
  }
}
