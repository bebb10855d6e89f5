package io.deliverygate.policy.section;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.Authority;
import io.deliverygate.policy.AuthorityKey;
import io.deliverygate.policy.PolicyTerms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A section that tells who may allow what, with the keys that {@link AuthorityKey} knows of it.
 *
 * @param key such as {@code waivers}
 */
public record AuthoritySection(String key) implements PolicySection {

  /** All sections that tell of it. */
  static List<AuthoritySection> all() {
    return AuthorityKey.sections().stream().map(AuthoritySection::new).toList();
  }

  /**
   * What holds where some sections say something else than before.
   *
   * @param sections such as {@code roles} and {@code waivers}, as a policy file has them
   * @throws BadInputException where a line of them is wrong
   */
  public static Authority over(Authority before, YamlNode sections) {
    LayerReading said =
        new LayerReading(
            PolicyTerms.of(List.of(), Map::of, Set::of), PolicyLayer.Kind.ORGANISATION, "");
    sections
        .entries(Set.copyOf(AuthorityKey.sections()))
        .forEach((section, node) -> new AuthoritySection(section).read(node, said));
    Map<String, List<String>> all = new TreeMap<>(before.said());
    said.layer(ParameterTable.NONE)
        .of(AuthorityType.ONLY)
        .forEach((name, setting) -> all.put(name, setting.value()));
    return new Authority(all);
  }

  @Override
  public List<SettingType<?>> types() {
    return List.of(AuthorityType.ONLY);
  }

  @Override
  public void read(YamlNode node, LayerReading layer) {
    Set<String> keys = AuthorityKey.keys(key);
    (keys.isEmpty() ? node.entries() : node.entries(keys))
        .forEach(
            (name, value) -> {
              AuthorityKey known = AuthorityKey.of(key, name).orElseThrow();
              List<String> values = AuthorityReader.read(known, name, value);
              requireSay(known, name, value, layer.kind());
              layer.say(AuthorityType.of(key + "." + name), values, value);
            });
  }

  private void requireSay(AuthorityKey known, String name, YamlNode value, PolicyLayer.Kind kind) {
    if (known.ofOrganisation() && !kind.isOfOrganisation()) {
      throw value.bad(
          "only the policy of an organisation says " + key + "." + name,
          "leave it out; a change could say anything here");
    }
  }

  @Override
  public Stream<SettingKey<List<String>>> locked(YamlNode name, PolicyTerms terms) {
    if (AuthorityKey.of(key, name.text()).isEmpty()) {
      throw name.bad(
          "'" + name.text() + "' is no key of " + key,
          DidYouMean.of(name.text(), AuthorityKey.keys(key), "keys are "));
    }
    return Stream.of(AuthorityType.of(key + "." + name.text()));
  }

  private Stream<AuthorityKey> keys() {
    return AuthorityKey.all().filter(each -> each.section().equals(key));
  }

  @Override
  public void describe(SchemaParts schema) {
    keys().forEach(each -> describe(schema.sections().withObjectProperty(key), each));
    ObjectNode locks =
        schema.lock(
            key,
            key.equals(AuthorityKey.IGNORED.section())
                ? "That these paths are not ignored unless an earlier layer says so; ** stands for"
                    + " all."
                : "Who may allow what, and how it is proven: " + key + ".");
    List<String> known = keys().filter(each -> !each.named()).map(AuthorityKey::key).toList();
    JsonSchema.texts(locks);
    if (!known.isEmpty()) {
      JsonSchema.words(locks.withObjectProperty("items"), known);
    }
  }

  private static void describe(ObjectNode section, AuthorityKey key) {
    section.put("type", "object");
    if (!key.named()) {
      section.put("additionalProperties", false);
      value(section.withObjectProperty("properties").putObject(key.key()), key);
      return;
    }
    ObjectNode each = section.put("description", key.meaning()).putObject("additionalProperties");
    switch (key) {
      case ROLES -> JsonSchema.texts(each);
      case IGNORED -> each.put("type", "string").put("minLength", 1);
      default -> {
        ArrayNode ways = each.putArray("oneOf");
        ways.addObject().put("type", "string");
        JsonSchema.texts(ways.addObject());
      }
    }
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
}
