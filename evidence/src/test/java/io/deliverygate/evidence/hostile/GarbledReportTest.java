package io.deliverygate.evidence.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    return ToolReports.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldReadOrRefuseWhateverBecameOfAFile(Path file) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    String kind = ToolReports.kind(file);
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < TIMES; i++) {
      byte[] garbled = garbled(whole, random);
      assertReadOrRefused(kind, file.getFileName().toString(), garbled);
    }
    assertReadOrRefused(kind, file.getFileName().toString(), new byte[0]);
  }

  private void assertReadOrRefused(String kind, String name, byte[] content) throws Exception {
    Report report = GivenReport.in(root, "till").of(name, "");
    Files.write(report.file(), content);
    try {
      ToolReports.read(kind, report, fact -> {});
    } catch (UnreadableReport e) {
      assertThat(e.reason()).doesNotContain("\n").hasSizeBetween(1, 1000);
      assertThat(e.fix()).isNotBlank();
      assertThat(e.line()).isNotNegative();
    }
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
