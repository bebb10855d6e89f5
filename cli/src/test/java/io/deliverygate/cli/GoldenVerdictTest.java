package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verdict on the evidence of the sample project, once as it is blocked and once as it goes
 * live, stays what it was to the byte, the fingerprints of facts that waivers name included, and so
 * does what people read, whatever is moved within the product.
 */
class GoldenVerdictTest {

  private static final Path COMMITTED = Path.of("src/test/resources/golden");
  private static final String CONSOLE = "console.txt";
  private static final List<String> CASES = List.of("blocked", "live");

  @TempDir private Path folder;

  /** Writes the verdicts of now, after a change that was meant to change them. */
  public static void main(String[] args) throws Exception {
    for (String name : CASES) {
      for (Map.Entry<String, String> file :
          judge(name, Files.createTempDirectory(name)).entrySet()) {
        Files.writeString(COMMITTED.resolve(name).resolve(file.getKey()), file.getValue());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"blocked", "live"})
  void shouldSayWhatItSaidBefore(String name) throws Exception {
    for (Map.Entry<String, String> file : judge(name, folder).entrySet()) {
      assertThat(file.getValue())
          .as("%s: run GoldenVerdictTest.main in the module's folder to write it anew", name)
          .isEqualTo(Files.readString(COMMITTED.resolve(name).resolve(file.getKey())));
    }
  }

  /** What is written and printed, by file. */
  private static Map<String, String> judge(String name, Path folder) throws IOException {
    Path given = COMMITTED.resolve(name);
    Path out = folder.resolve("out");
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.copy(given.resolve("delivery-gate.yaml"), project.resolve("delivery-gate.yaml"));
    StringWriter printed = new StringWriter();
    DeliveryGate.run(
        new PrintWriter(printed),
        new PrintWriter(printed),
        "check",
        project.toString(),
        "--evidence",
        given.resolve("evidence.json").toString(),
        "--out",
        out.toString());
    Map<String, String> files = new TreeMap<>();
    for (String file : List.of("verdict.json", "summary.md")) {
      files.put(file, Files.readString(out.resolve(file)));
    }
    files.put(CONSOLE, printed.toString().replace(out.toString(), "OUT"));
    return files;
  }
}
