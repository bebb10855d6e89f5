package io.deliverygate.policy.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.io.JsonSchema;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.ExpectedKinds;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyTerms;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code evidence:}, what is expected, of how much it tells, and where it lies. */
final class EvidenceSection implements PolicySection {

  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(ExpectedEvidence.WORD, ToldShares.WORD),
              Stream.of(EvidenceKind.values()).map(EvidenceKind::key))
          .toList();

  @Override
  public String key() {
    return "evidence";
  }

  @Override
  public List<SettingType<?>> types() {
    return List.of(ExpectedEvidence.ONLY, EvidencePlaces.ONLY, ToldShares.ONLY);
  }

  @Override
  public void read(YamlNode node, LayerReading layer) {
    Map<String, YamlNode> entries = node.entries(Set.copyOf(KEYS));
    YamlNode expected = entries.get(ExpectedEvidence.WORD);
    if (expected != null) {
      layer.say(ExpectedEvidence.key(), expected(expected), expected);
    }
    for (EvidenceKind kind : EvidenceKind.values()) {
      YamlNode globs = entries.get(kind.key());
      if (globs != null) {
        layer.say(EvidencePlaces.of(kind), globs(globs), globs);
      }
    }
    YamlNode told = entries.get(ToldShares.WORD);
    if (told != null) {
      told.entries(ToldShares.kinds().collect(Collectors.toSet()))
          .forEach((kind, share) -> layer.say(ToldShares.of(kind), percent(share), share));
    }
  }

  private static ExpectedKinds expected(YamlNode node) {
    Set<EvidenceKind> expected = EnumSet.noneOf(EvidenceKind.class);
    node.items().forEach(item -> expected.add(item.oneOf(EvidenceKind.class)));
    return ExpectedKinds.just(expected);
  }

  private static List<String> globs(YamlNode node) {
    return node.items().stream().map(EvidenceSection::glob).toList();
  }

  private static String glob(YamlNode node) {
    String glob = node.text();
    if (glob.startsWith("/") || glob.contains("..") || glob.contains("\\")) {
      throw node.bad(
          "'" + glob + "' leads out of the module", "write a path below the module, with '/'");
    }
    return glob;
  }

  private static BigDecimal percent(YamlNode node) {
    BigDecimal percent = node.number();
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw node.bad("'" + node.text() + "' is no percentage", "write a number from 0 to 100");
    }
    return percent;
  }

  @Override
  public boolean isTelling(YamlNode node) {
    return true;
  }

  @Override
  public Stream<? extends SettingKey<?>> locked(YamlNode name, PolicyTerms terms) {
    return switch (name.text()) {
      case ExpectedEvidence.WORD -> Stream.of(ExpectedEvidence.key());
      case ToldShares.WORD -> ToldShares.kinds().map(ToldShares::of);
      default -> Stream.of(EvidencePlaces.of(name.oneOf(EvidenceKind.class)));
    };
  }

  @Override
  public void describe(SchemaParts schema) {
    ObjectNode evidence =
        schema.section(key(), "What is expected, and where reports lie.").putObject("properties");
    JsonSchema.words(
        JsonSchema.list(
            evidence
                .putObject(ExpectedEvidence.WORD)
                .put("description", "Kinds of evidence that the project must have.")),
        Stream.of(EvidenceKind.values()).map(EvidenceKind::key).toList());
    told(evidence.putObject(ToldShares.WORD));
    for (EvidenceKind kind : EvidenceKind.values()) {
      JsonSchema.texts(
          evidence
              .putObject(kind.key())
              .put("description", "Globs for " + kind.title() + ", relative to each module."));
    }
    schema.lock(
        key(),
        "What is expected, of how much reports tell, where they lie, and with new-code what"
            + " counts as new.",
        KEYS);
  }

  private static void told(ObjectNode told) {
    told.put(
        "description",
        "Of how many percent of a module's source files, or of its components, evidence has to"
            + " tell.");
    ObjectNode kinds = JsonSchema.closed(told).putObject("properties");
    Policy.TOLD_BY_DEFAULT.forEach(
        (kind, share) ->
            kinds
                .putObject(kind.key())
                .put("type", "number")
                .put("minimum", 0)
                .put("maximum", 100)
                .put("default", share));
  }
}
