package io.deliverygate.rules.explain;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.author.AuthoredText;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.kit.RuleAlone;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule is made of: its own texts, and those of the rules that derive facts for it.
 *
 * @param files DRL, with the rules blanked out that have no part in it
 */
record RuleParts(RuleBase rules, GateDefinition gate, RuleCard card, List<DrlFile> files) {

  static RuleParts of(RuleBase rules, GateDefinition gate, RuleCard card) {
    Set<String> ids = rules.rules(gate).stream().map(RuleCard::id).collect(Collectors.toSet());
    return new RuleParts(
        rules, gate, card, DrlFile.of(RuleAlone.of(rules.files(gate), card.id(), ids)));
  }

  /** Every rule and query that has a part in the outcome. */
  List<DrlRule> texts() {
    return DrlFile.rules(files);
  }

  /** The same in the form in which their authors wrote them. */
  List<AuthoredText> written() {
    return texts().stream().map(text -> written(text)).distinct().toList();
  }

  private AuthoredText written(DrlRule rule) {
    return rules.authored(gate, rule.file()).written(rule);
  }

  /** Where the author wrote what a line of DRL came of. */
  String place(String file, int line) {
    return rules.authored(gate, file).place(file, line);
  }

  /** The parameters that have a part in the outcome, in the order of the gate. */
  List<ParameterDefinition> parameters() {
    Set<String> used =
        texts().stream()
            .map(DrlRule::parameters)
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    return gate.parameters().stream().filter(each -> used.contains(each.name())).toList();
  }
}
