package io.deliverygate.rules.trust;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What may stand between a rule's name and its conditions: annotations that only tell. */
final class HeaderCheck {

  /** A text, a number or a truth value. */
  static final Pattern LITERAL =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|-?\\d+(?:\\.\\d+)?[LlBbIi]?|true|false");

  /** Annotations by which Drools changes what a rule does. */
  private static final Set<String> ENGINE =
      Set.of("propagation", "direct", "watch", "timer", "all", "eager", "lazy", "expires", "role");

  private HeaderCheck() {}

  static void judge(JudgedFile file, RuleDescr rule, Scope scope) {
    rule.getAttributes().keySet().forEach(name -> attribute(file, rule, name));
    rule.getAnnotations().forEach(each -> annotation(file, rule, each));
    if (rule.getParentName() != null) {
      refuse(file, rule, "extends", "extending a rule", "write its conditions here as well");
    }
    if (rule.getUnit() != null) {
      refuse(file, rule, "unit", "a rule unit", "take the unit line out");
    }
    if (rule instanceof QueryDescr query) {
      parameters(file, query, scope);
    }
  }

  private static void attribute(JudgedFile file, RuleDescr rule, String name) {
    refuse(
        file,
        rule,
        name.split("-", 2)[0],
        "the attribute " + name,
        "rules fire in no order and once for each match: take it out");
  }

  private static void annotation(JudgedFile file, RuleDescr rule, AnnotationDescr each) {
    String name = each.getName();
    boolean plain =
        name.matches("[a-z]\\w*")
            && !ENGINE.contains(name.toLowerCase(Locale.ROOT))
            && each.getFullyQualifiedName() == null;
    boolean told =
        each.getValueMap().values().stream()
            .allMatch(value -> LITERAL.matcher(String.valueOf(value)).matches());
    if (!plain || !told) {
      refuse(
          file,
          rule,
          name,
          "the annotation @" + name + (plain ? " with code in it" : ""),
          "annotate with texts and numbers only, such as @title(\"...\")");
    }
  }

  private static void parameters(JudgedFile file, QueryDescr query, Scope scope) {
    for (String type : query.getParameterTypes()) {
      if (!scope.allows(type)) {
        refuse(file, query, type, "a parameter of type " + type, "ask for facts or plain values");
      }
    }
  }

  private static void refuse(
      JudgedFile file, RuleDescr rule, String word, String what, String fix) {
    int line = file.text().lineWith(List.of(word), rule.getLine(), rule.getEndLine());
    file.refuse(line, what + " is not allowed in \"" + rule.getName() + "\"", fix);
  }
}
