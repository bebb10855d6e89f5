package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Parameter;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code delivery-gate.yaml}, a project's own policy, over the shipped defaults. */
public final class PolicyFile {

  /** Where a project keeps it. */
  public static final String NAME = "delivery-gate.yaml";

  private final Collection<GateDefinition> known;
  private final Map<String, ParameterDefinition> definitions;

  /**
   * @param known the gates of the rule base; a policy can speak of these and their parameters only
   */
  public PolicyFile(Collection<GateDefinition> known) {
    this.known = known;
    this.definitions =
        known.stream()
            .flatMap(gate -> gate.parameters().stream())
            .collect(Collectors.toMap(ParameterDefinition::name, Function.identity()));
  }

  /**
   * The policy of the project in a folder: its {@value #NAME} where there is one, else the
   * defaults.
   *
   * @throws BadInputException where the file is wrong
   */
  public Policy ofProject(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.exists(file) ? read(file, NAME) : Policy.standard(known);
  }

  /**
   * Reads one policy file.
   *
   * @param label how messages name it
   * @throws BadInputException where there is no such file, or a line of it is wrong
   */
  public Policy read(Path file, String label) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(label, "no such policy file", "name an existing file");
    }
    Policy standard = Policy.standard(known);
    return YamlNode.read(file, label).map(root -> apply(root, standard)).orElse(standard);
  }

  private Policy apply(YamlNode root, Policy standard) {
    Map<String, YamlNode> entries = root.entries(Set.of("gates", "parameters", "evidence"));
    Map<String, YamlNode> evidence =
        section(entries, "evidence").map(node -> node.entries(evidenceKeys())).orElse(Map.of());
    Policy policy =
        new Policy(
            section(entries, "gates").map(this::gates).orElse(standard.gates()),
            parameters(section(entries, "parameters"), standard.parameters()),
            standard.expected(),
            standard.expectedWithRecords(),
            places(evidence));
    YamlNode expected = evidence.get("expected");
    return expected == null ? policy : policy.expecting(expected(expected));
  }

  private static Optional<YamlNode> section(Map<String, YamlNode> entries, String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** What the file enables counts; gates that it does not name are off. */
  private Map<String, GateMode> gates(YamlNode node) {
    Set<String> ids = known.stream().map(GateDefinition::id).collect(Collectors.toSet());
    Map<String, GateMode> gates = new HashMap<>();
    ids.forEach(id -> gates.put(id, GateMode.OFF));
    node.entries(ids).forEach((id, mode) -> gates.put(id, mode.oneOf(GateMode.class)));
    return gates;
  }

  private Map<String, Parameter> parameters(
      Optional<YamlNode> node, Map<String, Parameter> standard) {
    Map<String, Parameter> parameters = new HashMap<>(standard);
    node.ifPresent(
        n ->
            n.entries(definitions.keySet())
                .forEach((name, value) -> parameters.put(name, parameter(name, value))));
    return parameters;
  }

  private Parameter parameter(String name, YamlNode value) {
    return definitions.get(name).read(value);
  }

  private static Set<EvidenceKind> expected(YamlNode node) {
    Set<EvidenceKind> expected = EnumSet.noneOf(EvidenceKind.class);
    node.items().forEach(item -> expected.add(item.oneOf(EvidenceKind.class)));
    return expected;
  }

  private static Map<EvidenceKind, List<String>> places(Map<String, YamlNode> evidence) {
    Map<EvidenceKind, List<String>> places = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : EvidenceKind.values()) {
      YamlNode globs = evidence.get(kind.key());
      if (globs != null) {
        places.put(kind, globs.items().stream().map(PolicyFile::glob).toList());
      }
    }
    return places;
  }

  private static String glob(YamlNode node) {
    String glob = node.text();
    if (glob.startsWith("/") || glob.contains("..") || glob.contains("\\")) {
      throw node.bad(
          "'" + glob + "' leads out of the module", "write a path below the module, with '/'");
    }
    return glob;
  }

  private static Set<String> evidenceKeys() {
    return Stream.concat(
            Stream.of("expected"), Stream.of(EvidenceKind.values()).map(EvidenceKind::key))
        .collect(Collectors.toSet());
  }

  /**
   * Why a verdict is not good for a release when gates are chosen by hand; nothing where none is.
   */
  public static List<String> incompleteBecause(List<String> chosen) {
    return chosen.isEmpty()
        ? List.of()
        : List.of("gates were chosen by hand: " + String.join(", ", chosen));
  }

  /**
   * The policy that is left when somebody chooses gates by hand: those and what they build on are
   * enforced, all others are off. Where none is chosen it stays as it is.
   *
   * @throws BadInputException where no gate has such a name
   */
  public Policy choose(Policy policy, List<String> chosen) {
    if (chosen.isEmpty()) {
      return policy;
    }
    Map<String, GateMode> gates = new HashMap<>(policy.gates());
    gates.replaceAll((id, mode) -> GateMode.OFF);
    for (String id : chosen) {
      if (gates.replace(id, GateMode.ENFORCED) == null) {
        throw new BadInputException(
            "gate '" + id + "'",
            "there is no such gate",
            DidYouMean.of(id, policy.gates().keySet(), "gates are "));
      }
    }
    return policy.withGates(gates);
  }
}
