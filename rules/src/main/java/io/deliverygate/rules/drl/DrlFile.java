package io.deliverygate.rules.drl;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/**
 * A DRL file as Drools' own parser reads it, so that nobody sees other rules in it than the
 * compiler does. It is parsed once, within the limits of {@link DrlText}; nothing is compiled, no
 * class is looked up.
 */
public final class DrlFile {

  private static final String BEFORE_IT =
      "look just before it for a bracket, a comma, a 'then' or an 'end' that is missing or too many";

  private final DrlText text;
  private final PackageDescr parsed;
  private final List<RuleProblem> problems;
  private final List<DrlRule> rules;

  private DrlFile(DrlText text, PackageDescr parsed, List<RuleProblem> problems) {
    this.text = text;
    this.parsed = parsed;
    this.problems = List.copyOf(problems);
    this.rules = parsed.getRules().stream().map(rule -> DrlRule.of(text, rule)).toList();
  }

  /**
   * Parses a file. What cannot be parsed comes back as problems and no rules.
   *
   * @param name the file's
   */
  public static DrlFile of(String name, String drl) {
    DrlText text = DrlText.of(name, drl);
    List<RuleProblem> problems = text.problems();
    return problems.isEmpty() ? parsed(text) : new DrlFile(text, new PackageDescr(""), problems);
  }

  /**
   * Parses some files.
   *
   * @param files texts by file name
   * @return sorted by name
   */
  public static List<DrlFile> of(Map<String, String> files) {
    return new TreeMap<>(files)
        .entrySet().stream().map(file -> of(file.getKey(), file.getValue())).toList();
  }

  /** The rules and queries of some files, in their order. */
  public static List<DrlRule> rules(Collection<DrlFile> files) {
    return files.stream().flatMap(file -> file.rules().stream()).toList();
  }

  private static DrlFile parsed(DrlText text) {
    DrlParser parser = new DrlParser();
    PackageDescr parsed = null;
    String failure = "";
    try {
      parsed = parser.parse(false, text.text());
    } catch (DroolsParserException | StackOverflowError e) {
      failure = "cannot be parsed: " + e.getClass().getSimpleName();
    }
    List<RuleProblem> problems = new ArrayList<>();
    parser.getErrors().forEach(error -> problems.add(problem(text, error)));
    if (problems.isEmpty() && parsed == null) {
      problems.add(text.problem(0, failure, "write it in simpler and smaller rules"));
    }
    return new DrlFile(text, problems.isEmpty() ? parsed : new PackageDescr(""), problems);
  }

  private static RuleProblem problem(DrlText text, DroolsError error) {
    int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
    String message = error.getMessage().lines().findFirst().orElse("not understood");
    return text.problem(
        Math.max(0, line), message.replaceFirst("^\\[ERR \\d+] Line \\S+ ", ""), BEFORE_IT);
  }

  /** The file's text with nothing but blanks where some rules and queries stand. */
  public String without(Collection<DrlRule> some) {
    StringBuilder left = new StringBuilder(text.text());
    for (DrlRule rule : some) {
      for (int at = rule.start(); at < rule.end(); at++) {
        if (left.charAt(at) != '\n') {
          left.setCharAt(at, ' ');
        }
      }
    }
    return left.toString();
  }

  public String name() {
    return text.file();
  }

  public DrlText text() {
    return text;
  }

  /** What Drools' parser made of it; an empty package where it could not be parsed. */
  public PackageDescr parsed() {
    return parsed;
  }

  public String packageName() {
    return parsed.getName();
  }

  /** The rules and queries, in their order; none where the file cannot be parsed. */
  public List<DrlRule> rules() {
    return rules;
  }

  /** Why it cannot be parsed; empty where it can. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
