package io.deliverygate.rules.kit;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.YamlNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads which evidence was not found: a list of its kinds, or by kind the modules that lack it.
 *
 * @param modules the modules of the project
 * @param expected whether the evidence is expected all the same
 */
record GapReader(List<String> modules, boolean expected) {

  private static final Map<String, EvidenceKind> KINDS = kinds();

  private static Map<String, EvidenceKind> kinds() {
    Map<String, EvidenceKind> kinds = new TreeMap<>();
    for (EvidenceKind kind : EvidenceKind.values()) {
      kinds.put(kind.key(), kind);
    }
    return kinds;
  }

  static GapReader of(Scenario scenario, boolean expected) {
    return new GapReader(scenario.modules(), expected);
  }

  /**
   * @throws io.deliverygate.io.BadInputException where it is wrong
   */
  Map<EvidenceKind, EvidenceGap> read(YamlNode node) {
    Map<EvidenceKind, EvidenceGap> gaps = new EnumMap<>(EvidenceKind.class);
    if (node.isMapping()) {
      node.entries(KINDS.keySet())
          .forEach(
              (kind, names) -> gaps.put(KINDS.get(kind), new EvidenceGap(expected, known(names))));
    } else {
      node.items()
          .forEach(
              kind ->
                  gaps.put(kind.oneOf(EvidenceKind.class), new EvidenceGap(expected, Set.of())));
    }
    return gaps;
  }

  private Set<String> known(YamlNode names) {
    Set<String> known = new TreeSet<>();
    for (YamlNode name : names.items()) {
      if (!modules.contains(name.text())) {
        throw name.bad(
            "no project-module '" + name.text() + "' was given",
            DidYouMean.of(name.text(), modules, "modules are "));
      }
      known.add(name.text());
    }
    if (known.isEmpty()) {
      throw names.bad("it is empty", "name the modules, or list the kind alone for all of them");
    }
    return known;
  }
}
