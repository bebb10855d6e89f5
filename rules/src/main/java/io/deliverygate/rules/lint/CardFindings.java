package io.deliverygate.rules.lint;

import io.deliverygate.io.DidYouMean;
import io.deliverygate.rules.author.CardChecks;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What rules do not say of themselves, or say in a way that nobody understands. */
final class CardFindings {

  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "id",
              "title",
              "severity",
              "requires",
              "subject",
              "source",
              "remedy",
              "derives",
              "excusable",
              "wholeBuild"));

  /** Facts that are there whatever evidence was found. */
  private static final Set<String> ALWAYS =
      Set.of("Parameter", "Now", "GateOutcome", "Release", "ProjectModule", "String");

  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]+");

  /** What a rule may leave out and still be asked, with an example of each. */
  private static final Map<String, String> WANTED =
      Map.of(
          "requires", "backlog",
          "subject", "each done story",
          "source", "Acme quality manual, 4.2",
          "remedy", "name the criterion in a test");

  private final List<RuleProblem> problems = new ArrayList<>();

  private final LintedGate gate;

  private CardFindings(LintedGate gate) {
    this.gate = gate;
  }

  static List<RuleProblem> of(LintedGate gate) {
    CardFindings findings = new CardFindings(gate);
    findings.problems.addAll(CardChecks.problems(gate.rules()));
    gate.rules().stream().filter(rule -> !rule.query()).forEach(findings::rule);
    return findings.problems.stream().map(gate::placed).toList();
  }

  private void rule(DrlRule rule) {
    rule.told().keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .map(name -> unknown(rule, name))
        .forEach(problems::add);
    if (!rule.id().isEmpty() && !ID.matcher(rule.id()).matches()) {
      add(
          rule,
          "id",
          "'" + rule.id() + "' is no id of a rule",
          "write capital letters, a hyphen and a number, such as ACME-01");
    }
    if (rule.speaks()) {
      new TreeSet<>(WANTED.keySet()).forEach(name -> wanted(rule, name));
      titled(rule);
    }
  }

  private static RuleProblem unknown(DrlRule rule, String name) {
    return rule.problem(
        name, "there is no annotation '@" + name + "'", DidYouMean.of(name, KNOWN, "there are "));
  }

  private void wanted(DrlRule rule, String name) {
    boolean misspelt = rule.told().keySet().stream().anyMatch(told -> isNear(told, name));
    boolean needless = name.equals("requires") && needsNoEvidence(rule);
    if (rule.told(name).isEmpty() && !misspelt && !needless) {
      add(
          rule,
          rule.told().containsKey(name) ? name : "title",
          "the rule \"" + rule.name() + "\" does not say its '@" + name + "'",
          "write such as '@%s(\"%s\")'".formatted(name, WANTED.get(name)));
    }
  }

  private boolean needsNoEvidence(DrlRule rule) {
    return gate.rules().stream()
        .filter(text -> !text.query() && text.partOf().equals(rule.id()))
        .allMatch(text -> ALWAYS.containsAll(text.types()));
  }

  private static boolean isNear(String told, String name) {
    return !KNOWN.contains(told)
        && DidYouMean.of(told, Set.of(name), "").startsWith("did you mean");
  }

  private void titled(DrlRule rule) {
    if (rule.told("title").isEmpty()) {
      add(rule, "title", "the title is empty", "say in a sentence what the rule demands");
    }
  }

  private void add(DrlRule rule, String annotation, String message, String fix) {
    problems.add(rule.problem(annotation, message, fix));
  }
}
