package io.deliverygate.rules.kit;

import java.util.Set;

/**
 * Evidence of a kind that was not found.
 *
 * @param expected whether the policy expects it all the same
 * @param modules the modules that lack it; empty where all of them do
 */
record EvidenceGap(boolean expected, Set<String> modules) {

  EvidenceGap {
    modules = Set.copyOf(modules);
  }

  boolean isIn(String module) {
    return modules.isEmpty() || modules.contains(module);
  }
}
