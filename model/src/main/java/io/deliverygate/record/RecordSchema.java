package io.deliverygate.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.fact.Key;
import io.deliverygate.io.JsonSchema;
import java.math.BigDecimal;
import java.util.List;

/**
 * The JSON Schema (2020-12) of record files, so that editors complete and explain keys. It cannot
 * say all that the reader checks: names that come twice and references are beyond it.
 */
public final class RecordSchema {

  /** Where the schema lies on the class path. */
  public static final String RESOURCE = "/io/deliverygate/record/records-v1.schema.json";

  private RecordSchema() {}

  /** The schema's text, indented, lines ended by a line feed. */
  public static String text() {
    ObjectNode root = JsonSchema.titled("Delivery Gate records (delivery/*.yaml)");
    JsonSchema.closed(root).putArray("type").add("object").add("null");
    ObjectNode properties = root.putObject("properties");
    RecordType.sections().forEach((key, type) -> section(properties.putObject(key), type));
    return JsonSchema.text(root);
  }

  private static void section(ObjectNode node, RecordType type) {
    node.put("description", type.section().value());
    record(type.section().single() ? node : JsonSchema.list(node), type);
  }

  private static void record(ObjectNode node, RecordType type) {
    ObjectNode properties = object(node, type.fields());
    type.parts().forEach(part -> section(properties.putObject(part.section().key()), part));
  }

  /** Describes keys with values; what it gives back takes further keys. */
  static ObjectNode object(ObjectNode node, List<RecordField> fields) {
    List<String> required =
        fields.stream().filter(RecordField::required).map(RecordField::name).toList();
    node.put("type", "object");
    if (!required.isEmpty()) {
      required.forEach(node.putArray("required")::add);
    }
    ObjectNode properties = JsonSchema.closed(node).putObject("properties");
    fields.forEach(field -> field(properties.putObject(field.name()), field));
    return properties;
  }

  private static void field(ObjectNode node, RecordField field) {
    node.put("description", field.meaning());
    ObjectNode value = field.list() ? JsonSchema.list(node) : node;
    Notation.of(field.type()).describe(value);
    field.key().ifPresent(key -> limits(value, key));
  }

  private static void limits(ObjectNode node, Key key) {
    if (Double.isFinite(key.min())) {
      node.put("minimum", BigDecimal.valueOf(key.min()).stripTrailingZeros());
    }
    if (Double.isFinite(key.max())) {
      node.put("maximum", BigDecimal.valueOf(key.max()).stripTrailingZeros());
    }
  }
}
