package io.deliverygate.rules;

import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.pack.GateFile;
import io.deliverygate.rules.pack.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;

/** The gates that can be evaluated, each with its rules. */
public final class RuleBase {

  private static final String FOLDER = "io/deliverygate/rules/";
  private static final String PACKAGE = "io.deliverygate.rules.";

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

  /**
   * The same rule base with other rules in one gate.
   *
   * @param files DRL texts by file name
   * @throws InvalidRulesException where they do not compile
   */
  public RuleBase withRules(String gate, Map<String, String> files) {
    InternalKnowledgeBase compiled = OwnClassLoader.call(() -> RuleCompiler.compile(files));
    return replacing(
        gate, new Gate(loaded(gate).definition(), List.of(new RuleSet("", () -> compiled))));
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

  Gate loaded(String id) {
    return gates.stream()
        .filter(gate -> gate.definition().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no gate " + id));
  }

  private static RuleBase load(ClassLoader loader) {
    List<Gate> gates = new ArrayList<>();
    Map<String, YamlNode> pack = yaml(loader, FOLDER + "pack.yaml").entries(Set.of("gates", "ids"));
    for (YamlNode item : pack.get("gates").items()) {
      String folder = item.text();
      GateDefinition definition = GateFile.read(yaml(loader, FOLDER + folder + "/gate.yaml"));
      gates.add(
          new Gate(
              definition,
              List.of(
                  new RuleSet("", CompiledRules.ofPackage(loader, PACKAGE + folder)::newBase))));
    }
    Set<String> reserved = new TreeSet<>(pack.get("ids").texts());
    return new RuleBase(EvaluationOrder.of(gates), reserved, List.of());
  }

  private static YamlNode yaml(ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing in the rule base: " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlNode.parse(text, resource)
          .orElseThrow(() -> new IllegalStateException("empty in the rule base: " + resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shipped {
    static final RuleBase RULE_BASE = load(RuleBase.class.getClassLoader());
  }
}
