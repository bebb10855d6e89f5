package io.deliverygate.cli;

import io.deliverygate.baseline.CiServer;
import io.deliverygate.project.NamedPath;
import io.deliverygate.project.ProjectPlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    NamedPath.of(dir).requireFolder();
    ProjectPlace place =
        ProjectPlace.of(dir).withRecords(Optional.ofNullable(records).map(NamedPath::of));
    print(
        governing
            .setup(place)
            .read()
            .recordBaseline(acceptNew, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    return 0;
  }

  private void print(List<String> lines) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
