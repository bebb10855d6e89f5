package io.deliverygate.cli;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.ChosenInstant;
import io.deliverygate.project.GovernedProject;
import io.deliverygate.project.NamedPath;
import io.deliverygate.project.ProjectPlace;
import io.deliverygate.rules.falsehood.MutatedRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at what rules make of records. */
@Command(
    name = "records",
    description = "Looks at the delivery records themselves.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RecordsCommand {

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "mutate",
      description =
          "Makes facts of the records false, one at a time, and says which of them no active rule"
              + " notices; no file is changed. A rule in shadow does not count.",
      mixinStandardHelpOptions = true)
  int mutate(
      @Parameters(
              paramLabel = "DIR",
              arity = "0..1",
              defaultValue = ".",
              description = "The project's folder; default: this one.")
          Path dir,
      @Mixin GoverningOptions governing,
      @Option(
              names = "--records",
              paramLabel = "DIR",
              description = "The folder of the delivery records; default: DIR/delivery.")
          @Nullable Path records,
      @Option(
              names = "--evidence",
              paramLabel = "FILE",
              description = "Takes the records of a saved evidence.json instead of collecting.")
          @Nullable Path evidence,
      @Option(
              names = "--at",
              paramLabel = "INSTANT",
              description = "The instant that counts as now, such as 2026-03-01T12:00:00Z.")
          @Nullable String at,
      @Option(
              names = "--each",
              paramLabel = "N",
              defaultValue = "3",
              description = "How many facts at most are made false of each key; default: 3.")
          int each,
      @Option(
              names = "--fail-under",
              paramLabel = "PERCENT",
              defaultValue = "0",
              description = "Exit code 1 where rules notice less of them; default: 0.")
          int least)
      throws IOException {
    requireInside("--each", each, 1, Integer.MAX_VALUE);
    requireInside("--fail-under", least, 0, 100);
    NamedPath.of(dir).requireFolder();
    ProjectPlace place =
        ProjectPlace.of(dir).withRecords(Optional.ofNullable(records).map(NamedPath::of));
    GovernedProject project = governing.setup(place).read();
    Snapshot truth =
        evidence == null
            ? project.collect(Instant.now().truncatedTo(ChronoUnit.SECONDS))
            : SavedEvidence.read(evidence);
    Instant now = at == null ? truth.collectedAt() : ChosenInstant.of("--at", at);
    MutatedRecords mutated = project.mutateRecords(truth, now, each);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    mutated.lines().forEach(out::println);
    out.flush();
    return mutated.percent() < least ? 1 : 0;
  }

  private void requireInside(String option, int number, int least, int most) {
    if (number < least || number > most) {
      throw new ParameterException(
          Objects.requireNonNull(spec).subcommands().get("mutate"),
          most == Integer.MAX_VALUE
              ? "%s is %d: write a number of at least %d".formatted(option, number, least)
              : "%s is %d: write a number from %d to %d".formatted(option, number, least, most));
    }
  }
}
