package io.deliverygate.rules.evaluate;

import io.deliverygate.rules.Foreseen;
import io.deliverygate.rules.Reporting;
import io.deliverygate.rules.Reporting.Noted;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.base.RuleNeeds;
import io.deliverygate.rules.base.RuleSet;
import io.deliverygate.rules.drl.DrlRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;

/**
 * Some of the rules that share a KieBase.
 *
 * @param wanted the names of the rules and queries that are in it
 * @param heard the names of those whose reports count; the others may derive facts for them
 * @param base what they are in
 */
record Part(
    RuleSet set,
    Predicate<String> wanted,
    Predicate<String> heard,
    Supplier<InternalKnowledgeBase> base) {

  private static final Predicate<String> ALL = any -> true;

  /** What rules said of some facts. */
  record Answers(Reporting reporting, Map<String, Integer> checked) {}

  /** All rules. */
  static Part whole(RuleSet set) {
    return new Part(set, ALL, ALL, set::base);
  }

  /** All rules; those that have to be asked last are not heard yet. */
  static Part first(RuleSet set) {
    Set<String> waiting = DrlRule.names(set.last());
    return new Part(set, ALL, name -> !waiting.contains(name), set::base);
  }

  /** The rules that have to be asked last, and what they need. */
  static Part last(RuleSet set) {
    Set<String> asked = DrlRule.names(set.last());
    return new Part(set, set::isForLast, asked::contains, set::lastBase);
  }

  /** The same with one rule that reports, and whatever derives facts for it. */
  Part alone(RuleCard card) {
    Set<String> own = ruleNames(card);
    RuleNeeds needs = set.needs();
    Set<String> needed =
        DrlRule.names(
            needs.of(
                needs.texts().stream()
                    .filter(text -> own.contains(text.name()) || text.partOf().equals(card.id()))
                    .toList()));
    return only(name -> needed.contains(name) || own.contains(name));
  }

  /** The same without the rules and queries of other names. */
  Part only(Predicate<String> names) {
    Predicate<String> fewer = wanted.and(names);
    return new Part(set, fewer, heard, () -> set.part(fewer));
  }

  /** The DRL rules and the query that make a rule. */
  private Set<String> ruleNames(RuleCard card) {
    Set<String> names =
        set.base().getKiePackages().stream()
            .map(KiePackage::getRules)
            .flatMap(Collection::stream)
            .filter(rule -> Reporting.annotation(rule.getMetaData(), "id").equals(card.id()))
            .map(Rule::getName)
            .collect(Collectors.toSet());
    names.add(card.subjectQuery());
    return names;
  }

  /**
   * Asks them.
   *
   * @param cards those whose subjects are counted
   */
  Answers ask(List<?> facts, List<RuleCard> cards) {
    Reporting reporting = new Reporting(heard);
    Environment environment = KieServices.get().newEnvironment();
    reporting.listenIn(environment);
    InternalKnowledgeBase asked = base.get();
    KieSession session = asked.newKieSession(null, environment);
    try {
      facts.stream().filter(RuleSet.interest(asked)).forEach(session::insert);
      session.fireAllRules();
      session.getObjects(Noted.class::isInstance).forEach(noted -> reporting.keep((Noted) noted));
      session
          .getObjects(Foreseen.class::isInstance)
          .forEach(foreseen -> reporting.keep((Foreseen) foreseen));
      return new Answers(reporting, subjects(session, cards));
    } finally {
      session.dispose();
    }
  }

  private Map<String, Integer> subjects(KieSession session, List<RuleCard> cards) {
    Map<String, Integer> checked = new HashMap<>();
    for (RuleCard card : cards) {
      if (wanted.test(card.subjectQuery())) {
        checked.put(card.id(), session.getQueryResults(card.subjectQuery()).size());
      }
    }
    return checked;
  }
}
