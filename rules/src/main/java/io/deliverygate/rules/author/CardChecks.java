package io.deliverygate.rules.author;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.policy.Severity;
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

  private final List<RuleHead> heads;
  private final Set<String> queries;
  private final Map<String, RuleHead> speakers = new TreeMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  private CardChecks(List<RuleHead> heads) {
    this.heads = heads;
    this.queries =
        heads.stream().filter(RuleHead::query).map(RuleHead::name).collect(Collectors.toSet());
  }

  /**
   * What is wrong, by file and line of the DRL.
   *
   * @param heads the rules and queries of one pack in one gate
   */
  public static List<RuleProblem> problems(List<RuleHead> heads) {
    CardChecks checks = new CardChecks(heads);
    heads.stream().filter(RuleHead::speaks).forEach(checks::speaker);
    checks.speakers.values().forEach(checks::subjects);
    heads.stream().filter(head -> !head.query()).forEach(checks::heard);
    return List.copyOf(checks.problems);
  }

  private void speaker(RuleHead head) {
    if (head.id().isEmpty()) {
      add(head, "title", "the rule has no id", "write '@id(\"ACME-01\")' above its title");
      return;
    }
    RuleHead before = speakers.putIfAbsent(head.id(), head);
    if (before != null) {
      add(
          head,
          "title",
          "two rules speak for " + head.id() + ": \"" + before.name() + "\" has a title as well",
          "leave the title to one of them, or give this rule an id of its own");
      return;
    }
    severity(head);
    requires(head);
    excusable(head);
    wholeBuild(head);
  }

  private void wholeBuild(RuleHead head) {
    String word = head.text("wholeBuild").toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && !YES_OR_NO.contains(word)) {
      add(
          head,
          "wholeBuild",
          "'" + word + "' does not say whether the rule judges the build as a whole",
          DidYouMean.of(word, YES_OR_NO, "choose from "));
    }
  }

  private void excusable(RuleHead head) {
    String word = head.text("excusable").toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && !EXCUSES.contains(word)) {
      add(
          head,
          "excusable",
          "'" + word + "' does not say what excuses the rule",
          DidYouMean.of(word, EXCUSES, "choose from "));
    }
  }

  private void severity(RuleHead head) {
    String severity = head.text("severity");
    if (severity.isEmpty()) {
      add(
          head,
          "title",
          "the rule " + head.id() + " has no severity",
          "write '@severity(\"BLOCK\")'");
    } else if (!SEVERITIES.contains(severity.toUpperCase(Locale.ROOT))) {
      add(
          head,
          "severity",
          "there is no severity '" + severity + "'",
          DidYouMean.of(severity.toUpperCase(Locale.ROOT), SEVERITIES, "choose from "));
    }
  }

  private void requires(RuleHead head) {
    for (String kind : head.text("requires").split("[,\\s]+")) {
      String key = kind.toLowerCase(Locale.ROOT).replace('_', '-');
      if (!key.isEmpty() && !KINDS.contains(key)) {
        add(
            head,
            "requires",
            "there is no kind of evidence '" + kind + "'",
            DidYouMean.of(key, KINDS, "choose from "));
      }
    }
  }

  private void subjects(RuleHead head) {
    String query = head.id() + " subjects";
    if (!queries.contains(query)) {
      add(head, "id", "the query \"" + query + "\" is missing", query(query));
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

  private void heard(RuleHead head) {
    if (head.id().isEmpty() && head.reports() && !head.speaks()) {
      add(
          head,
          "id",
          "the rule \"" + head.name() + "\" has no id, so nobody would hear of what it reports",
          "write '@id(\"...\")' with the id of the rule that it belongs to");
    } else if (!head.id().isEmpty()
        && !head.told().containsKey("derives")
        && !speakers.containsKey(head.id())) {
      add(
          head,
          "id",
          "no rule speaks for " + head.id() + ", so nobody would hear of it",
          "write '@title(\"...\")' and the severity to one rule with this id"
              + (speakers.isEmpty() ? "" : nearest(head.id())));
    }
  }

  private String nearest(String id) {
    String near = DidYouMean.of(id, speakers.keySet(), "");
    return near.startsWith("did you mean") ? "; " + near : "";
  }

  private void add(RuleHead head, String annotation, String message, String fix) {
    problems.add(head.problem(annotation, message, fix));
  }
}
