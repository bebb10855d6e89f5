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
import java.util.TreeSet;

/**
 * Reads what a rule should come to: a status alone ({@code not-applicable}), or a status with more:
 * {@code passed: 3} with the number of subjects, {@code breached:} with the subjects, any other
 * with words of the reason. Beside it may stand how many subjects were {@code checked}, the {@code
 * breaches} that were found whatever the status, and what the reason says and does not say.
 */
final class ExpectedYaml {

  private static final Map<String, RuleStatus> WORDS = words();
  private static final Set<String> KEYS = keys();
  private static final Set<String> OF_BREACH = Set.of("subject", "saying", "not-saying", "at");

  private final Scenario scenario;

  /**
   * @param scenario what the rule is asked about; places are named by its facts
   */
  ExpectedYaml(Scenario scenario) {
    this.scenario = scenario;
  }

  private static Map<String, RuleStatus> words() {
    Map<String, RuleStatus> words = new TreeMap<>();
    for (RuleStatus status : RuleStatus.values()) {
      words.put(Word.of(status), status);
    }
    return words;
  }

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>(WORDS.keySet());
    keys.addAll(List.of("checked", "breaches", "saying", "not-saying"));
    return keys;
  }

  /**
   * @throws io.deliverygate.io.BadInputException where it cannot be
   */
  Expected read(YamlNode node) {
    if (!node.isMapping()) {
      return Expected.of(status(node, node.text()));
    }
    Map<String, YamlNode> entries = node.entries(KEYS);
    List<String> outcomes = entries.keySet().stream().filter(WORDS::containsKey).toList();
    if (outcomes.size() != 1) {
      throw node.bad("expected one outcome, found " + outcomes, "write one of them");
    }
    String word = outcomes.get(0);
    Expected expected = read(status(node, word), entries.get(word));
    if (entries.containsKey("checked")) {
      expected = expected.checking(count(entries.get("checked")));
    }
    if (entries.containsKey("breaches")) {
      expected = expected.breaching(breaches(entries.get("breaches")));
    }
    return expected.saying(expected.reason().and(said(entries)));
  }

  private static RuleStatus status(YamlNode node, String word) {
    return Optional.ofNullable(WORDS.get(word))
        .orElseThrow(
            () ->
                node.bad(
                    "'" + word + "' is no outcome",
                    DidYouMean.of(word, WORDS.keySet(), "choose from ")));
  }

  private Expected read(RuleStatus status, YamlNode node) {
    Expected expected = Expected.of(status);
    return switch (status) {
      case PASSED -> expected.checking(count(node));
      case BREACHED -> expected.breaching(breaches(node));
      case WAIVED, NO_EVIDENCE, NOT_APPLICABLE, ERROR -> expected.saying(Said.all(texts(node)));
    };
  }

  private static int count(YamlNode node) {
    BigDecimal number = node.number();
    if (number.stripTrailingZeros().scale() > 0 || number.signum() < 0) {
      throw node.bad("'" + node.text() + "' is no count", "write how many subjects are checked");
    }
    return number.intValue();
  }

  private List<ExpectedBreach> breaches(YamlNode node) {
    return node.isList() ? node.items().stream().map(this::breach).toList() : List.of(breach(node));
  }

  private ExpectedBreach breach(YamlNode node) {
    if (!node.isMapping()) {
      return ExpectedBreach.of(node.text());
    }
    Map<String, YamlNode> entries = node.entries(OF_BREACH);
    YamlNode subject = entries.get("subject");
    if (subject == null) {
      throw node.bad("the key 'subject' is missing", "add it");
    }
    YamlNode at = entries.get("at");
    return new ExpectedBreach(subject.text(), said(entries), at == null ? Set.of() : places(at));
  }

  private static Said said(Map<String, YamlNode> entries) {
    return new Said(
        Optional.ofNullable(entries.get("saying")).map(ExpectedYaml::texts),
        Optional.ofNullable(entries.get("not-saying")).map(ExpectedYaml::texts).orElse(List.of()));
  }

  private static List<String> texts(YamlNode node) {
    return node.isList() ? node.texts() : List.of(node.text());
  }

  /** Where a given fact stands ({@code story PAY-1}), or a place as breaches name it. */
  private Set<String> places(YamlNode node) {
    String[] words = node.text().split(" ", 2);
    if (words.length < 2 || !FactType.byKey().containsKey(words[0])) {
      return Set.of(node.text());
    }
    FactType type = FactType.named(words[0]);
    return scenario.places(PlainYaml.orBad(node, () -> Scenarios.fact(scenario, type, words[1])));
  }
}
