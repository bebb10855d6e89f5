package io.deliverygate.policy.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.policy.AuthorityKey;
import java.util.List;

/** The part of the policy's JSON Schema that tells who may allow what. */
record AuthoritySchema(ObjectNode sections) {

  private static final String LOCKED = "Who may allow what, and how it is proven: ";

  private static final String IGNORED =
      "That these paths are not ignored unless an earlier layer says so; ** stands for all.";

  void describe() {
    AuthorityKey.all().forEach(this::describe);
  }

  private void describe(AuthorityKey key) {
    ObjectNode section = sections.withObjectProperty(key.section()).put("type", "object");
    if (key == AuthorityKey.ROLES) {
      JsonSchema.texts(section.put("description", key.meaning()).putObject("additionalProperties"));
    } else if (key == AuthorityKey.IGNORED) {
      section
          .put("description", key.meaning())
          .putObject("additionalProperties")
          .put("type", "string")
          .put("minLength", 1);
    } else if (key == AuthorityKey.KEYS) {
      keys(section.put("description", key.meaning()).putObject("additionalProperties"));
    } else {
      section.put("additionalProperties", false);
      value(section.withObjectProperty("properties").putObject(key.key()), key);
    }
  }

  private static void keys(ObjectNode node) {
    ArrayNode ways = node.putArray("oneOf");
    ways.addObject().put("type", "string");
    JsonSchema.texts(ways.addObject());
  }

  private static void value(ObjectNode node, AuthorityKey key) {
    node.put("description", key.meaning());
    if (key.truth()) {
      JsonSchema.truth(node);
      node.put("default", Boolean.parseBoolean(key.shipped()));
    } else if (key.days()) {
      node.put("type", "integer").put("minimum", 1).put("maximum", AuthorityKey.MOST_DAYS);
      node.put("default", Integer.parseInt(key.shipped()));
    } else {
      node.put("type", "string").put("default", key.shipped());
    }
  }

  /** What can be locked of it. */
  static void locks(ObjectNode keys) {
    for (String section : AuthorityKey.sections()) {
      ObjectNode list = keys.putObject(section);
      boolean ignored = section.equals(AuthorityKey.IGNORED.section());
      list.put("description", ignored ? IGNORED : LOCKED + section + ".");
      List<String> known =
          AuthorityKey.all()
              .filter(key -> key.section().equals(section) && !key.named())
              .map(AuthorityKey::key)
              .toList();
      JsonSchema.texts(list);
      if (!known.isEmpty()) {
        JsonSchema.words(list.withObjectProperty("items"), known);
      }
    }
  }
}
