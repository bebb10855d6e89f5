package io.deliverygate.policy.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.ParameterDefinition.Column;
import io.deliverygate.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of {@code delivery-gate.yaml} for a set of gates, so that editors
 * complete and explain gates and parameters.
 */
public final class PolicySchema {

  /** Where the schema of the shipped gates lies on the class path. */
  public static final String RESOURCE = "/io/deliverygate/rules/policy-v1.schema.json";

  private PolicySchema() {}

  /** The schema's text, indented, lines ended by a line feed. */
  public static String of(List<GateDefinition> gates) {
    ObjectNode root = JsonSchema.titled("Delivery Gate policy (delivery-gate.yaml)");
    ObjectNode sections = JsonSchema.closed(root).putObject("properties");
    gates(section(sections, "gates", "Once named, only these gates count."), gates);
    parameters(
        section(sections, "parameters", "Values that rules compare with."),
        gates.stream().flatMap(gate -> gate.parameters().stream()).toList());
    evidence(section(sections, "evidence", "What is expected, and where reports lie."));
    new LayerSchema(root, sections, gates).describe();
    return JsonSchema.text(root);
  }

  private static ObjectNode section(ObjectNode sections, String name, String text) {
    return JsonSchema.closed(sections.putObject(name).put("description", text))
        .putObject("properties");
  }

  private static void gates(ObjectNode properties, List<GateDefinition> gates) {
    for (GateDefinition gate : gates) {
      properties
          .putObject(gate.id())
          .put("description", gate.title())
          .put("$ref", "#/$defs/gateMode");
    }
  }

  private static void parameters(ObjectNode properties, List<ParameterDefinition> parameters) {
    for (ParameterDefinition parameter : parameters) {
      ObjectNode node = properties.putObject(parameter.name());
      node.put("description", "%s (%s)".formatted(parameter.text(), parameter.stricter().words()));
      if (parameter.isTable()) {
        table(node, parameter);
      } else if (parameter.isList()) {
        JsonSchema.texts(node);
        parameter.standard().terms().forEach(node.putArray("default")::add);
      } else {
        node.put("type", "number").put("minimum", 0);
        node.put("default", parameter.standard().number());
      }
    }
  }

  private static void evidence(ObjectNode properties) {
    ObjectNode expected = properties.putObject("expected");
    expected.put("description", "Kinds of evidence that the project must have.");
    JsonSchema.words(
        JsonSchema.list(expected),
        Stream.of(EvidenceKind.values()).map(EvidenceKind::key).toList());
    told(properties.putObject("told"));
    for (EvidenceKind kind : EvidenceKind.values()) {
      ObjectNode places = properties.putObject(kind.key());
      places.put("description", "Globs for " + kind.title() + ", relative to each module.");
      JsonSchema.texts(places);
    }
  }

  private static void told(ObjectNode told) {
    told.put(
        "description",
        "Of how many percent of a module's source files, or of its components, evidence has to"
            + " tell.");
    ObjectNode kinds = JsonSchema.closed(told).putObject("properties");
    Policy.TOLD_BY_DEFAULT.forEach(
        (kind, share) ->
            kinds
                .putObject(kind.key())
                .put("type", "number")
                .put("minimum", 0)
                .put("maximum", 100)
                .put("default", share));
  }

  private static void table(ObjectNode node, ParameterDefinition parameter) {
    ObjectNode cells = JsonSchema.closed(JsonSchema.list(node)).putObject("properties");
    parameter.columns().forEach((name, type) -> cell(cells.putObject(name), type));
  }

  private static void cell(ObjectNode node, Column type) {
    switch (type) {
      case TEXT -> node.put("type", "string");
      case NUMBER -> node.put("type", "number").put("minimum", 0);
      case LIST -> JsonSchema.texts(node);
    }
  }
}
