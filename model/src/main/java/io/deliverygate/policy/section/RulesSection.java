package io.deliverygate.policy.section;

import io.deliverygate.io.JsonSchema;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import io.deliverygate.policy.Shadow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code rules:}, from when single rules count. */
final class RulesSection implements PolicySection, SettingType<Shadow>, Strictness<Shadow> {

  static final RulesSection ONLY = new RulesSection();

  private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*-\\d+");

  private RulesSection() {}

  private static SettingKey<Shadow> of(String id) {
    return new SettingKey<>(ONLY, id);
  }

  @Override
  public String key() {
    return "rules";
  }

  @Override
  public List<SettingType<?>> types() {
    return List.of(this);
  }

  @Override
  public SettingKind<Shadow> kind() {
    return SettingKind.RULES;
  }

  @Override
  public void read(YamlNode node, LayerReading layer) {
    node.entries(layer.terms().gateOfRule().get().keySet())
        .forEach((id, value) -> layer.say(of(id), ModeReader.ofRule(value), value));
  }

  @Override
  public boolean isTelling(YamlNode node) {
    Set<String> keys = node.entries().keySet();
    return !keys.isEmpty() && keys.stream().allMatch(RULE.asMatchPredicate());
  }

  @Override
  public Stream<SettingKey<Shadow>> locked(YamlNode name, PolicyTerms terms) {
    terms.requireRule(name);
    return Stream.of(of(name.text()));
  }

  @Override
  public String subject(String id) {
    return "rule " + id;
  }

  @Override
  public Shadow shipped(PolicyTerms terms, String id) {
    return Shadow.NONE;
  }

  @Override
  public boolean says(Shadow value) {
    return !value.equals(Shadow.NONE);
  }

  @Override
  public boolean watches(PolicyTerms terms, String id) {
    return terms.watches(id);
  }

  /** Who locks a gate wants its rules to count, so they are locked with it. */
  @Override
  public Optional<SettingKey<?>> follows(PolicyTerms terms, String id) {
    return Optional.ofNullable(terms.gateOfRule().get().get(id)).map(GatesSection::of);
  }

  @Override
  public Strictness<Shadow> strictness(PolicyTerms terms, String id) {
    return this;
  }

  @Override
  public boolean keeps(Shadow locked, Shadow value) {
    return value.notLongerThan(locked);
  }

  @Override
  public String words(Shadow value) {
    return "'" + value.words() + "'";
  }

  @Override
  public String direction(Shadow locked) {
    return "the earlier it counts the stricter";
  }

  @Override
  public String advice(Shadow locked) {
    return "write "
        + (locked.equals(Shadow.NONE) ? "'enforced'" : "'" + locked.words() + "' or earlier,")
        + " or leave it out";
  }

  @Override
  public void describe(SchemaParts schema) {
    ModeSchema.describe(
        schema.definitions().putObject("ruleMode"),
        List.of("enforced", "shadow"),
        "enforced: counts in its gate. shadow: shown and never counted.");
    schema
        .sections()
        .putObject(key())
        .put("description", "Whether and from when single rules count, by id.")
        .put("type", "object")
        .putObject("additionalProperties")
        .put("$ref", "#/$defs/ruleMode");
    JsonSchema.texts(schema.lock(key(), "That these rules count."));
  }
}
