package io.deliverygate.rules.author;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.policy.Severity;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.pack.RuleProblem;
import io.deliverygate.rules.waiver.Excusable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What rules have to say of themselves so that they can be asked: an id under which they report,
 * one rule that speaks for all with that id, its severity and evidence, and the query that lists
 * what it looks at. Without these a finding would be lost, or nobody could say that nothing was
 * looked at.
 */
public final class CardChecks {

  private static final List<String> SEVERITIES =
      Stream.of(Severity.values()).map(Severity::name).toList();
  private static final List<String> EXCUSES = Excusable.words();
  private static final List<String> YES_OR_NO = List.of("true", "false");
  private static final List<String> KINDS =
      Stream.of(EvidenceKind.values()).map(EvidenceKind::key).toList();

  private final List<DrlRule> rules;
  private final Set<String> queries;
  private final Map<String, DrlRule> speakers = new TreeMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  private CardChecks(List<DrlRule> rules) {
    this.rules = rules;
    this.queries =
        rules.stream().filter(DrlRule::query).map(DrlRule::name).collect(Collectors.toSet());
  }

  /**
   * What is wrong, by file and line of the DRL.
   *
   * @param rules the rules and queries of one pack in one gate
   */
  public static List<RuleProblem> problems(List<DrlRule> rules) {
    CardChecks checks = new CardChecks(rules);
    rules.stream().filter(DrlRule::speaks).forEach(checks::speaker);
    checks.speakers.values().forEach(checks::subjects);
    rules.stream().filter(rule -> !rule.query()).forEach(checks::heard);
    return List.copyOf(checks.problems);
  }

  private void speaker(DrlRule rule) {
    if (rule.id().isEmpty()) {
      add(rule, "title", "the rule has no id", "write '@id(\"ACME-01\")' above its title");
      return;
    }
    DrlRule before = speakers.putIfAbsent(rule.id(), rule);
    if (before != null) {
      add(
          rule,
          "title",
          "two rules speak for " + rule.id() + ": \"" + before.name() + "\" has a title as well",
          "leave the title to one of them, or give this rule an id of its own");
      return;
    }
    severity(rule);
    requires(rule);
    excusable(rule);
    wholeBuild(rule);
  }

  private void wholeBuild(DrlRule rule) {
    String word = rule.told("wholeBuild").toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && !YES_OR_NO.contains(word)) {
      add(
          rule,
          "wholeBuild",
          "'" + word + "' does not say whether the rule judges the build as a whole",
          DidYouMean.of(word, YES_OR_NO, "choose from "));
    }
  }

  private void excusable(DrlRule rule) {
    String word = rule.told("excusable").toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && !EXCUSES.contains(word)) {
      add(
          rule,
          "excusable",
          "'" + word + "' does not say what excuses the rule",
          DidYouMean.of(word, EXCUSES, "choose from "));
    }
  }

  private void severity(DrlRule rule) {
    String severity = rule.told("severity");
    if (severity.isEmpty()) {
      add(
          rule,
          "title",
          "the rule " + rule.id() + " has no severity",
          "write '@severity(\"BLOCK\")'");
    } else if (!SEVERITIES.contains(severity.toUpperCase(Locale.ROOT))) {
      add(
          rule,
          "severity",
          "there is no severity '" + severity + "'",
          DidYouMean.of(severity.toUpperCase(Locale.ROOT), SEVERITIES, "choose from "));
    }
  }

  private void requires(DrlRule rule) {
    for (String kind : rule.told("requires").split("[,\\s]+")) {
      String key = kind.toLowerCase(Locale.ROOT).replace('_', '-');
      if (!key.isEmpty() && !KINDS.contains(key)) {
        add(
            rule,
            "requires",
            "there is no kind of evidence '" + kind + "'",
            DidYouMean.of(key, KINDS, "choose from "));
      }
    }
  }

  private void subjects(DrlRule rule) {
    String query = rule.id() + " subjects";
    if (!queries.contains(query)) {
      add(rule, "id", "the query \"" + query + "\" is missing", query(query));
    }
  }

  private String query(String wanted) {
    Set<String> free = new HashSet<>(queries);
    speakers.keySet().forEach(id -> free.remove(id + " subjects"));
    String near = DidYouMean.of(wanted, free, "");
    return near.startsWith("did you mean")
        ? "call " + near.replaceAll("did you mean |\\?", "") + " so"
        : "write it below the rule, with the conditions of what the rule looks at";
  }

  private void heard(DrlRule rule) {
    if (rule.id().isEmpty() && rule.reports() && !rule.speaks()) {
      add(
          rule,
          "id",
          "the rule \"" + rule.name() + "\" has no id, so nobody would hear of what it reports",
          "write '@id(\"...\")' with the id of the rule that it belongs to");
    } else if (!rule.id().isEmpty()
        && !rule.told().containsKey("derives")
        && !speakers.containsKey(rule.id())) {
      add(
          rule,
          "id",
          "no rule speaks for " + rule.id() + ", so nobody would hear of it",
          "write '@title(\"...\")' and the severity to one rule with this id"
              + (speakers.isEmpty() ? "" : nearest(rule.id())));
    }
  }

  private String nearest(String id) {
    String near = DidYouMean.of(id, speakers.keySet(), "");
    return near.startsWith("did you mean") ? "; " + near : "";
  }

  private void add(DrlRule rule, String annotation, String message, String fix) {
    problems.add(rule.problem(annotation, message, fix));
  }
}
