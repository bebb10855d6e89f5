package io.deliverygate.rules.trust;

import io.deliverygate.io.OutOfMemory;
import io.deliverygate.rules.engine.OwnClassLoader;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Compiles rules of other people and judges them, without loading what was compiled.
 *
 * <p>The order matters. The text is judged first, because the Drools compiler defines and
 * initialises declared types while it works. Then it compiles: of the pack's classes only those
 * declared types get defined, and after the first check they hold nothing that runs. Then the bytes
 * of all classes are judged, and only what passed can be loaded.
 */
public final class TrustedCompiler {

  private TrustedCompiler() {}

  /**
   * Compiles the files of one pack that go into one KieBase.
   *
   * @param files DRL texts by file name; the names are used in messages only
   * @throws InvalidRulesException with everything that was refused or does not compile
   */
  public static TrustedRules compile(Map<String, String> files, Namespace namespace) {
    return compile(files, namespace, TrustedCompiler::withoutSources);
  }

  /** The compiler adds the Java source of what it could not compile as another error. */
  private static List<RuleProblem> withoutSources(List<RuleProblem> errors) {
    return errors.stream()
        .filter(error -> !error.message().startsWith("Java source of "))
        .distinct()
        .toList();
  }

  /**
   * The same for rules that were made of something else.
   *
   * @param words says errors of the Drools compiler in the words and at the places of the author
   */
  public static TrustedRules compile(
      Map<String, String> files, Namespace namespace, UnaryOperator<List<RuleProblem>> words) {
    List<RuleFile> parsed = RuleCheck.parse(files);
    RuleCheck.judge(parsed, namespace);
    requireNone(RuleCheck.problems(parsed));
    Map<String, byte[]> classes = OwnClassLoader.call(() -> Compilation.of(parsed).classes(words));
    requireNone(ClassScan.problems(classes, namespace, parsed));
    return new TrustedRules(classes);
  }

  /**
   * What it is about rules that compile and cannot be loaded: Drools evaluates an expression
   * without variables as soon as it loads the rule.
   *
   * @param failure what came of loading them
   */
  public static RuleProblem cannotBeLoaded(Map<String, String> files, Throwable failure) {
    return new CompilerFailure(RuleCheck.parse(files), TrustedCompiler::breaksWhenLoaded)
        .problem(failure);
  }

  private static boolean breaksWhenLoaded(List<RuleFile> files) {
    try {
      new TrustedRules(Compilation.of(files).classes(UnaryOperator.identity())).models().newBase();
      return false;
    } catch (InvalidRulesException e) {
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemory.throwIfCauseOf(e);
      return true;
    }
  }

  private static void requireNone(List<RuleProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
  }
}
