package io.deliverygate.rules.base;

import io.deliverygate.io.BadInputException;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.pack.GateFile;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.RulePack;
import io.deliverygate.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds the gates and rules of a pack to those that are there. */
final class PackGates {

  private final Set<String> reserved;
  private final RulePack pack;
  private final Map<String, Gate> gates = new LinkedHashMap<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  private PackGates(List<Gate> gates, Set<String> reserved, RulePack pack) {
    this.reserved = reserved;
    this.pack = pack;
    gates.forEach(gate -> this.gates.put(gate.definition().id(), gate));
  }

  /**
   * All gates, in the order of evaluation.
   *
   * @param reserved beginnings of rule ids that no pack may use
   * @throws BadInputException where the pack contradicts itself or what is there
   * @throws InvalidRulesException where its rules do not compile
   */
  static List<Gate> added(List<Gate> gates, Set<String> reserved, RulePack pack) {
    PackGates all = new PackGates(gates, reserved, pack);
    pack.gates().forEach(all::tryToAdd);
    if (!all.problems.isEmpty()) {
      throw new InvalidRulesException(all.problems);
    }
    all.requireOneOwner();
    try {
      return EvaluationOrder.of(List.copyOf(all.gates.values()));
    } catch (IllegalStateException e) {
      throw new BadInputException(
          afterPlace(pack), String.valueOf(e.getMessage()), "take a gate out of 'after'");
    }
  }

  private static String afterPlace(RulePack pack) {
    return pack.gates().stream()
        .flatMap(gate -> gate.definition().stream())
        .flatMap(root -> Optional.ofNullable(root.entries().get("after")).stream())
        .findFirst()
        .map(YamlNode::place)
        .orElse(pack.place());
  }

  /** Authors see at once what is wrong in all gates. */
  private void tryToAdd(PackGate more) {
    try {
      add(more);
    } catch (InvalidRulesException e) {
      problems.addAll(e.problems());
    }
  }

  private void add(PackGate more) {
    Gate known = gates.get(more.id());
    Gate gate = known == null ? brandNew(more) : known.with(extended(known.definition(), more));
    gates.put(more.id(), more.files().isEmpty() ? gate : gate.with(PackRules.of(pack, more)));
  }

  private Gate brandNew(PackGate gate) {
    GateDefinition definition =
        gate.definition()
            .map(GateFile::read)
            .orElseThrow(
                () ->
                    new BadInputException(
                        pack.label(gate.id()),
                        "there is no gate '" + gate.id() + "' to add rules to",
                        "name the folder after a gate, or describe a new one in gate.yaml"));
    if (!definition.id().equals(gate.id())) {
      throw new BadInputException(
          pack.label(gate.id() + "/gate.yaml"),
          "the gate is called '" + definition.id() + "', its folder '" + gate.id() + "'",
          "call both the same");
    }
    return new Gate(definition, List.of());
  }

  private static GateDefinition extended(GateDefinition known, PackGate more) {
    List<ParameterDefinition> parameters = new ArrayList<>(known.parameters());
    more.definition().map(GateFile::readMore).ifPresent(parameters::addAll);
    return known.with(parameters);
  }

  /** A name of a rule or parameter means one thing, in all packs. */
  private void requireOneOwner() {
    Map<String, String> owners = new HashMap<>();
    for (Gate gate : gates.values()) {
      String owner = "gate " + gate.definition().id();
      gate.definition().parameters().forEach(each -> own(owners, "parameter", each.name(), owner));
      gate.sets().stream()
          .filter(set -> !set.shipped())
          .flatMap(set -> set.cards().stream())
          .forEach(card -> own(owners, card, owner));
    }
  }

  private void own(Map<String, String> owners, RuleCard card, String owner) {
    String prefix = card.id().split("-", 2)[0];
    if (reserved.contains(prefix)) {
      throw refused(
          card.id(),
          "the rule " + card.id() + " begins like the shipped ones",
          "choose another beginning than " + String.join(", ", reserved));
    }
    own(owners, "rule", card.id(), owner);
  }

  private void own(Map<String, String> owners, String kind, String name, String owner) {
    String before = owners.put(kind + " " + name, owner);
    if (before != null) {
      throw refused(
          name,
          "there is a " + kind + " " + name + " already, in " + before,
          "choose another name");
    }
  }

  private BadInputException refused(String name, String what, String fix) {
    return PackRules.problem(pack, name, what, fix)
        .<BadInputException>map(problem -> new InvalidRulesException(List.of(problem)))
        .orElseGet(() -> new BadInputException(parameterPlace(name), what, fix));
  }

  private String parameterPlace(String name) {
    return pack.gates().stream()
        .flatMap(gate -> gate.definition().stream())
        .flatMap(root -> Optional.ofNullable(root.entries().get("parameters")).stream())
        .flatMap(parameters -> Optional.ofNullable(parameters.entries().get(name)).stream())
        .findFirst()
        .map(YamlNode::place)
        .orElse(pack.place());
  }
}
