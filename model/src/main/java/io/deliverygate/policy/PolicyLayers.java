package io.deliverygate.policy;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody who has a say in the policy of a project: shipped defaults, rule packs, organisation,
 * folders of it, project, command line, in this order. Whoever comes later may set everything, but
 * only tighten what an earlier one locks; a folder may only tighten, locked or not. It becomes one
 * {@link Policy} once the facts are there, because limits can depend on the tier of the product.
 */
public final class PolicyLayers {

  private final PolicyTerms terms;
  private final List<PolicyLayer> layers;
  private final List<String> chosen;

  private PolicyLayers(PolicyTerms terms, List<PolicyLayer> layers, List<String> chosen) {
    this.terms = terms;
    this.layers = layers;
    this.chosen = chosen;
  }

  /** The shipped defaults alone. */
  public static PolicyLayers of(PolicyTerms terms) {
    return new PolicyLayers(terms, List.of(), List.of());
  }

  /** The same with one layer more; it counts where its kind does, behind others of its kind. */
  public PolicyLayers with(PolicyLayer layer) {
    List<PolicyLayer> more =
        Stream.concat(layers.stream(), Stream.of(layer))
            .sorted(Comparator.comparing(PolicyLayer::kind))
            .toList();
    return new PolicyLayers(terms, more, chosen);
  }

  /**
   * The same with the policy of an organisation.
   *
   * @param label how messages name the file
   * @throws BadInputException where there is no such file, or it is wrong
   */
  public PolicyLayers withOrganisation(Path file, String label) throws IOException {
    return with(new PolicyFile(terms).read(PolicyLayer.Kind.ORGANISATION, file, label));
  }

  /**
   * The same with the policy of a folder of the organisation, which may only tighten what those
   * before it come to.
   *
   * @param label how messages name the file
   * @throws BadInputException where there is no such file, or it is wrong
   */
  public PolicyLayers withFolder(Path file, String label) throws IOException {
    return with(new PolicyFile(terms).read(PolicyLayer.Kind.FOLDER, file, label));
  }

  /**
   * The same with the policy of a project.
   *
   * @param label how messages name the file
   * @throws BadInputException where there is no such file, or it is wrong
   */
  public PolicyLayers withProject(Path file, String label) throws IOException {
    return with(new PolicyFile(terms).read(PolicyLayer.Kind.PROJECT, file, label));
  }

  /**
   * The same with the policy that lies in a project's folder, where one does.
   *
   * @throws BadInputException where it is wrong
   */
  public PolicyLayers withProjectIn(Path folder) throws IOException {
    Path file = folder.resolve(PolicyFile.NAME);
    PolicyFile.requireName(folder);
    return Files.exists(file) ? withProject(file, PolicyFile.NAME) : this;
  }

  /**
   * The same with parameters that somebody sets by hand.
   *
   * @param option the option that sets them, for messages
   * @param values each {@code name=value}; entries of a list with commas between them
   * @throws BadInputException where there is no such parameter, or it cannot have such a value
   */
  public PolicyLayers withValues(String option, List<String> values) {
    PolicyLayer.Kind kind = PolicyLayer.Kind.COMMAND_LINE;
    Map<String, Setting<Parameter>> parameters = new LinkedHashMap<>();
    for (String value : values) {
      String place = option + " " + value;
      Parameter parameter = parameter(value, place);
      Origin origin = new Origin(kind.words(), place, 0);
      if (parameters.put(parameter.name(), new Setting<>(parameter, origin)) != null) {
        throw new BadInputException(
            place, "'" + parameter.name() + "' is set twice", "keep one of them");
      }
    }
    return values.isEmpty() ? this : with(PolicyLayer.ofParameters(kind, kind.words(), parameters));
  }

  private Parameter parameter(String value, String place) {
    int equals = value.indexOf('=');
    if (equals < 0) {
      throw new BadInputException(place, "it has no value", "write name=value");
    }
    return terms
        .parameter(value.substring(0, equals).strip(), place)
        .read(value.substring(equals + 1).strip(), place);
  }

  /**
   * The same with gates that somebody chooses by hand: those and what they build on are enforced,
   * all others are off. Where none is chosen nothing changes.
   *
   * @throws BadInputException where no gate has such a name
   */
  public PolicyLayers choosing(List<String> gates) {
    for (String id : gates) {
      if (!terms.gates().containsKey(id)) {
        throw new BadInputException(
            "gate '" + id + "'",
            "there is no such gate",
            DidYouMean.of(id, terms.gates().keySet(), "gates are "));
      }
    }
    return new PolicyLayers(terms, layers, List.copyOf(gates));
  }

  /**
   * Where reports are looked for, by kind; the default places where a kind is not in it.
   *
   * @throws BadInputException where a layer changes what an earlier one locks
   */
  public Map<EvidenceKind, List<String>> places() {
    return PolicyFold.places(layers);
  }

  /**
   * What counts as new code, where any layer says so.
   *
   * @throws BadInputException where a layer changes what an earlier one locks
   */
  public Optional<NewCodeWindow> newCode() {
    return NewCodeSection.of(layers);
  }

  /** What the organisation calls the branch that work goes into, where it says so. */
  public Optional<String> mainBranch() {
    return layers.stream()
        .map(layer -> layer.authority().get(AuthorityKey.MAIN_BRANCH.text()))
        .filter(Objects::nonNull)
        .map(setting -> setting.value().get(0))
        .findFirst();
  }

  /**
   * The policy for the product and release of a snapshot.
   *
   * @throws BadInputException where a layer loosens what an earlier one locks, or a table knows no
   *     such tier
   */
  public Policy policy(Snapshot snapshot) {
    PolicyFold now = PolicyFold.of(terms, layers, snapshot);
    Policy policy = new PolicyChange(terms, layers, snapshot).judged(now);
    return chosen.isEmpty() ? policy : chosen(policy);
  }

  /**
   * Makes sure that they go together, for every product of which their tables speak.
   *
   * @throws BadInputException where a layer loosens what an earlier one locks, or as a folder may
   *     not loosen
   */
  public void check() {
    places();
    newCode();
    new TableProducts(layers).snapshots().forEach(this::policy);
  }

  private Policy chosen(Policy policy) {
    Map<String, GateMode> gates = new HashMap<>(policy.gates());
    gates.replaceAll((id, mode) -> chosen.contains(id) ? GateMode.ENFORCED : GateMode.OFF);
    List<String> because = new ArrayList<>();
    because.add("gates were chosen by hand: " + String.join(", ", chosen));
    because.addAll(policy.layers().incompleteBecause());
    return chosen.stream()
        .reduce(policy.withGates(gates), (p, id) -> p.with(id, Trial.NONE), (p, q) -> q)
        .with(policy.layers().with(because, policy.layers().loosened()));
  }
}
