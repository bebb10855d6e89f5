package io.deliverygate.rules;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.ParameterDefinition.Stricter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a gate's {@code gate.yaml}: what it is called, what it builds on, and its parameters. */
final class GateFile {

  private static final Set<String> KEYS =
      Set.of("id", "title", "mode", "after", "expects", "parameters");
  private static final Set<String> PARAMETER_KEYS = Set.of("value", "unit", "stricter", "text");

  private GateFile() {}

  static GateDefinition read(YamlNode root) {
    Map<String, YamlNode> entries = root.entries(KEYS);
    return new GateDefinition(
        required(root, entries, "id").text(),
        required(root, entries, "title").text(),
        required(root, entries, "mode").oneOf(GateMode.class),
        optional(entries, "after").map(YamlNode::texts).orElse(List.of()),
        optional(entries, "expects").map(GateFile::kinds).orElse(Set.of()),
        optional(entries, "parameters").map(GateFile::parameters).orElse(List.of()));
  }

  private static List<ParameterDefinition> parameters(YamlNode node) {
    return node.entries().entrySet().stream()
        .map(entry -> parameter(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ParameterDefinition parameter(String name, YamlNode node) {
    Map<String, YamlNode> entries = node.entries(PARAMETER_KEYS);
    Stricter stricter = required(node, entries, "stricter").oneOf(Stricter.class);
    YamlNode value = required(node, entries, "value");
    boolean list = stricter == Stricter.LONGER || stricter == Stricter.SHORTER;
    return new ParameterDefinition(
        list ? Parameter.of(name, value.texts()) : Parameter.of(name, value.number()),
        optional(entries, "unit").map(YamlNode::text).orElse(""),
        stricter,
        required(node, entries, "text").text());
  }

  private static Set<EvidenceKind> kinds(YamlNode node) {
    Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
    node.items().forEach(item -> kinds.add(item.oneOf(EvidenceKind.class)));
    return kinds;
  }

  private static YamlNode required(YamlNode node, Map<String, YamlNode> entries, String key) {
    return optional(entries, key)
        .orElseThrow(() -> node.bad("the key '" + key + "' is missing", "add it"));
  }

  private static Optional<YamlNode> optional(Map<String, YamlNode> entries, String key) {
    return Optional.ofNullable(entries.get(key));
  }
}
