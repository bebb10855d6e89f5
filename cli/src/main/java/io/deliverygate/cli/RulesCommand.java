package io.deliverygate.cli;

import io.deliverygate.rules.kit.RuleTestReport;
import io.deliverygate.rules.kit.RuleTestRun;
import io.deliverygate.rules.kit.TestedPack;
import io.deliverygate.rules.lint.LintReport;
import io.deliverygate.rules.lint.RuleLint;
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
    subcommands = RulesListCommand.class,
    synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "test",
      description =
          "Runs the cases of rules, says what they leave uncovered and which changes of a rule they"
              + " do not notice. Exit code 1 where there is anything of that.",
      mixinStandardHelpOptions = true)
  int test(
      @Parameters(
              paramLabel = "PATH",
              description = "A folder of rules, a rule pack, or a project that has either.")
          Path path,
      @Option(
              names = "--no-mutation",
              description = "Does not change the rules to see whether a case notices.")
          boolean noMutation,
      @Option(
              names = "--rules",
              paramLabel = "PATH",
              description = "A rule pack that they build on, jar or folder; can be repeated.")
          @Nullable List<Path> packs)
      throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Path> others = packs == null ? List.of() : packs;
    RuleTestReport report = RuleTestRun.of(TestedPack.read(path, others), !noMutation);
    report.lines().forEach(out::println);
    out.flush();
    return report.passed() ? 0 : 1;
  }

  @Command(
      name = "lint",
      description =
          "Looks rules over and says what to fix, with file and line: what does not compile, is not"
              + " allowed, lacks metadata, hides a threshold, contradicts or repeats another rule."
              + " Exit code 1 where there is anything to fix.",
      mixinStandardHelpOptions = true)
  int lint(
      @Parameters(
              paramLabel = "PATH",
              description = "A folder of rules, a rule pack, or a project that has either.")
          Path path,
      @Option(
              names = "--rules",
              paramLabel = "PATH",
              description = "A rule pack that they build on, jar or folder; can be repeated.")
          @Nullable List<Path> packs)
      throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    LintReport report = RuleLint.of(path, packs == null ? List.of() : packs);
    report.lines().forEach(out::println);
    out.flush();
    return report.clean() ? 0 : 1;
  }
}
