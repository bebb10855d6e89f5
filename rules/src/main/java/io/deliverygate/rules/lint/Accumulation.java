package io.deliverygate.rules.lint;

import io.deliverygate.rules.drl.DrlRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An {@code accumulate} in the conditions of a rule.
 *
 * @param index where it begins within the rule's text
 * @param before the conditions before it, without blanks
 * @param facts what it goes through, without blanks
 * @param results its functions with their variables, without blanks
 * @param limits what is asked of the results, without blanks; empty where nothing is
 */
record Accumulation(
    DrlRule rule, int index, String before, String facts, List<String> results, String limits) {

  private static final Pattern START = Pattern.compile("\\baccumulate\\s*\\(");
  private static final Pattern FIELD =
      Pattern.compile("(\\$\\w+):([a-z]\\w*(?:\\.\\w+)*(?:\\(\\))?)(?=[,)])");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+:");

  Accumulation {
    results = List.copyOf(results);
  }

  static List<Accumulation> of(DrlRule rule, String code) {
    List<Accumulation> found = new ArrayList<>();
    Matcher start = START.matcher(code);
    while (start.find()) {
      List<String> parts = parts(rule.text(), code, start.end(), ';');
      if (parts.size() > 1) {
        String before = dense(rule.text().substring(rule.conditionsStart(), start.start()));
        List<String> results = parts(parts.get(1) + ")", parts.get(1) + ")", 0, ',');
        String limits = parts.size() > 2 ? parts.get(2) : "";
        found.add(new Accumulation(rule, start.start(), before, parts.get(0), results, limits));
      }
    }
    return found;
  }

  /** What stands between an opening parenthesis and its closing one, cut at a separator. */
  private static List<String> parts(String text, String code, int open, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = open;
    for (int at = open; at < code.length() && depth >= 0; at++) {
      char c = code.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0 && c == separator || depth < 0) {
        parts.add(dense(text.substring(from, at)));
        from = at + 1;
      }
    }
    return parts;
  }

  private static String dense(String text) {
    return text.replaceAll("\\s+", "");
  }

  /**
   * What Drools compares of an accumulate with several results: no variable, and no field in one.
   */
  String looks() {
    String functions =
        results.stream().map(each -> each.replaceAll("\\(.*", "")).collect(Collectors.joining(","));
    return List.of(unbound(before), unbound(facts), unbound(functions), limits).toString();
  }

  private static String unbound(String conditions) {
    String fields = FIELD.matcher(conditions).replaceAll("");
    return VARIABLE.matcher(fields).replaceAll("").replaceAll("(?<=[(,]),+|,+(?=\\))", "");
  }

  /** Whether the engine takes another one that looks the same for this one, and should not. */
  boolean confusedWith(Accumulation other) {
    return results.size() > 1 && !meaning().equals(other.meaning());
  }

  /** The functions over fields instead of variables. */
  private List<String> meaning() {
    Map<String, String> fields = new TreeMap<>();
    FIELD.matcher(facts).results().forEach(field -> fields.put(field.group(1), field.group(2)));
    return results.stream().map(each -> meaning(each, fields)).toList();
  }

  private static String meaning(String result, Map<String, String> fields) {
    String function = VARIABLE.matcher(result).replaceFirst("");
    return Pattern.compile("\\$\\w+")
        .matcher(function)
        .replaceAll(
            variable ->
                Matcher.quoteReplacement(fields.getOrDefault(variable.group(), "the fact")));
  }
}
