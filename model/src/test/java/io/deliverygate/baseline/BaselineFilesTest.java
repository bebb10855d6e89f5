package io.deliverygate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.baseline.Baseline.Recorded;
import io.deliverygate.io.BadInputException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFilesTest {

  private static final String TEXT =
      """
      # What is accepted for now; see docs/baseline.md. To be written by: delivery-gate baseline
      schema: delivery-gate/baseline/v1
      gate: debt
      module: "core"
      recorded: {commit: "0123abcd", day: "2026-03-01"}
      effort-minutes: 105.5
      accepted:
      - {flaw: "aa", tool: "PMD", rule: "Unused", files: ["src/A.java"], says: "never \\"used\\": x"}
      - {flaw: "bb", tool: "CPD", rule: "duplicate", files: ["src/A.java","src/Ä.java"], says: "90 tokens"}
      """;

  private static final Recorded RECORDED = new Recorded("0123abcd", "2026-03-01");
  private static final Entry UNUSED =
      new Entry("aa", "PMD", "Unused", List.of("src/A.java"), "never \"used\": x");
  private static final Entry DUPLICATE =
      new Entry("bb", "CPD", "duplicate", List.of("src/Ä.java", "src/A.java"), "90 tokens");

  @TempDir private Path folder;

  @Test
  void shouldWriteOneLineAnEntryInTheOrderOfTheFiles() throws Exception {
    write(core("105.50", DUPLICATE, UNUSED));

    assertThat(folder.resolve("debt/core.yaml")).hasContent(TEXT);
  }

  @Test
  void shouldReadTheSameWhenItWasWritten() throws Exception {
    Path file = given("debt/core.yaml", TEXT);

    assertThat(BaselineFiles.read(file, "core.yaml")).isEqualTo(core("105.5", UNUSED, DUPLICATE));
  }

  @Test
  void shouldKeepTheFileWhenItAcceptsTheSame() throws Exception {
    Path file = given("debt/core.yaml", TEXT);
    Baseline later =
        new Baseline(
            "debt",
            "core",
            new Recorded("ffff", "2026-09-09"),
            new BigDecimal("105.5"),
            List.of(UNUSED, DUPLICATE));

    assertThat(write(later)).singleElement().asString().startsWith("kept ");
    assertThat(file).hasContent(TEXT);
  }

  @Test
  void shouldWriteTheFileAnewWhenItAcceptsLess() throws Exception {
    Path file = given("debt/core.yaml", TEXT);

    assertThat(write(core("105.5", UNUSED))).singleElement().asString().startsWith("written ");
    assertThat(file).content().doesNotContain("duplicate");
  }

  @Test
  void shouldDeleteTheFileWhenTheModuleIsGone() throws Exception {
    Path file = given("debt/web.yaml", TEXT.replace("core", "web"));
    Path other = given("debt/notes.txt", "ours");

    assertThat(write(core("0"))).last().asString().matches("deleted  .*/debt/web\\.yaml");
    assertThat(file).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void shouldSayThatNothingIsAcceptedWhenThereIsNothing() throws Exception {
    write(new Baseline("debt", "core", Recorded.NOWHERE, BigDecimal.ZERO, List.of()));

    assertThat(folder.resolve("debt/core.yaml"))
        .content()
        .endsWith("effort-minutes: 0\naccepted: []\n");
    assertThat(BaselineFiles.read(folder.resolve("debt/core.yaml"), "x").accepted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "core, core.yaml",
    "com.acme:core, com.acme%3Acore.yaml",
    "../up, %2E./up.yaml",
    "'', %.yaml",
    "ä, %C3%A4.yaml"
  })
  void shouldNameFilesSafely(String module, String name) {
    assertThat(BaselineFiles.name(module)).isEqualTo(name.replace("/", "%2F"));
  }

  @Test
  void shouldTellLongNamesApartWhenTheyBeginAlike() {
    String one = BaselineFiles.name("m".repeat(300) + "1");

    assertThat(one).isNotEqualTo(BaselineFiles.name("m".repeat(300) + "2")).hasSizeLessThan(130);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schema: delivery-gate/baseline/v1 | schema: v2 | x: the schema is 'v2', expected",
        "gate: debt | gate: done | x: gate 'done' has no baseline",
        "module: \"core\" | module: \"web\" | x: holds the baseline of module 'web'",
        "module: \"core\" | module: \"co | x: Unexpected end-of-input",
        "gate: debt | gate: debt~gate: debt | x:4: the key 'gate' comes twice",
        "gate: debt | gates: debt | x:3: not a line of a baseline",
        "gate: debt | # gate | x: there is no 'gate'",
        "effort-minutes: 105.5 | effort-minutes: -1 | x: '-1' is no effort in minutes",
        "effort-minutes: 105.5 | effort-minutes: NaN | x: 'NaN' is no effort in minutes",
        "accepted: | accepted: [1] | x:8: an entry stands outside 'accepted:'",
        "accepted: | <<<<<<< HEAD | x:7: a merge conflict is left",
        "flaw: \"aa\" | flaw: \"\" | x:8: an entry needs a fingerprint and a file",
        "flaw: \"aa\" | flaw: \"aa\", flaw: \"ab\" | x:8: Duplicate field 'flaw'",
        "flaw: \"aa\" | blot: \"aa\" | x:8: the parts are not those of a line",
        "flaw: \"aa\" | flaw: null | x:8: the parts are not those",
        "[\"src/A.java\"] | [] | x:8: an entry needs a fingerprint and a file",
        "effort-minutes: 105.5 | accepted:~effort-minutes: 105.5 | x:7: 'effort-minutes' stands behind"
      })
  void shouldSayWhatIsWrongWhenItIsNoBaseline(String from, String to, String complaint)
      throws Exception {
    assertThat(TEXT).contains(from);
    Path file =
        given(
            "debt/core.yaml",
            TEXT.replaceFirst(
                java.util.regex.Pattern.quote(from),
                java.util.regex.Matcher.quoteReplacement(to.replace('~', '\n'))));

    assertThatThrownBy(() -> BaselineFiles.read(file, "x"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(complaint)
        .hasMessageNotContainingAny("\n");
  }

  @Test
  void shouldRefuseAFolderThatALinkLeadsOutOf() throws Exception {
    Path project = Files.createDirectory(folder.resolve("project"));
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(project.resolve("delivery"), outside);

    assertThatThrownBy(
            () -> BaselineFiles.requireInside(project.resolve("delivery/baseline"), project))
        .hasMessageContaining("leads out of the project");
    BaselineFiles.requireInside(project.resolve("records/baseline"), project);
  }

  @Test
  void shouldLeaveRecordingToPeople() {
    assertThat(CiServer.in(Map.of("BUILD_NUMBER", "7"))).contains("BUILD_NUMBER");
    assertThat(CiServer.in(Map.of("CI", "true"))).contains("CI");
    assertThat(CiServer.in(Map.of("CI", "false", "JENKINS_URL", ""))).isEmpty();
    assertThatThrownBy(() -> CiServer.refuse(Map.of("GITLAB_CI", "1")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("GITLAB_CI");
  }

  private static Baseline core(String minutes, Entry... entries) {
    return new Baseline("debt", "core", RECORDED, new BigDecimal(minutes), List.of(entries));
  }

  private List<String> write(Baseline baseline) throws Exception {
    return BaselineFiles.write(folder, List.of(baseline));
  }

  private Path given(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
