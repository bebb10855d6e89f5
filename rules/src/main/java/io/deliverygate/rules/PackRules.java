package io.deliverygate.rules;

import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.RulePack;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;

/** The rules of a pack for one gate, compiled. */
final class PackRules {

  private PackRules() {}

  /**
   * Compiles.
   *
   * @throws InvalidRulesException where they do not compile
   */
  static RuleSet of(RulePack pack, PackGate gate) {
    Map<String, String> texts = new TreeMap<>();
    gate.files()
        .forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
    InternalKnowledgeBase base = OwnClassLoader.call(() -> RuleCompiler.compile(texts));
    return new RuleSet(pack.name(), () -> base, () -> texts);
  }
}
