package io.deliverygate.evidence.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotBugsReaderTest {

  private static final String DESK = "till/src/main/java/com/acme/till/Desk.java";

  private final SpotBugsReader reader = new SpotBugsReader();

  @TempDir Path root;

  @Test
  void shouldCountAsSpotBugsDoesWhenRanksDiffer() throws Exception {
    Report report = fixture("findings.xml");
    assertThat(read(report))
        .hasSize(stated(report, "total_bugs"))
        .extracting(Finding::priority)
        .containsExactly(4, 4, 2, 1, 4, 3, 3, 2, 4, 2, 3, 4, 2, 1, 2, 4, 4, 4, 4, 3);
  }

  @Test
  void shouldGiveTypeMessageAndPlaceOfEachBug() throws Exception {
    lay(DESK);
    Report report = fixture("findings.xml");
    assertThat(read(report))
        .allMatch(finding -> finding.file().equals(DESK))
        .contains(
            new Finding(
                "till",
                "SpotBugs",
                "NP_ALWAYS_NULL",
                2,
                "Null pointer dereference of name in com.acme.till.Desk.owner(boolean)",
                DESK,
                44,
                "till/target/findings.xml"));
  }

  @Test
  void shouldLeaveTheLineOpenWhenTheBugIsOfAFieldWithoutOne() throws Exception {
    assertThat(read(fixture("findings.xml")))
        .filteredOn(finding -> finding.rule().equals("UUF_UNUSED_FIELD"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line()).isZero();
              assertThat(finding.file()).isEqualTo("com/acme/till/Desk.java");
            });
  }

  @Test
  void shouldStateVersionAndTheTimeOfTheAnalysis() throws Exception {
    Report report = fixture("findings.xml");
    read(report);
    assertThat(report.source().tool()).isEqualTo("SpotBugs 4.10.4");
    assertThat(report.source().time()).isEqualTo(Instant.parse("2026-11-21T08:49:09.039Z"));
  }

  @Test
  void shouldFindTheModuleThatHasTheSourceWhenTheReportIsAnAggregate() throws Exception {
    lay(DESK);
    Report report = GivenReport.in(root, "", "till").from(getClass(), "findings.xml");
    assertThat(read(report))
        .allMatch(finding -> finding.module().equals("till") && finding.file().equals(DESK));
  }

  @Test
  void shouldPreferItsOwnModuleWhenSeveralHaveTheSource() throws Exception {
    lay(DESK);
    lay("desk/src/main/java/com/acme/till/Desk.java");
    Report report = GivenReport.in(root, "desk", "till").from(getClass(), "findings.xml");
    assertThat(read(report)).allMatch(finding -> finding.module().equals("desk"));
  }

  @Test
  void shouldCountAndSaySoWhenOnlyClassesWereMissing() throws Exception {
    Report report = fixture("missing-class.xml");
    assertThat(read(report)).hasSize(stated(report, "total_bugs")).isNotEmpty();
    assertThat(report.source().tool()).isEqualTo("SpotBugs 4.10.4, missing 1 classes");
  }

  @Test
  void shouldRefuseWhenSpotBugsCouldNotAnalyseAClass() throws Exception {
    UnreadableReport refusal = GivenReport.refusal(reader, fixture("analysis-error.xml"));
    assertThat(refusal.reason())
        .startsWith(
            "SpotBugs could not analyse everything: Invalid class resource com/acme/till/Bad")
        .contains("InvalidClassFileFormatException");
    assertThat(refusal.fix()).contains("fix or exclude");
  }

  @Test
  void shouldRefuseWhenErrorsAreCountedAndNotDescribed() throws Exception {
    assertThat(GivenReport.refusal(reader, given("<Errors errors='3'/>")).reason())
        .isEqualTo("SpotBugs met 3 errors that the report does not describe");
    assertThat(GivenReport.refusal(reader, given("<Errors><AnalysisError/></Errors>"))).isNotNull();
  }

  @Test
  void shouldRefuseTheReportOfTheSiteSinceItHasNoRanks() throws Exception {
    UnreadableReport refusal = GivenReport.refusal(reader, fixture("site.xml"));
    assertThat(refusal.reason()).contains("no ranks");
    assertThat(refusal.fix()).isEqualTo("name spotbugsXml.xml in its place");
  }

  @Test
  void shouldNotCountABugThatIsGone() throws Exception {
    assertThat(read(given("<BugInstance type='A' rank='1' priority='1' last='2'/>"))).isEmpty();
    assertThat(read(given("<BugInstance type='A' rank='1' priority='1' last='-1'/>"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,3", "3,4", "4,5"})
  void shouldGoByConfidenceWhenThereIsNoRank(int confidence, int priority) throws Exception {
    assertThat(read(given("<BugInstance type='A' priority='" + confidence + "'/>")))
        .extracting(Finding::priority)
        .containsExactly(priority);
  }

  @Test
  void shouldGiveNothingWhenSpotBugsItselfIgnoresIt() throws Exception {
    assertThat(read(given("<BugInstance type='A' priority='5'/>"))).isEmpty();
  }

  @Test
  void shouldTakeShortMessageOrTypeWhenThatIsAllThereIs() throws Exception {
    assertThat(
            read(
                given(
                    "<BugInstance type='A' rank='1'><ShortMessage>S</ShortMessage></BugInstance>"
                        + "<BugInstance type='B' rank='1'/>")))
        .extracting(Finding::message)
        .containsExactly("S", "B");
  }

  @Test
  void shouldTakeThePrimaryLineWhenThereAreSeveral() throws Exception {
    assertThat(
            read(
                given(
                    "<BugInstance type='A' rank='1'>"
                        + "<Class><SourceLine sourcepath='C.java' start='1'/></Class>"
                        + "<Method><SourceLine sourcepath='M.java' start='2'/></Method>"
                        + "<SourceLine sourcepath='L.java' start='3'/>"
                        + "<SourceLine sourcepath='P.java' start='4' primary='true'/>"
                        + "</BugInstance>")))
        .extracting(finding -> finding.file() + ":" + finding.line())
        .containsExactly("P.java:4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<BugInstance rank='1'/>",
        "<BugInstance type='A'/>",
        "<BugInstance type='A' rank='0'/>",
        "<BugInstance type='A' rank='21'/>",
        "<BugInstance type='A' rank='x'/>",
        "<BugInstance type='A' priority='0'/>",
        "<BugInstance type='A' rank='1'><SourceLine start='-4'/></BugInstance>"
      })
  void shouldRefuseWhenABugIsImpossible(String content) throws Exception {
    assertThat(GivenReport.refusal(reader, given(content))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../secret/A.java", "/etc/passwd"})
  void shouldOpenNothingOutsideWhenAPathLeadsThere(String path) throws Exception {
    String line = "<SourceLine sourcepath='" + path + "'/>";
    assertThat(read(given("<BugInstance type='A' rank='1'>" + line + "</BugInstance>")))
        .extracting(Finding::file)
        .containsExactly(path);
  }

  private void lay(String file) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), "");
  }

  private static int stated(Report report, String attribute) throws IOException {
    Matcher matcher =
        Pattern.compile(attribute + "='(\\d+)'").matcher(Files.readString(report.file()));
    assertThat(matcher.find()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private List<Finding> read(Report report) throws Exception {
    return GivenReport.read(reader, report, Finding.class);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "till").from(getClass(), name);
  }

  private Report given(String content) throws Exception {
    return GivenReport.in(root, "till").of("<BugCollection>" + content + "</BugCollection>");
  }
}
