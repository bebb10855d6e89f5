package io.deliverygate.policy.section;

import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.Setting;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a layer says, while its file is read section by section. */
public final class LayerReading {

  private final PolicyTerms terms;
  private final PolicyLayer.Kind kind;
  private final String name;
  private final Map<SettingKey<?>, Setting<?>> settings = new LinkedHashMap<>();
  private final Map<SettingKey<?>, Setting<?>> otherwise = new LinkedHashMap<>();

  /**
   * @param terms what a policy can speak of
   * @param name how messages name the layer
   */
  public LayerReading(PolicyTerms terms, PolicyLayer.Kind kind, String name) {
    this.terms = terms;
    this.kind = kind;
    this.name = name;
  }

  /** What a policy can speak of. */
  public PolicyTerms terms() {
    return terms;
  }

  /** Whose layer it is. */
  public PolicyLayer.Kind kind() {
    return kind;
  }

  /** Where it says something. */
  public Origin origin(YamlNode node) {
    return new Origin(name, node.file(), node.line());
  }

  /** Takes a value. */
  public <T> void say(SettingKey<T> key, T value, YamlNode node) {
    settings.put(key, new Setting<>(value, origin(node)));
  }

  /** Takes a value that counts only where no other layer speaks of it. */
  public <T> void sayOtherwise(SettingKey<T> key, T value, YamlNode node) {
    otherwise.put(key, new Setting<>(value, origin(node)));
  }

  /** All that it said, with a table of parameters. */
  public PolicyLayer layer(ParameterTable table) {
    return new PolicyLayer(kind, name, settings, otherwise, table, Map.of());
  }
}
