package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records with one flaw each, given to the real command: one line with file, line and fix, exit
 * code 2, and nothing left of the verdict before.
 */
class BadRecordsTest {

  @TempDir private Path project;

  /** The cases of bad-records.txt: a name, a file, and what the complaint has to begin with. */
  static Stream<Arguments> flaws() throws IOException {
    String all = Files.readString(Path.of("src/test/resources/bad-records.txt"));
    return Stream.of(all.split("(?m)^## "))
        .filter(each -> !each.isBlank())
        .map(
            each -> {
              String[] named = each.split("\n", 2);
              String[] parts = named[1].split("(?m)^=> ");
              return Arguments.of(named[0], parts[0], parts[1].strip());
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  void shouldRefuseInOneLine(String name, String records, String complaint) throws Exception {
    write("delivery/bad.yaml", records);
    write("target/delivery-gate/verdict.json", "{}");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int exit =
        DeliveryGate.run(
            new PrintWriter(out, true), new PrintWriter(err, true), "check", project.toString());

    String expected = complaint.startsWith(":") ? "delivery/bad.yaml" + complaint : complaint;
    assertThat(err.toString().strip())
        .startsWith("delivery-gate: " + expected)
        .endsWith(")")
        .doesNotContain("\n");
    assertThat(out.toString()).isEmpty();
    assertThat(exit).isEqualTo(DeliveryGate.ERROR);
    assertThat(project.resolve("target/delivery-gate/verdict.json")).doesNotExist();
    assertThat(project.resolve("target/delivery-gate/evidence.json")).doesNotExist();
  }

  @Test
  void shouldHaveSixtyFlawsAndMore() throws Exception {
    assertThat(flaws()).hasSizeGreaterThanOrEqualTo(60);
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
