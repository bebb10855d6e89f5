package io.deliverygate.rules.base;

import io.deliverygate.fact.Fact;
import io.deliverygate.rules.drl.DrlRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rules that share a KieBase need which others, as their texts show it: a rule needs those
 * that derive facts that it looks at, and the queries that it calls.
 *
 * @param texts all rules and queries
 * @param ids every rule that reports
 */
public record RuleNeeds(List<DrlRule> texts, Set<String> ids) {

  private static final Set<String> GIVEN =
      Fact.types().stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

  public RuleNeeds {
    texts = List.copyOf(texts);
    ids = Set.copyOf(ids);
  }

  /** Some rules and queries, and all that they need. */
  public Set<DrlRule> of(Collection<DrlRule> some) {
    Set<DrlRule> kept = new LinkedHashSet<>(some);
    int before = 0;
    while (kept.size() > before) {
      before = kept.size();
      Set<String> types = types(kept);
      List<DrlRule> more =
          texts.stream().filter(text -> derives(text, types) || isCalled(text, kept)).toList();
      kept.addAll(more);
    }
    return kept;
  }

  /** The rules that look at facts of a type, or at what is derived of them. */
  public Set<DrlRule> lookingAt(String type) {
    Set<DrlRule> looking = new LinkedHashSet<>();
    int before = -1;
    while (looking.size() > before) {
      before = looking.size();
      List<DrlRule> more =
          texts.stream()
              .filter(text -> !text.query())
              .filter(
                  text ->
                      text.types().contains(type)
                          || looking.stream().anyMatch(other -> derives(other, text.types())))
              .toList();
      looking.addAll(more);
    }
    return looking;
  }

  /** The types that the conditions of some rules look at. */
  public static Set<String> types(Collection<DrlRule> some) {
    Set<String> types = new HashSet<>();
    some.forEach(text -> types.addAll(text.types()));
    return types;
  }

  /** Whether it is a query that other rules call, not the list of a rule's subjects. */
  public boolean isSharedQuery(DrlRule text) {
    return text.query() && !ids.contains(text.partOf());
  }

  private boolean isCalled(DrlRule text, Collection<DrlRule> by) {
    return isSharedQuery(text) && by.stream().anyMatch(rule -> rule.text().contains(text.name()));
  }

  /** Whether a rule may bring about facts of one of these types. */
  private boolean derives(DrlRule text, Set<String> types) {
    boolean derivation =
        !text.query() && (!ids.contains(text.partOf()) || text.told().containsKey("derives"));
    return derivation && types.stream().anyMatch(type -> makes(text, type));
  }

  private static boolean makes(DrlRule text, String type) {
    String where = GIVEN.contains(type) ? text.consequence() : text.text();
    return Pattern.compile("\\b" + type + "\\b").matcher(where).find();
  }
}
