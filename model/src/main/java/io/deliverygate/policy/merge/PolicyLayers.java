package io.deliverygate.policy.merge;

import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.NewCodeWindow;
import io.deliverygate.fact.Parameter;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.DidYouMean;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.io.Repository;
import io.deliverygate.policy.AuthorityKey;
import io.deliverygate.policy.GateMode;
import io.deliverygate.policy.Origin;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyTerms;
import io.deliverygate.policy.Setting;
import io.deliverygate.policy.Shadow;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.section.AuthorityType;
import io.deliverygate.policy.section.ParametersSection;
import io.deliverygate.policy.section.PolicyLayer;
import io.deliverygate.policy.section.SettingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Optional<Path> project;
  private final List<PlacedLayer> layers;
  private final List<String> chosen;

  private PolicyLayers(
      PolicyTerms terms, Optional<Path> project, List<PlacedLayer> layers, List<String> chosen) {
    this.terms = terms;
    this.project = project;
    this.layers = layers;
    this.chosen = chosen;
  }

  /** The shipped defaults alone. */
  public static PolicyLayers of(PolicyTerms terms) {
    return new PolicyLayers(terms, Optional.empty(), List.of(), List.of());
  }

  /** The same for a project, whose changes can touch the files that lie in its repository. */
  public PolicyLayers in(Path folder) {
    return new PolicyLayers(terms, Optional.of(folder), layers, chosen);
  }

  /** The same with one layer more; it counts where its kind does, behind others of its kind. */
  public PolicyLayers with(PolicyLayer layer) {
    return with(layer, "");
  }

  /**
   * The same with one layer more.
   *
   * @param path its file as facts name it; empty where it has none
   */
  public PolicyLayers with(PolicyLayer layer, String path) {
    List<PlacedLayer> more =
        Stream.concat(layers.stream(), Stream.of(new PlacedLayer(layer, path)))
            .sorted(Comparator.comparing(PlacedLayer::kind))
            .toList();
    return new PolicyLayers(terms, project, more, chosen);
  }

  private PolicyLayers with(PolicyLayer.Kind kind, Path file, String label) throws IOException {
    String path = "";
    if (project.isPresent()) {
      Repository.requireInside(project.get(), file, label);
      path = Repository.label(project.get(), file);
    }
    return with(new PolicyFile(terms).read(kind, file, label), path);
  }

  private List<PolicyLayer> plain() {
    return layers.stream().map(PlacedLayer::layer).toList();
  }

  /**
   * The same with the policy of an organisation.
   *
   * @param label how messages name the file
   * @throws BadInputException where there is no such file, or it is wrong
   */
  public PolicyLayers withOrganisation(Path file, String label) throws IOException {
    return with(PolicyLayer.Kind.ORGANISATION, file, label);
  }

  /**
   * The same with the policy of a folder of the organisation, which may only tighten what those
   * before it come to.
   *
   * @param label how messages name the file
   * @throws BadInputException where there is no such file, or it is wrong
   */
  public PolicyLayers withFolder(Path file, String label) throws IOException {
    return with(PolicyLayer.Kind.FOLDER, file, label);
  }

  /**
   * The same with the policy of a project.
   *
   * @param label how messages name the file
   * @throws BadInputException where there is no such file, or it is wrong
   */
  public PolicyLayers withProject(Path file, String label) throws IOException {
    return with(PolicyLayer.Kind.PROJECT, file, label);
  }

  /**
   * The same with the policy that lies in a project's folder, where one does.
   *
   * @throws BadInputException where it is wrong
   */
  public PolicyLayers withProjectIn(Path folder) throws IOException {
    Path file = folder.resolve(ProjectFiles.POLICY);
    PolicyFile.requireName(folder);
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      throw new BadInputException(
          ProjectFiles.POLICY,
          "is a link to nothing",
          "fetch what it leads to (in a submodule: git submodule update --init), or take it away");
    }
    return Files.exists(file) ? withProject(file, ProjectFiles.POLICY) : this;
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
    Map<SettingKey<?>, Setting<?>> parameters = new LinkedHashMap<>();
    for (String value : values) {
      String place = option + " " + value;
      Parameter parameter = parameter(value, place);
      Origin origin = new Origin(kind.words(), place, 0);
      SettingKey<Parameter> key = ParametersSection.of(parameter.name());
      if (parameters.put(key, new Setting<>(parameter, origin)) != null) {
        throw new BadInputException(
            place, "'" + parameter.name() + "' is set twice", "keep one of them");
      }
    }
    return values.isEmpty() ? this : with(PolicyLayer.of(kind, kind.words(), parameters));
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
    return new PolicyLayers(terms, project, layers, List.copyOf(gates));
  }

  /**
   * Where reports are looked for, by kind; the default places where a kind is not in it.
   *
   * @throws BadInputException where a layer changes what an earlier one locks
   */
  public Map<EvidenceKind, List<String>> places() {
    return beforeFacts().places();
  }

  /**
   * What counts as new code, where any layer says so.
   *
   * @throws BadInputException where a layer changes what an earlier one locks
   */
  public Optional<NewCodeWindow> newCode() {
    return beforeFacts().newCode();
  }

  private Policy beforeFacts() {
    return LayerMerge.beforeFacts(terms, plain()).policy();
  }

  /**
   * What the organisation calls the branch that work goes into, where it says so in a place that no
   * change of the project reaches.
   */
  public Optional<String> mainBranch() {
    SettingKey<List<String>> mainBranch = AuthorityType.of(AuthorityKey.MAIN_BRANCH.text());
    return layers.stream()
        .filter(layer -> !layer.inRepository())
        .flatMap(layer -> layer.layer().of(mainBranch).stream())
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
    LayerMerge now = LayerMerge.of(terms, plain(), snapshot);
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
    new SampleProducts(plain()).snapshots().forEach(this::policy);
  }

  private Policy chosen(Policy policy) {
    Map<String, GateMode> gates = new HashMap<>(policy.gates());
    gates.replaceAll((id, mode) -> chosen.contains(id) ? GateMode.ENFORCED : GateMode.OFF);
    List<String> because = new ArrayList<>();
    because.add("gates were chosen by hand: " + String.join(", ", chosen));
    because.addAll(policy.layers().incompleteBecause());
    return chosen.stream()
        .reduce(policy.withGates(gates), (p, id) -> p.with(id, Shadow.NONE), (p, q) -> q)
        .with(policy.layers().with(because, policy.layers().loosened()));
  }
}
