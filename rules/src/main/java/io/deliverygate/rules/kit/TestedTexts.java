package io.deliverygate.rules.kit;

import io.deliverygate.rules.drl.RuleText;
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

  /**
   * A rule under test.
   *
   * @param place where its author wrote it
   */
  record Titled(String id, String place) {}

  /** Every rule, once. */
  List<Titled> titled() {
    return rules.sources().keySet().stream().sorted().flatMap(this::titled).toList();
  }

  private Stream<Titled> titled(String gate) {
    return of(gate).stream()
        .filter(text -> !text.isQuery() && text.text().contains("@title("))
        .map(text -> new Titled(text.id(), rules.place(gate, text.file(), text.line())));
  }

  /** The rules of a gate that report. */
  Set<String> ids(String gate) {
    return titled(gate).map(Titled::id).collect(Collectors.toCollection(TreeSet::new));
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
