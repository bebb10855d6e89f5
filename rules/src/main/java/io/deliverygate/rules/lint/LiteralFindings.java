package io.deliverygate.rules.lint;

import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.pack.RuleProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and lists of texts in conditions, where no policy can see or change them. Nought and one
 * are no thresholds; a single text or number that something equals is a name. What a decision table
 * holds in its cells is there to be seen and changed, and is left alone. They are sought in the
 * code of conditions, since the parser does not look into expressions.
 */
final class LiteralFindings {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.$])(?<![=!]=\\s{0,4})(\\d{1,30}(?:\\.\\d{1,30})?)[LlBbIiDdFf]?(?![\\w.])");
  private static final Pattern QUOTED_NUMBER =
      Pattern.compile("\\b(?:BigDecimal|valueOf|parseInt)\\s*\\(\\s*\"(\\d+(?:\\.\\d+)?)\"");
  private static final Pattern LIST =
      Pattern.compile(
          "\\bin\\s*\\(\\s*(\"[^\"\n]*\")"
              + "|\\b(?:List|Set|Arrays)\\s*\\.\\s*(?:of|asList)\\s*\\(\\s*(\"[^\"\n]*\")"
              + "|\\b(\\w+)\\s*(==|!=)\\s*\"[^\"\n]+\"\\s*(?:\\|\\||&&)\\s*(?:\\3\\s*)?\\4\\s*\"[^\"\n]+\"");

  private final LintedGate gate;
  private final List<RuleProblem> problems = new ArrayList<>();

  private LiteralFindings(LintedGate gate) {
    this.gate = gate;
  }

  static List<RuleProblem> of(LintedGate gate) {
    LiteralFindings findings = new LiteralFindings(gate);
    gate.rules().stream().filter(rule -> !gate.isTable(rule.file())).forEach(findings::look);
    return findings.problems;
  }

  private void look(DrlRule rule) {
    String code = rule.code();
    numbers(rule, NUMBER.matcher(code));
    numbers(rule, QUOTED_NUMBER.matcher(rule.text()));
    Matcher list = within(rule, LIST.matcher(rule.text()));
    while (list.find()) {
      if (code.charAt(list.start()) != ' ') {
        problems.add(
            gate.within(
                rule,
                list.start(),
                "a list of texts is written into " + named(rule),
                "make it a parameter in gate.yaml, and compare with"
                    + " 'Parameter(name == \"...\", $terms : terms)'"));
      }
    }
  }

  private void numbers(DrlRule rule, Matcher matcher) {
    Matcher number = within(rule, matcher);
    while (number.find()) {
      if (new BigDecimal(number.group(1)).compareTo(BigDecimal.ONE) > 0
          || number.group(1).contains(".")) {
        problems.add(
            gate.within(
                rule,
                number.start(1),
                "the number " + number.group(1) + " is written into " + named(rule),
                "make it a parameter in gate.yaml, and compare with"
                    + " 'Parameter(name == \"...\", $limit : number)'"));
      }
    }
  }

  private static Matcher within(DrlRule rule, Matcher matcher) {
    int start = rule.conditionsStart();
    return matcher
        .region(start, Math.max(start, rule.conditionsEnd()))
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  private static String named(DrlRule rule) {
    return (rule.query() ? "the query \"" : "the conditions of \"") + rule.name() + "\"";
  }
}
