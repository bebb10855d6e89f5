package io.deliverygate.cli;

import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.Policy;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.explain.Explainer;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
    Path reports = out == null ? ProjectFolder.output(dir) : out;
    Verdict verdict = VerdictJson.read(existing(reports.resolve("verdict.json")));
    Snapshot snapshot = SnapshotJson.read(existing(reports.resolve("evidence.json")));
    RuleBase rules = governing.rules(dir);
    Policy policy = governing.layers(rules, dir).policy(snapshot);
    Explainer explainer = new Explainer(rules, snapshot, policy, verdict);
    PrintWriter writer = Objects.requireNonNull(spec).commandLine().getOut();
    explainer.explain(id).forEach(writer::println);
    writer.flush();
    return 0;
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file.toString(), "there is no verdict yet", "run check first");
    }
    return file;
  }
}
