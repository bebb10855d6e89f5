package io.deliverygate.policy;

import io.deliverygate.fact.Fact;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Product;
import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.TableRow;
import io.deliverygate.io.YamlNode;
import io.deliverygate.policy.ParameterDefinition.Column;
import io.deliverygate.policy.ParameterDefinition.Stricter;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.file.SiblingFiles;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.policy.section.PolicyLayer.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two gates with a parameter for every direction, and layers of policy written in YAML. */
final class Layers {

  static final List<GateDefinition> GATES =
      List.of(
          gate(
              "debt",
              GateMode.ENFORCED,
              number("debt.max", 5, Stricter.LOWER),
              number("debt.min", 80, Stricter.HIGHER),
              new ParameterDefinition(
                  Parameter.table("debt.prices", List.of(TableRow.of(Map.of("tool", "PMD")))),
                  "",
                  Stricter.NEITHER,
                  Map.of("tool", Column.TEXT),
                  "text")),
          gate(
              "ready",
              GateMode.OFF,
              list("ready.banned", Stricter.LONGER),
              list("ready.allowed", Stricter.SHORTER)));

  static final PolicyTerms TERMS =
      PolicyTerms.of(
          GATES,
          () -> Map.of("DEBT-01", "debt", "DEBT-02", "debt", "READY-01", "ready"),
          () -> Set.of("DEBT-02"));

  private Layers() {}

  private static ParameterDefinition number(String name, int value, Stricter stricter) {
    return new ParameterDefinition(
        Parameter.of(name, new BigDecimal(value)), "%", stricter, Map.of(), "text");
  }

  private static ParameterDefinition list(String name, Stricter stricter) {
    return new ParameterDefinition(
        Parameter.of(name, List.of("b", "c")), "", stricter, Map.of(), "text");
  }

  private static GateDefinition gate(String id, GateMode mode, ParameterDefinition... parameters) {
    return new GateDefinition(
        id, id, mode, false, List.of(), Set.of(), Set.of(), List.of(parameters));
  }

  /** The layer that a YAML text makes in a file of its kind, such as {@code organisation.yaml}. */
  static PolicyLayer layer(Kind kind, String yaml) {
    return layer(kind, yaml, SiblingFiles.NOTHING);
  }

  static PolicyLayer layer(Kind kind, String yaml, SiblingFiles beside) {
    YamlNode root = YamlNode.parse(yaml, file(kind)).orElseThrow();
    try {
      return new PolicyFile(TERMS).read(kind, "", root, beside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String file(Kind kind) {
    return switch (kind) {
      case RULE_PACK -> "pack.yaml";
      case ORGANISATION -> "organisation.yaml";
      case FOLDER -> "folder.yaml";
      case PROJECT -> "delivery-gate.yaml";
      case COMMAND_LINE -> "--set";
    };
  }

  /** What an organisation and a project together come to. */
  static Policy policy(String organisation, String project) {
    return PolicyLayers.of(TERMS)
        .with(layer(Kind.ORGANISATION, organisation))
        .with(layer(Kind.PROJECT, project))
        .policy(shop());
  }

  /** A release named shop whose product says nothing. */
  static Snapshot shop() {
    return snapshot(List.of());
  }

  /** A release named shop whose product is of a tier. */
  static Snapshot shop(String tier) {
    return snapshot(
        List.of(new Product("Shop", "", tier, "", List.of(), 3, "delivery/product.yaml")));
  }

  private static Snapshot snapshot(List<Product> products) {
    List<Fact> facts = new ArrayList<>(products);
    facts.add(new Release("shop", "1.0", "pom.xml"));
    return Snapshot.of(Instant.EPOCH, facts);
  }
}
