package io.deliverygate.rules.base;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.policy.Severity;
import io.deliverygate.rules.Reporting;
import io.deliverygate.rules.waiver.Excusable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule says of itself in its DRL annotations. DRL rules that share an id make one rule; the
 * one with a title speaks for all.
 *
 * @param id such as {@code DEBT-01}
 * @param requires evidence without which it cannot judge
 * @param subject what it looks at, in words
 * @param source where the demand comes from
 * @param remedy what would turn it green
 * @param excusable what can excuse its breaches
 * @param wholeBuild whether it judges the build as a whole, so that a part of it tells it nothing
 */
public record RuleCard(
    String id,
    String title,
    Severity severity,
    Set<EvidenceKind> requires,
    String subject,
    String source,
    String remedy,
    Excusable excusable,
    boolean wholeBuild) {

  /** How the names of queries end that list what a rule looks at. */
  static final String SUBJECTS = " subjects";

  static RuleCard of(Map<String, Object> metadata) {
    return new RuleCard(
        Reporting.annotation(metadata, "id"),
        Reporting.annotation(metadata, "title"),
        Severity.valueOf(Reporting.annotation(metadata, "severity").toUpperCase(Locale.ROOT)),
        kinds(Reporting.annotation(metadata, "requires")),
        Reporting.annotation(metadata, "subject"),
        Reporting.annotation(metadata, "source"),
        Reporting.annotation(metadata, "remedy"),
        Excusable.of(Reporting.annotation(metadata, "excusable")),
        Reporting.annotation(metadata, "wholeBuild").equalsIgnoreCase("true"));
  }

  /** Whether a rule derives facts for others and reports nothing: it has no id, or says so. */
  static boolean derives(Map<String, Object> metadata) {
    return !metadata.containsKey("id") || metadata.containsKey("derives");
  }

  private static Set<EvidenceKind> kinds(String list) {
    Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
    Stream.of(list.split("[,\\s]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toUpperCase(Locale.ROOT).replace('-', '_'))
        .forEach(word -> kinds.add(EvidenceKind.valueOf(word)));
    return kinds;
  }

  /** The query that lists the subjects that this rule looks at. */
  public String subjectQuery() {
    return id + SUBJECTS;
  }

  static List<RuleCard> sorted(Stream<RuleCard> cards) {
    return cards.sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }
}
