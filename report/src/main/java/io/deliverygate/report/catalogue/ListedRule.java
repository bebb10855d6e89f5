package io.deliverygate.report.catalogue;

import io.deliverygate.io.OneLine;
import io.deliverygate.policy.RuleCatalogue.Rule;
import io.deliverygate.policy.Severity;
import io.deliverygate.verdict.view.Phrases;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule as people read it in a catalogue.
 *
 * @param tone the colour of its severity
 * @param tags that it is in shadow, and its pack, where there is anything to say
 * @param subject what it looks at
 * @param needs evidence without which it cannot judge
 * @param sources where the demand comes from
 * @param from whether it is shipped or of which pack it is
 * @param shadow how long it does not count, and who said so; empty where it counts
 * @param remedy what turns it green
 * @param anchor its place on the page
 */
public record ListedRule(
    String id,
    String title,
    Severity severity,
    String tone,
    List<String> tags,
    String subject,
    String needs,
    String sources,
    String from,
    String shadow,
    String remedy,
    String anchor,
    List<ListedValue> parameters,
    List<ListedText> texts) {

  static ListedRule of(Rule rule) {
    String id = OneLine.of(rule.id());
    String pack = OneLine.of(rule.pack());
    String shadow = SaidBy.shadow(rule.shadow(), rule.origin());
    return new ListedRule(
        id,
        OneLine.of(rule.title()),
        rule.severity(),
        tone(rule.severity()),
        Stream.of(shadow.isEmpty() ? "" : rule.shadow().words(), pack)
            .filter(tag -> !tag.isEmpty())
            .toList(),
        OneLine.of(rule.subject()),
        rule.evidence().isEmpty()
            ? "nothing beyond what is always known"
            : OneLine.of(String.join("; ", rule.evidence())),
        OneLine.of(String.join("; ", rule.sources())),
        pack.isEmpty() ? "shipped" : "rule pack " + pack,
        shadow,
        OneLine.of(rule.remedy()),
        "rule-" + Phrases.slug(id),
        rule.parameters().stream().map(ListedValue::of).toList(),
        rule.texts().stream().map(ListedText::of).toList());
  }

  private static String tone(Severity severity) {
    return switch (severity) {
      case BLOCK -> "blocks";
      case WARN -> "warns";
      case INFO -> "noted";
    };
  }
}
