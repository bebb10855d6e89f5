package io.deliverygate.rules;

import io.deliverygate.fact.Fact;
import io.deliverygate.rules.Reporting.Noted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/**
 * One run of a gate's rules over facts: what they reported, and how many subjects each looked at.
 *
 * @param checked by rule id, how many subjects the rule looked at
 */
record GateRun(Reporting reporting, Map<String, Integer> checked) {

  static GateRun of(Gate gate, Stream<? extends Fact> facts) {
    Reporting reporting = new Reporting();
    Environment environment = KieServices.get().newEnvironment();
    reporting.listenIn(environment);
    KieSession session = gate.base().newKieSession(null, environment);
    try {
      Predicate<Object> interest = gate.interest();
      facts.filter(interest).forEach(session::insert);
      session.fireAllRules();
      session.getObjects(Noted.class::isInstance).forEach(noted -> reporting.keep((Noted) noted));
      return new GateRun(reporting, checked(session, gate.cards()));
    } finally {
      session.dispose();
    }
  }

  private static Map<String, Integer> checked(KieSession session, List<RuleCard> cards) {
    Map<String, Integer> checked = new TreeMap<>();
    for (RuleCard card : cards) {
      checked.put(card.id(), session.getQueryResults(card.subjectQuery()).size());
    }
    return checked;
  }
}
