package io.deliverygate.cli;

import io.deliverygate.fact.Release;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.SnapshotJson;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.policy.GateDefinition;
import io.deliverygate.policy.Policy;
import io.deliverygate.project.GovernedProject;
import io.deliverygate.project.ProjectPlace;
import io.deliverygate.project.ProjectSetup;
import io.deliverygate.report.CataloguePage;
import io.deliverygate.rules.base.RuleBase;
import io.deliverygate.rules.base.RuleCard;
import io.deliverygate.rules.explain.ActiveRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

/** Lists the rules of a project, on the console or as a page to browse. */
@Command(
    name = "list",
    description =
        "Prints every rule, gate by gate: id, severity, title, and the rule pack it is from.",
    mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {

  private static final String EVIDENCE = "evidence.json";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "A project, whose own rules are listed too; default: this folder.")
  private Path dir = Path.of(".");

  @Mixin private final GoverningOptions governing = new GoverningOptions();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Writes a catalogue to browse instead, with values in force and texts of the rules; "
              + CataloguePage.STYLE
              + " is written beside it.")
  private @Nullable Path html;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path page = html;
    if (page != null) {
      governing.place("--html", dir, List.of(dir.resolve(ProjectFiles.RECORDS))).requirePage(page);
    }
    ProjectSetup project = governing.setup(ProjectPlace.of(dir));
    if (page == null) {
      RuleBase rules = project.rules();
      rules.gates().forEach(gate -> print(rules, gate, out));
    } else {
      write(project, page.toAbsolutePath());
      out.println("Catalogue: " + page);
    }
    out.flush();
    return 0;
  }

  private static void print(RuleBase rules, GateDefinition gate, PrintWriter out) {
    Map<String, String> packs = rules.packOfRule(gate);
    out.printf("%s: %s%n", gate.id(), gate.title());
    rules.rules(gate).forEach(rule -> out.println(line(rule, packs.getOrDefault(rule.id(), ""))));
  }

  private static String line(RuleCard rule, String pack) {
    String from = pack.isEmpty() ? "" : "  (rule pack " + pack + ")";
    return "  %-9s %-5s  %s%s".formatted(rule.id(), rule.severity(), rule.title(), from);
  }

  private static void write(ProjectSetup project, Path page) throws IOException {
    GovernedProject governed = project.read();
    Path evidence = project.place().reports().path().resolve(EVIDENCE);
    boolean known = Files.isRegularFile(evidence);
    Snapshot snapshot = known ? SnapshotJson.read(evidence) : Snapshot.of(Instant.EPOCH, List.of());
    Policy policy = governed.layers().policy(snapshot);
    CataloguePage.write(
        ActiveRules.of(governed.rules(), policy, name(snapshot), note(known)), page);
  }

  private static String name(Snapshot snapshot) {
    return snapshot.all(Release.class).stream().map(Release::name).findFirst().orElse("");
  }

  private static String note(boolean known) {
    return known
        ? ""
        : "There is no evidence of this project yet, so nobody knows its tier or components: values"
            + " that a policy's table gives by these are not shown. Run check first.";
  }
}
