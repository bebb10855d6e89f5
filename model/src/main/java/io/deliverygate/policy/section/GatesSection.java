package io.deliverygate.policy.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.io.Word;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.GateSetting;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.SettingKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code gates:}, which gates count. */
final class GatesSection
    implements PolicySection, SettingType<GateSetting>, Strictness<GateSetting> {

  static final GatesSection ONLY = new GatesSection();

  private GatesSection() {}

  static SettingKey<GateSetting> of(String id) {
    return new SettingKey<>(ONLY, id);
  }

  @Override
  public String key() {
    return "gates";
  }

  @Override
  public List<SettingType<?>> types() {
    return List.of(this);
  }

  @Override
  public SettingKind<GateSetting> kind() {
    return SettingKind.GATES;
  }

  /**
   * A project lists the gates that count; the others are off unless another layer wants them, or
   * they watch over what the project says.
   */
  @Override
  public void read(YamlNode node, LayerReading layer) {
    Set<String> known = layer.terms().gates().keySet();
    node.entries(known).forEach((id, value) -> layer.say(of(id), ModeReader.ofGate(value), value));
    if (layer.kind() == PolicyLayer.Kind.PROJECT) {
      known.stream()
          .filter(id -> !node.entries().containsKey(id) && !watches(layer.terms(), id))
          .forEach(id -> layer.sayOtherwise(of(id), GateSetting.of(GateMode.OFF), node));
    }
  }

  @Override
  public boolean isTelling(YamlNode node) {
    return !node.entries().isEmpty();
  }

  @Override
  public Stream<SettingKey<GateSetting>> locked(YamlNode name, PolicyTerms terms) {
    terms.requireGate(name.text(), name.place());
    return Stream.of(of(name.text()));
  }

  @Override
  public String subject(String id) {
    return "gate " + id;
  }

  @Override
  public Stream<String> known(PolicyTerms terms) {
    return terms.gates().keySet().stream();
  }

  @Override
  public GateSetting shipped(PolicyTerms terms, String id) {
    return GateSetting.of(terms.gates().get(id).mode());
  }

  @Override
  public boolean watches(PolicyTerms terms, String id) {
    return terms.gates().get(id).watches();
  }

  @Override
  public Strictness<GateSetting> strictness(PolicyTerms terms, String id) {
    return this;
  }

  @Override
  public boolean keeps(GateSetting locked, GateSetting value) {
    return value.atLeastAsStrictAs(locked);
  }

  @Override
  public GateSetting stricter(GateSetting before, GateSetting now) {
    return before.stricter(now);
  }

  @Override
  public String words(GateSetting value) {
    return "'" + value.words() + "'";
  }

  @Override
  public String direction(GateSetting locked) {
    return "from strict to lenient";
  }

  @Override
  public String advice(GateSetting locked) {
    return "enforced, enforced-with-records, reported, shadow, with-records, off; the earlier it"
        + " counts the stricter; write '"
        + locked.words()
        + "' or leave it out";
  }

  @Override
  public void describe(SchemaParts schema) {
    ModeSchema.describe(
        schema.definitions().putObject("gateMode"),
        Stream.of(GateMode.values()).map(Word::of).toList(),
        "enforced: a failure stops the release. reported: shown, never counted. shadow:"
            + " shown as it would come out, never counted. with-records: reported where the project"
            + " keeps the records that it is about; enforced-with-records: enforced there. off: not"
            + " evaluated.");
    ObjectNode gates =
        schema.section(key(), "Once named, only these gates count.").putObject("properties");
    schema
        .gates()
        .forEach(
            gate ->
                gates
                    .putObject(gate.id())
                    .put("description", gate.title())
                    .put("$ref", "#/$defs/gateMode"));
    schema.lock(
        key(),
        "Modes of gates, and that their rules count.",
        schema.gates().stream().map(GateDefinition::id).toList());
  }
}
