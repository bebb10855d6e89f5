package io.jenkins.plugins.deliverygate.run;

import io.deliverygate.verdict.Breach;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.RuleVerdict;
import io.deliverygate.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A verdict as Pipelines get it: maps and lists of texts, which every sandbox lets them read and
 * every Pipeline can keep over a restart.
 */
final class VerdictObject {

  /** A script that wants more reads {@code verdict.json}. */
  private static final int MOST_BREACHES = 200;

  private VerdictObject() {}

  static Map<String, Object> of(Verdict verdict) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("status", verdict.status().name());
    object.put("complete", verdict.complete());
    object.put("incompleteBecause", new ArrayList<>(verdict.incompleteBecause()));
    object.put("name", verdict.subject().name());
    object.put("version", verdict.subject().version());
    object.put("revision", verdict.subject().revision());
    object.put("gates", gates(verdict));
    object.put("breaches", breaches(verdict));
    return object;
  }

  private static Map<String, Object> gates(Verdict verdict) {
    Map<String, Object> gates = new LinkedHashMap<>();
    verdict.gates().forEach(gate -> gates.put(gate.id(), gate(gate)));
    return gates;
  }

  private static Map<String, Object> gate(GateVerdict gate) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("status", gate.status().name());
    object.put("enforced", gate.enforced());
    return object;
  }

  private static List<Map<String, Object>> breaches(Verdict verdict) {
    List<Map<String, Object>> breaches = new ArrayList<>();
    for (GateVerdict gate : verdict.gates()) {
      for (RuleVerdict rule : gate.rules()) {
        rule.breaches().stream()
            .filter(breach -> !breach.waived())
            .limit(MOST_BREACHES - (long) breaches.size())
            .forEach(breach -> breaches.add(breach(gate, rule, breach)));
      }
    }
    return breaches;
  }

  private static Map<String, Object> breach(GateVerdict gate, RuleVerdict rule, Breach breach) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("gate", gate.id());
    object.put("enforced", gate.enforced());
    object.put("rule", rule.id());
    object.put("severity", rule.severity().name());
    object.put("subject", breach.subject());
    object.put("message", breach.message());
    object.put("remedy", breach.remedy());
    object.put("location", breach.location().text());
    return object;
  }
}
