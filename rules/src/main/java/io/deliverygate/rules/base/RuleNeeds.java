package io.deliverygate.rules.base;

import io.deliverygate.fact.Fact;
import io.deliverygate.rules.drl.RuleText;
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
public record RuleNeeds(List<RuleText> texts, Set<String> ids) {

  private static final Set<String> GIVEN =
      Fact.types().stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

  public RuleNeeds {
    texts = List.copyOf(texts);
    ids = Set.copyOf(ids);
  }

  /** Some rules and queries, and all that they need. */
  public Set<RuleText> of(Collection<RuleText> some) {
    Set<RuleText> kept = new LinkedHashSet<>(some);
    int before = 0;
    while (kept.size() > before) {
      before = kept.size();
      Set<String> types = types(kept);
      List<RuleText> more =
          texts.stream().filter(text -> derives(text, types) || isCalled(text, kept)).toList();
      kept.addAll(more);
    }
    return kept;
  }

  /** The rules that look at facts of a type, or at what is derived of them. */
  public Set<RuleText> lookingAt(String type) {
    Set<RuleText> looking = new LinkedHashSet<>();
    int before = -1;
    while (looking.size() > before) {
      before = looking.size();
      List<RuleText> more =
          texts.stream()
              .filter(text -> !text.isQuery())
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
  public static Set<String> types(Collection<RuleText> some) {
    Set<String> types = new HashSet<>();
    some.forEach(text -> types.addAll(text.types()));
    return types;
  }

  /** Whether it is a query that other rules call, not the list of a rule's subjects. */
  public boolean isSharedQuery(RuleText text) {
    return text.isQuery() && !ids.contains(text.id());
  }

  private boolean isCalled(RuleText text, Collection<RuleText> by) {
    return isSharedQuery(text) && by.stream().anyMatch(rule -> rule.text().contains(text.name()));
  }

  /** Whether a rule may bring about facts of one of these types. */
  private boolean derives(RuleText text, Set<String> types) {
    boolean derivation =
        !text.isQuery() && (!ids.contains(text.id()) || text.text().contains("@derives"));
    return derivation && types.stream().anyMatch(type -> makes(text, type));
  }

  private static boolean makes(RuleText text, String type) {
    String where = GIVEN.contains(type) ? text.text().substring(text.conditionsEnd()) : text.text();
    return Pattern.compile("\\b" + type + "\\b").matcher(where).find();
  }
}
