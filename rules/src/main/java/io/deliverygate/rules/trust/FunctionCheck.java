package io.deliverygate.rules.trust;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.FunctionDescr;

/** What functions may be: one method each, over types that rules may use. */
final class FunctionCheck {

  private static final Pattern NAME = Pattern.compile("[a-z]\\w*");
  private static final Pattern GENERATED = Pattern.compile("(?:rule|query)_\\w*");
  private static final Set<String> TAKEN =
      Set.of("breach", "note", "noted", "missing", "insertLogical");

  private final JudgedFile file;
  private final Scope scope;

  FunctionCheck(JudgedFile file, Scope scope) {
    this.file = file;
    this.scope = scope;
  }

  void judge() {
    file.parsed().getFunctions().forEach(this::judge);
  }

  private void judge(FunctionDescr function) {
    String name = function.getName();
    boolean free = !TAKEN.contains(name) && !GENERATED.matcher(name).matches();
    if (!free || !NAME.matcher(name).matches()) {
      refuse(function, "the name " + name, "give it another");
    }
    judgeType(function, function.getReturnType());
    function.getParameterTypes().forEach(type -> judgeType(function, type));
    if (!isOneMethod(function)) {
      refuse(function, "what is not one method", "write one function with balanced braces");
    }
  }

  private void judgeType(FunctionDescr function, String type) {
    if (!scope.allows(type)) {
      refuse(function, "the type " + type, "use facts, numbers, texts and dates");
    }
  }

  private static boolean isOneMethod(FunctionDescr function) {
    String parameters =
        IntStream.range(0, function.getParameterNames().size())
            .mapToObj(i -> "Object " + function.getParameterNames().get(i).replace("[]", ""))
            .collect(Collectors.joining(", "));
    String method = "Object %s(%s) {%s\n}";
    return JavaText.member(method.formatted(function.getName(), parameters, function.getBody()))
        .filter(MethodDeclaration.class::isInstance)
        .isPresent();
  }

  private void refuse(FunctionDescr function, String what, String fix) {
    file.refuse(Math.max(1, function.getLine()), what + " is not allowed in a function", fix);
  }
}
