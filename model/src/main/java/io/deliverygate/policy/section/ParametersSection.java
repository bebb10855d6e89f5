package io.deliverygate.policy.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.fact.Parameter;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.ParameterDefinition;
import io.deliverygate.policy.ParameterDefinition.Column;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code parameters:}, the values that rules compare with. */
public final class ParametersSection implements PolicySection, SettingType<Parameter> {

  static final ParametersSection ONLY = new ParametersSection();

  private ParametersSection() {}

  public static SettingKey<Parameter> of(String name) {
    return new SettingKey<>(ONLY, name);
  }

  @Override
  public String key() {
    return "parameters";
  }

  @Override
  public List<SettingType<?>> types() {
    return List.of(this);
  }

  @Override
  public SettingKind<Parameter> kind() {
    return SettingKind.PARAMETERS;
  }

  @Override
  public void read(YamlNode node, LayerReading layer) {
    node.entries(layer.terms().parameters().keySet())
        .forEach(
            (name, value) ->
                layer.say(of(name), layer.terms().parameters().get(name).read(value), value));
  }

  @Override
  public boolean isTelling(YamlNode node) {
    Set<String> keys = node.entries().keySet();
    return !keys.isEmpty() && keys.stream().allMatch(name -> name.contains("."));
  }

  @Override
  public Stream<SettingKey<Parameter>> locked(YamlNode name, PolicyTerms terms) {
    return Stream.of(of(terms.parameter(name.text(), name.place()).name()));
  }

  @Override
  public String subject(String name) {
    return name;
  }

  @Override
  public Stream<String> known(PolicyTerms terms) {
    return terms.parameters().keySet().stream();
  }

  @Override
  public Parameter shipped(PolicyTerms terms, String name) {
    return terms.parameters().get(name).standard();
  }

  @Override
  public Strictness<Parameter> strictness(PolicyTerms terms, String name) {
    return new OfParameter(terms.parameters().get(name));
  }

  private record OfParameter(ParameterDefinition definition) implements Strictness<Parameter> {

    @Override
    public boolean keeps(Parameter locked, Parameter value) {
      return definition.keeps(locked, value);
    }

    @Override
    public String words(Parameter value) {
      return definition.words(value);
    }

    @Override
    public String direction(Parameter locked) {
      return definition.stricter().words();
    }

    @Override
    public String advice(Parameter locked) {
      return definition.allowed(locked);
    }
  }

  @Override
  public void describe(SchemaParts schema) {
    ObjectNode parameters =
        schema.section(key(), "Values that rules compare with.").putObject("properties");
    schema.parameters().forEach(each -> describe(parameters.putObject(each.name()), each));
    schema.lock(
        key(),
        "Values of parameters.",
        schema.parameters().stream().map(ParameterDefinition::name).toList());
  }

  private static void describe(ObjectNode node, ParameterDefinition parameter) {
    node.put("description", "%s (%s)".formatted(parameter.text(), parameter.stricter().words()));
    if (parameter.isTable()) {
      table(node, parameter);
    } else if (parameter.isList()) {
      JsonSchema.texts(node);
      parameter.standard().terms().forEach(node.putArray("default")::add);
    } else {
      node.put("type", "number").put("minimum", 0);
      node.put("default", parameter.standard().number());
    }
  }

  private static void table(ObjectNode node, ParameterDefinition parameter) {
    ObjectNode row = JsonSchema.closed(node.put("type", "array").putObject("items"));
    ObjectNode cells = row.putObject("properties");
    parameter.columns().forEach((name, type) -> cell(cells.putObject(name), type));
  }

  private static void cell(ObjectNode node, Column type) {
    switch (type) {
      case TEXT -> node.put("type", "string");
      case NUMBER -> node.put("type", "number").put("minimum", 0);
      case LIST -> JsonSchema.texts(node);
    }
  }
}
