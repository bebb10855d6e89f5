package io.deliverygate.verdict;

import java.util.List;

/**
 * What one gate came to.
 *
 * @param enforced whether it counts
 * @param rules by id
 */
public record GateVerdict(String id, GateStatus status, boolean enforced, List<RuleVerdict> rules) {

  public GateVerdict {
    rules = List.copyOf(rules);
  }
}
