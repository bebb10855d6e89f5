package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What options let write, and where: never over what the project is judged by or made of. */
class OutputPlaceTest {

  @TempDir private Path scratch;
  private Shop shop;

  @BeforeEach
  void begin() throws Exception {
    shop = Shop.in(scratch);
    shop.with("delivery/backlog.yaml", "epics:\n  - {id: E-1, title: Pay}\n");
    shop.with("records/verdict.json", "mine");
    shop.with("records/backlog.yaml", "epics:\n  - {id: E-1, title: Pay}\n");
    shop.with("rules/acme/summary.md", "mine");
    shop.with("config/gate.yaml", "parameters: {done.coverage.line.min: 60}\n");
    Files.createDirectories(shop.file(".git"));
    Files.createSymbolicLink(shop.file("elsewhere"), Path.of("delivery"));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(scratch)) {
      for (Path file : all.toList()) {
        files.put(file.toString(), Files.getLastModifiedTime(file).toString());
      }
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource({
    "delivery, it belongs to the records or rules",
    "delivery/, it belongs to the records or rules",
    "delivery/reports/new, it belongs to the records or rules",
    "records, it belongs to the records or rules",
    "elsewhere, it belongs to the records or rules",
    "elsewhere/new, it belongs to the records or rules",
    "rules, it belongs to the records or rules",
    "rules/acme, it belongs to the records or rules",
    "., the project itself lies there",
    "'', the project itself lies there",
    "core/../., the project itself lies there",
    ".., the project itself lies there",
    "core, sources lie there",
    "core/src, sources lie there",
    "core/src/main/java, it belongs to the sources",
    "core/src/test/java/new, it belongs to the sources",
    "config, the policy lies there",
    ".git, it belongs to git",
    ".git/reports, it belongs to git"
  })
  void shouldRefuseAFolderThatIsInUse(String out, String why) throws Exception {
    Map<String, String> before = files();

    int exit =
        shop.check(
            "--out",
            shop.folder() + "/" + out,
            "--records",
            shop.file("records").toString(),
            "--rules",
            shop.file("rules").toString(),
            "--policy",
            shop.file("config/gate.yaml").toString());

    assertThat(exit).isEqualTo(DeliveryGate.ERROR);
    assertThat(shop.err().lines()).hasSize(1);
    assertThat(shop.err()).contains("--out ", why, "name a folder that holds nothing else");
    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target",
        "target/gate",
        "core/target/gate",
        "reports",
        "delivery-reports",
        "out/new/deep",
        "../beside"
      })
  void shouldWriteIntoAFolderThatIsFree(String out) {
    assertThat(shop.check("--out", shop.folder() + "/" + out)).isNotEqualTo(DeliveryGate.ERROR);
    assertThat(shop.folder().resolve(out).resolve("verdict.json")).exists();
  }

  @Test
  void shouldTakeNoFileForAnOldVerdictWhereTheCallIsWrong() throws Exception {
    shop.with("delivery/evidence.json", "mine");
    Map<String, String> before = files();

    assertThat(shop.check("--out", shop.file("delivery").toString(), "--bogus")).isEqualTo(2);

    assertThat(files()).isEqualTo(before);
  }

  private int list(String page) {
    PrintWriter none = new PrintWriter(new StringWriter());
    String file = shop.file(page).toString();
    return DeliveryGate.run(none, none, "rules", "list", shop.folder().toString(), "--html", file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "delivery/backlog.yaml",
        "delivery/new.html",
        "elsewhere/new.html",
        "core/src/main/java/new.html",
        ".git/new.html"
      })
  void shouldWriteNoCatalogueOverWhatTheProjectKeeps(String page) throws Exception {
    Map<String, String> before = files();

    assertThat(list(page)).isEqualTo(DeliveryGate.ERROR);
    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules.html", "target/rules.html", "docs/rules/all.html", "rules.htm"})
  void shouldWriteACatalogueBesideTheProject(String page) {
    assertThat(list(page)).isZero();
    assertThat(list(page)).isZero();
    assertThat(shop.file(page)).exists();
  }
}
