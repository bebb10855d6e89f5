package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flaws that lie between files or in a file as a whole, and files that are none of our records. */
class BadRecordFilesTest {

  @TempDir private Path scratch;
  private Path project;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private int exit;

  @BeforeEach
  void leaveAnOldVerdict() throws Exception {
    project = Files.createDirectory(scratch.resolve("project"));
    file("target/delivery-gate/verdict.json", "{\"status\": \"PASSED\"}");
  }

  @Test
  void shouldNameBothFilesWhenAnIdStandsInTwo() throws Exception {
    file("delivery/a.yaml", "stories: [{id: S-1, title: t}]");
    file("delivery/more/b.yml", "\nstories: [{id: S-1, title: t}]");

    check();

    refused(
        "delivery/more/b.yml:2: 'S-1' is in stories already, at delivery/a.yaml:1"
            + " (give one of them another name)");
  }

  @Test
  void shouldNameBothFilesWhenThereAreTwoProducts() throws Exception {
    file("delivery/a.yaml", "product: {name: P}");
    file("delivery/b.yaml", "product: {name: P}");

    check();

    refused(
        "delivery/b.yaml:1: 'product' comes twice, first at delivery/a.yaml:1 (keep one of them)");
  }

  @Test
  void shouldRefuseAFileThatIsNotUtf8() throws Exception {
    Files.createDirectories(project.resolve("delivery"));
    Files.write(
        project.resolve("delivery/bad.yaml"),
        "product: {name: Grün}".getBytes(StandardCharsets.ISO_8859_1));

    check();

    refused("delivery/bad.yaml: is not UTF-8 text (save it as UTF-8)");
  }

  @Test
  void shouldRefuseAFileThatIsTooLarge() throws Exception {
    file("delivery/bad.yaml", "# a comment\n".repeat(100_000));

    check();

    refused("delivery/bad.yaml: is larger than 1 MiB (split it)");
  }

  @Test
  void shouldNameTheFileWhenTheRecordsLieElsewhere() throws Exception {
    file("elsewhere/bad.yaml", "product: {nam: P}");

    check("--records", project.resolve("elsewhere").toString());

    refused("elsewhere/bad.yaml:1: unknown key 'nam' (did you mean 'name'?)");
  }

  @Test
  void shouldLookAtNoFlawInWhatIsNoRecord() throws Exception {
    file("delivery/rules/own.case.yaml", "no: record");
    file("delivery/baseline/notes.txt", "no: record");
    file("delivery/schema/notes.yaml", "no: record");
    file("delivery/own.case.yaml", "no: record");
    file("delivery/empty.yaml", "");
    file("delivery/comment.yaml", "# nothing yet\n");

    check();

    assertThat(err.toString()).isEmpty();
    assertThat(project.resolve("target/delivery-gate/verdict.json")).content().contains("gates");
  }

  @Test
  void shouldRefuseALinkedFolderOutOfTheProject() throws Exception {
    Path outside = Files.createDirectory(scratch.resolve("outside"));
    Files.writeString(outside.resolve("bad.yaml"), "no: record");
    Files.createSymbolicLink(project.resolve("delivery"), outside);

    check();

    refused("delivery: is a link that leads out of the repository (keep what it leads to in it)");
  }

  @Test
  void shouldRefuseALinkedFileOutOfTheProject() throws Exception {
    Path bad = Files.writeString(scratch.resolve("bad.yaml"), "no: record");
    file("delivery/good.yaml", "product: {name: P}");
    Files.createSymbolicLink(project.resolve("delivery/bad.yaml"), bad);

    check();

    refused(
        "delivery/bad.yaml: is a link that leads out of the repository"
            + " (keep what it leads to in it)");
  }

  @Test
  void shouldReadALinkedFileWithinTheProject() throws Exception {
    file("good.yaml", "product: {name: P}");
    file("delivery/notes.md", "");
    Files.createSymbolicLink(project.resolve("delivery/good.yaml"), Path.of("../good.yaml"));

    check();

    assertThat(err.toString()).isEmpty();
    assertThat(project.resolve("target/delivery-gate/evidence.json"))
        .content()
        .contains("delivery/good.yaml");
  }

  private void refused(String complaint) throws IOException {
    assertThat(err.toString().lines()).containsExactly("delivery-gate: " + complaint);
    assertThat(out.toString()).isEmpty();
    assertThat(exit).isEqualTo(DeliveryGate.ERROR);
    try (Stream<Path> left = Files.walk(project.resolve("target"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private void check(String... options) {
    Stream<String> args =
        Stream.concat(Stream.of("check", project.toString()), List.of(options).stream());
    exit =
        DeliveryGate.run(
            new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
  }

  private void file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
