package io.deliverygate.cli;

import io.deliverygate.io.BadInputException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;

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
    System.exit(run(writer(System.out), writer(System.err), args));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, Charset.defaultCharset()), true);
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
    return new CommandLine(new DeliveryGate(), new Commands(environment))
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(DeliveryGate::complain)
        .execute(args);
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

  private static int complain(Exception problem, CommandLine command, ParseResult parsed) {
    if (problem instanceof BadInputException) {
      command.getErr().println("delivery-gate: " + problem.getMessage());
    } else {
      command.getErr().println("delivery-gate: this should not have happened; please report it");
      problem.printStackTrace(command.getErr());
    }
    return ERROR;
  }
}
