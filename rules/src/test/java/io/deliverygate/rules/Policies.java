package io.deliverygate.rules;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Policies for tests. */
public final class Policies {

  private Policies() {}

  public static Policy standard() {
    return Policy.standard(RuleBase.shipped().gates());
  }

  static Policy allEnforced() {
    Map<String, GateMode> gates = new HashMap<>(standard().gates());
    gates.replaceAll((id, mode) -> GateMode.ENFORCED);
    return with(gates);
  }

  public static Policy only(String gate, GateMode mode) {
    Map<String, GateMode> gates = new HashMap<>(standard().gates());
    gates.replaceAll((id, before) -> GateMode.OFF);
    gates.put(gate, mode);
    return with(gates);
  }

  public static Policy expecting(EvidenceKind... kinds) {
    Policy base = standard();
    return base.expecting(Set.of(kinds));
  }

  private static Policy with(Map<String, GateMode> gates) {
    return standard().withGates(gates);
  }
}
