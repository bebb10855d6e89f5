package io.deliverygate.cli;

import io.deliverygate.project.ProjectPlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a rule of the last verdict. */
@Command(
    name = "explain",
    description = "Explains why a rule of the last verdict came out as it did.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ID", description = "The rule, such as DONE-01.")
  private String id = "";

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "The project's folder; default: this one.")
  private Path dir = Path.of(".");

  @Mixin private final GoverningOptions governing = new GoverningOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the verdict is; default: DIR/target/delivery-gate, with Gradle"
              + " DIR/build/delivery-gate.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    ProjectPlace usual = ProjectPlace.of(dir);
    ProjectPlace place = out == null ? usual : usual.withReports(out);
    PrintWriter writer = Objects.requireNonNull(spec).commandLine().getOut();
    governing.setup(place).explain(id, "check").forEach(writer::println);
    writer.flush();
    return 0;
  }
}
