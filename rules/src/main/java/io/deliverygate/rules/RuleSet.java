package io.deliverygate.rules;

import io.deliverygate.rules.author.Written;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * Rules that share a KieBase: what one pack has for one gate. Packs never share one, since Drools
 * loses activations across packages.
 */
final class RuleSet {

  private static final SalienceInteger FIRST = new SalienceInteger(1);

  private final String origin;
  private final Supplier<InternalKnowledgeBase> rules;
  private final Supplier<Map<String, String>> texts;
  private final Function<RuleText, Written> author;
  private @Nullable InternalKnowledgeBase base;

  /**
   * @param origin name of the pack; empty for shipped rules
   * @param rules builds the KieBase, on first use
   * @param texts its DRL files as their authors wrote them, by name
   */
  RuleSet(
      String origin, Supplier<InternalKnowledgeBase> rules, Supplier<Map<String, String>> texts) {
    this(origin, rules, texts, text -> new Written(text.file() + ":" + text.line(), text.text()));
  }

  /**
   * @param author what the author wrote of a rule or query, where that was not DRL
   */
  RuleSet(
      String origin,
      Supplier<InternalKnowledgeBase> rules,
      Supplier<Map<String, String>> texts,
      Function<RuleText, Written> author) {
    this.texts = texts;
    this.origin = origin;
    this.rules = rules;
    this.author = author;
  }

  /** Name of the pack; empty for shipped rules. */
  String origin() {
    return origin;
  }

  Written written(RuleText text) {
    return author.apply(text);
  }

  boolean shipped() {
    return origin.isEmpty();
  }

  Map<String, String> texts() {
    return texts.get();
  }

  synchronized InternalKnowledgeBase base() {
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
        base().getKiePackages().stream()
            .map(KiePackage::getRules)
            .flatMap(Collection::stream)
            .map(Rule::getMetaData)
            .filter(metadata -> metadata.containsKey("title"))
            .map(RuleCard::of));
  }

  /** Tells which facts any rule of this gate looks at; only these are worth inserting. */
  Predicate<Object> interest() {
    Set<Class<?>> types =
        base().getRete().getObjectTypeNodes().stream()
            .map(ObjectTypeNode::getObjectType)
            .map(type -> ((ClassObjectType) type).getClassType())
            .collect(Collectors.toSet());
    return fact -> types.contains(fact.getClass());
  }
}
