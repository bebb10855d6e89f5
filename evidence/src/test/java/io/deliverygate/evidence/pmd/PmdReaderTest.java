package io.deliverygate.evidence.pmd;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PmdReaderTest {

  private final PmdReader reader = new PmdReader();

  @TempDir Path root;

  @Test
  void shouldGiveAFindingPerViolationWhenPmdFoundSome() throws Exception {
    List<Finding> findings = read(fixture("findings.xml"));
    String source = "till/target/findings.xml";
    String file = "src/main/java/com/acme/Desk.java";
    assertThat(findings)
        .hasSize(6)
        .startsWith(
            new Finding(
                "",
                "PMD",
                "UnusedPrivateField",
                3,
                "Avoid unused private fields such as 'unused'.",
                file,
                7,
                source),
            new Finding("", "PMD", "SystemPrintln", 2, "Usage of System.out/err", file, 18, source),
            new Finding(
                "", "PMD", "EmptyCatchBlock", 1, "Avoid empty catch blocks", file, 37, source));
    assertThat(findings.get(5).file()).isEqualTo("src/main/java/com/acme/Till.java");
  }

  @Test
  void shouldCountAsManyAsTheFileHasWhenPrioritiesDiffer() throws Exception {
    Report report = fixture("all-priorities.xml");
    assertThat(read(report))
        .hasSize(Files.readString(report.file()).split("<violation ", -1).length - 1)
        .extracting(Finding::priority)
        .contains(1, 3, 5);
  }

  @Test
  void shouldGiveNothingWhenPmdFoundNothing() throws Exception {
    assertThat(read(fixture("no-findings.xml"))).isEmpty();
  }

  @Test
  void shouldNameVersionAndNoTimeWhenPmdStatesNoZone() throws Exception {
    Report report = fixture("findings.xml");
    read(report);
    assertThat(report.source().tool()).isEqualTo("PMD 7.17.0");
    assertThat(report.source().time())
        .isEqualTo(Files.getLastModifiedTime(report.file()).toInstant());
  }

  @Test
  void shouldTakeItsTimeWhenAZoneIsStated() throws Exception {
    Report report = given("<pmd version='8' timestamp='2026-11-21T05:25:42.431Z'/>");
    read(report);
    assertThat(report.source().time()).isEqualTo(Instant.parse("2026-11-21T05:25:42.431Z"));
  }

  @Test
  void shouldFindTheModuleWhenReportIsAnAggregate() throws Exception {
    Report report =
        given(
            "<pmd><file name='"
                + root
                + "/till/src/A.java'><violation priority='1' rule='R' beginline='3'>M</violation>"
                + "</file></pmd>");
    assertThat(read(report))
        .containsExactly(
            new Finding(
                "till", "PMD", "R", 1, "M", "till/src/A.java", 3, "till/target/report.xml"));
  }

  @Test
  void shouldPutMessageOnOneLineWhenItHasSeveral() throws Exception {
    Report report =
        given(
            "<pmd><file name='A'><violation priority='1' rule='R'>\n a\n  b\u0085&lt;c&gt;\n"
                + "</violation></file></pmd>");
    assertThat(read(report)).extracting(Finding::message).containsExactly("a b <c>");
  }

  @Test
  void shouldRefuseWhenPmdCouldNotAnalyseAFile() throws Exception {
    UnreadableReport refusal = GivenReport.refusal(reader, fixture("errors.xml"));
    assertThat(refusal.reason())
        .startsWith(
            "PMD could not analyse src/main/java/com/acme/Broken.java: ParseException: Parse")
        .contains("at line 2, column 30");
    assertThat(refusal.line()).isEqualTo(14);
    assertThat(refusal.fix()).contains("fix that file or exclude it from PMD");
  }

  @Test
  void shouldRefuseWhenPmdCouldNotRunARule() throws Exception {
    UnreadableReport refusal = GivenReport.refusal(reader, fixture("configerror.xml"));
    assertThat(refusal.reason())
        .isEqualTo("PMD did not run rule LoosePackageCoupling: No packages or classes specified");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "6", "-1", "NaN", "", "99999999999999999999"})
  void shouldRefuseWhenPriorityIsNone(String priority) throws Exception {
    Report report =
        given("<pmd><file name='A'><violation priority='" + priority + "' rule='R'/></file></pmd>");
    assertThat(GivenReport.refusal(reader, report).reason()).contains(priority);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pmd><file/></pmd>",
        "<pmd><violation priority='1' rule='R'/></pmd>",
        "<pmd><file name='A'><violation rule='R'/></file></pmd>",
        "<pmd><file name='A'><violation priority='1'/></file></pmd>",
        "<pmd><file name='A'><violation priority='1' rule='R' beginline='x'/></file></pmd>",
        "<pmd><error msg='M'/></pmd>"
      })
  void shouldRefuseWhenSomethingIsMissing(String content) throws Exception {
    assertThat(GivenReport.refusal(reader, given(content))).isNotNull();
  }

  private List<Finding> read(Report report) throws Exception {
    return GivenReport.read(reader, report, Finding.class);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "till", "").from(getClass(), name);
  }

  private Report given(String content) throws Exception {
    return GivenReport.in(root, "till", "").of(content);
  }
}
