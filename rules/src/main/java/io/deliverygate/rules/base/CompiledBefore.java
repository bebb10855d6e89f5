package io.deliverygate.rules.base;

import io.deliverygate.rules.engine.RuleModels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What this process compiled last, by the name of what it was compiled from. */
final class CompiledBefore {

  private static final int MOST = 32;
  private static final float LOAD = 0.75f;

  private final Map<String, RuleModels> known = new LinkedHashMap<>(MOST, LOAD, true);

  /** What has this name; made now where it is not known. */
  synchronized RuleModels of(String key, Supplier<RuleModels> compiled) {
    RuleModels models = known.get(key);
    if (models == null) {
      models = compiled.get();
      known.put(key, models);
      known.keySet().stream()
          .limit(Math.max(0, known.size() - MOST))
          .toList()
          .forEach(known::remove);
    }
    return models;
  }
}
