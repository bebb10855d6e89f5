package io.deliverygate.policy.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.ParameterDefinition;
import java.util.Collection;
import java.util.List;

/**
 * The JSON Schema of a policy while sections write their parts.
 *
 * @param gates what the policy can speak of
 * @param sections by key, each as its section describes it
 * @param definitions what several places share
 * @param locks by key of a section, what of it can be locked
 */
public record SchemaParts(
    List<GateDefinition> gates, ObjectNode sections, ObjectNode definitions, ObjectNode locks) {

  /** A section in words, of keys that are all known. */
  public ObjectNode section(String key, String text) {
    return JsonSchema.closed(sections.putObject(key).put("description", text));
  }

  /** In words what can be locked of a section. */
  public ObjectNode lock(String key, String text) {
    return locks.putObject(key).put("description", text);
  }

  /** In words which names of a section can be locked. */
  public void lock(String key, String text, Collection<String> names) {
    JsonSchema.words(JsonSchema.list(lock(key, text)), names);
  }

  /** All parameters of the gates. */
  public List<ParameterDefinition> parameters() {
    return gates.stream().flatMap(gate -> gate.parameters().stream()).toList();
  }
}
