package io.deliverygate.policy.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.section.SchemaParts;
import io.deliverygate.policy.section.Sections;
import java.util.List;

/**
 * The JSON Schema (2020-12) of {@code delivery-gate.yaml} for a set of gates, so that editors
 * complete and explain gates and parameters.
 */
public final class PolicySchema {

  /** Where the schema of the shipped gates lies on the class path. */
  public static final String RESOURCE = "/io/deliverygate/rules/policy-v1.schema.json";

  /** The sections that the schema tells of first; what comes later is told of later. */
  private static final List<String> FIRST =
      List.of("gates", "parameters", "evidence", "name", "version", "rules", "table", "new-code");

  private PolicySchema() {}

  /** The schema's text, indented, lines ended by a line feed. */
  public static String of(List<GateDefinition> gates) {
    ObjectNode root = JsonSchema.titled("Delivery Gate policy (delivery-gate.yaml)");
    ObjectNode properties = JsonSchema.closed(root).putObject("properties");
    ObjectNode sections = JsonNodeFactory.instance.objectNode();
    ObjectNode locks = JsonNodeFactory.instance.objectNode();
    SchemaParts parts = new SchemaParts(gates, sections, root.putObject("$defs"), locks);
    name(sections);
    Sections.ALL.forEach(section -> section.describe(parts));
    table(parts);
    locked(sections, locks);
    FIRST.forEach(key -> properties.set(key, sections.remove(key)));
    properties.setAll(sections);
    return JsonSchema.text(root);
  }

  private static void name(ObjectNode sections) {
    sections
        .putObject("name")
        .put("description", "Name of the policy, as messages and explanations tell it.")
        .put("type", "string");
    ArrayNode types =
        sections
            .putObject("version")
            .put("description", "Version of the policy, told with its name.")
            .putArray("type");
    types.add("string").add("number");
  }

  private static void table(SchemaParts schema) {
    ObjectNode table = schema.sections().putObject("table");
    table.put(
        "description",
        "Parameters by tier of the product or by component: rows here, or the name of a CSV file"
            + " beside this one with the columns tier, component and parameters. They count over"
            + " parameters:, and later rows over earlier ones.");
    ArrayNode ways = table.putArray("oneOf");
    ways.addObject().put("type", "string");
    ObjectNode cells = JsonSchema.closed(JsonSchema.list(ways.addObject())).putObject("properties");
    cells
        .putObject("tier")
        .put("type", "string")
        .put("description", "Applies to products of this tier; see product.tier in the records.");
    cells
        .putObject("component")
        .put("type", "string")
        .put("description", "Applies to releases of this name; a star stands for any text.");
    schema
        .parameters()
        .forEach(
            each ->
                cells
                    .putObject(each.name())
                    .put("$ref", "#/properties/parameters/properties/" + each.name()));
  }

  private static void locked(ObjectNode sections, ObjectNode locks) {
    ObjectNode locked = sections.putObject("locked");
    locked.put(
        "description",
        "What later layers of policy may only make stricter: all that this one sets, or what is"
            + " named here.");
    ArrayNode ways = locked.putArray("oneOf");
    ways.addObject().put("const", "all");
    JsonSchema.closed(ways.addObject()).set("properties", locks);
  }
}
