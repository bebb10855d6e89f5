package io.deliverygate.cli;

import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.ChosenInstant;
import io.deliverygate.io.ProjectFiles;
import io.deliverygate.project.GovernedProject;
import io.deliverygate.project.NamedPath;
import io.deliverygate.project.ProjectPlace;
import io.deliverygate.project.ProjectSetup;
import io.deliverygate.report.ConsoleReport;
import io.deliverygate.report.Reports;
import io.deliverygate.verdict.Verdict;
import io.deliverygate.verdict.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Collects a project's evidence, evaluates its gates, writes the reports. */
@Command(
    name = "check",
    description = "Evaluates the gates of a project on the evidence that its build left.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  /** How the verdict is printed. */
  enum Format {
    text,
    json
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "The project's folder; default: this one.")
  private Path dir = Path.of(".");

  @Option(
      names = "--gate",
      paramLabel = "GATE",
      description = "Evaluates this gate and those it builds on only; can be repeated.")
  private List<String> gates = new ArrayList<>();

  @Mixin private final GoverningOptions governing = new GoverningOptions();

  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "The folder of the delivery records; default: DIR/delivery.")
  private @Nullable Path records;

  @Option(
      names = "--attested",
      paramLabel = "DIR",
      description =
          "approvals.yaml and waivers.yaml of a server that identified the people in them; they"
              + " count as if signed. Outside of the project.")
  private @Nullable Path attested;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "Evaluates a saved evidence.json, at its own instant, instead of collecting.")
  private @Nullable Path evidence;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "The instant that counts as now, such as 2026-03-01T12:00:00Z.")
  private @Nullable String at;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the reports are written; default: DIR/target/delivery-gate, with Gradle"
              + " DIR/build/delivery-gate.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "What is printed: ${COMPLETION-CANDIDATES}; default: text. As json, standard output holds"
              + " the verdict alone, and nothing where none comes about.")
  private Format format = Format.text;

  @Override
  public Integer call() throws IOException {
    Path reports = reports();
    if (evidence == null) {
      Reports.remove(reports);
    } else {
      Reports.removeVerdict(reports);
    }
    NamedPath.of(dir).requireFolder();
    GovernedProject project = setup(reports).read();
    Snapshot snapshot =
        evidence == null
            ? project.collect(Instant.now().truncatedTo(ChronoUnit.SECONDS))
            : saved(evidence);
    Verdict verdict = project.judge(snapshot, instant(snapshot));
    print(verdict, reports);
    return exitCode(verdict);
  }

  private Path reports() throws IOException {
    if (out == null) {
      return reports(dir);
    }
    Path kept = records == null ? dir.resolve(ProjectFiles.RECORDS) : records;
    governing
        .place("--out", dir, List.of(dir.resolve(ProjectFiles.RECORDS), kept))
        .requireFree(out);
    return out;
  }

  /** Where the reports of a project are written. */
  static Path reports(Path project) {
    return ProjectFolder.output(project);
  }

  private ProjectSetup setup(Path reports) {
    ProjectPlace place =
        ProjectPlace.of(dir)
            .withReports(reports)
            .withRecords(Optional.ofNullable(records).map(NamedPath::of))
            .withAttested(Optional.ofNullable(attested));
    return new ProjectSetup(place, governing.governance().choosing(gates));
  }

  private Snapshot saved(Path file) throws IOException {
    if (attested != null) {
      throw new BadInputException(
          "--attested", "a saved snapshot takes in nothing more", "leave out one of the two");
    }
    return SavedEvidence.read(file);
  }

  private Instant instant(Snapshot snapshot) {
    return at == null ? snapshot.collectedAt() : ChosenInstant.of("--at", at);
  }

  private void print(Verdict verdict, Path reports) {
    PrintWriter writer = Objects.requireNonNull(spec).commandLine().getOut();
    if (format == Format.json) {
      writer.print(PlainJson.in(Charset.defaultCharset(), VerdictJson.text(verdict)));
    } else {
      ConsoleReport.lines(verdict, reports).forEach(writer::println);
    }
    writer.flush();
  }

  private static int exitCode(Verdict verdict) {
    return switch (verdict.status()) {
      case PASSED, WARNING -> 0;
      case FAILED -> 1;
      case ERROR -> DeliveryGate.ERROR;
    };
  }
}
