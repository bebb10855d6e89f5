package io.deliverygate.evidence.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Answer;
import io.deliverygate.fact.Day;
import io.deliverygate.fact.Key;
import io.deliverygate.fact.Meeting;
import io.deliverygate.fact.Moment;
import io.deliverygate.fact.Signature;
import io.deliverygate.io.Json;
import io.deliverygate.io.Word;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of record files, so that editors complete and explain keys. It cannot
 * say all that the reader checks: names that come twice and references are beyond it.
 */
public final class RecordSchema {

  /** Where the schema lies on the class path. */
  public static final String RESOURCE = "/io/deliverygate/evidence/records/records-v1.schema.json";

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  private RecordSchema() {}

  /** The schema's text, indented, lines ended by a line feed. */
  public static String text() {
    RecordSchema schema = new RecordSchema();
    schema.describe();
    try {
      return Json.mapper()
              .writer()
              .with(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(schema.root)
              .replace("\r\n", "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema is plain data", e);
    }
  }

  private void describe() {
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Delivery Gate records (delivery/*.yaml)");
    root.putArray("type").add("object").add("null");
    ObjectNode properties = closed(root);
    RecordType.sections().forEach((key, type) -> section(properties.putObject(key), type));
  }

  private static ObjectNode closed(ObjectNode node) {
    return node.put("additionalProperties", false).putObject("properties");
  }

  private static void section(ObjectNode node, RecordType type) {
    node.put("description", type.section().value());
    if (type.section().single()) {
      record(node, type);
    } else {
      record(node.put("type", "array").putObject("items"), type);
    }
  }

  private static void record(ObjectNode node, RecordType type) {
    ObjectNode properties = object(node, type.fields());
    type.parts().forEach(part -> section(properties.putObject(part.section().key()), part));
  }

  private static ObjectNode object(ObjectNode node, List<RecordField> fields) {
    List<String> required =
        fields.stream().filter(field -> field.key().required()).map(RecordField::name).toList();
    node.put("type", "object");
    if (!required.isEmpty()) {
      required.forEach(node.putArray("required")::add);
    }
    ObjectNode properties = closed(node);
    fields.forEach(field -> field(properties.putObject(field.name()), field));
    return properties;
  }

  private static void field(ObjectNode node, RecordField field) {
    node.put("description", field.key().value());
    if (field.list()) {
      value(node.put("type", "array").putObject("items"), field);
    } else {
      value(node, field);
    }
  }

  private static void value(ObjectNode node, RecordField field) {
    Class<?> type = field.type();
    if (type == String.class) {
      // A number or a year is a fine name: the reader takes what is written.
      node.putArray("type").add("string").add("number").add("boolean");
    } else if (type == boolean.class) {
      node.putArray("enum").add(true).add(false).add("yes").add("no");
    } else if (type == Day.class) {
      node.put("type", "string").put("format", "date");
    } else if (type == Instant.class || type == Moment.class) {
      node.put("type", "string").put("format", "date-time");
    } else if (type == Amount.class) {
      number(node.put("type", "number"), field.key());
    } else if (type == Signature.class || type == Meeting.class) {
      object(node, RecordField.of(type));
    } else {
      constants(node.putArray("enum"), type);
    }
  }

  private static void constants(ArrayNode words, Class<?> type) {
    Stream.of(type.getEnumConstants()).map(each -> Word.of((Enum<?>) each)).forEach(words::add);
    if (type == Answer.class) {
      words.add(true).add(false);
    }
  }

  private static void number(ObjectNode node, Key key) {
    if (Double.isFinite(key.min())) {
      node.put("minimum", BigDecimal.valueOf(key.min()).stripTrailingZeros());
    }
    if (Double.isFinite(key.max())) {
      node.put("maximum", BigDecimal.valueOf(key.max()).stripTrailingZeros());
    }
  }
}
