package io.deliverygate.rules.kit;

import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.verdict.RuleVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules came to among all others, to be compared with what each comes to {@link RuleAlone
 * alone}: the engine has been seen to lose what a rule finds because of another rule beside it.
 */
final class IsolationCheck {

  private final TestedRules rules;
  private final TestedTexts texts;
  private final Map<RuleCase, Map<String, RuleVerdict>> verdicts = new LinkedHashMap<>();

  IsolationCheck(TestedRules rules) {
    this.rules = rules;
    this.texts = new TestedTexts(rules);
  }

  /** Notes what the rules of a case came to. */
  void asked(RuleCase each, Map<String, RuleVerdict> came) {
    verdicts.put(each, came);
  }

  /** The rules that come to something else alone, with the case that shows it. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (String gate : texts.gates()) {
      for (String id : texts.ids(gate)) {
        Map<String, String> alone = RuleAlone.of(texts.files(gate), id, texts.ids(gate));
        difference(id, rules.with(gate, alone)).ifPresent(differences::add);
      }
    }
    return differences;
  }

  private Optional<String> difference(String id, RuleBase alone) {
    return verdicts.entrySet().stream()
        .filter(entry -> entry.getValue().containsKey(id))
        .flatMap(entry -> difference(entry.getKey(), entry.getValue().get(id), alone).stream())
        .findFirst();
  }

  private static Optional<String> difference(RuleCase each, RuleVerdict among, RuleBase alone) {
    RuleVerdict came = Scenarios.known(among.id(), each.scenario().ask(alone, each.gates()));
    return came.equals(among)
        ? Optional.empty()
        : Optional.of(
            "%s: %s\n  among the other rules: %s\n  alone: %s"
                .formatted(
                    among.id(), each.name(), OutcomeText.words(among), OutcomeText.words(came)));
  }
}
