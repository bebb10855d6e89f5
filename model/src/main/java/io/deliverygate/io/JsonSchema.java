package io.deliverygate.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/**
 * What our JSON Schemas (2020-12) have in common: how they begin, end, and say the usual things.
 */
public final class JsonSchema {

  private JsonSchema() {}

  /** The root of a schema in which nothing is described yet. */
  public static ObjectNode titled(String title) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("title", title);
  }

  /** The schema's text, indented, lines ended by a line feed. */
  public static String text(ObjectNode root) {
    try {
      return Json.mapper()
              .writer()
              .with(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(root)
              .replace("\r\n", "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a schema is plain data", e);
    }
  }

  /** Keys with values, and no keys but those that are described. */
  public static ObjectNode closed(ObjectNode node) {
    return node.put("type", "object").put("additionalProperties", false);
  }

  /** One of some words. */
  public static void words(ObjectNode node, Collection<String> words) {
    words.forEach(node.withArrayProperty("enum")::add);
  }

  /** Yes or no, as YAML and as people write it. */
  public static void truth(ObjectNode node) {
    node.putArray("enum").add(true).add(false).add("yes").add("no");
  }

  /** A calendar day. */
  public static void day(ObjectNode node) {
    node.put("type", "string").put("format", "date");
  }

  /** An instant with its zone. */
  public static void instant(ObjectNode node) {
    node.put("type", "string").put("format", "date-time");
  }

  /** A list; what it gives back describes one of the items. */
  public static ObjectNode list(ObjectNode node) {
    return node.put("type", "array").putObject("items");
  }

  /** A list of texts. */
  public static void texts(ObjectNode node) {
    list(node).put("type", "string");
  }
}
