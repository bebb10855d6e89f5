package io.deliverygate.rules.kit;

import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.Word;
import io.deliverygate.io.YamlNode;
import io.deliverygate.rules.kit.Expected.ExpectedBreach;
import io.deliverygate.verdict.RuleStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads what a rule should come to: a status alone ({@code not-applicable}), or a status with more:
 * {@code passed: 3} with the number of subjects, {@code breached:} with the subjects, any other
 * with words of the reason.
 */
final class ExpectedYaml {

  private static final Map<String, RuleStatus> WORDS = words();

  private ExpectedYaml() {}

  private static Map<String, RuleStatus> words() {
    Map<String, RuleStatus> words = new TreeMap<>();
    for (RuleStatus status : RuleStatus.values()) {
      words.put(Word.of(status), status);
    }
    return words;
  }

  /**
   * @throws io.deliverygate.io.BadInputException where it cannot be
   */
  static Expected read(YamlNode node) {
    if (!node.isMapping()) {
      return Expected.of(status(node, node.text()));
    }
    Map<String, YamlNode> entries = node.entries(WORDS.keySet());
    if (entries.size() != 1) {
      throw node.bad("expected one outcome, found " + entries.keySet(), "write one of them");
    }
    Map.Entry<String, YamlNode> entry = entries.entrySet().iterator().next();
    return read(status(node, entry.getKey()), entry.getValue());
  }

  private static RuleStatus status(YamlNode node, String word) {
    return Optional.ofNullable(WORDS.get(word))
        .orElseThrow(
            () ->
                node.bad(
                    "'" + word + "' is no outcome",
                    DidYouMean.of(word, WORDS.keySet(), "choose from ")));
  }

  private static Expected read(RuleStatus status, YamlNode node) {
    Expected expected = Expected.of(status);
    return switch (status) {
      case PASSED -> expected.checking(count(node));
      case BREACHED -> expected.breaching(breaches(node));
      case WAIVED, NO_EVIDENCE, NOT_APPLICABLE, ERROR -> expected.saying(texts(node));
    };
  }

  private static int count(YamlNode node) {
    BigDecimal number = node.number();
    if (number.stripTrailingZeros().scale() > 0 || number.signum() < 0) {
      throw node.bad("'" + node.text() + "' is no count", "write how many subjects are checked");
    }
    return number.intValue();
  }

  private static List<ExpectedBreach> breaches(YamlNode node) {
    return node.isList()
        ? node.items().stream().map(ExpectedYaml::breach).toList()
        : List.of(breach(node));
  }

  private static ExpectedBreach breach(YamlNode node) {
    if (!node.isMapping()) {
      return new ExpectedBreach(node.text(), List.of());
    }
    Map<String, YamlNode> entries = node.entries(Set.of("subject", "saying"));
    YamlNode subject = entries.get("subject");
    if (subject == null) {
      throw node.bad("the key 'subject' is missing", "add it");
    }
    YamlNode saying = entries.get("saying");
    return new ExpectedBreach(subject.text(), saying == null ? List.of() : texts(saying));
  }

  private static List<String> texts(YamlNode node) {
    return node.isList() ? node.texts() : List.of(node.text());
  }
}
