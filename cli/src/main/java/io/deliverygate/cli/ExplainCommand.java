package io.deliverygate.cli;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.Policy;
import io.deliverygate.policy.PolicyFile;
import io.deliverygate.rules.ProjectRules;
import io.deliverygate.rules.RuleBase;
import io.deliverygate.rules.explain.Explainer;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy; default: DIR/delivery-gate.yaml where there is one.")
  private @Nullable Path policyFile;

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description = "A rule pack, jar or folder; can be repeated. DIR/delivery/rules come last.")
  private List<Path> packs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the verdict is; default: DIR/target/delivery-gate.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Path reports = out == null ? dir.resolve("target/delivery-gate") : out;
    Verdict verdict = VerdictJson.read(existing(reports.resolve("verdict.json")));
    Snapshot snapshot = SnapshotJson.read(existing(reports.resolve("evidence.json")));
    RuleBase rules = ProjectRules.of(dir, packs);
    Explainer explainer = new Explainer(rules, snapshot, policy(rules), verdict);
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

  private Policy policy(RuleBase rules) throws IOException {
    PolicyFile policies = new PolicyFile(rules.gates());
    return policyFile == null
        ? policies.ofProject(dir)
        : policies.read(policyFile, policyFile.toString());
  }
}
