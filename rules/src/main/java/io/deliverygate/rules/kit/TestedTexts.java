package io.deliverygate.rules.kit;

import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.mutation.TestChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules under test as their authors wrote them, each file parsed once. */
final class TestedTexts {

  private final TestedRules rules;
  private final Map<String, List<DrlFile>> parsed = new TreeMap<>();

  TestedTexts(TestedRules rules) {
    this.rules = rules;
    rules.sources().forEach((gate, files) -> parsed.put(gate, DrlFile.of(files)));
  }

  /** The gates that rules under test stand in. */
  Set<String> gates() {
    return parsed.keySet();
  }

  /** The DRL files of a gate. */
  List<DrlFile> files(String gate) {
    return parsed.getOrDefault(gate, List.of());
  }

  /** The rules and queries of a gate. */
  List<DrlRule> of(String gate) {
    return DrlFile.rules(files(gate));
  }

  /**
   * A rule under test.
   *
   * @param place where its author wrote it
   */
  record Titled(String id, String place) {}

  /** Every rule, once. */
  List<Titled> titled() {
    return gates().stream().flatMap(this::titled).toList();
  }

  private Stream<Titled> titled(String gate) {
    return of(gate).stream()
        .filter(text -> text.speaks())
        .map(text -> new Titled(text.partOf(), rules.place(gate, text.file(), text.line())));
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
