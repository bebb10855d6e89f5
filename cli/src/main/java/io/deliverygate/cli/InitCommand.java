package io.deliverygate.cli;

import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.collect.EvidenceCollector;
import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.evidence.start.ProjectStart;
import io.deliverygate.evidence.start.RecordStart;
import io.deliverygate.evidence.start.StartFile;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.PolicyLayers;
import io.deliverygate.policy.schema.PolicySchema;
import io.deliverygate.policy.schema.PolicyStart;
import io.deliverygate.rules.base.RuleBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the policy and the records that a project can begin with. */
@Command(
    name = "init",
    description =
        "Writes a commented delivery-gate.yaml and delivery/*.yaml, fitted to what the project"
            + " has, or with --rules a project for a rule pack; a file that exists is kept.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "The project's folder; default: this one.")
  private Path dir = Path.of(".");

  @ArgGroup(exclusive = false, heading = "%nA rule pack:%n")
  private @Nullable NewPack pack;

  @Override
  public Integer call() throws IOException {
    if (pack != null) {
      Files.createDirectories(dir);
    }
    if (!Files.isDirectory(dir)) {
      throw new BadInputException(dir.toString(), "no such folder", "name an existing folder");
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    new ProjectStart(dir).write(pack == null ? files() : pack.files()).forEach(out::println);
    out.flush();
    return 0;
  }

  private List<StartFile> files() throws IOException {
    List<GateDefinition> gates = RuleBase.shipped().gates();
    Snapshot found = found();
    List<StartFile> files = new ArrayList<>();
    files.add(new StartFile(ProjectFiles.POLICY, PolicyStart.of(gates, found)));
    files.addAll(RecordStart.files(dir, found));
    files.add(new StartFile(PolicyStart.SCHEMA, PolicySchema.of(gates)));
    return files;
  }

  private Snapshot found() throws IOException {
    ProjectLayout layout = ProjectFolder.read(dir);
    return EvidenceCollector.collect(
        layout,
        PolicyLayers.of(RuleBase.shipped().terms()).withProjectIn(dir).places(),
        ProjectFolder.output(dir),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
