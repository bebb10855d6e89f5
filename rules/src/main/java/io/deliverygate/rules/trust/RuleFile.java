package io.deliverygate.rules.trust;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/**
 * A rule file as Drools' own parser reads it, and the problems found in it so far. Nothing is
 * compiled, no class is looked up.
 */
final class RuleFile {

  private static final String BEFORE_IT =
      "look just before it for a bracket, a comma, a 'then' or an 'end' that is missing or too many";

  private final DrlText text;
  private final PackageDescr rules;
  private final List<RuleProblem> problems = new ArrayList<>();

  private RuleFile(DrlText text, PackageDescr rules) {
    this.text = text;
    this.rules = rules;
  }

  /**
   * Parses a file. What cannot be parsed comes back as problems and an empty package.
   *
   * @param file its name
   */
  static RuleFile parse(String file, String drl) {
    DrlText text = DrlText.of(file, drl);
    List<RuleProblem> problems = text.problems();
    if (problems.isEmpty()) {
      return parse(text);
    }
    RuleFile parsed = new RuleFile(text, new PackageDescr(""));
    parsed.problems.addAll(problems);
    return parsed;
  }

  private static RuleFile parse(DrlText text) {
    DrlParser parser = new DrlParser();
    PackageDescr rules = null;
    String failure = "";
    try {
      rules = parser.parse(false, text.text());
    } catch (DroolsParserException | StackOverflowError e) {
      failure = "cannot be parsed: " + e.getClass().getSimpleName();
    }
    RuleFile parsed = new RuleFile(text, rules == null ? new PackageDescr("") : rules);
    parser.getErrors().forEach(parsed::syntaxError);
    if (parsed.problems.isEmpty() && rules == null) {
      parsed.refuse(0, failure, "write it in simpler and smaller rules");
    }
    return parsed;
  }

  /** The same file with nothing but blanks where some rules and queries stand. */
  RuleFile without(Collection<RuleDescr> some) {
    StringBuilder left = new StringBuilder(text.text());
    for (RuleDescr rule : some) {
      int end = Math.min(rule.getEndCharacter() + 1, left.length());
      for (int at = Math.max(0, rule.getStartCharacter()); at < end; at++) {
        if (left.charAt(at) != '\n') {
          left.setCharAt(at, ' ');
        }
      }
    }
    return new RuleFile(new DrlText(text.file(), left.toString(), left.toString()), rules);
  }

  private void syntaxError(DroolsError error) {
    int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
    String message = error.getMessage().lines().findFirst().orElse("not understood");
    refuse(Math.max(0, line), message.replaceFirst("^\\[ERR \\d+] Line \\S+ ", ""), BEFORE_IT);
  }

  void refuse(int line, String message, String fix) {
    problems.add(text.problem(line, message, fix));
  }

  String name() {
    return text.file();
  }

  DrlText text() {
    return text;
  }

  PackageDescr rules() {
    return rules;
  }

  String packageName() {
    return rules.getName();
  }

  List<RuleProblem> problems() {
    return List.copyOf(problems);
  }
}
