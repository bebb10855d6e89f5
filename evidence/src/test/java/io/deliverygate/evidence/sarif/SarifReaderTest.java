package io.deliverygate.evidence.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.checkstyle.CheckstyleReader;
import io.deliverygate.evidence.pmd.PmdReader;
import io.deliverygate.evidence.spotbugs.SpotBugsReader;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real tools write; {@link SarifFormatTest} has the format's finer points. */
class SarifReaderTest {

  private final SarifReader reader = new SarifReader();

  @TempDir Path root;

  @Test
  void shouldSayWhatPmdsOwnXmlSaysWhenPmdWroteBoth() throws Exception {
    GivenReport given = GivenReport.in(root, "till");
    List<Finding> xml =
        GivenReport.read(new PmdReader(), given.from(getClass(), "pmd.xml"), Finding.class);
    assertThat(read(fixture("pmd.sarif.json")))
        .hasSize(8)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source")
        .containsExactlyInAnyOrderElementsOf(xml);
  }

  @Test
  void shouldSayWhatCheckstylesOwnXmlSaysWhenCheckstyleWroteBoth() throws Exception {
    GivenReport given = GivenReport.in(root, "till");
    List<Finding> xml =
        GivenReport.read(
            new CheckstyleReader(),
            given.from(CheckstyleReader.class, "12.3.1.xml"),
            Finding.class);
    assertThat(read(fixture("checkstyle-12.3.1.sarif")))
        .hasSize(9)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source")
        .containsExactlyElementsOf(xml);
  }

  @Test
  void shouldSayWhatSpotBugsOwnXmlSaysButTheRankWhenSpotBugsWroteBoth() throws Exception {
    GivenReport given = GivenReport.in(root, "till");
    List<Finding> xml =
        GivenReport.read(
            new SpotBugsReader(), given.from(SpotBugsReader.class, "findings.xml"), Finding.class);
    List<Finding> sarif = read(fixture("spotbugs.sarif.json"));
    assertThat(sarif).hasSameSizeAs(xml);
    for (int i = 0; i < xml.size(); i++) {
      assertThat(sarif.get(i).message()).isEqualTo(xml.get(i).message() + ".");
      assertThat(sarif.get(i))
          .usingRecursiveComparison()
          .ignoringFields("source", "message", "priority")
          .isEqualTo(xml.get(i));
      assertThat(sarif.get(i).priority()).isEqualTo(Math.max(2, xml.get(i).priority()));
    }
  }

  @Test
  void shouldReadOldCheckstyleThatPutsPathsWhereUrisBelong() throws Exception {
    assertThat(read(fixture("checkstyle-9.3.sarif")))
        .hasSize(9)
        .allMatch(finding -> finding.module().equals("till"))
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("magic.number");
              assertThat(finding.file()).isEqualTo("till/src/main/java/com/acme/till/Memory.java");
            });
  }

  @Test
  void shouldLeaveOutWhatIsSuppressedAndDecodePathsWhenEslintWroteIt() throws Exception {
    Report report = fixture("eslint.sarif");
    assertThat(read(report))
        .containsExactly(
            new Finding(
                "till",
                "ESLint",
                "no-unused-vars",
                2,
                "'unused' is defined but never used.",
                "till/src/with space.js",
                3,
                "till/target/eslint.sarif"),
            new Finding(
                "till",
                "ESLint",
                "eqeqeq",
                3,
                "Expected '===' and instead saw '=='.",
                "till/src/with space.js",
                4,
                "till/target/eslint.sarif"));
    assertThat(report.source().tool()).isEqualTo("ESLint 9.39.5");
  }

  @ParameterizedTest
  @CsvSource({
    "pmd-error.sarif.json, ParseException: Parse exception",
    "pmd-configerror.sarif.json, No packages or classes specified",
    "eslint-error.sarif, Parsing error: Unexpected token",
    "spotbugs-error.sarif.json, Error scanning com/acme/till/Bad for referenced classes"
  })
  void shouldRefuseWhenTheToolDidNotFinish(String fixture, String why) throws Exception {
    UnreadableReport refusal = GivenReport.refusal(reader, fixture(fixture));
    assertThat(refusal.reason()).startsWith("the tool did not finish its run: " + why);
    assertThat(refusal.fix()).isEqualTo("fix what stopped the tool, then run it again");
    assertThat(refusal.line()).isPositive();
  }

  @Test
  void shouldRefuseWhenCheckstyleCouldNotReadAFile() throws Exception {
    assertThat(GivenReport.refusal(reader, fixture("checkstyle-exception.sarif")).reason())
        .startsWith("till/src/main/java/com/acme/till/Broken.java could not be checked: ");
  }

  @Test
  void shouldCountWhenSpotBugsOnlyMissedClasses() throws Exception {
    assertThat(read(fixture("spotbugs-missing-class.sarif.json")))
        .extracting(Finding::rule, Finding::priority)
        .contains(tuple("NP_ALWAYS_NULL", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pmd.sarif.json", "spotbugs.sarif.json", "eslint.sarif"})
  void shouldRefuseWhenTheFileIsCutShort(String fixture) throws Exception {
    GivenReport given = GivenReport.in(root, "till");
    String whole = given.text(getClass(), fixture).stripTrailing();
    for (int length = 1; length < whole.length(); length += 97) {
      Report report = given.of(whole.substring(0, length));
      assertThat(GivenReport.refusal(reader, report))
          .as("cut after %d", length)
          .isNotNull()
          .satisfies(refusal -> assertThat(refusal.reason()).startsWith("the file is cut short"));
    }
  }

  @Test
  void shouldFindTheSourceWhenSpotBugsNamesPackageAndFile() throws Exception {
    Path file = root.resolve("till/src/main/java/com/acme/till/Desk.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    assertThat(read(fixture("spotbugs.sarif.json")))
        .allMatch(found -> found.file().equals("till/src/main/java/com/acme/till/Desk.java"));
  }

  private List<Finding> read(Report report) throws Exception {
    return GivenReport.read(reader, report, Finding.class);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "till").from(getClass(), name);
  }
}
