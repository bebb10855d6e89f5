package io.deliverygate.rules;

import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.rules.pack.GateFile;
import io.deliverygate.rules.pack.InvalidRulesException;
import io.deliverygate.rules.pack.PackGate;
import io.deliverygate.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds the gates and rules of a pack to those that are there. */
final class PackGates {

  private final Set<String> reserved;
  private final RulePack pack;
  private final Map<String, Gate> gates = new LinkedHashMap<>();

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
    pack.gates().forEach(all::add);
    all.requireOneOwner();
    try {
      return EvaluationOrder.of(List.copyOf(all.gates.values()));
    } catch (IllegalStateException e) {
      throw new BadInputException(
          pack.place(), String.valueOf(e.getMessage()), "take a gate out of 'after'");
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
      throw new BadInputException(
          pack.place(),
          "the rule " + card.id() + " begins like the shipped ones",
          "choose another beginning than " + String.join(", ", reserved));
    }
    own(owners, "rule", card.id(), owner);
  }

  private void own(Map<String, String> owners, String kind, String name, String owner) {
    String before = owners.put(kind + " " + name, owner);
    if (before != null) {
      throw new BadInputException(
          pack.place(),
          "there is a " + kind + " " + name + " already, in " + before,
          "choose another name");
    }
  }
}
