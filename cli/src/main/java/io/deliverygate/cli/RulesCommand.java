package io.deliverygate.cli;

import io.deliverygate.policy.GateDefinition;
import io.deliverygate.rules.RuleBase;
import io.deliverygate.rules.RuleCard;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
  void list() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    for (GateDefinition gate : RuleBase.shipped().gates()) {
      out.printf("%s: %s%n", gate.id(), gate.title());
      RuleBase.shipped().rules(gate).forEach(rule -> out.println(line(rule)));
    }
    out.flush();
  }

  private static String line(RuleCard rule) {
    return "  %-9s %-5s  %s".formatted(rule.id(), rule.severity(), rule.title());
  }
}
