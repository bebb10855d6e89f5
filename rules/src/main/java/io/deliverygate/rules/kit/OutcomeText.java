package io.deliverygate.rules.kit;

import io.deliverygate.io.Word;
import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.util.ArrayList;
import java.util.List;

/** What a rule came to, in words. */
final class OutcomeText {

  private static final int SHOWN = 10;

  private OutcomeText() {}

  /** A line for the outcome, one for every breach. */
  static String words(RuleVerdict rule) {
    List<String> lines = new ArrayList<>();
    lines.add(Word.of(rule.status()) + checked(rule) + reason(rule));
    rule.breaches().stream().limit(SHOWN).map(OutcomeText::line).forEach(lines::add);
    if (rule.breaches().size() > SHOWN) {
      lines.add("  and " + (rule.breaches().size() - SHOWN) + " more");
    }
    return String.join("\n", lines);
  }

  private static String checked(RuleVerdict rule) {
    return rule.status() == RuleStatus.PASSED || rule.status() == RuleStatus.BREACHED
        ? ", " + rule.checked() + " checked"
        : "";
  }

  private static String reason(RuleVerdict rule) {
    return rule.reason().isEmpty() ? "" : ": " + rule.reason();
  }

  private static String line(Breach breach) {
    String place = breach.location().text();
    return "  breach '%s': %s%s"
        .formatted(breach.subject(), breach.message(), place.isEmpty() ? "" : " (" + place + ")");
  }
}
