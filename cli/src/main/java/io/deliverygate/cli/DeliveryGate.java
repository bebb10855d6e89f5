package io.deliverygate.cli;

import io.deliverygate.io.Malfunction;
import io.deliverygate.io.OneLine;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

/**
 * The {@code delivery-gate} command. Exit codes: 0 the enforced gates passed, warnings included; 1
 * an enforced gate failed; 2 an error, bad input or bad usage.
 */
@Command(
    name = "delivery-gate",
    description = "Judges a software project by the gates of its organisation, and says why.",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    subcommands = {
      CheckCommand.class,
      BaselineCommand.class,
      ExplainCommand.class,
      InitCommand.class,
      MergeBaselineCommand.class,
      PolicyCommand.class,
      RecordsCommand.class,
      RulesCommand.class,
      SignCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the enforced gates passed, warnings included",
      "1:an enforced gate failed",
      "2:error, bad input or bad usage"
    })
public final class DeliveryGate {

  static final int ERROR = 2;

  private DeliveryGate() {}

  public static void main(String[] args) {
    PrintWriter err = writer(System.err);
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> giveUp(err, problem));
    System.exit(run(writer(System.out), err, args));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, Charset.defaultCharset()), true);
  }

  /** Another thread broke down, so that whoever waits for it would wait for ever. */
  private static void giveUp(PrintWriter err, Throwable problem) {
    try {
      complain(err, problem);
    } finally {
      Runtime.getRuntime().halt(ERROR);
    }
  }

  /**
   * Runs the command within this JVM.
   *
   * @return its exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(out, err, System.getenv(), args);
  }

  /** The same with other environment variables. */
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    try {
      return new CommandLine(new DeliveryGate(), new Commands(environment))
          .setOut(out)
          .setErr(err)
          .setExpandAtFiles(false)
          .setParameterExceptionHandler(DeliveryGate::misused)
          .setExecutionExceptionHandler((problem, command, parsed) -> complain(err, problem))
          .execute(args);
    } catch (Throwable problem) {
      return complain(err, problem);
    }
  }

  /** Makes the commands, each with what it needs of its surroundings. */
  private record Commands(Map<String, String> environment) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type == BaselineCommand.class
          ? type.cast(new BaselineCommand(environment))
          : CommandLine.defaultFactory().create(type);
    }
  }

  /** A verdict that would have been replaced must not be taken for one of this call. */
  private static int misused(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    command
        .getErr()
        .println(
            "delivery-gate: " + OneLine.of(problem.getMessage()) + " (" + advice(command) + ")");
    try {
      if (command.getCommand() instanceof CheckCommand) {
        MisusedCheck.of(command.getCommandSpec(), List.of(args)).removeVerdicts();
      }
      return ERROR;
    } catch (IOException e) {
      return complain(command.getErr(), e);
    }
  }

  private static String advice(CommandLine command) {
    Set<String> parts = command.getSubcommands().keySet();
    String help = "see " + command.getCommandSpec().qualifiedName() + " --help";
    return parts.isEmpty() ? help : "choose from " + String.join(", ", parts) + "; " + help;
  }

  private static int complain(PrintWriter err, Throwable problem) {
    err.println("delivery-gate: " + Malfunction.line(problem));
    if (Malfunction.isTraced()) {
      problem.printStackTrace(err);
    }
    err.flush();
    return ERROR;
  }
}
