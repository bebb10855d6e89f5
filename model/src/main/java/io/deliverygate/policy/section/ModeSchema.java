package io.deliverygate.policy.section;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.io.JsonSchema;
import java.util.List;

/** How the JSON Schema describes whether and from when a gate or a rule counts. */
final class ModeSchema {

  private static final String DAY =
      "From this day on it counts, in the product's time zone; until then it is shown as in shadow.";

  private ModeSchema() {}

  static void describe(ObjectNode node, List<String> modes, String text) {
    node.put("description", text);
    ArrayNode ways = node.putArray("oneOf");
    JsonSchema.words(ways.addObject(), modes);
    ObjectNode full = JsonSchema.closed(ways.addObject());
    full.put("minProperties", 1);
    ObjectNode keys = full.putObject("properties");
    JsonSchema.words(keys.putObject("mode").put("description", text), modes);
    JsonSchema.day(keys.putObject("effective-from").put("description", DAY));
  }
}
