package io.deliverygate.rules.kit;

import io.deliverygate.io.YamlNode;
import io.deliverygate.rules.kit.RuleCase.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code *.case.yaml}: a scenario that all cases of the file share, and the cases, each with
 * what it changes in that scenario and what it expects of rules.
 */
final class CaseReader {

  private static final Set<String> FILE = with("cases");
  private static final Set<String> CASE = with("case", "each", "expect");

  private final ScenarioReader scenarios;
  private final RuleIndex index;

  CaseReader(CaseFiles files, RuleIndex index) {
    this.index = index;
    this.scenarios = new ScenarioReader(files, index, FILE);
  }

  private static Set<String> with(String... more) {
    Set<String> keys = new TreeSet<>(ScenarioReader.KEYS);
    keys.addAll(List.of(more));
    return keys;
  }

  /**
   * The cases of a file; none where it is only there for others to build on.
   *
   * @throws io.deliverygate.io.BadInputException where a line of it is wrong
   */
  List<RuleCase> read(String file) {
    List<RuleCase> cases = new ArrayList<>();
    Optional<YamlNode> root = scenarios.files().read(file);
    if (root.isPresent()) {
      Map<String, YamlNode> entries = root.get().entries(FILE);
      Scenario shared = scenarios.of(file, entries, Scenario.EMPTY);
      YamlNode list = entries.get("cases");
      for (YamlNode each : list == null ? List.<YamlNode>of() : list.items()) {
        cases.addAll(read(file, each, shared));
      }
    }
    return cases;
  }

  private List<RuleCase> read(String file, YamlNode node, Scenario shared) {
    Map<String, YamlNode> entries = node.entries(CASE);
    String name = required(node, entries, "case").text();
    YamlNode expect = required(node, entries, "expect");
    Scenario scenario = scenarios.of(file, entries, shared);
    YamlNode each = entries.get("each");
    if (each == null) {
      return List.of(read(name, node, scenario, expect));
    } else if (each.items().isEmpty()) {
      throw each.bad("it is empty", "write one change below each '-'");
    }
    return each.items().stream().map(one -> variant(file, name, one, scenario, expect)).toList();
  }

  /** One of several changes that have to come to the same. */
  private RuleCase variant(
      String file, String name, YamlNode node, Scenario scenario, YamlNode expect) {
    Scenario changed = scenarios.of(file, node.entries(ScenarioReader.KEYS), scenario);
    return read(name + " (line " + node.line() + ")", node, changed, expect);
  }

  private RuleCase read(String name, YamlNode node, Scenario scenario, YamlNode expect) {
    ExpectedYaml outcomes = new ExpectedYaml(scenario);
    Map<String, Expectation> expectations = new LinkedHashMap<>();
    Set<String> gates = new TreeSet<>();
    expect
        .entries(index.gates().keySet())
        .forEach(
            (rule, expected) -> {
              gates.add(index.gateOf(rule));
              expectations.put(rule, new Expectation(expected.place(), outcomes.read(expected)));
            });
    return new RuleCase(node.place(), name, scenario, gates, expectations);
  }

  private static YamlNode required(YamlNode node, Map<String, YamlNode> entries, String key) {
    return Optional.ofNullable(entries.get(key))
        .orElseThrow(() -> node.bad("the key '" + key + "' is missing", "add it"));
  }
}
