package io.deliverygate.verdict.view;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.Verdict.PackRef;
import io.deliverygate.verdict.Verdict.Subject;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A verdict as people read it: every text safe to show, the worst first, and of each rule only as
 * many breaches as a reader can bear.
 *
 * @param incompleteBecause why it is not complete, the first reasons and how many more there are
 * @param gates in the order in which they were evaluated
 * @param waivers those that excuse something
 * @param plan what comes next of the initiative that is recorded
 */
public record ShownVerdict(
    GateStatus status,
    boolean complete,
    List<String> incompleteBecause,
    Subject subject,
    Instant evaluatedAt,
    String policyDigest,
    List<String> packs,
    String evidenceDigest,
    List<ShownEmergency> emergencies,
    List<ShownGate> gates,
    List<ShownWaiver> waivers,
    ShownPlan plan) {

  /** A verdict says so once for each module, and there may be many. */
  private static final int MOST_REASONS = 50;

  /**
   * What people see of a verdict.
   *
   * @param mostBreaches how many breaches of each rule
   */
  public static ShownVerdict of(Verdict verdict, int mostBreaches) {
    return new ShownVerdict(
        verdict.status(),
        verdict.complete(),
        reasons(verdict.incompleteBecause()),
        safe(verdict.subject()),
        verdict.evaluatedAt(),
        OneLine.of(verdict.policy().digest()),
        verdict.policy().packs().stream().map(ShownVerdict::words).map(OneLine::of).toList(),
        OneLine.of(verdict.evidenceDigest()),
        verdict.emergencies().stream().map(ShownEmergency::of).toList(),
        verdict.gates().stream().map(gate -> ShownGate.of(gate, mostBreaches)).toList(),
        verdict.waivers().stream().map(ShownWaiver::of).toList(),
        ShownPlan.of(verdict.plan()));
  }

  private static List<String> reasons(List<String> all) {
    int more = all.size() - MOST_REASONS;
    Stream<String> rest =
        more <= 0 ? Stream.empty() : Stream.of("and " + Phrases.number(more) + " more");
    return Stream.concat(all.stream().limit(MOST_REASONS).map(OneLine::of), rest).toList();
  }

  private static String words(PackRef pack) {
    String name = (pack.id() + " " + pack.version()).strip();
    return name + " (sha256 " + pack.digest() + ")";
  }

  private static Subject safe(Subject subject) {
    return new Subject(
        OneLine.of(subject.name()), OneLine.of(subject.version()), OneLine.of(subject.revision()));
  }

  /** Version of the format of {@code verdict.json}. */
  public String schema() {
    return Verdict.SCHEMA;
  }

  /** Project and version in a sentence. */
  public String name() {
    String name = (subject.name() + " " + subject.version()).strip();
    return name.isEmpty() ? "the project" : name;
  }

  /** Rules that do so, over all gates, errors first. */
  public List<ShownRule> rules(Predicate<RuleEffect> effect) {
    return gates.stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(rule -> effect.test(rule.effect()))
        .sorted((a, b) -> a.effect().compareTo(b.effect()))
        .toList();
  }

  /** Rules because of which a release may not go on, errors first. */
  public List<ShownRule> blocking() {
    return VerdictSection.BLOCKS.of(this);
  }

  /** The first few of them. */
  public List<ShownRule> blocking(int most) {
    return blocking().stream().limit(most).toList();
  }

  /** How many come after the first few, in words; empty where none does. */
  public String afterBlocking(int most) {
    int more = blocking().size() - most;
    return more <= 0 ? "" : "… and " + Phrases.count(more, "more rule");
  }

  /** How many breaches of enforced gates are excused. */
  public int waived() {
    return enforced().stream()
        .flatMap(gate -> gate.rules().stream())
        .mapToInt(ShownRule::waived)
        .sum();
  }

  /** Whether it is let through in an emergency. */
  public boolean inEmergency() {
    return emergencies.stream().anyMatch(ShownEmergency::holds);
  }

  /** The gates in the order in which they matter to who scrolls through them. */
  public List<ShownGate> enforcedFirst() {
    return Stream.concat(enforced().stream(), notEnforced().stream()).toList();
  }

  /** The gates that count. */
  public List<ShownGate> enforced() {
    return gates.stream().filter(ShownGate::enforced).toList();
  }

  /** The gates that do not count. */
  public List<ShownGate> notEnforced() {
    return gates.stream().filter(gate -> !gate.enforced()).toList();
  }
}
