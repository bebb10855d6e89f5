package io.deliverygate.rules.base;

import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.file.SiblingFiles;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.rules.author.AuthoredRules;
import io.deliverygate.rules.drl.DrlCompiler;
import io.deliverygate.rules.drl.DrlFile;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.engine.OwnClassLoader;
import io.deliverygate.rules.engine.RuleModels;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.RulePack;
import io.deliverygate.rules.waiver.Excusable;
import io.deliverygate.verdict.Verdict.PackRef;
import io.deliverygate.verdict.Verdict.PolicyRef;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The gates that can be evaluated, each with its rules. */
public final class RuleBase {

  private final List<Gate> gates;
  private final Set<String> reserved;
  private final List<RulePack> packs;

  private RuleBase(List<Gate> gates, Set<String> reserved, List<RulePack> packs) {
    this.gates = gates;
    this.reserved = reserved;
    this.packs = packs;
  }

  /** The rule base that ships with the product; loaded once, each gate's rules on first use. */
  public static RuleBase shipped() {
    return Shipped.RULE_BASE;
  }

  /** Every gate's definition, gates that others build on first. */
  public List<GateDefinition> gates() {
    return gates.stream().map(Gate::definition).toList();
  }

  /** The rules of a gate, by id. */
  public List<RuleCard> rules(GateDefinition gate) {
    return OwnClassLoader.call(() -> loaded(gate.id()).cards());
  }

  /** The rules and queries of a gate as their authors wrote them, by file. */
  public List<DrlRule> texts(GateDefinition gate) {
    return DrlFile.rules(files(gate));
  }

  /** The DRL files of a gate. */
  public List<DrlFile> files(GateDefinition gate) {
    return loaded(gate.id()).sets().stream()
        .flatMap(set -> set.authored().parsed().stream())
        .toList();
  }

  /** What the authors wrote of which a DRL file of a gate was made. */
  public AuthoredRules authored(GateDefinition gate, String file) {
    return loaded(gate.id()).sets().stream()
        .map(RuleSet::authored)
        .filter(authored -> authored.drl().containsKey(file))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rules in " + file));
  }

  /** By id of every rule of a gate that is not shipped, the name of its pack. */
  public Map<String, String> packOfRule(GateDefinition gate) {
    Map<String, String> packOfRule = new TreeMap<>();
    loaded(gate.id()).sets().stream()
        .filter(set -> !set.shipped())
        .forEach(set -> set.cards().forEach(rule -> packOfRule.put(rule.id(), set.origin())));
    return packOfRule;
  }

  /** By id of every rule, the id of its gate; loads every gate's rules. */
  public Map<String, String> gateOfRule() {
    Map<String, String> gateOfRule = new TreeMap<>();
    for (GateDefinition gate : gates()) {
      rules(gate).forEach(rule -> gateOfRule.put(rule.id(), gate.id()));
    }
    return gateOfRule;
  }

  /** Words that no new gate may be called and no id of a new rule may begin with, lower case. */
  public Set<String> takenNames() {
    Set<String> taken = new TreeSet<>();
    reserved.forEach(beginning -> taken.add(beginning.toLowerCase(Locale.ROOT)));
    gates().forEach(gate -> taken.add(gate.id()));
    return taken;
  }

  /** What a policy can speak of. */
  public PolicyTerms terms() {
    return PolicyTerms.of(gates(), this::gateOfRule, this::watchers);
  }

  /** Rules of the gates that watch, and those that no waiver excuses: they watch over excuses. */
  private Set<String> watchers() {
    Set<String> watchers = new TreeSet<>();
    for (GateDefinition gate : gates()) {
      rules(gate).stream()
          .filter(rule -> gate.watches() || rule.excusable() != Excusable.ALWAYS)
          .forEach(rule -> watchers.add(rule.id()));
    }
    return watchers;
  }

  /**
   * The layers of policy that come with the rules: shipped defaults, then what packs say.
   *
   * @throws io.deliverygate.io.BadInputException where the policy of a pack is wrong
   */
  public PolicyLayers layers() throws IOException {
    PolicyTerms terms = terms();
    PolicyLayers layers = PolicyLayers.of(terms);
    for (RulePack pack : packs) {
      Optional<YamlNode> policy =
          pack.policy().flatMap(text -> YamlNode.parse(text, pack.label(RulePack.POLICY)));
      if (policy.isPresent()) {
        layers =
            layers.with(
                new PolicyFile(terms)
                    .read(
                        PolicyLayer.Kind.RULE_PACK,
                        pack.name(),
                        policy.get(),
                        SiblingFiles.NOTHING),
                pack.path() + "/" + RulePack.POLICY);
      }
    }
    return layers;
  }

  /**
   * The same rule base with other rules in one gate.
   *
   * @param files DRL texts by file name
   * @throws InvalidRulesException where they do not compile
   */
  public RuleBase withRules(String gate, Map<String, String> files) {
    RuleModels compiled = DrlCompiler.models(files);
    RuleSet rules = new RuleSet("", () -> compiled, () -> AuthoredRules.ofDrl(files));
    return replacing(gate, new Gate(loaded(gate).definition(), List.of(rules)));
  }

  /**
   * The same rule base with the gates and rules of a pack.
   *
   * @throws io.deliverygate.io.BadInputException where it contradicts itself or what is there
   * @throws InvalidRulesException where its rules do not compile
   */
  public RuleBase with(RulePack pack) {
    List<Gate> all = OwnClassLoader.call(() -> PackGates.added(gates, reserved, pack));
    return new RuleBase(all, reserved, Stream.concat(packs.stream(), Stream.of(pack)).toList());
  }

  /** The packs that were added, in their order. */
  public List<RulePack> packs() {
    return packs;
  }

  /** A policy as verdicts of these rules under it name it. */
  public PolicyRef reference(Policy policy) {
    return PolicyRef.of(
        policy.digest(),
        packs().stream()
            .map(pack -> new PackRef(pack.id(), pack.version(), pack.digest()))
            .toList());
  }

  /** The same rule base with another definition of one gate. */
  public RuleBase with(GateDefinition definition) {
    return replacing(definition.id(), loaded(definition.id()).with(definition));
  }

  private RuleBase replacing(String id, Gate other) {
    return new RuleBase(
        gates.stream().map(gate -> gate.definition().id().equals(id) ? other : gate).toList(),
        reserved,
        packs);
  }

  public Gate loaded(String id) {
    return gates.stream()
        .filter(gate -> gate.definition().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no gate " + id));
  }

  private static final class Shipped {
    static final RuleBase RULE_BASE = load();

    private static RuleBase load() {
      ShippedRules rules = new ShippedRules(RuleBase.class.getClassLoader());
      return new RuleBase(rules.gates(), rules.idBeginnings(), List.of());
    }
  }
}
