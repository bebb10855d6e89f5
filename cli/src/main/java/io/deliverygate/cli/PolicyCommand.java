package io.deliverygate.cli;

import io.deliverygate.io.BadInputException;
import io.deliverygate.policy.merge.PolicyLayers;
import io.deliverygate.project.Governance;
import io.deliverygate.project.NamedPath;
import io.deliverygate.rules.base.ProjectRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at policies without a project. */
@Command(
    name = "policy",
    description = "Looks at policies themselves.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class PolicyCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "lint",
      description =
          "Looks over the policy of an organisation, and those of folders in it where more files are"
              + " named, outermost first. Exit code 1 where there is anything to fix.",
      mixinStandardHelpOptions = true)
  int lint(
      @Parameters(paramLabel = "FILE", arity = "1..*", description = "The policies.")
          List<Path> files,
      @Option(
              names = "--rules",
              paramLabel = "PATH",
              description = "A rule pack that they speak of, jar or folder; can be repeated.")
          @Nullable List<Path> packs)
      throws IOException {
    files.forEach(PolicyCommand::require);
    PolicyLayers shipped = ProjectRules.of(packs == null ? List.of() : packs).layers();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try {
      Governance.organised(shipped, NamedPath.all(files)).check();
      out.println("PASSED: " + files.size() + (files.size() == 1 ? " policy" : " policies"));
      return 0;
    } catch (BadInputException e) {
      out.println(e.getMessage());
      return 1;
    } finally {
      out.flush();
    }
  }

  private static void require(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file.toString(), "no such policy file", "name an existing file");
    }
  }
}
