package io.deliverygate.project;

import io.deliverygate.evidence.Governing;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.file.PolicyFile;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.rules.base.ProjectRules;
import io.deliverygate.rules.base.RuleBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What governs a project, as somebody named it: its rules, and every layer of its policy.
 *
 * @param packs jars or folders of rule packs; the project's own rules come last
 * @param organisation the organisation's policy, then those of folders in it, outermost first
 * @param policy the project's policy, where it is not the one in its folder
 * @param values parameters that are set by hand
 * @param gates gates that are chosen by hand
 */
public record Governance(
    List<Path> packs,
    List<NamedPath> organisation,
    Optional<NamedPath> policy,
    SetByHand values,
    List<String> gates) {

  public Governance {
    packs = List.copyOf(packs);
    organisation = List.copyOf(organisation);
    gates = List.copyOf(gates);
  }

  /** Rule packs, and no more than a project says itself. */
  public static Governance of(List<Path> packs) {
    return new Governance(packs, List.of(), Optional.empty(), SetByHand.NOTHING, List.of());
  }

  /** The same with policies of an organisation. */
  public Governance under(List<NamedPath> other) {
    return new Governance(packs, other, policy, values, gates);
  }

  /** The same with another policy of the project than the one in its folder. */
  public Governance withPolicy(Optional<NamedPath> other) {
    return new Governance(packs, organisation, other, values, gates);
  }

  /** The same with parameters that are set by hand. */
  public Governance with(SetByHand other) {
    return new Governance(packs, organisation, policy, other, gates);
  }

  /** The same with gates that are chosen by hand. */
  public Governance choosing(List<String> other) {
    return new Governance(packs, organisation, policy, values, other);
  }

  /** The rules that judge a project. */
  RuleBase rules(Path project) throws IOException {
    return ProjectRules.of(project, packs);
  }

  /** All layers of a project's policy, last what somebody sets and chooses by hand. */
  PolicyLayers layers(RuleBase rules, Path project) throws IOException {
    PolicyLayers governed = organised(rules.layers().in(project), organisation);
    PolicyLayers layers =
        policy.isPresent()
            ? governed.withProject(policy.get().path(), policy.get().label())
            : governed.withProjectIn(project);
    return layers.withValues(values.option(), values.values()).choosing(gates);
  }

  /**
   * Some layers with those of an organisation.
   *
   * @param organisation its own policy, then those of folders in it, outermost first
   * @throws io.deliverygate.io.BadInputException where a file is wrong, or there is none
   */
  public static PolicyLayers organised(PolicyLayers before, List<NamedPath> organisation)
      throws IOException {
    if (organisation.isEmpty()) {
      return before;
    }
    NamedPath own = organisation.get(0);
    PolicyLayers layers = before.withOrganisation(own.path(), own.label());
    for (NamedPath folder : organisation.subList(1, organisation.size())) {
      layers = layers.withFolder(folder.path(), String.valueOf(folder.path().getFileName()));
    }
    return layers;
  }

  /** The policy file of a project; it need not exist. */
  public Path policyOf(Path project) {
    return policy.map(NamedPath::path).orElse(project.resolve(ProjectFiles.POLICY));
  }

  /** What there is beside policy and records to be compared with the base. */
  Governing beside(RuleBase rules, Governing.Settings settings) {
    return new Governing(
        rules.packs().stream().map(pack -> new Governing.Pack(pack.path(), pack.id())).toList(),
        organisation.stream().map(NamedPath::path).toList(),
        settings,
        new Governing.Policies(PolicyFile::isLike, PolicyFile::table));
  }
}
