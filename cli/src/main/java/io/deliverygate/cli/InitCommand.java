package io.deliverygate.cli;

import io.deliverygate.project.FirstFiles;
import io.deliverygate.project.NamedPath;
import io.deliverygate.project.ProjectPlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    (pack == null ? ofProject() : pack.write(dir)).forEach(out::println);
    out.flush();
    return 0;
  }

  private List<String> ofProject() throws IOException {
    NamedPath.of(dir).requireFolder();
    return FirstFiles.ofProject(
        ProjectPlace.of(dir), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }
}
