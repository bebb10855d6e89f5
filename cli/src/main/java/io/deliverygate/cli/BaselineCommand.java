package io.deliverygate.cli;

import io.deliverygate.baseline.CiServer;
import io.deliverygate.evidence.collect.EvidenceCollector;
import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.PolicyLayers;
import io.deliverygate.rules.debt.DebtRecording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records the state of a project's debt that is accepted for now. */
@Command(
    name = "baseline",
    description =
        "Records the accepted state of the debt in delivery/baseline, for review: what was fixed"
            + " is dropped, what is new is accepted only on request. For people; it refuses to run"
            + " on a continuous-integration server.",
    mixinStandardHelpOptions = true)
final class BaselineCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "The project's folder; default: this one.")
  private Path dir = Path.of(".");

  @Option(
      names = "--accept-new",
      description = "Accepts what is worse than the recorded baseline too, and lists it.")
  private boolean acceptNew;

  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "The folder of the delivery records; default: DIR/delivery.")
  private @Nullable Path records;

  @Mixin private final GoverningOptions governing = new GoverningOptions();

  /**
   * @param environment variables by which a continuous-integration server is known
   */
  BaselineCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    CiServer.refuse(environment);
    if (!Files.isDirectory(dir)) {
      throw new BadInputException(dir.toString(), "no such folder", "name an existing folder");
    }
    Path folder = records == null ? dir.resolve(ProjectFiles.RECORDS) : records;
    PolicyLayers layers = governing.layers(governing.rules(dir), dir);
    Snapshot snapshot = snapshot(layers, folder);
    print(DebtRecording.of(snapshot, layers.policy(snapshot), acceptNew).writeIn(folder));
    return 0;
  }

  private Snapshot snapshot(PolicyLayers layers, Path folder) throws IOException {
    return EvidenceCollector.collect(
        ProjectFolder.read(dir),
        layers.places(),
        folder,
        ProjectFolder.output(dir),
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private void print(List<String> lines) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
