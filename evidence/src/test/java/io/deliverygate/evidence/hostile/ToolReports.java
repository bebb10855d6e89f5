package io.deliverygate.evidence.hostile;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.checkstyle.CheckstyleReader;
import io.deliverygate.evidence.cobertura.CoberturaReader;
import io.deliverygate.evidence.collect.LoadReader;
import io.deliverygate.evidence.collect.components.ScanReader;
import io.deliverygate.evidence.cpd.CpdReader;
import io.deliverygate.evidence.criteria.CriteriaReader;
import io.deliverygate.evidence.cyclonedx.CycloneDxReader;
import io.deliverygate.evidence.jacoco.ExecReader;
import io.deliverygate.evidence.jacoco.JacocoXmlReader;
import io.deliverygate.evidence.lcov.LcovReader;
import io.deliverygate.evidence.pit.PitReader;
import io.deliverygate.evidence.pmd.PmdReader;
import io.deliverygate.evidence.sarif.SarifReader;
import io.deliverygate.evidence.spotbugs.SpotBugsReader;
import io.deliverygate.evidence.surefire.CrashReader;
import io.deliverygate.evidence.surefire.SurefireReader;
import io.deliverygate.fact.Fact;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The reports beside these tests that real tools wrote, and what reads them. */
final class ToolReports {

  private ToolReports() {}

  /** All of them, in the order of their paths. */
  static Stream<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(LcovReader.class.getResource("c8.info")).toURI());
    try (Stream<Path> all = Files.walk(folder.resolve("../..").normalize())) {
      return all
          .filter(Files::isRegularFile)
          .filter(ToolReports::isReport)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isReport(Path file) {
    return !file.toString().endsWith(".class") && !file.endsWith("console.txt");
  }

  /** What kind of report it is: the package of its reader. */
  static String kind(Path file) {
    Path evidence = file;
    while (!evidence.getParent().endsWith("io/deliverygate/evidence")) {
      evidence = evidence.getParent();
    }
    return evidence.getFileName().toString();
  }

  /** Reads a report with the reader of its kind. */
  static void read(String kind, Report report, Consumer<Fact> facts)
      throws UnreadableReport, IOException {
    if (kind.equals("criteria")) {
      CriteriaReader.read(report, test -> {});
    } else if (report.path().endsWith(".exec")) {
      ExecReader.read(report);
    } else {
      reader(kind, report.path()).read(report, facts);
    }
  }

  private static ReportReader reader(String kind, String path) {
    return switch (kind) {
      case "checkstyle" -> new CheckstyleReader();
      case "cobertura" -> new CoberturaReader(LineSink.NONE);
      case "cpd" -> new CpdReader();
      case "cyclonedx" -> new CycloneDxReader();
      case "dependencycheck" -> new ScanReader();
      case "jacoco" -> new JacocoXmlReader();
      case "lcov" -> new LcovReader(LineSink.NONE);
      case "load" -> new LoadReader();
      case "pit" -> new PitReader();
      case "pmd" -> new PmdReader();
      case "sarif" -> path.endsWith(".xml") ? new PmdReader() : new SarifReader();
      case "spotbugs" -> new SpotBugsReader();
      case "surefire" ->
          CrashReader.understands(Path.of(path)) ? new CrashReader() : new SurefireReader();
      default -> throw new IllegalArgumentException("no reader is known for " + kind);
    };
  }
}
