package io.deliverygate.rules.trust;

import io.deliverygate.io.OutOfMemory;
import io.deliverygate.rules.drl.CompileError;
import io.deliverygate.rules.drl.DrlCompiler;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    return compile(DrlFile.of(files), namespace, CompileError::plain);
  }

  /**
   * The same for rules that were parsed before, and made of something else.
   *
   * @param words says errors of the Drools compiler in the words and at the places of the author
   */
  public static TrustedRules compile(
      List<DrlFile> files,
      Namespace namespace,
      Function<List<CompileError>, List<RuleProblem>> words) {
    List<JudgedFile> judged = RuleCheck.judge(files, namespace);
    requireNone(RuleCheck.problems(judged));
    Map<String, byte[]> classes = classes(files, words);
    requireNone(ClassScan.problems(classes, namespace, files));
    return new TrustedRules(classes);
  }

  private static Map<String, byte[]> classes(
      List<DrlFile> files, Function<List<CompileError>, List<RuleProblem>> words) {
    try {
      return DrlCompiler.classes(texts(files), words);
    } catch (InvalidRulesException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemory.throwIfCauseOf(e);
      throw new InvalidRulesException(
          List.of(new CompilerFailure(files, TrustedCompiler::breaksDown).problem(e)));
    }
  }

  private static Map<String, String> texts(List<DrlFile> files) {
    return files.stream().collect(Collectors.toMap(DrlFile::name, file -> file.text().text()));
  }

  /** Whether the compiler breaks down over them; whether they compile does not matter. */
  private static boolean breaksDown(Map<String, String> files) {
    return breaks(() -> DrlCompiler.classes(files, CompileError::plain));
  }

  /**
   * What it is about rules that compile and cannot be loaded: Drools evaluates an expression
   * without variables as soon as it loads the rule.
   *
   * @param failure what came of loading them
   */
  public static RuleProblem cannotBeLoaded(List<DrlFile> files, Throwable failure) {
    return new CompilerFailure(files, TrustedCompiler::breaksWhenLoaded).problem(failure);
  }

  private static boolean breaksWhenLoaded(Map<String, String> files) {
    return breaks(
        () -> new TrustedRules(DrlCompiler.classes(files, CompileError::plain)).models().newBase());
  }

  private static boolean breaks(Runnable work) {
    try {
      work.run();
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
