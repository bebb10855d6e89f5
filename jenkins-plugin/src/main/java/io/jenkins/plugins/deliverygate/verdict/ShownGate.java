package io.jenkins.plugins.deliverygate.verdict;

import io.deliverygate.io.OneLine;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleEffect;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A gate's verdict as people read it.
 *
 * @param rules the worst first, among equals by id
 */
@ExportedBean(defaultVisibility = 4)
public record ShownGate(
    @Exported String id,
    @Exported GateStatus status,
    @Exported boolean enforced,
    @Exported List<ShownRule> rules) {

  private static final Comparator<ShownRule> WORST_FIRST =
      Comparator.comparing(ShownRule::standing)
          .thenComparing(ShownRule::severity)
          .thenComparing(ShownRule::id);

  static ShownGate of(GateVerdict gate) {
    return new ShownGate(
        OneLine.of(gate.id()),
        gate.status(),
        gate.enforced(),
        gate.rules().stream()
            .map(rule -> ShownRule.of(rule, gate.enforced()))
            .sorted(WORST_FIRST)
            .toList());
  }

  /** How it looks on pages. */
  public Look look() {
    return Look.of(status);
  }

  /** Its status in a word. */
  public String words() {
    return Phrases.of(status);
  }

  /** Why it is in error although none of its rules is; else empty. */
  public String note() {
    boolean mute = status == GateStatus.ERROR && rules.stream().noneMatch(ShownRule::inError);
    return mute ? "None of its rules applies and counts, so nobody can tell." : "";
  }

  /** Its place on the page. */
  public String anchor() {
    return "gate-" + Phrases.slug(id);
  }

  /** Rules that ask for something. */
  public List<ShownRule> wanting() {
    return rules(rule -> rule.standing().wants());
  }

  /** Rules that are waived, hold or do not apply. */
  public List<ShownRule> resting() {
    return rules(rule -> !rule.standing().wants());
  }

  private List<ShownRule> rules(Predicate<ShownRule> which) {
    return rules.stream().filter(which).toList();
  }

  /** How those rest, such as {@code 4 rules hold, 1 rule is waived}. */
  public String restingWords() {
    return Stream.of(
            resting(RuleEffect.HOLDS, "rule passes", "rules pass"),
            resting(RuleEffect.WAIVED, "rule is waived", "rules are waived"),
            resting(RuleEffect.SILENT, "rule does not apply", "rules do not apply"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String resting(RuleEffect standing, String one, String many) {
    int count = rules(rule -> rule.standing() == standing).size();
    return count == 0 ? "" : Phrases.count(count, one, many);
  }
}
