package io.deliverygate.rules.lint;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.drl.DrlRule;
import io.deliverygate.rules.kit.CaseVerdicts;
import io.deliverygate.rules.kit.TestedPack;
import io.deliverygate.rules.lint.ParameterFindings.Declared;
import io.deliverygate.rules.pack.GateFile;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.PackReader;
import io.deliverygate.rules.pack.RulePack;
import io.deliverygate.rules.pack.RuleProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks a pack of rules over: whether it compiles and keeps to what rules may do, and then for what
 * compiles and is still not as it should be. Rules that do not compile are looked over as texts.
 */
public final class RuleLint {

  private final Path rules;
  private final String label;
  private final List<Path> others;
  private final RulePack pack;
  private final Map<String, LintedGate> gates = new TreeMap<>();
  private final List<RuleProblem> findings = new ArrayList<>();

  private RuleLint(Path path, List<Path> others) throws IOException {
    this.rules = TestedPack.inProject(path).orElse(path);
    this.label = label(rules);
    this.others = others;
    this.pack = PackReader.read(rules, label);
    pack.gates().forEach(gate -> gates.put(gate.id(), LintedGate.of(pack, gate)));
  }

  /**
   * Looks over.
   *
   * @param path a folder of rules, a jar, or the folder of a project that has either {@code
   *     delivery/rules} or a pack among its resources
   * @param others packs that it builds on, each a jar or a folder
   * @throws io.deliverygate.io.BadInputException where something else than a rule is wrong
   */
  public static LintReport of(Path path, List<Path> others) throws IOException {
    RuleLint lint = new RuleLint(path, others);
    lint.compile();
    lint.findings.addAll(of(List.copyOf(lint.gates.values()), lint.declared(), lint.parameters()));
    return new LintReport(ids(lint.gates.values()).size(), lint.findings);
  }

  /** What the texts of rules show, whether they compile or not. */
  static List<RuleProblem> of(
      List<LintedGate> gates, List<Declared> declared, Set<String> parameters) {
    List<RuleProblem> findings = new ArrayList<>();
    for (LintedGate gate : gates) {
      findings.addAll(gate.authored().problems());
      findings.addAll(CardFindings.of(gate));
      findings.addAll(LiteralFindings.of(gate));
      findings.addAll(SharedNodeFindings.of(gate));
    }
    findings.addAll(ParameterFindings.of(gates, declared, parameters));
    return findings;
  }

  /** Compiles the rules; where that succeeds, compares what they come to. */
  private void compile() throws IOException {
    try {
      TestedPack tested = TestedPack.read(rules, label, others);
      tested.base().layers().policy(Snapshot.of(Instant.EPOCH, List.of()));
      PairFindings.of(CaseVerdicts.of(tested), ids(gates.values()))
          .forEach(pair -> findings.add(problem(tested.base(), pair)));
    } catch (InvalidRulesException e) {
      findings.addAll(e.problems());
    }
  }

  private static Set<String> ids(Iterable<LintedGate> gates) {
    Set<String> ids = new TreeSet<>();
    gates.forEach(
        gate -> gate.rules().stream().filter(DrlRule::speaks).map(DrlRule::id).forEach(ids::add));
    return ids;
  }

  private RuleProblem problem(RuleBase base, PairFindings.Pair pair) {
    String other = place(pair.other()).map(RuleLint::words).orElseGet(() -> shipped(base, pair));
    return pair.problem(place(pair.rule()).orElseThrow(), other);
  }

  private Optional<RuleProblem> place(String rule) {
    return gates.values().stream()
        .flatMap(
            gate ->
                gate.rules().stream()
                    .filter(each -> each.speaks() && each.id().equals(rule))
                    .map(each -> gate.placed(each.problem("rule", "", ""))))
        .findFirst();
  }

  private static String words(RuleProblem place) {
    return place.line() > 0 ? place.file() + ":" + place.line() : place.file();
  }

  private static String shipped(RuleBase base, PairFindings.Pair pair) {
    return base.gates().stream()
        .flatMap(gate -> base.texts(gate).stream())
        .filter(text -> !text.query() && text.partOf().equals(pair.other()))
        .map(DrlRule::file)
        .findFirst()
        .map(file -> "of " + file)
        .orElse("of another pack");
  }

  private List<Declared> declared() {
    return pack.gates().stream().flatMap(gate -> declared(gate).stream()).toList();
  }

  private List<Declared> declared(PackGate gate) {
    Optional<YamlNode> root = gate.definition();
    if (root.isEmpty()) {
      return List.of();
    }
    Map<String, YamlNode> nodes =
        Optional.ofNullable(root.get().entries().get("parameters"))
            .map(YamlNode::entries)
            .orElse(Map.of());
    boolean whole = root.get().entries().containsKey("id");
    List<ParameterDefinition> all =
        whole ? GateFile.read(root.get()).parameters() : GateFile.readMore(root.get());
    return all.stream().map(each -> declared(each, nodes.get(each.name()))).toList();
  }

  private static Declared declared(ParameterDefinition definition, YamlNode node) {
    return new Declared(definition, node.file(), node.line());
  }

  private Set<String> parameters() throws IOException {
    RuleBase base = RuleBase.shipped();
    for (Path other : others) {
      base = base.with(PackReader.read(other, label(other)));
    }
    Set<String> names =
        base.gates().stream()
            .map(GateDefinition::parameters)
            .flatMap(List::stream)
            .map(ParameterDefinition::name)
            .collect(Collectors.toCollection(TreeSet::new));
    declared().forEach(each -> names.add(each.definition().name()));
    return names;
  }

  private static String label(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }
}
