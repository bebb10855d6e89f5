package io.deliverygate.rules.drl;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Where the conditions of a rule stand in its file, and what they look at.
 *
 * @param start behind {@code when}; of a query, at its first condition
 * @param end behind the last condition
 * @param types simple names of the types that they look at, in their order
 * @param parameters the parameters that they compare with, in their order
 */
record Conditions(int start, int end, Set<String> types, List<ParameterUse> parameters) {

  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b(?=\\s*:?\\s*$)");
  private static final Pattern NAMED = Pattern.compile("\\bname\\s*==\\s*\"([^\"\n]*)\"");
  private static final String END = "end";

  Conditions {
    types = Collections.unmodifiableSet(new LinkedHashSet<>(types));
    parameters = List.copyOf(parameters);
  }

  static Conditions of(DrlText text, RuleDescr rule) {
    int behind = behind(text, rule);
    int first = rule.getLhs().getDescrs().isEmpty() ? behind : rule.getLhs().getStartCharacter();
    int start = rule.isQuery() ? first : start(text, rule, first);
    int end = behind;
    while (end > start && Character.isWhitespace(text.text().charAt(end - 1))) {
      end--;
    }
    List<PatternDescr> patterns = patterns(rule.getLhs()).toList();
    Set<String> types = new LinkedHashSet<>();
    patterns.stream().flatMap(pattern -> type(pattern).stream()).forEach(types::add);
    return new Conditions(
        start,
        end,
        types,
        patterns.stream().flatMap(pattern -> parameters(text, pattern)).toList());
  }

  /** Where {@code then} stands; of a query, its {@code end}. */
  private static int behind(DrlText text, RuleDescr rule) {
    return rule.isQuery() || rule.getConsequenceLine() < 1
        ? rule.getEndCharacter() - END.length()
        : text.startOf(rule.getConsequenceLine()) + rule.getConsequencePattern();
  }

  private static int start(DrlText text, RuleDescr rule, int first) {
    Matcher when = WHEN.matcher(text.code().substring(rule.getStartCharacter(), first));
    return when.find() ? rule.getStartCharacter() + when.end() : first;
  }

  private static Stream<PatternDescr> patterns(BaseDescr condition) {
    if (condition instanceof PatternDescr pattern) {
      return Stream.concat(Stream.of(pattern), patterns(pattern.getSource()));
    } else if (condition instanceof AccumulateDescr accumulate) {
      return patterns(accumulate.getInput());
    } else if (condition instanceof CollectDescr collect) {
      return patterns(collect.getInputPattern());
    }
    return condition instanceof ConditionalElementDescr group
        ? group.getDescrs().stream().flatMap(part -> patterns((BaseDescr) part))
        : Stream.empty();
  }

  /** A query's name is no type, nor is what the parser puts around an {@code accumulate}. */
  private static Set<String> type(PatternDescr pattern) {
    String name = pattern.getObjectType();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    boolean wrapping = pattern.getSource() instanceof AccumulateDescr && simple.equals("Object");
    return wrapping || !simple.matches("[A-Z]\\w+") ? Set.of() : Set.of(simple);
  }

  private static Stream<ParameterUse> parameters(DrlText text, PatternDescr pattern) {
    return type(pattern).contains("Parameter")
        ? pattern.getDescrs().stream()
            .filter(ExprConstraintDescr.class::isInstance)
            .flatMap(each -> parameter(text, pattern, (ExprConstraintDescr) each))
        : Stream.empty();
  }

  private static Stream<ParameterUse> parameter(
      DrlText text, PatternDescr pattern, ExprConstraintDescr constraint) {
    int at = Math.max(pattern.getStartCharacter(), constraint.getStartCharacter());
    return NAMED
        .matcher(constraint.getExpression())
        .results()
        .map(named -> new ParameterUse(named.group(1), text.lineAt(at)));
  }
}
