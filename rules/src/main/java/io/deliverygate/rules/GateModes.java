package io.deliverygate.rules;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mode of every gate once those that others build on are drawn in with them. */
final class GateModes {

  private final List<GateDefinition> lastFirst;

  /**
   * @param ordered gates in the order of evaluation
   */
  GateModes(List<GateDefinition> ordered) {
    lastFirst = new ArrayList<>(ordered);
    Collections.reverse(lastFirst);
  }

  Map<String, GateMode> of(Policy policy) {
    Map<String, GateMode> modes = new HashMap<>(policy.gates());
    for (GateDefinition gate : lastFirst) {
      GateMode mode = modes.getOrDefault(gate.id(), GateMode.OFF);
      gate.after().forEach(before -> modes.merge(before, mode, GateMode::stricter));
    }
    return modes;
  }
}
