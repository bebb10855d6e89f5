package io.deliverygate.rules.base;

import io.deliverygate.fact.WaiverUse;
import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.engine.RuleModels;
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
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * Rules that share a KieBase: what one pack has for one gate. Packs never share one, since Drools
 * loses activations across packages.
 */
public final class RuleSet {

  private static final SalienceInteger FIRST = new SalienceInteger(1);

  /** What comes of the verdicts of all rules. */
  private static final String OF_VERDICTS = WaiverUse.class.getSimpleName();

  private final String origin;
  private final Supplier<RuleModels> rules;
  private final Supplier<AuthoredRules> authored;
  private @Nullable AuthoredRules read;
  private @Nullable InternalKnowledgeBase base;
  private @Nullable Set<DrlRule> last;
  private @Nullable Set<DrlRule> forLast;
  private @Nullable InternalKnowledgeBase lastBase;

  /**
   * @param origin name of the pack; empty for shipped rules
   * @param rules what the KieBase is made of, on first use
   * @param authored its rules as their authors wrote them, read once where somebody asks for them
   */
  public RuleSet(String origin, Supplier<RuleModels> rules, Supplier<AuthoredRules> authored) {
    this.origin = origin;
    this.rules = rules;
    this.authored = authored;
  }

  /** Name of the pack; empty for shipped rules. */
  String origin() {
    return origin;
  }

  boolean shipped() {
    return origin.isEmpty();
  }

  /** The rules as their authors wrote them. */
  public synchronized AuthoredRules authored() {
    AuthoredRules known = read;
    if (known == null) {
      known = authored.get();
      read = known;
    }
    return known;
  }

  public synchronized InternalKnowledgeBase base() {
    InternalKnowledgeBase built = base;
    if (built == null) {
      built = derivationsFirst(rules.get().newBase());
      base = built;
    }
    return built;
  }

  /** A KieBase of some of the rules and queries, by their names. */
  public InternalKnowledgeBase part(Predicate<String> wanted) {
    return derivationsFirst(rules.get().only(wanted).newBase());
  }

  /** Which of the rules need which others. */
  public RuleNeeds needs() {
    return new RuleNeeds(
        authored().rules(),
        cards().stream().map(RuleCard::id).collect(Collectors.toUnmodifiableSet()));
  }

  /** The rules that can be asked only once all other rules came to something. */
  public synchronized Set<DrlRule> last() {
    Set<DrlRule> known = last;
    if (known == null) {
      known = looksAt(WaiverUse.class) ? needs().lookingAt(OF_VERDICTS) : Set.of();
      last = known;
    }
    return known;
  }

  /** Whether a rule or query has a part in what is asked last. */
  public boolean isForLast(String name) {
    return name.endsWith(RuleCard.SUBJECTS) || DrlRule.names(forLast()).contains(name);
  }

  private synchronized Set<DrlRule> forLast() {
    Set<DrlRule> known = forLast;
    if (known == null) {
      known = needs().of(last());
      forLast = known;
    }
    return known;
  }

  /** A KieBase of what is asked last. */
  public synchronized InternalKnowledgeBase lastBase() {
    InternalKnowledgeBase built = lastBase;
    if (built == null) {
      built = part(this::isForLast);
      lastBase = built;
    }
    return built;
  }

  private boolean looksAt(Class<?> type) {
    return types(base()).contains(type);
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
  public List<RuleCard> cards() {
    return RuleCard.sorted(
        base().getKiePackages().stream()
            .map(KiePackage::getRules)
            .flatMap(Collection::stream)
            .map(Rule::getMetaData)
            .filter(metadata -> metadata.containsKey("title"))
            .map(RuleCard::of));
  }

  /** Tells which facts any rule in a KieBase looks at; only these are worth inserting. */
  public static Predicate<Object> interest(InternalKnowledgeBase base) {
    Set<Class<?>> types = types(base);
    return fact -> types.contains(fact.getClass());
  }

  private static Set<Class<?>> types(InternalKnowledgeBase base) {
    return base.getRete().getObjectTypeNodes().stream()
        .map(ObjectTypeNode::getObjectType)
        .map(type -> ((ClassObjectType) type).getClassType())
        .collect(Collectors.toSet());
  }
}
