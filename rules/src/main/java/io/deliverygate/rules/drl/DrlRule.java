package io.deliverygate.rules.drl;

import io.deliverygate.rules.pack.RuleProblem;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule or query in a DRL file: what its author wrote and what it says of itself.
 *
 * @param source the whole file
 * @param start where {@code rule} or {@code query} begins in it
 * @param end behind its {@code end}
 * @param name what stands behind {@code rule} or {@code query}
 * @param query whether it asks for facts and has no consequence
 * @param told its annotations, by name
 * @param asked its conditions
 */
public record DrlRule(
    DrlText source,
    int start,
    int end,
    String name,
    boolean query,
    Map<String, Told> told,
    Conditions asked) {

  private static final Pattern REPORTS = Pattern.compile("\\b(?:breach|note|noted|missing)\\s*\\(");

  /**
   * An annotation.
   *
   * @param text what stands in it, without quotes
   * @param line of the file, from 1
   */
  public record Told(String text, int line) {}

  public DrlRule {
    told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
  }

  static DrlRule of(DrlText source, RuleDescr rule) {
    Map<String, Told> told = new LinkedHashMap<>();
    for (AnnotationDescr each : rule.getAnnotations()) {
      told.put(each.getName(), new Told(unquoted(each), line(source, rule, each.getName())));
    }
    return new DrlRule(
        source,
        rule.getStartCharacter(),
        rule.getEndCharacter(),
        rule.getName(),
        rule.isQuery(),
        told,
        Conditions.of(source, rule));
  }

  /** The parser keeps no place of an annotation. */
  private static int line(DrlText source, RuleDescr rule, String annotation) {
    Matcher found =
        Pattern.compile("@\\s*" + Pattern.quote(annotation) + "\\b").matcher(source.code());
    boolean there = found.region(rule.getStartCharacter(), rule.getEndCharacter()).find();
    return source.lineAt(there ? found.start() : rule.getStartCharacter());
  }

  private static String unquoted(AnnotationDescr annotation) {
    String value = String.valueOf(annotation.hasValue() ? annotation.getSingleValue() : "").strip();
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The names of some of them. */
  public static Set<String> names(Collection<DrlRule> some) {
    return some.stream().map(DrlRule::name).collect(Collectors.toSet());
  }

  /**
   * Those of all that derive what some look at, as they say themselves, and what these look at in
   * turn; in the order of all.
   */
  public static List<DrlRule> derivations(Collection<DrlRule> some, Collection<DrlRule> all) {
    Set<String> wanted = new LinkedHashSet<>();
    some.forEach(rule -> wanted.addAll(rule.types()));
    int before = 0;
    while (wanted.size() > before) {
      before = wanted.size();
      all.stream()
          .filter(rule -> wanted.contains(rule.derived()))
          .forEach(rule -> wanted.addAll(rule.types()));
    }
    return all.stream().filter(rule -> wanted.contains(rule.derived())).toList();
  }

  /** The DRL file's name. */
  public String file() {
    return source.file();
  }

  /** Its first line, from 1. */
  public int line() {
    return source.lineAt(start);
  }

  /** Its last line, from 1. */
  public int lastLine() {
    return source.lineAt(end);
  }

  /** The whole block. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The same with blanks for what stands in texts and comments. */
  public String code() {
    return source.code().substring(start, end);
  }

  /** The text of an annotation; empty where it is not there. */
  public String told(String annotation) {
    Told found = told.get(annotation);
    return found == null ? "" : found.text().strip();
  }

  /** The id that it states; empty where it states none. */
  public String id() {
    return told("id");
  }

  /**
   * The rule of the catalogue that it is part of: by its id, else by the first word of its name.
   */
  public String partOf() {
    return id().isEmpty() ? name.split("\\s", 2)[0] : id();
  }

  /** Whether it speaks for all rules with its id. */
  public boolean speaks() {
    return !query && told.containsKey("title");
  }

  /** Whether its consequence reports something. */
  public boolean reports() {
    return !query && REPORTS.matcher(code().substring(conditionsEnd())).find();
  }

  /** The type that it says it derives; empty where it says nothing of that. */
  public String derived() {
    return told("derives");
  }

  /** Simple names of the types that its conditions look at, in their order. */
  public Set<String> types() {
    return asked.types();
  }

  /** Where it compares with parameters, in their order. */
  public List<ParameterUse> parameterUses() {
    return asked.parameters();
  }

  /** Names of the parameters that it compares with, in their order. */
  public Set<String> parameters() {
    return asked.parameters().stream()
        .map(ParameterUse::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What stands between {@code when} and {@code then}; of a query, below its first line. */
  public String conditions() {
    return source.text().substring(asked.start(), asked.end());
  }

  /** Where the conditions begin within the text. */
  public int conditionsStart() {
    return asked.start() - start;
  }

  /** Where the conditions end within the text. */
  public int conditionsEnd() {
    return asked.end() - start;
  }

  /** The text of the whole file with another text in the place of this rule. */
  public String replacedBy(String other) {
    return source.text().substring(0, start) + other + source.text().substring(end);
  }

  /** What stands behind the conditions. */
  public String consequence() {
    return source.text().substring(asked.end(), end);
  }

  /** A problem of one of its annotations, or of the rule where it has no such annotation. */
  public RuleProblem problem(String annotation, String message, String fix) {
    Told found = told.get(annotation);
    return source.problem(found == null ? line() : found.line(), message, fix);
  }
}
