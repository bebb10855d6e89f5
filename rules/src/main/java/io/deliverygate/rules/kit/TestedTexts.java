package io.deliverygate.rules.kit;

import io.deliverygate.rules.RuleText;
import io.deliverygate.rules.mutation.TestChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules under test as their authors wrote them. */
record TestedTexts(TestedRules rules) {

  Map<String, String> files(String gate) {
    return rules.sources().getOrDefault(gate, Map.of());
  }

  /** The rules and queries of a gate. */
  List<RuleText> of(String gate) {
    return files(gate).entrySet().stream()
        .flatMap(file -> RuleText.of(file.getKey(), file.getValue()).stream())
        .toList();
  }

  /** The texts that speak for a rule, each once, with files as messages name them. */
  List<RuleText> titled() {
    return rules.sources().keySet().stream().sorted().flatMap(this::titled).toList();
  }

  private Stream<RuleText> titled(String gate) {
    return files(gate).entrySet().stream()
        .flatMap(
            file -> RuleText.of(rules.label(gate + "/" + file.getKey()), file.getValue()).stream())
        .filter(text -> !text.isQuery() && text.text().contains("@title("));
  }

  /** The rules of a gate that report. */
  Set<String> ids(String gate) {
    return titled(gate).map(RuleText::id).collect(Collectors.toCollection(TreeSet::new));
  }

  TestChoice choice(String gate) {
    return new TestChoice(of(gate), ids(gate));
  }

  /** The parameters that the rules of a gate compare with. */
  Set<String> parameters(String gate) {
    return of(gate).stream()
        .flatMap(text -> text.parameters().stream())
        .collect(Collectors.toSet());
  }
}
