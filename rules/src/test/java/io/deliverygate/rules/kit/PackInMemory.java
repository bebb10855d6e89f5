package io.deliverygate.rules.kit;

import io.deliverygate.rules.base.RuleBase;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Rules and cases that a test writes down, in place of a shipped gate's. */
record PackInMemory(
    RuleBase before,
    Map<String, Map<String, String>> sources,
    Map<String, String> cases,
    Optional<String> explained)
    implements TestedRules {

  private static final Map<Map<String, Map<String, String>>, RuleBase> COMPILED =
      new ConcurrentHashMap<>();

  static PackInMemory of(String gate, String drl, String yaml) {
    return new PackInMemory(
        RuleBase.shipped(),
        Map.of(gate, Map.of("a.drl", drl)),
        Map.of("a.case.yaml", yaml),
        Optional.empty());
  }

  PackInMemory explaining(String text) {
    return new PackInMemory(before, sources, cases, Optional.of(text));
  }

  PackInMemory withFile(String path, String yaml) {
    Map<String, String> more = new TreeMap<>(cases);
    more.put(path, yaml);
    return new PackInMemory(before, sources, more, explained);
  }

  @Override
  public RuleBase base() {
    return COMPILED.computeIfAbsent(sources, any -> compiled());
  }

  private RuleBase compiled() {
    RuleBase base = before;
    for (Map.Entry<String, Map<String, String>> gate : sources.entrySet()) {
      base = base.withRules(gate.getKey(), gate.getValue());
    }
    return base;
  }

  @Override
  public RuleBase with(String gate, Map<String, String> files) {
    return base().withRules(gate, files);
  }

  @Override
  public String label(String path) {
    return "rules/" + path;
  }
}
