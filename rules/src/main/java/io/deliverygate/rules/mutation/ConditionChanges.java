package io.deliverygate.rules.mutation;

import io.deliverygate.rules.drl.DrlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small changes that can be made to the conditions of a rule: each comparison negated and moved
 * to its boundary, each number moved by one step, each constant and connective turned round, each
 * constraint of a pattern dropped and negated, {@code not} and {@code exists} exchanged.
 *
 * <p>It looks for signs and words in the code of conditions, since the parser keeps no places
 * within an expression, and a change has to stand at its place.
 */
final class ConditionChanges {

  private static final Pattern WORD =
      Pattern.compile(
          "==|!=|<=|>=|&&|\\|\\||[<>]|\\btrue\\b|\\bfalse\\b|\\bnot\\b(?=[ (])"
              + "|\\bexists\\b|\\band\\b|\\bor\\b|\\.(?:above|below|before|after)\\(|!(?=[\\w$(])");

  private static final Map<String, List<String>> REPLACEMENTS =
      Map.ofEntries(
          Map.entry("==", List.of("!=")),
          Map.entry("!=", List.of("==")),
          Map.entry("<=", List.of("<", ">")),
          Map.entry(">=", List.of(">", "<")),
          Map.entry("<", List.of("<=", ">=")),
          Map.entry(">", List.of(">=", "<=")),
          Map.entry("&&", List.of("||")),
          Map.entry("||", List.of("&&")),
          Map.entry("true", List.of("false")),
          Map.entry("false", List.of("true")),
          Map.entry("not", List.of("exists")),
          Map.entry("exists", List.of("not")),
          Map.entry("and", List.of("or")),
          Map.entry("or", List.of("and")),
          Map.entry("!", List.of("")),
          Map.entry(".above(", List.of(".below(")),
          Map.entry(".below(", List.of(".above(")),
          Map.entry(".before(", List.of(".after(")),
          Map.entry(".after(", List.of(".before(")));

  private static final Pattern PATTERN = Pattern.compile("\\b([A-Z]\\w*|eval)\\s*\\(");
  private static final Pattern BINDING = Pattern.compile("\\s*\\$\\w+\\s*:\\s*[\\w.()]+\\s*");
  private static final Pattern BOUND = Pattern.compile("\\s*\\$\\w+\\s*:.*", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.$])\\d{1,30}(?:\\.\\d{1,30})?(?![\\w.])");

  private final String text;
  private final String code;
  private final List<TextChange> changes = new ArrayList<>();

  private ConditionChanges(String text) {
    this.text = text;
    this.code = DrlText.of("", text).code();
  }

  /** All changes of some conditions, in the order of the text. */
  static List<TextChange> of(String conditions) {
    ConditionChanges of = new ConditionChanges(conditions);
    of.replaceWords();
    of.moveNumbers();
    of.changeConstraints();
    return of.changes;
  }

  private void replaceWords() {
    Matcher word = WORD.matcher(code);
    while (word.find()) {
      for (String replacement : REPLACEMENTS.getOrDefault(word.group(), List.of())) {
        if (!isParameterName(word.end())) {
          changes.add(new TextChange(word.start(), word.end(), replacement));
        }
      }
    }
  }

  /** Nought and one are seldom limits, and the comparison with them is changed anyway. */
  private void moveNumbers() {
    Matcher number = NUMBER.matcher(code);
    while (number.find()) {
      BigDecimal literal = new BigDecimal(number.group());
      if (literal.compareTo(BigDecimal.ONE) > 0) {
        BigDecimal step = literal.ulp();
        for (BigDecimal moved : List.of(literal.add(step), literal.subtract(step))) {
          changes.add(new TextChange(number.start(), number.end(), moved.toPlainString()));
        }
      }
    }
  }

  /** A parameter looked up by another name is no change that a test has to notice. */
  private boolean isParameterName(int end) {
    int start = text.lastIndexOf("Parameter(", end);
    return start >= 0 && text.substring(start, end).matches("Parameter\\(\\s*name ==");
  }

  private void changeConstraints() {
    Matcher pattern = PATTERN.matcher(code);
    while (pattern.find()) {
      if (isPattern(pattern.start()) && !pattern.group(1).equals("Parameter")) {
        arguments(pattern.end()).forEach(argument -> change(argument, pattern.group(1)));
      }
    }
  }

  private boolean isPattern(int at) {
    String before = code.substring(code.lastIndexOf('\n', at) + 1, at);
    boolean method = at > 0 && code.charAt(at - 1) == '.';
    return !method && !before.contains("from ");
  }

  private void change(Argument argument, String pattern) {
    String constraint = text.substring(argument.start, argument.end);
    if (constraint.isBlank() || BINDING.matcher(constraint).matches()) {
      return;
    }
    if (pattern.equals("eval")) {
      changes.add(new TextChange(argument.start, argument.end, "!(" + constraint + ")"));
      changes.add(new TextChange(argument.start, argument.end, "true"));
    } else if (!BOUND.matcher(constraint).matches()) {
      changes.add(argument.dropped());
      changes.add(new TextChange(argument.start, argument.end, " !(" + constraint.strip() + ")"));
    }
  }

  /** One of several arguments between parentheses, with the comma that would go with it. */
  private record Argument(int start, int end, int cutStart, int cutEnd) {
    TextChange dropped() {
      return new TextChange(cutStart, cutEnd, "");
    }
  }

  /** The arguments from behind an opening parenthesis to its closing one. */
  private List<Argument> arguments(int open) {
    List<Integer> commas = new ArrayList<>(List.of(open - 1));
    int depth = 0;
    int at = open;
    for (; at < code.length() && (depth > 0 || code.charAt(at) != ')'); at++) {
      char c = code.charAt(at);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (c == ',' && depth == 0) {
        commas.add(at);
      }
    }
    commas.add(at);
    return between(commas);
  }

  private static List<Argument> between(List<Integer> commas) {
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i + 1 < commas.size(); i++) {
      int start = commas.get(i) + 1;
      int end = commas.get(i + 1);
      boolean last = i + 2 == commas.size();
      int cutStart = last && i > 0 ? start - 1 : start;
      int cutEnd = last ? end : end + 1;
      arguments.add(new Argument(start, end, cutStart, cutEnd));
    }
    return arguments;
  }
}
