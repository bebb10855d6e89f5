package io.deliverygate.rules.trust;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a consequence may be: one call that reports, or one that derives a fact. A derived fact is
 * of a type that the pack declares, so that no rule forges evidence.
 */
final class ConsequenceCheck {

  private static final String FIX =
      "write one call: breach(drools, ...), note(drools, ...), missing(drools, ...) or"
          + " insertLogical(...) of a type declared in this pack";

  private static final Set<String> REPORTS = Set.of("breach", "note", "missing");
  private static final Set<String> FIGURES = Set.of("min", "max", "at");
  private static final Set<String> ENGINE = Set.of("drools", "kcontext");

  private final JudgedFile file;
  private final RuleDescr rule;
  private final Scope scope;

  ConsequenceCheck(JudgedFile file, RuleDescr rule, Scope scope) {
    this.file = file;
    this.rule = rule;
    this.scope = scope;
  }

  void judge() {
    if (rule.isQuery()) {
      return;
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      refuse("more than one consequence");
    }
    Optional<BlockStmt> block = JavaText.block(String.valueOf(rule.getConsequence()));
    if (block.isEmpty()) {
      refuse("a consequence that is no plain Java");
    } else {
      block(block.get().getStatements());
    }
  }

  private void block(List<Statement> statements) {
    if (statements.size() != 1 || !statements.get(0).isExpressionStmt()) {
      refuse("a consequence of " + (statements.size() == 1 ? "this form" : "several statements"));
      return;
    }
    Expression call = statements.get(0).asExpressionStmt().getExpression();
    if (!isReport(call) && !isDerivation(call)) {
      refuse("a consequence that does anything but report or derive");
    } else if (uses(call) != 1 && !(isDerivation(call) && uses(call) == 0)) {
      refuse("the engine in a message");
    }
  }

  /** How often the engine itself is used. */
  private static long uses(Expression call) {
    return call.findAll(NameExpr.class).stream()
        .filter(name -> ENGINE.contains(name.getNameAsString()))
        .count();
  }

  private boolean isReport(Expression expression) {
    if (!(expression instanceof MethodCallExpr call)) {
      return false;
    }
    Expression scopeOfCall = call.getScope().orElse(null);
    if (scopeOfCall instanceof MethodCallExpr inner) {
      return FIGURES.contains(call.getNameAsString()) && isReport(inner);
    }
    return REPORTS.contains(call.getNameAsString())
        && (scopeOfCall == null || scopeOfCall.toString().equals("Reporting"))
        && speaksForRule(call);
  }

  private static boolean speaksForRule(MethodCallExpr call) {
    return !call.getArguments().isEmpty() && call.getArgument(0).toString().equals("drools");
  }

  private boolean isDerivation(Expression expression) {
    return expression instanceof MethodCallExpr call
        && call.getScope().isEmpty()
        && call.getNameAsString().equals("insertLogical")
        && call.getArguments().size() == 1
        && isDerived(call.getArgument(0));
  }

  private boolean isDerived(Expression value) {
    if (value instanceof ObjectCreationExpr created) {
      return created.getAnonymousClassBody().isEmpty()
          && scope.derivable(created.getTypeAsString());
    }
    if (value instanceof MethodCallExpr call) {
      return isDerived(call);
    }
    return value instanceof NameExpr variable && isDerivedVariable(variable.getNameAsString());
  }

  private boolean isDerived(MethodCallExpr call) {
    if (call.getScope().isPresent()) {
      return call.getScope().get() instanceof NameExpr type
          && scope.derivable(type.getNameAsString());
    }
    return call.getNameAsString().equals("noted") && speaksForRule(call)
        || scope.returnOf(call.getNameAsString()).filter(scope::derivable).isPresent();
  }

  private boolean isDerivedVariable(String name) {
    return patterns(rule.getLhs())
        .filter(pattern -> name.equals(pattern.getIdentifier()))
        .anyMatch(pattern -> scope.derivable(pattern.getObjectType()));
  }

  private static Stream<PatternDescr> patterns(Object condition) {
    if (condition instanceof PatternDescr pattern) {
      return Stream.of(pattern);
    }
    return condition instanceof org.drools.drl.ast.descr.ConditionalElementDescr group
        ? group.getDescrs().stream().flatMap(ConsequenceCheck::patterns)
        : Stream.empty();
  }

  private void refuse(String what) {
    file.refuse(line(), what + " is not allowed in \"" + rule.getName() + "\"", FIX);
  }

  /** The first line below {@code then} that has code. */
  private int line() {
    int then = rule.getConsequenceLine();
    List<String> lines = file.text().code().lines().toList();
    for (int line = then; then > 0 && line < Math.min(rule.getEndLine(), lines.size()); line++) {
      if (!lines.get(line).isBlank()) {
        return line + 1;
      }
    }
    return Math.max(1, then);
  }
}
