package io.deliverygate.rules;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.rules.kit.Outcome;

/** Asks a rule about facts; what it says is an outcome of the kit that rule authors use. */
final class Asked {

  private Asked() {}

  static Outcome rule(String id, Facts facts) {
    return new Outcome(facts.rule(id));
  }

  /** Where records of these kinds are expected and absent, the rule cannot judge. */
  static void needs(String id, Facts facts, EvidenceKind... kinds) {
    for (EvidenceKind kind : kinds) {
      rule(id, facts.notFound(kind, "nothing of " + kind.key())).misses("nothing of " + kind.key());
      facts.found(kind);
    }
  }
}
