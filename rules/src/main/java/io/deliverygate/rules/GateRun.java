package io.deliverygate.rules;

import io.deliverygate.fact.Fact;
import io.deliverygate.rules.Reporting.Noted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/**
 * One run of a gate's rules over facts: what they reported, and how many subjects each looked at.
 *
 * @param checked by rule id, how many subjects the rule looked at
 */
record GateRun(Reporting reporting, Map<String, Integer> checked) {

  static GateRun of(Gate gate, List<? extends Fact> facts) {
    Reporting reporting = new Reporting();
    Map<String, Integer> checked = new TreeMap<>();
    gate.sets().forEach(set -> fire(set, facts, reporting, checked));
    return new GateRun(reporting, checked);
  }

  private static void fire(
      RuleSet rules,
      List<? extends Fact> facts,
      Reporting reporting,
      Map<String, Integer> checked) {
    Environment environment = KieServices.get().newEnvironment();
    reporting.listenIn(environment);
    KieSession session = rules.base().newKieSession(null, environment);
    try {
      facts.stream().filter(rules.interest()).forEach(session::insert);
      session.fireAllRules();
      session.getObjects(Noted.class::isInstance).forEach(noted -> reporting.keep((Noted) noted));
      rules.cards().forEach(card -> checked.put(card.id(), subjects(session, card)));
    } finally {
      session.dispose();
    }
  }

  private static int subjects(KieSession session, RuleCard card) {
    return session.getQueryResults(card.subjectQuery()).size();
  }
}
