package io.deliverygate.cli;

import io.deliverygate.project.Governance;
import io.deliverygate.project.NamedPath;
import io.deliverygate.project.ProjectPlace;
import io.deliverygate.project.ProjectSetup;
import io.deliverygate.project.SetByHand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What governs a project, as the command line names it. */
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

  /** What governs a project, as it was named. */
  Governance governance() {
    return Governance.of(packs)
        .under(NamedPath.all(organisationPolicies))
        .withPolicy(Optional.ofNullable(policyFile).map(NamedPath::of))
        .with(new SetByHand("--set", values));
  }

  /** A project with what governs it. */
  ProjectSetup setup(ProjectPlace place) {
    return new ProjectSetup(place, governance());
  }

  /**
   * Where an option lets something be written.
   *
   * @param records folders of records
   */
  OutputPlace place(String option, Path project, List<Path> records) {
    List<Path> kept = new ArrayList<>(records);
    packs.stream().filter(Files::isDirectory).forEach(kept::add);
    return new OutputPlace(option, project, kept, governance().policyOf(project));
  }
}
