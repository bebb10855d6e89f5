package io.deliverygate.rules.trust;

import io.deliverygate.fact.Fact;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.rules.drl.DrlText;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What conditions may be made of: patterns over allowed types, compared and counted. */
final class ConditionCheck {

  private static final Set<String> FUNCTIONS =
      Set.of(
          "average",
          "averageBD",
          "count",
          "collectList",
          "collectSet",
          "max",
          "maxN",
          "maxI",
          "maxL",
          "maxBI",
          "maxBD",
          "min",
          "minN",
          "minI",
          "minL",
          "minBI",
          "minBD",
          "sum",
          "sumI",
          "sumL",
          "sumBI",
          "sumBD",
          "variance",
          "standardDeviation");

  private static final Set<Class<?>> GROUPS =
      Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class);

  private static final Pattern CHANGE = Pattern.compile("\\+\\+|--|(?<![=!<>:~])=(?!=)");
  private static final Pattern BINDING = Pattern.compile("\\s*\\$?\\w+\\s*:=?\\s*([a-z]\\w*)\\s*");
  private static final Pattern EVAL = Pattern.compile("(?<![\\w$.])eval\\s*\\(");

  private final JudgedFile file;
  private final RuleDescr rule;
  private final Scope scope;
  private int line;

  ConditionCheck(JudgedFile file, RuleDescr rule, Scope scope) {
    this.file = file;
    this.rule = rule;
    this.scope = scope;
    this.line = Math.max(1, rule.getLine());
  }

  void judge() {
    judge(rule.getLhs());
  }

  private void judge(BaseDescr condition) {
    if (condition.getLine() > 0) {
      line = condition.getLine();
    }
    if (condition instanceof AnnotatedBaseDescr annotated) {
      annotations(annotated);
    }
    if (condition instanceof PatternDescr pattern) {
      pattern(pattern);
    } else if (condition instanceof EvalDescr eval) {
      expression(String.valueOf(eval.getContent()));
    } else if (GROUPS.contains(condition.getClass())) {
      group((ConditionalElementDescr) condition);
    } else {
      refuse(named(condition), "write it as rules of their own");
    }
  }

  private void group(ConditionalElementDescr group) {
    for (Object part : group.getDescrs()) {
      judge((BaseDescr) part);
    }
  }

  private void annotations(AnnotatedBaseDescr condition) {
    for (String name : condition.getAnnotationNames()) {
      refuse("the annotation @" + name, "take it out");
    }
  }

  private void pattern(PatternDescr pattern) {
    String type = pattern.getObjectType();
    if (!scope.allows(type) && !pattern.isQuery() && !scope.isQuery(type)) {
      refuse("the type " + type, known(type));
    }
    for (BaseDescr constraint : pattern.getDescrs()) {
      constraint(constraint);
    }
    if (!pattern.getBehaviors().isEmpty()) {
      refuse("a window", "rules look at all facts: compare dates instead");
    }
    if (pattern.getSource() != null) {
      source(pattern.getSource());
    }
  }

  /** The fact that was probably meant. */
  private static String known(String type) {
    List<String> facts = Fact.types().stream().map(Class::getSimpleName).toList();
    String near = DidYouMean.of(type, facts, "");
    return (near.startsWith("did you mean") && !facts.contains(type) ? near + " " : "")
        + "import a fact, or declare the type in this pack";
  }

  private void constraint(BaseDescr constraint) {
    if (!(constraint instanceof ExprConstraintDescr expression)) {
      refuse(named(constraint), "write a comparison");
      return;
    }
    if (EVAL.matcher(expression.getExpression()).find()) {
      refuse("eval within a pattern", "write eval on a line of its own, behind the patterns");
    }
    expression(expression.getExpression());
  }

  private void expression(String expression) {
    if (CHANGE.matcher(DrlText.of("", expression).code()).find()) {
      refuse("a condition that changes something", "compare with ==");
    }
  }

  private void source(PatternSourceDescr source) {
    if (source instanceof FromDescr from) {
      expression(String.valueOf(from.getExpression()));
    } else if (source instanceof AccumulateDescr accumulate) {
      accumulate(accumulate);
    } else if (source instanceof CollectDescr collect) {
      judge(collect.getInputPattern());
    } else {
      refuse(named(source), "look at facts");
    }
  }

  private void accumulate(AccumulateDescr accumulate) {
    if (accumulate.getClass() != AccumulateDescr.class || accumulate.getInitCode() != null) {
      refuse("accumulate with code of its own", "use functions such as count, sumL, collectList");
    }
    for (AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
      if (!FUNCTIONS.contains(call.getFunction())) {
        refuse(
            "the accumulate function " + call.getFunction(),
            "use one that Drools has, such as count, sumL or collectList");
      }
      List.of(call.getParams()).forEach(this::expression);
    }
    judge(accumulate.getInput());
    bindings(accumulate.getInput());
  }

  /** Drools breaks down over these where there is no such field. */
  private void bindings(BaseDescr input) {
    if (input instanceof PatternDescr pattern) {
      pattern.getDescrs().stream()
          .filter(ExprConstraintDescr.class::isInstance)
          .map(each -> BINDING.matcher(((ExprConstraintDescr) each).getExpression()))
          .filter(Matcher::matches)
          .forEach(bound -> binding(pattern, bound.group(1)));
    } else if (input instanceof ConditionalElementDescr group) {
      group.getDescrs().forEach(part -> bindings((BaseDescr) part));
    }
  }

  private void binding(PatternDescr pattern, String field) {
    Optional<Class<? extends Fact>> fact =
        Fact.types().stream()
            .filter(type -> type.getSimpleName().equals(pattern.getObjectType()))
            .findFirst();
    List<String> known =
        fact.stream().flatMap(type -> Stream.of(type.getMethods())).map(Method::getName).toList();
    if (fact.isPresent() && !known.contains(field)) {
      file.refuse(
          file.text().lineWith(List.of(field), Math.max(1, pattern.getLine()), rule.getEndLine()),
          "%s has no '%s'".formatted(pattern.getObjectType(), field),
          DidYouMean.of(field, fields(fact.get()), "write one of "));
    }
  }

  private static List<String> fields(Class<? extends Fact> fact) {
    return Stream.of(fact.getRecordComponents()).map(RecordComponent::getName).sorted().toList();
  }

  /** Drools' name of a construct, such as «entry point» for EntryPointDescr. */
  private static String named(BaseDescr construct) {
    String name = construct.getClass().getSimpleName().replaceFirst("Descr$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
  }

  private void refuse(String what, String fix) {
    file.refuse(line, what + " is not allowed in \"" + rule.getName() + "\"", fix);
  }
}
