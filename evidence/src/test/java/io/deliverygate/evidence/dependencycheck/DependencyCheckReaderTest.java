package io.deliverygate.evidence.dependencycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.ReportReader;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.collect.components.ScanReader;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.Fact;
import io.deliverygate.fact.SecurityScan;
import io.deliverygate.fact.Vulnerability;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fixtures are of dependency-check 12.1.8 itself, over a database with four hand-made entries:
 * one that is rated by CVSS 3 and 4, one by CVSS 2 and 3, one that nobody rated, one suppressed.
 */
class DependencyCheckReaderTest {

  private static final String SOURCE = "target/aggregate.json";

  private final ReportReader reader = new ScanReader();

  @TempDir Path root;

  @Test
  void shouldGiveTheHighestScoreWhenSeveralVersionsOfCvssAreGiven() throws Exception {
    assertThat(vulnerabilities(fixture("aggregate.json")))
        .containsExactly(
            found(
                "com.fasterxml.jackson.core:jackson-core:2.14.1", "CVE-2025-52999", "8.7", "HIGH"),
            found("ch.qos.logback:logback-core:1.2.9", "CVE-2023-6378", "7.1", "HIGH"),
            found("ch.qos.logback:logback-core:1.2.9", "CVE-2026-99999", "", ""));
  }

  @Test
  void shouldLeaveOutWhatIsSuppressed() throws Exception {
    Report report = fixture("aggregate.json");
    assertThat(GivenReport.in(root, "").text(getClass(), "aggregate.json"))
        .contains("CVE-2024-12798");
    assertThat(vulnerabilities(report))
        .extracting(Vulnerability::id)
        .doesNotContain("CVE-2024-12798");
  }

  @Test
  void shouldTellOfTheScan() throws Exception {
    Report report = fixture("aggregate.json");
    Instant at = Instant.parse("2026-11-21T09:22:37.500895222Z");
    assertThat(GivenReport.read(reader, report))
        .filteredOn(SecurityScan.class::isInstance)
        .containsExactly(new SecurityScan("", "shop", "1.4.0", at, 5, SOURCE));
    assertThat(report.source().tool()).isEqualTo("dependency-check 12.1.8");
    assertThat(report.source().time()).isEqualTo(at);
  }

  @Test
  void shouldRefuseWhenAnAnalyserFailed() throws Exception {
    UnreadableReport refusal = GivenReport.refusal(reader, fixture("analysis-exceptions.json"));
    assertThat(refusal.reason())
        .startsWith("dependency-check could not analyse everything: ")
        .contains("Connection refused");
    assertThat(refusal.fix()).contains("switch that analyser off");
  }

  @Test
  void shouldRoundToOneDecimalWhenAScoreIsABinaryFraction() throws Exception {
    Report report =
        given(
            "{'scanInfo':{},'dependencies':[{'fileName':'a.jar','vulnerabilities':[{'name':'X-1',"
                + "'cvssv3':{'baseScore':6.900000095367432}}]}]}");
    assertThat(vulnerabilities(report))
        .extracting(Vulnerability::component, known -> known.cvss().toString())
        .containsExactly(tuple("a.jar", "6.9"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "CRITICAL, 0, \"\"",
        "HIGH, 0.0, \"\"",
        "NONE, 0, 0",
        "HIGH, 3.1, 7",
        "LOW, 9.8, 9.8",
        "UNASSIGNED, 3.1, 3.1"
      })
  void shouldTakeTheWorseOfScoreAndSeverity(String severity, String score, String counts)
      throws Exception {
    String text =
        "{'scanInfo':{},'dependencies':[{'fileName':'a.jar','vulnerabilities':[{'name':'X-1',"
            + "'severity':'%s','cvssv3':{'baseScore':%s}}]}]}";
    assertThat(vulnerabilities(given(text.formatted(severity, score))))
        .extracting(known -> known.cvss().toString())
        .containsExactly(counts);
  }

  @Test
  void shouldReadABillWhenTheScannerWroteOne() throws Exception {
    assertThat(GivenReport.read(reader, given(BILL + "'vulnerabilities':[]}")))
        .hasSize(1)
        .allMatch(SecurityScan.class::isInstance);
    Report noScan = given(BILL + "'components':[]}");
    assertThat(GivenReport.refusal(reader, noScan).reason()).contains("so it is no scan");
  }

  @Test
  void shouldKnowABillThatSaysSoAtItsEnd() throws Exception {
    String components = "{'name':'a','bom-ref':'a','description':'" + "x".repeat(4000) + "'}";
    Report bill =
        given(
            "{'components':["
                + components
                + "],'dependencies':[{'ref':'a'}],'vulnerabilities':[],'specVersion':'1.6',"
                + "'bomFormat':'CycloneDX'}");

    assertThat(GivenReport.read(reader, bill))
        .filteredOn(SecurityScan.class::isInstance)
        .extracting(fact -> ((SecurityScan) fact).dependencies())
        .containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'dependencies':[]}",
        "{'name':'npm ls','dependencies':[{'ref':'a'}]}",
        "{'scanInfo':{},'projectInfo':{}}"
      })
  void shouldNotTakeAnotherFileForACleanScan(String content) throws Exception {
    assertThat(GivenReport.refusal(reader, given(content)).reason())
        .startsWith("it is no report of dependency-check: it has no '");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{'dependencies':{}}",
        "{'dependencies':[",
        "{'dependencies':[]} x",
        "{'dependencies':[{'vulnerabilities':[{}]}]}",
        "{'dependencies':[{'vulnerabilities':[{'name':'X','cvssv2':{'score':10.1}}]}]}",
        "{'dependencies':[{'vulnerabilities':[{'name':'X','cvssv4':{'baseScore':-1}}]}]}",
        "{'dependencies':[{'vulnerabilities':[{'name':'X','cvssv3':{'baseScore':'high'}}]}]}",
        "{'scanInfo':{'analysisExceptions':[{'exception':{}}]},'dependencies':[]}"
      })
  void shouldRefuseWhenItIsNoWholeReport(String content) throws Exception {
    assertThat(GivenReport.refusal(reader, given(content)).fix()).contains("dependency-check");
  }

  @ParameterizedTest
  @CsvSource({
    "pkg:maven/org.acme/till@1.0?type=jar, org.acme:till:1.0",
    "pkg:npm/%40acme/till@1.0#sub, @acme:till:1.0",
    "pkg:npm/till@1.0+build, till:1.0+build",
    "pkg:golang/github.com/acme/till, github.com/acme:till",
    "org.acme:till:1.0, org.acme:till:1.0",
    "pkg:golang/github.com/acme/till@v1.0, github.com/acme:till:v1.0",
    "pkg:npm/%zz@1, pkg:npm/%zz@1",
    "pkg:npm, pkg:npm"
  })
  void shouldNameAPackageByItsCoordinates(String url, String coordinates) {
    assertThat(PackageUrl.coordinates(url)).isEqualTo(coordinates);
  }

  private static final String BILL = "{'bomFormat':'CycloneDX','specVersion':'1.6',";

  private static Vulnerability found(String component, String id, String cvss, String severity) {
    return new Vulnerability("", component, id, Amount.of(cvss), severity, SOURCE);
  }

  private List<Vulnerability> vulnerabilities(Report report) throws Exception {
    List<Fact> facts = GivenReport.read(reader, report);
    return facts.stream()
        .filter(Vulnerability.class::isInstance)
        .map(Vulnerability.class::cast)
        .toList();
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "").from(getClass(), name);
  }

  private Report given(String content) throws Exception {
    return GivenReport.in(root, "").of("report.json", content.replace('\'', '"'));
  }
}
