package io.deliverygate.cli;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.ProjectRules;
import io.deliverygate.rules.RuleBase;
import io.deliverygate.rules.RuleCard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the rule base holds. */
@Command(
    name = "rules",
    description = "Looks at the rules themselves.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "list",
      description = "Prints every rule, gate by gate: id, severity, title.",
      mixinStandardHelpOptions = true)
  void list(
      @Parameters(
              paramLabel = "DIR",
              arity = "0..1",
              defaultValue = ".",
              description = "A project, whose own rules are listed too; default: this folder.")
          Path dir,
      @Option(
              names = "--rules",
              paramLabel = "PATH",
              description = "A rule pack, jar or folder; can be repeated.")
          @Nullable List<Path> packs)
      throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    RuleBase rules = ProjectRules.of(dir, packs == null ? List.of() : packs);
    for (GateDefinition gate : rules.gates()) {
      out.printf("%s: %s%n", gate.id(), gate.title());
      rules.rules(gate).forEach(rule -> out.println(line(rule)));
    }
    out.flush();
  }

  private static String line(RuleCard rule) {
    return "  %-9s %-5s  %s".formatted(rule.id(), rule.severity(), rule.title());
  }
}
