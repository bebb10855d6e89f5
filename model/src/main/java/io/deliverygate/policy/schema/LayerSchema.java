package io.deliverygate.policy.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.io.Word;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.ParameterDefinition;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of the policy's JSON Schema that tells how layers of policy meet: names, tables, starts,
 * locks.
 */
record LayerSchema(ObjectNode root, ObjectNode sections, List<GateDefinition> gates) {

  private static final String DAY =
      "From this day on it counts, in the product's time zone; until then it is shown as in shadow.";

  void describe() {
    name();
    starts();
    rules();
    table();
    newCode();
    new AuthoritySchema(sections).describe();
    locked();
  }

  private void name() {
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

  private void starts() {
    ObjectNode definitions = root.putObject("$defs");
    start(
        definitions.putObject("gateMode"),
        Stream.of(GateMode.values()).map(Word::of).toList(),
        "enforced: a failure stops the release. reported: shown, never counted. shadow:"
            + " shown as it would come out, never counted. with-records: reported where the project"
            + " keeps the records that it is about; enforced-with-records: enforced there. off: not"
            + " evaluated.");
    start(
        definitions.putObject("ruleMode"),
        List.of("enforced", "shadow"),
        "enforced: counts in its gate. shadow: shown and never counted.");
  }

  private static void start(ObjectNode node, List<String> modes, String text) {
    node.put("description", text);
    ArrayNode ways = node.putArray("oneOf");
    JsonSchema.words(ways.addObject(), modes);
    ObjectNode full = JsonSchema.closed(ways.addObject()).put("minProperties", 1);
    ObjectNode keys = full.putObject("properties");
    JsonSchema.words(keys.putObject("mode").put("description", text), modes);
    JsonSchema.day(keys.putObject("effective-from").put("description", DAY));
  }

  private void rules() {
    sections
        .putObject("rules")
        .put("description", "Whether and from when single rules count, by id.")
        .put("type", "object")
        .putObject("additionalProperties")
        .put("$ref", "#/$defs/ruleMode");
  }

  private void table() {
    ObjectNode table = sections.putObject("table");
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
    parameters()
        .forEach(p -> cells.putObject(p).put("$ref", "#/properties/parameters/properties/" + p));
  }

  private List<String> parameters() {
    return gates.stream()
        .map(GateDefinition::parameters)
        .flatMap(Collection::stream)
        .map(ParameterDefinition::name)
        .toList();
  }

  private void newCode() {
    ObjectNode section = sections.putObject("new-code");
    section.put(
        "description",
        "What counts as new code. Where it is said, the coverage of new code is expected.");
    JsonSchema.closed(section);
    section.putArray("required").add("since");
    ObjectNode keys = section.putObject("properties");
    keys.putObject("since")
        .put(
            "description",
            "The branch that work goes to, such as main; or a tag, a commit, a day such as"
                + " 2026-01-01, or last-release. On the branch itself it is the last release.")
        .put("type", "string")
        .put("minLength", 1);
    keys.putObject("releases")
        .put("description", "Which tags are releases; a star stands for any text.")
        .put("type", "string")
        .put("default", NewCodeWindow.RELEASES)
        .put("minLength", 1);
  }

  private void locked() {
    ObjectNode locked = sections.putObject("locked");
    locked.put(
        "description",
        "What later layers of policy may only make stricter: all that this one sets, or what is"
            + " named here.");
    ArrayNode ways = locked.putArray("oneOf");
    ways.addObject().put("const", "all");
    ObjectNode keys = JsonSchema.closed(ways.addObject()).putObject("properties");
    names(keys, "gates", "Modes of gates, and that their rules count.", ids());
    names(keys, "parameters", "Values of parameters.", parameters());
    JsonSchema.texts(keys.putObject("rules").put("description", "That these rules count."));
    names(
        keys,
        "evidence",
        "What is expected, of how much reports tell, where they lie, and with new-code what counts"
            + " as new.",
        evidence());
    AuthoritySchema.locks(keys);
  }

  private static void names(ObjectNode keys, String key, String text, List<String> known) {
    JsonSchema.words(JsonSchema.list(keys.putObject(key).put("description", text)), known);
  }

  private List<String> ids() {
    return gates.stream().map(GateDefinition::id).toList();
  }

  private static List<String> evidence() {
    return Stream.concat(
            Stream.of("expected", "told"), Stream.of(EvidenceKind.values()).map(EvidenceKind::key))
        .toList();
  }
}
