package io.deliverygate.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.checkstyle.CheckstyleReader;
import io.deliverygate.evidence.cobertura.CoberturaReader;
import io.deliverygate.evidence.cpd.CpdReader;
import io.deliverygate.evidence.criteria.CriteriaReader;
import io.deliverygate.evidence.cyclonedx.CycloneDxReader;
import io.deliverygate.evidence.dependencycheck.ScanReader;
import io.deliverygate.evidence.jacoco.ExecReader;
import io.deliverygate.evidence.jacoco.JacocoXmlReader;
import io.deliverygate.evidence.lcov.LcovReader;
import io.deliverygate.evidence.load.LoadReader;
import io.deliverygate.evidence.pit.PitReader;
import io.deliverygate.evidence.pmd.PmdReader;
import io.deliverygate.evidence.sarif.SarifReader;
import io.deliverygate.evidence.spotbugs.SpotBugsReader;
import io.deliverygate.evidence.surefire.CrashReader;
import io.deliverygate.evidence.surefire.SurefireReader;
import io.deliverygate.evidence.xml.GivenReport;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of a file on its way, a reader reads it or refuses it with one line: here every
 * file that a real tool wrote is cut, changed, doubled and mixed, the same way in every run.
 */
class GarbledReportTest {

  private static final int TIMES = 30;

  private static final String STRANGE = "<>&\"'{}[],:;/\\#-+.%\n\t 09eEaZ\0\u00ff\u00fe\u0080";

  @TempDir private Path root;

  static Stream<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(LcovReader.class.getResource("c8.info")).toURI());
    try (Stream<Path> all = Files.walk(folder.resolve("../..").normalize())) {
      return all
          .filter(Files::isRegularFile)
          .filter(GarbledReportTest::isReport)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isReport(Path file) {
    return !file.toString().endsWith(".class") && !file.endsWith("console.txt");
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldReadOrRefuseWhateverBecameOfAFile(Path file) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    String kind = kind(file);
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < TIMES; i++) {
      byte[] garbled = garbled(whole, random);
      assertReadOrRefused(kind, file.getFileName().toString(), garbled);
    }
    assertReadOrRefused(kind, file.getFileName().toString(), new byte[0]);
  }

  private static String kind(Path file) {
    Path evidence = file;
    while (!evidence.getParent().endsWith("io/deliverygate/evidence")) {
      evidence = evidence.getParent();
    }
    return evidence.getFileName().toString();
  }

  private void assertReadOrRefused(String kind, String name, byte[] content) throws Exception {
    Report report = GivenReport.in(root, "till").of(name, "");
    Files.write(report.file(), content);
    try {
      read(kind, report);
    } catch (UnreadableReport e) {
      assertThat(e.reason()).doesNotContain("\n").hasSizeBetween(1, 1000);
      assertThat(e.mend()).isNotBlank();
      assertThat(e.line()).isNotNegative();
    }
  }

  private static void read(String kind, Report report) throws UnreadableReport, IOException {
    if (kind.equals("criteria")) {
      CriteriaReader.read(report, test -> {});
    } else if (report.path().endsWith(".exec")) {
      ExecReader.read(report);
    } else {
      reader(kind, report.path()).read(report, fact -> {});
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

  private static byte[] garbled(byte[] whole, Random random) {
    byte[] changed = whole.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int place = random.nextInt(Math.max(1, bytes.length));
    int length = Math.min(random.nextInt(40), bytes.length - place);
    byte strange = (byte) STRANGE.charAt(random.nextInt(STRANGE.length()));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, place);
      case 1 -> Arrays.copyOfRange(bytes, place, bytes.length);
      case 2 -> spliced(bytes, place, place, new byte[] {strange});
      case 3 -> spliced(bytes, place, place + Math.min(1, length), new byte[] {strange});
      case 4 -> spliced(bytes, place, place + length, new byte[0]);
      default -> spliced(bytes, place, place, Arrays.copyOfRange(bytes, place, place + length));
    };
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] in) {
    List<byte[]> parts =
        List.of(Arrays.copyOf(bytes, from), in, Arrays.copyOfRange(bytes, to, bytes.length));
    byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
