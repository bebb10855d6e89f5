package io.deliverygate.cli;

import io.deliverygate.evidence.Governing;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.PolicyFile;
import io.deliverygate.policy.PolicyLayers;
import io.deliverygate.rules.base.ProjectRules;
import io.deliverygate.rules.base.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What governs a project: its rules and the layers of its policy, as the command line names them.
 */
final class GoverningOptions {

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy; default: DIR/delivery-gate.yaml where there is one.")
  private @Nullable Path policyFile;

  @Option(
      names = "--org-policy",
      paramLabel = "FILE",
      description =
          "The organisation's policy; the project's may only tighten what it locks. Repeated: those"
              + " of folders, outermost first, which may only tighten what came before them.")
  private List<Path> organisationPolicies = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "Sets a parameter; can be repeated. A value that is not stricter makes the verdict"
              + " incomplete.")
  private List<String> values = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description = "A rule pack, jar or folder; can be repeated. DIR/delivery/rules come last.")
  private List<Path> packs = new ArrayList<>();

  /** The rules that judge a project. */
  RuleBase rules(Path project) throws IOException {
    return ProjectRules.of(project, packs);
  }

  /**
   * Where an option lets something be written.
   *
   * @param records folders of records
   */
  OutputPlace place(String option, Path project, List<Path> records) {
    List<Path> kept = new ArrayList<>(records);
    packs.stream().filter(Files::isDirectory).forEach(kept::add);
    return new OutputPlace(option, project, kept, policy(project));
  }

  /** The policy file of a project; it need not exist. */
  Path policy(Path project) {
    return policyFile == null ? project.resolve(ProjectFiles.POLICY) : policyFile;
  }

  /** What governs a project beside its policy and records. */
  Governing governing(RuleBase rules) {
    return new Governing(
        rules.packs().stream().map(pack -> new Governing.Pack(pack.path(), pack.id())).toList(),
        organisationPolicies,
        base -> Governing.Named.NOTHING,
        new Governing.Policies(PolicyFile::isLike, PolicyFile::table));
  }

  /** All layers of the project's policy, last the values of the command line. */
  PolicyLayers layers(RuleBase rules, Path project) throws IOException {
    PolicyLayers governed = Organisation.of(rules.layers().in(project), organisationPolicies);
    PolicyLayers layers =
        policyFile == null
            ? governed.withProjectIn(project)
            : governed.withProject(policyFile, policyFile.toString());
    return layers.withValues("--set", values);
  }
}
