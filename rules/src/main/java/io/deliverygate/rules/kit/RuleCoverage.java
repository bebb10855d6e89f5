package io.deliverygate.rules.kit;

import io.deliverygate.rules.kit.TestedTexts.Titled;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which rules cases have asked, and what these came to. */
final class RuleCoverage {

  private static final Map<RuleStatus, String> WANTED = new EnumMap<>(RuleStatus.class);

  static {
    WANTED.put(RuleStatus.BREACHED, "it never fired: no case breaches it");
    WANTED.put(RuleStatus.PASSED, "it never stayed silent: no case passes it");
  }

  private final Map<String, Set<RuleStatus>> outcomes = new TreeMap<>();

  void asked(RuleVerdict rule) {
    outcomes.computeIfAbsent(rule.id(), id -> EnumSet.noneOf(RuleStatus.class)).add(rule.status());
  }

  /**
   * What is missing, with the place of the rule.
   *
   * @param rules all rules under test
   */
  List<String> gaps(List<Titled> rules) {
    List<String> gaps = new ArrayList<>();
    for (Titled rule : rules) {
      Set<RuleStatus> seen = outcomes.get(rule.id());
      if (seen == null) {
        gaps.add(line(rule, "no case asks it"));
      } else {
        WANTED.forEach(
            (status, words) -> {
              if (!seen.contains(status)) {
                gaps.add(line(rule, words));
              }
            });
      }
    }
    return gaps;
  }

  private static String line(Titled rule, String words) {
    return "%s: %s: %s".formatted(rule.place(), rule.id(), words);
  }
}
