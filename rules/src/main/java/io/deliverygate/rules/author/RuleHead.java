package io.deliverygate.rules.author;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * What a rule or query of DRL says of itself.
 *
 * @param file the DRL file's name
 * @param line its first line, from 1
 * @param name what stands behind {@code rule} or {@code query}
 * @param query whether it asks for facts and has no consequence
 * @param told the texts of its annotations, by name
 * @param lines the lines of its annotations, by name
 * @param reports whether its consequence reports something
 */
public record RuleHead(
    String file,
    int line,
    String name,
    boolean query,
    Map<String, String> told,
    Map<String, Integer> lines,
    boolean reports) {

  public RuleHead {
    told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    lines = Map.copyOf(lines);
  }

  /**
   * The rules and queries of some files, in their order; a file that cannot be parsed has none.
   *
   * @param drl texts by file name
   */
  public static List<RuleHead> of(Map<String, String> drl) {
    List<RuleHead> heads = new ArrayList<>();
    new TreeMap<>(drl)
        .forEach(
            (file, text) ->
                parsed(text)
                    .ifPresent(
                        rules ->
                            rules.getRules().forEach(rule -> heads.add(of(file, text, rule)))));
    return heads;
  }

  private static Optional<PackageDescr> parsed(String text) {
    try {
      DrlParser parser = new DrlParser();
      PackageDescr rules = parser.parse(false, text);
      return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(rules);
    } catch (DroolsParserException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static RuleHead of(String file, String text, RuleDescr rule) {
    Map<String, String> told = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    List<String> all = text.lines().toList();
    for (AnnotationDescr each : rule.getAnnotations()) {
      told.put(each.getName(), unquoted(each));
      lines.put(each.getName(), line(all, rule, each.getName()));
    }
    boolean reports =
        String.valueOf(rule.getConsequence())
            .matches("(?s).*\\b(breach|note|noted|missing)\\s*\\(.*");
    int line = Math.max(1, rule.getLine());
    return new RuleHead(file, line, rule.getName(), rule.isQuery(), told, lines, reports);
  }

  private static String unquoted(AnnotationDescr annotation) {
    String value = String.valueOf(annotation.hasValue() ? annotation.getSingleValue() : "").strip();
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static int line(List<String> lines, RuleDescr rule, String annotation) {
    for (int i = Math.max(1, rule.getLine()); i <= lines.size(); i++) {
      if (lines.get(i - 1).matches("\\s*@\\s*" + annotation + "\\b.*")) {
        return i;
      }
    }
    return Math.max(1, rule.getLine());
  }

  /** The text of an annotation; empty where it is not there. */
  public String text(String annotation) {
    return told.getOrDefault(annotation, "").strip();
  }

  public String id() {
    return text("id");
  }

  /** Whether it speaks for all rules with its id. */
  public boolean speaks() {
    return !query && told.containsKey("title");
  }

  /** A problem of one of its annotations, or of the rule where it has no such annotation. */
  public RuleProblem problem(String annotation, String message, String fix) {
    return new RuleProblem(file, lines.getOrDefault(annotation, line), message, fix);
  }
}
