package io.deliverygate.rules.base;

import io.deliverygate.io.OutOfMemory;
import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.author.CardChecks;
import io.deliverygate.rules.author.CompileErrors;
import io.deliverygate.rules.engine.RuleModels;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.RulePack;
import io.deliverygate.rules.pack.RuleProblem;
import io.deliverygate.rules.trust.Namespace;
import io.deliverygate.rules.trust.TrustedCompiler;
import io.deliverygate.rules.trust.TrustedRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a pack for one gate: translated, judged and compiled, unless this process did so
 * before, or an administrator did.
 */
final class PackRules {

  private static final CompiledBefore KNOWN = new CompiledBefore();

  private final RulePack pack;
  private final PackGate gate;
  private @Nullable AuthoredRules authored;

  private PackRules(RulePack pack, PackGate gate) {
    this.pack = pack;
    this.gate = gate;
  }

  /**
   * The rules, ready to be asked.
   *
   * @throws InvalidRulesException where they do not compile, or do what rules may not
   */
  static RuleSet of(RulePack pack, PackGate gate) {
    PackRules rules = new PackRules(pack, gate);
    RuleModels models = rules.models();
    RuleSet set = new RuleSet(pack.name(), () -> models, rules::authored);
    rules.requireLoaded(set);
    return set;
  }

  private void requireLoaded(RuleSet set) {
    try {
      set.base();
    } catch (RuntimeException | StackOverflowError e) {
      OutOfMemory.throwIfCauseOf(e);
      RuleProblem problem = TrustedCompiler.cannotBeLoaded(authored().parsed(), e);
      throw new InvalidRulesException(authored().placed(List.of(problem)));
    }
  }

  /**
   * A problem of a rule, where its author wrote it.
   *
   * @return empty where the pack has no such rule
   */
  static Optional<RuleProblem> problem(RulePack pack, String id, String message, String fix) {
    return pack.gates().stream()
        .map(gate -> new PackRules(pack, gate).authored())
        .flatMap(
            authored ->
                authored.rules().stream()
                    .filter(rule -> rule.speaks() && rule.id().equals(id))
                    .map(rule -> authored.placed(List.of(rule.problem("id", message, fix)))))
        .flatMap(List::stream)
        .reduce((first, second) -> second);
  }

  private RuleModels models() {
    String key = RuleCache.key(gate.id(), new TreeMap<>(gate.files()));
    return pack.isPassing() ? compiled().models() : KNOWN.of(key, () -> models(key));
  }

  private RuleModels models(String key) {
    RuleCache cache = RuleCache.ofMachine();
    return cache.get(key).flatMap(PackRules::kept).orElseGet(() -> compiled(cache, key));
  }

  /** What was kept may come from an older build of the product. */
  private static Optional<RuleModels> kept(byte[] jar) {
    try {
      return Optional.of(TrustedRules.ofJar(jar).models());
    } catch (InvalidRulesException e) {
      return Optional.empty();
    }
  }

  private RuleModels compiled(RuleCache cache, String key) {
    TrustedRules rules = compiled();
    cache.put(key, rules.jar());
    return rules.models();
  }

  private TrustedRules compiled() {
    AuthoredRules authored = authored();
    require(authored.problems());
    TrustedRules rules = compiled(authored);
    require(authored.placed(CardChecks.problems(authored.rules())));
    return rules;
  }

  private synchronized AuthoredRules authored() {
    AuthoredRules known = authored;
    if (known == null) {
      known = translated();
      authored = known;
    }
    return known;
  }

  private AuthoredRules translated() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    gate.files().forEach((name, content) -> files.put(label(name), content));
    return AuthoredRules.of("rules." + gate.id().replace("-", ""), files);
  }

  private String label(String name) {
    return pack.label(gate.id() + "/" + name);
  }

  private static TrustedRules compiled(AuthoredRules authored) {
    Map<String, String> drl = authored.drl();
    try {
      return TrustedCompiler.compile(
          authored.parsed(), Namespace.FREE, errors -> CompileErrors.problems(drl, errors));
    } catch (InvalidRulesException e) {
      throw new InvalidRulesException(authored.placed(e.problems()));
    }
  }

  private static void require(List<RuleProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
  }
}
