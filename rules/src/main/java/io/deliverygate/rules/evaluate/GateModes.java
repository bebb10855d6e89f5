package io.deliverygate.rules.evaluate;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.UnknownBase;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mode of every gate once it is known which records there are, and those that others build on
 * are drawn in with them.
 */
final class GateModes {

  private final List<GateDefinition> lastFirst;
  private final Set<EvidenceKind> asked;
  private final LocalDate today;

  /**
   * @param ordered gates in the order of evaluation
   * @param today the day on which shadows have ended or not
   */
  GateModes(List<GateDefinition> ordered, Snapshot snapshot, LocalDate today) {
    this.today = today;
    lastFirst = new ArrayList<>(ordered);
    Collections.reverse(lastFirst);
    asked =
        snapshot.all(EvidenceSearch.class).stream()
            .filter(search -> search.ofProject() && search.found() > 0)
            .map(EvidenceSearch::kind)
            .collect(Collectors.toCollection(HashSet::new));
    if (!snapshot.all(UnknownBase.class).isEmpty()) {
      asked.add(EvidenceKind.BASE);
    }
  }

  Map<String, GateMode> of(Policy policy) {
    Map<String, GateMode> modes = new HashMap<>();
    lastFirst.forEach(gate -> modes.put(gate.id(), own(gate, policy)));
    for (GateDefinition gate : lastFirst) {
      GateMode mode = modes.get(gate.id());
      gate.after().forEach(before -> modes.merge(before, mode, GateMode::stricter));
    }
    return modes;
  }

  private GateMode own(GateDefinition gate, Policy policy) {
    GateMode mode = policy.gates().getOrDefault(gate.id(), GateMode.OFF);
    return switch (mode) {
      case ENFORCED -> policy.shadow(gate.id()).lasts(today) ? GateMode.SHADOW : GateMode.ENFORCED;
      case WITH_RECORDS ->
          Collections.disjoint(gate.records(), asked) ? GateMode.OFF : GateMode.REPORTED;
      case ENFORCED_WITH_RECORDS ->
          Collections.disjoint(gate.records(), asked)
                  && Collections.disjoint(gate.records(), policy.expected())
              ? GateMode.OFF
              : GateMode.ENFORCED;
      case REPORTED, SHADOW, OFF -> mode;
    };
  }
}
