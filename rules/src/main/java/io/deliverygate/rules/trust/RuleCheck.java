package io.deliverygate.rules.trust;

import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The first line of defence: what rules may look like as text. It refuses whatever the Drools
 * compiler would evaluate or load while it compiles, and constructs that let rules do more than
 * look at facts, derive and report. Nothing of the rules is compiled or loaded.
 */
public final class RuleCheck {

  private RuleCheck() {}

  /**
   * Judges the files of one pack together.
   *
   * @param files DRL texts by file name
   * @param namespace where the pack may put its rules
   * @return what was refused, by file and line; empty where nothing was
   */
  public static List<RuleProblem> problems(Map<String, String> files, Namespace namespace) {
    return problems(judge(DrlFile.of(files), namespace));
  }

  /** The same files with what was refused in each. */
  static List<JudgedFile> judge(List<DrlFile> parsed, Namespace namespace) {
    List<JudgedFile> files = parsed.stream().map(JudgedFile::new).toList();
    judgeTogether(files, namespace);
    return files;
  }

  private static void judgeTogether(List<JudgedFile> files, Namespace namespace) {
    PackDeclarations pack = PackDeclarations.of(files);
    for (JudgedFile file : files) {
      if (file.problems().isEmpty()) {
        judgeWithin(file, new Scope(pack, file), namespace);
      }
    }
    if (problems(files).isEmpty()) {
      judgeBranches(files);
    }
  }

  private static void judgeBranches(List<JudgedFile> files) {
    long more = 0;
    for (JudgedFile file : files) {
      for (RuleDescr rule : file.parsed().getRules()) {
        more += Branches.of(rule) - 1;
        if (more > Branches.MOST_MORE) {
          file.refuse(
              Math.max(1, rule.getLine()),
              "the 'or' groups up to \"%s\" stand for more than %d rules"
                  .formatted(rule.getName(), Branches.MOST_MORE),
              "derive a fact for what is common to them, or compare with in (...)");
          return;
        }
      }
    }
  }

  /** Long expressions are deep ones to a parser, however they are written. */
  private static void judgeWithin(JudgedFile file, Scope scope, Namespace namespace) {
    try {
      judge(file, scope, namespace);
    } catch (StackOverflowError e) {
      file.refuse(0, "has an expression that is too long to judge", "write it in several rules");
    }
  }

  private static void judge(JudgedFile file, Scope scope, Namespace namespace) {
    PackageCheck.judge(file, namespace);
    NamesUsed.judge(file, scope);
    new DeclaredCheck(file, scope).judge();
    new FunctionCheck(file, scope).judge();
    for (RuleDescr rule : file.parsed().getRules()) {
      HeaderCheck.judge(file, rule, scope);
      judgeBranches(file, rule);
      new ConditionCheck(file, rule, scope).judge();
      new ConsequenceCheck(file, rule, scope).judge();
    }
  }

  private static void judgeBranches(JudgedFile file, RuleDescr rule) {
    if (Branches.of(rule) > Branches.MOST) {
      file.refuse(
          Math.max(1, rule.getLine()),
          "the 'or' groups of \"%s\" stand for more than %d rules, one for each combination"
              .formatted(rule.getName(), Branches.MOST),
          "split it into several rules, or compare with in (...)");
    }
  }

  static List<RuleProblem> problems(List<JudgedFile> files) {
    return files.stream()
        .flatMap(file -> file.problems().stream())
        .sorted(java.util.Comparator.comparing(RuleProblem::file).thenComparing(RuleProblem::line))
        .distinct()
        .toList();
  }
}
