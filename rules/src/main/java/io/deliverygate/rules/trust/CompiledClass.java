package io.deliverygate.rules.trust;

import io.deliverygate.rules.trust.AllowedList.Code;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;

/**
 * A class by what the Drools compiler makes it for: the shape of its name tells, and declared types
 * cannot have such names (see {@link DeclaredCheck}).
 *
 * @param name as {@link Class#getName} has it
 */
record CompiledClass(String name) {

  private static final String HASH = "[0-9A-F]{32}";
  private static final Pattern LAMBDA = Pattern.compile("Lambda[A-Z][A-Za-z]+" + HASH);
  private static final Pattern RULES = Pattern.compile("Rules" + HASH + "(?:RuleMethods\\d+)?");
  private static final Pattern DOMAIN =
      Pattern.compile("DomainClassesMetadata" + HASH + "(?:\\$\\w+_Metadata)?");

  private static final Set<String> AROUND_LAMBDA =
      Set.of(
          "<init>", "<clinit>", "values", "valueOf", "getExpressionHash", "predicateInformation");

  private String simple() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** One expression or consequence of an author. */
  boolean isLambda() {
    return LAMBDA.matcher(simple()).matches();
  }

  /** The rules of a package; its functions are in it, too. */
  boolean isRules() {
    return RULES.matcher(simple()).matches();
  }

  private boolean isDomain() {
    return DOMAIN.matcher(simple()).matches();
  }

  boolean isDeclaredType() {
    return !isLambda() && !isRules() && !isDomain();
  }

  /** Whether it is a class within another one that the compiler does not make by itself. */
  boolean isNested() {
    return simple().contains("$") && !isDomain();
  }

  /** Whether a method is a function of the author. */
  boolean isFunction(int access, String method) {
    return isRules()
        && (access & Opcodes.ACC_STATIC) != 0
        && (access & Opcodes.ACC_SYNTHETIC) == 0
        && !method.startsWith("rule_")
        && !method.startsWith("query_")
        && !method.startsWith("<");
  }

  /** Whose code a method is. */
  Code code(int access, String method) {
    boolean author =
        isLambda() && !AROUND_LAMBDA.contains(method)
            || isDeclaredType()
            || isFunction(access, method)
            || isRules() && method.startsWith("lambda$");
    return author ? Code.AUTHOR : Code.GENERATED;
  }
}
