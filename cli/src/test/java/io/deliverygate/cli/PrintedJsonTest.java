package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.io.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another program sees that runs {@code check --format json} in a process of its own. */
class PrintedJsonTest {

  private static final String REASON = "старый принтер, für 😀";

  @TempDir private Path scratch;

  private int run(Shop shop, String encoding, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=" + encoding);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(DeliveryGate.class.getName(), "check", shop.folder().toString()));
    command.addAll(List.of("--format", "json", "--out", out().toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(printed().toFile())
            .redirectError(complained().toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start().waitFor();
  }

  private Path out() {
    return scratch.resolve("reports");
  }

  private Path printed() {
    return scratch.resolve("stdout");
  }

  private Path complained() {
    return scratch.resolve("stderr");
  }

  /** A shop whose verdict holds more than ASCII. */
  private Shop shop() throws Exception {
    String expires = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(86_400).toString();
    return WaivedShop.waive(WaivedShop.in(scratch), expires)
        .replacing("delivery/waivers.yaml", "the old printer cannot be tested", REASON)
        .without("target/delivery-gate");
  }

  @Test
  void shouldPrintTheBytesOfTheReportAndNothingElse() throws Exception {
    assertThat(run(shop(), "UTF-8")).isZero();

    assertThat(printed()).hasSameBinaryContentAs(out().resolve("verdict.json"));
    assertThat(Files.readString(printed())).contains(REASON);
    assertThat(complained()).isEmptyFile();
  }

  @Test
  void shouldPrintTheSameWhereTheSystemsEncodingIsAnother() throws Exception {
    assertThat(run(shop(), "ISO-8859-1")).isZero();

    String ascii = Files.readString(printed(), StandardCharsets.US_ASCII);
    assertThat(Json.mapper().readTree(ascii))
        .isEqualTo(Json.mapper().readTree(out().resolve("verdict.json").toFile()));
    assertThat(ascii).contains("f\\u00fcr \\ud83d\\ude00");
  }

  @Test
  void shouldWriteNothingIntoTheProjectWhenTheReportsGoElsewhere() throws Exception {
    Shop shop = shop();
    ShopRepository.of(shop, shop.folder()).commit("the shop");
    Map<String, String> before = files(shop);

    assertThat(run(shop, "UTF-8")).isZero();

    assertThat(files(shop)).isEqualTo(before);
    assertThat(out().resolve("report/index.html")).exists();
  }

  /** What every file and folder is, by path. */
  private static Map<String, String> files(Shop shop) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(shop.folder())) {
      for (Path file : all.toList()) {
        String time = Files.getLastModifiedTime(file).toString();
        files.put(
            shop.folder().relativize(file).toString(),
            Files.isDirectory(file) ? time : time + " " + Files.size(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delivery-gate.yaml   | gates: {nix: off}  | delivery-gate: delivery-gate.yaml:1: ",
        "delivery/backlog.yaml | stories: 3        | delivery-gate: delivery/backlog.yaml:1: ",
        "pom.xml              | <project           | delivery-gate: pom.xml:1: ",
        "delivery/rules/acme/gate.yaml | id: [     | delivery-gate: delivery/rules/acme/gate.yaml:1: ",
      })
  void shouldPrintNothingWhenAProjectIsBad(String file, String text, String complaint)
      throws Exception {
    Shop shop = Shop.in(scratch).with(file, text);
    Files.createDirectories(out());
    Files.writeString(out().resolve("verdict.json"), "of an earlier run");

    assertThat(run(shop, "UTF-8")).isEqualTo(2);
    assertThat(printed()).isEmptyFile();
    assertThat(Files.readAllLines(complained()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(complaint);
    assertThat(out().resolve("verdict.json")).doesNotExist();
  }

  @Test
  void shouldPrintNothingWhenTheOrganisationsPolicyIsBadOrAnOptionUnknown() throws Exception {
    Shop shop = Shop.in(scratch);
    Path policy = Files.writeString(scratch.resolve("acme.yaml"), "parameters: {x: 1}\n");

    assertThat(run(shop, "UTF-8", "--org-policy", policy.toString())).isEqualTo(2);
    assertThat(printed()).isEmptyFile();
    assertThat(Files.readAllLines(complained())).hasSize(1).first().asString().contains(":1: ");

    assertThat(run(shop, "UTF-8", "--colour")).isEqualTo(2);
    assertThat(printed()).isEmptyFile();
  }

  @Test
  void shouldPrintTheVerdictThatNobodyCanTell() throws Exception {
    Shop shop = Shop.in(scratch).with("core/target/pmd.xml", "<pmd");

    assertThat(run(shop, "UTF-8")).isEqualTo(2);
    assertThat(printed()).hasSameBinaryContentAs(out().resolve("verdict.json"));
    assertThat(Files.readString(printed())).contains("\"status\": \"ERROR\"");
  }
}
