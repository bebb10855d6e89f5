package io.deliverygate.verdict.view;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleEffect;
import io.deliverygate.verdict.RuleStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdict in one sentence: what it is, and because of what. */
public final class Headline {

  private static final int MOST_NAMES = 6;

  private final ShownVerdict verdict;

  private Headline(ShownVerdict verdict) {
    this.verdict = verdict;
  }

  /** The verdict in one or few words. */
  public static String title(ShownVerdict verdict) {
    return title(verdict.status(), verdict.inEmergency());
  }

  /**
   * The same of a verdict of which no more is known.
   *
   * @param emergency whether it is let through in one
   */
  public static String title(GateStatus status, boolean emergency) {
    return emergency && status.passes() ? "Emergency release" : title(status);
  }

  /** What a status says, in one or few words. */
  public static String title(GateStatus status) {
    return switch (status) {
      case PASSED -> "Passed";
      case WARNING -> "Passed with warnings";
      case FAILED -> "Blocked";
      case ERROR -> "Cannot be judged";
    };
  }

  /** What it is, and because of what. */
  public static String of(ShownVerdict verdict) {
    return new Headline(verdict).sentence();
  }

  private String sentence() {
    return switch (verdict.status()) {
      case PASSED -> passed() + caveat();
      case WARNING -> warned() + caveat();
      case FAILED -> verdict.name() + " is blocked by " + named(RuleEffect.BLOCKS, "rule");
      case ERROR -> verdict.name() + " cannot be judged: " + String.join("; ", causes());
    };
  }

  private String passed() {
    List<String> gates =
        verdict.enforced().stream().map(gate -> gate.id() + gate.smallRest()).toList();
    String noun = gates.size() == 1 ? "gate " : "gates ";
    return verdict.name() + " passes " + noun + Phrases.list(gates, MOST_NAMES);
  }

  private String warned() {
    if (verdict.inEmergency()) {
      return verdict.name() + " is let through in an emergency, whatever its gates say";
    }
    return verdict.name() + " passes with " + named(RuleEffect.WARNS, "warning");
  }

  private String caveat() {
    String waived =
        verdict.waived() == 0
            ? ""
            : ", with " + Phrases.count(verdict.waived(), "breach", "breaches") + " waived";
    return waived + (verdict.complete() ? "" : ", but is not complete");
  }

  private String named(RuleEffect effect, String noun) {
    List<String> rules = ids(verdict.rules(effect::equals).stream());
    return Phrases.count(rules.size(), noun) + ": " + Phrases.list(rules, MOST_NAMES);
  }

  private static List<String> ids(Stream<ShownRule> rules) {
    return rules.map(ShownRule::id).toList();
  }

  /** Why nobody can tell: broken rules, gates without a say, no gates at all. */
  private List<String> causes() {
    List<String> causes = new ArrayList<>();
    addNamed(causes, "error in ", RuleEffect.ERROR);
    muteGates().forEach(causes::add);
    if (verdict.enforced().isEmpty()) {
      causes.add(nothingEnforced());
    }
    addNamed(causes, "blocked by ", RuleEffect.BLOCKS);
    return causes;
  }

  private void addNamed(List<String> causes, String start, RuleEffect effect) {
    List<String> rules =
        ids(
            verdict.rules(effect::equals).stream()
                .filter(rule -> rule.status() != RuleStatus.NOT_APPLICABLE && !rule.shadow()));
    if (!rules.isEmpty()) {
      causes.add(start + Phrases.list(rules, MOST_NAMES));
    }
  }

  private Stream<String> muteGates() {
    return verdict.enforced().stream()
        .filter(ShownGate::mute)
        .map(gate -> "no rule of gate " + gate.id() + " applies and counts");
  }

  private String nothingEnforced() {
    if (!verdict.gates().isEmpty()) {
      return "no gate is enforced";
    }
    return verdict.incompleteBecause().stream().findFirst().orElse("no gate was evaluated");
  }

  /** How the rules of the enforced gates came out, for those who have nothing to fix. */
  public static String figures(ShownVerdict verdict) {
    Stream<String> counted = Arrays.stream(RuleStatus.values()).map(s -> figure(verdict, s));
    return Stream.concat(counted, Stream.of(inShadow(verdict)))
        .filter(figure -> !figure.isEmpty())
        .collect(Collectors.joining(", ", "rules: ", ""));
  }

  private static String inShadow(ShownVerdict verdict) {
    long rules =
        verdict.enforced().stream()
            .flatMap(gate -> gate.rules().stream())
            .filter(ShownRule::shadow)
            .count();
    return rules == 0 ? "" : Phrases.number(rules) + " in shadow";
  }

  private static String figure(ShownVerdict verdict, RuleStatus status) {
    long rules = verdict.enforced().stream().mapToLong(gate -> gate.count(status)).sum();
    return rules == 0 ? "" : Phrases.number(rules) + " " + Phrases.lower(status);
  }
}
