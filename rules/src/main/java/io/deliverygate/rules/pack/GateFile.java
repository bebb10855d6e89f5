package io.deliverygate.rules.pack;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.ParameterDefinition.Column;
import io.deliverygate.policy.ParameterDefinition.Stricter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a gate's {@code gate.yaml}: what it is called, what it builds on, and its parameters. */
public final class GateFile {

  private static final Set<String> KEYS =
      Set.of("id", "title", "mode", "watches", "after", "records", "expects", "parameters");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("value", "unit", "stricter", "columns", "text");

  private GateFile() {}

  /**
   * Reads the definition of a gate. One that is enforced where its records are watches unless it
   * says otherwise.
   *
   * @throws io.deliverygate.io.BadInputException where the file is wrong
   */
  public static GateDefinition read(YamlNode root) {
    Map<String, YamlNode> entries = root.entries(KEYS);
    GateMode mode = required(root, entries, "mode").oneOf(GateMode.class);
    return new GateDefinition(
        required(root, entries, "id").text(),
        required(root, entries, "title").text(),
        mode,
        optional(entries, "watches")
            .map(GateFile::truth)
            .orElse(mode == GateMode.ENFORCED_WITH_RECORDS),
        optional(entries, "after").map(YamlNode::texts).orElse(List.of()),
        optional(entries, "records").map(GateFile::kinds).orElse(Set.of()),
        optional(entries, "expects").map(GateFile::kinds).orElse(Set.of()),
        optional(entries, "parameters").map(GateFile::parameters).orElse(List.of()));
  }

  /**
   * Reads what a pack adds to a gate that is there already: parameters only.
   *
   * @throws io.deliverygate.io.BadInputException where the file is wrong
   */
  public static List<ParameterDefinition> readMore(YamlNode root) {
    return optional(root.entries(Set.of("parameters")), "parameters")
        .map(GateFile::parameters)
        .orElse(List.of());
  }

  private static List<ParameterDefinition> parameters(YamlNode node) {
    return node.entries().entrySet().stream()
        .map(entry -> parameter(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ParameterDefinition parameter(String name, YamlNode node) {
    Map<String, YamlNode> entries = node.entries(PARAMETER_KEYS);
    Stricter stricter = required(node, entries, "stricter").oneOf(Stricter.class);
    Map<String, Column> columns =
        optional(entries, "columns").map(GateFile::columns).orElse(Map.of());
    boolean list = stricter == Stricter.LONGER || stricter == Stricter.SHORTER;
    return new ParameterDefinition(
        ParameterDefinition.read(name, list, columns, required(node, entries, "value")),
        optional(entries, "unit").map(YamlNode::text).orElse(""),
        stricter,
        columns,
        required(node, entries, "text").text());
  }

  private static Map<String, Column> columns(YamlNode node) {
    Map<String, Column> columns = new LinkedHashMap<>();
    node.entries().forEach((name, type) -> columns.put(name, type.oneOf(Column.class)));
    return columns;
  }

  private static boolean truth(YamlNode node) {
    return switch (node.text()) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw node.bad("'" + node.text() + "' is not yes or no", "write yes or no");
    };
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
