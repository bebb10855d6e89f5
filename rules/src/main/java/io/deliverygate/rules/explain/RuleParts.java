package io.deliverygate.rules.explain;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.author.AuthoredText;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.drl.RuleText;
import io.deliverygate.rules.kit.RuleAlone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule is made of: its own texts, and those of the rules that derive facts for it.
 *
 * @param files DRL by file name, with the rules blanked out that have no part in it
 */
record RuleParts(RuleBase rules, GateDefinition gate, RuleCard card, Map<String, String> files) {

  static RuleParts of(RuleBase rules, GateDefinition gate, RuleCard card) {
    Set<String> ids = rules.rules(gate).stream().map(RuleCard::id).collect(Collectors.toSet());
    return new RuleParts(rules, gate, card, RuleAlone.of(rules.files(gate), card.id(), ids));
  }

  /** Every rule and query that has a part in the outcome. */
  List<RuleText> texts() {
    return files.entrySet().stream()
        .flatMap(file -> RuleText.of(file.getKey(), file.getValue()).stream())
        .toList();
  }

  /** The same in the form in which their authors wrote them. */
  List<AuthoredText> written() {
    return texts().stream().map(text -> rules.written(gate, text)).distinct().toList();
  }

  /** Where the author wrote what a line of DRL came of. */
  String place(String file, int line) {
    return rules.written(gate, new RuleText(file, line, "", "", "")).place();
  }

  /** The parameters that have a part in the outcome, in the order of the gate. */
  List<ParameterDefinition> parameters() {
    Set<String> used =
        texts().stream()
            .map(RuleText::parameters)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return gate.parameters().stream().filter(each -> used.contains(each.name())).toList();
  }
}
