package io.deliverygate.rules.explain;

import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.Shadow;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.Locale;
import java.util.Optional;

/**
 * Which rule it is, what it came to, whether that counts, and whether the verdict says the same.
 *
 * @param now what the rule comes to today
 */
record HeadSection(Explained rule, Verdict verdict, RuleVerdict now) {

  void write(Page page) {
    page.title(now.id() + "  " + now.title());
    page.title(
        "gate %s (%s), severity %s%s: %s"
            .formatted(gate(), mode(), now.severity(), pack(), now.status()));
    shadow(rule.card().id(), "It", page);
    shadow(gate(), "Its gate", page);
    since(page);
  }

  private String gate() {
    return rule.parts().gate().id();
  }

  private String mode() {
    GateMode mode = rule.policy().gates().getOrDefault(gate(), GateMode.OFF);
    return mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String pack() {
    return Optional.ofNullable(rule.parts().rules().packOfRule(rule.parts().gate()).get(now.id()))
        .map(pack -> ", of rule pack " + pack)
        .orElse("");
  }

  private void shadow(String id, String who, Page page) {
    Policy policy = rule.policy();
    Shadow shadow = policy.shadow(id);
    if (!shadow.equals(Shadow.NONE)) {
      page.title(
          "%s is %s, as set by the %s.".formatted(who, shadow.words(), policy.origin(id).text()));
    }
  }

  private void since(Page page) {
    Optional<RuleVerdict> then = then();
    if (then.isEmpty()) {
      page.title("The verdict does not speak of it: its gate was not evaluated then.");
    } else if (then.get().status() != now.status()) {
      page.title(
          "The verdict says %s: policy or rules have changed since."
              .formatted(then.get().status()));
    } else if (!verdict.policy().equals(rule.parts().rules().reference(rule.policy()))) {
      page.title(
          "The verdict was made under another policy or other rules; what follows goes by those of now.");
    }
  }

  private Optional<RuleVerdict> then() {
    return verdict.gates().stream()
        .flatMap(gate -> gate.rules().stream())
        .filter(each -> each.id().equals(now.id()))
        .findFirst();
  }
}
