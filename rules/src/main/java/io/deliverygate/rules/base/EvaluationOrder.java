package io.deliverygate.rules.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts gates behind those whose outcome they need, and else leaves them as they stand. */
final class EvaluationOrder {

  private final Map<String, Gate> waiting = new LinkedHashMap<>();
  private final List<Gate> ordered = new ArrayList<>();

  private EvaluationOrder(List<Gate> gates) {
    gates.forEach(gate -> waiting.put(gate.definition().id(), gate));
  }

  /**
   * @throws IllegalStateException where gates wait for one another in a circle
   */
  static List<Gate> of(List<Gate> gates) {
    EvaluationOrder order = new EvaluationOrder(gates);
    while (!order.waiting.isEmpty()) {
      order.next();
    }
    return order.ordered;
  }

  private void next() {
    Gate ready =
        waiting.values().stream()
            .filter(gate -> gate.definition().after().stream().noneMatch(waiting::containsKey))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("gates wait for one another: " + waiting.keySet()));
    waiting.remove(ready.definition().id());
    ordered.add(ready);
  }
}
