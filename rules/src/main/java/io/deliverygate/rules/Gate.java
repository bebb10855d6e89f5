package io.deliverygate.rules;

import io.deliverygate.policy.GateDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** A gate with its rules: its definition, and the KieBase of its own, built on first use. */
final class Gate {

  private static final SalienceInteger FIRST = new SalienceInteger(1);

  private final GateDefinition definition;
  private final Supplier<InternalKnowledgeBase> rules;
  private @Nullable InternalKnowledgeBase base;

  /**
   * @param rules builds the KieBase
   */
  Gate(GateDefinition definition, Supplier<InternalKnowledgeBase> rules) {
    this.definition = definition;
    this.rules = rules;
  }

  /** The same rules under another definition. */
  Gate with(GateDefinition other) {
    return new Gate(other, this::knowledge);
  }

  GateDefinition definition() {
    return definition;
  }

  synchronized KieBase base() {
    return knowledge();
  }

  private synchronized InternalKnowledgeBase knowledge() {
    InternalKnowledgeBase built = base;
    if (built == null) {
      built = derivationsFirst(rules.get());
      base = built;
    }
    return built;
  }

  /**
   * Lets rules that derive facts fire before those that report, in whatever order files are read: a
   * report cannot be taken back, so what it rests on has to be complete.
   */
  private static InternalKnowledgeBase derivationsFirst(InternalKnowledgeBase base) {
    base.getKiePackages().stream()
        .map(KiePackage::getRules)
        .flatMap(Collection::stream)
        .filter(rule -> RuleCard.derives(rule.getMetaData()))
        .forEach(rule -> ((RuleImpl) rule).setSalience(FIRST));
    return base;
  }

  /** The rules, by id. */
  List<RuleCard> cards() {
    return RuleCard.sorted(
        knowledge().getKiePackages().stream()
            .map(KiePackage::getRules)
            .flatMap(Collection::stream)
            .map(Rule::getMetaData)
            .filter(metadata -> metadata.containsKey("title"))
            .map(RuleCard::of));
  }

  /** Tells which facts any rule of this gate looks at; only these are worth inserting. */
  Predicate<Object> interest() {
    Set<Class<?>> types =
        knowledge().getRete().getObjectTypeNodes().stream()
            .map(ObjectTypeNode::getObjectType)
            .map(type -> ((ClassObjectType) type).getClassType())
            .collect(Collectors.toSet());
    return fact -> types.contains(fact.getClass());
  }
}
