package io.deliverygate.evidence.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.evidence.layout.GivenFolder;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.StrayFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrayReportsTest {

  private static final Instant AT = Instant.parse("2026-11-21T07:00:00Z");

  private static final Map<EvidenceKind, String> BEGINNINGS =
      Map.of(
          EvidenceKind.TESTS, "<?xml version='1.0'?><testsuite name='a'/>",
          EvidenceKind.FINDINGS, "<!-- {} --><pmd version='7'/>",
          EvidenceKind.DUPLICATION, "<pmd-cpd/>",
          EvidenceKind.COVERAGE, "TN:\nSF:a.ts\n",
          EvidenceKind.VULNERABILITIES, "{}");

  @TempDir private Path root;
  private GivenFolder given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenFolder(root);
    given.file(
        "pom.xml",
        "<project><groupId>g</groupId><artifactId>top</artifactId><version>1</version></project>");
  }

  private List<StrayFile> strays(Map<EvidenceKind, List<String>> places) throws IOException {
    return EvidenceCollector.collect(
            given.layout(), places, root.resolve("target/delivery-gate"), AT)
        .all(StrayFile.class);
  }

  @ParameterizedTest
  @CsvSource({
    "target/my-reports/TEST-a.xml, TESTS",
    "test-output/junitreports/TEST-a.xml, TESTS",
    "target/surefire-reports/junitreports/TEST-a.xml, TESTS",
    "target/it-reports/failsafe-summary.xml, TESTS",
    "pay/build/test-results/test/TEST-p.xml, TESTS",
    "web/target/surefire-reports/TEST-w.xml, TESTS",
    "reports/pmd.xml, FINDINGS",
    "code.sarif, FINDINGS",
    "target/quality/checkstyle-result.xml, FINDINGS",
    "target/cpd/cpd.xml, DUPLICATION",
    "coverage/lcov.info, COVERAGE",
    "target/scan/dependency-check-report.json, VULNERABILITIES"
  })
  void shouldNameAReportThatLiesElsewhere(String file, EvidenceKind kind) throws Exception {
    given.file(file, BEGINNINGS.get(kind));

    assertThat(strays(Map.of()))
        .containsExactly(
            new StrayFile(
                file, kind.title(), List.of(kind), "in no place where they are looked for"));
  }

  @ParameterizedTest
  @CsvSource({
    "target/jacoco-report/jacoco.xml, COVERAGE, <report name='a'/>",
    "out/TEST-b.xml, TESTS, <j:testsuites xmlns:j='urn:junit'/>",
    "out/TEST-c.xml, TESTS, <testsuite name='cut",
    "out/spotbugs.xml, FINDINGS, <!DOCTYPE a [<!ELEMENT b ANY>]><BugCollection/>",
    "out/code.sarif.json, FINDINGS, {'runs': []}"
  })
  void shouldKnowAReportByItsRoot(String file, EvidenceKind kind, String content) throws Exception {
    given.file(file, content);

    assertThat(strays(Map.of()))
        .extracting(StrayFile::path, StrayFile::kinds)
        .containsExactly(tuple(file, List.of(kind)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target/surefire-reports/TEST-a.xml",
        "target/surefire-reports/a.txt,target/surefire-reports/a.dumpstream",
        "target/surefire-reports/TEST-a.xml,target/surefire-reports/TESTS-TestSuites.xml",
        "target/failsafe-reports/failsafe-summary.xml",
        "target/site/jacoco-it/jacoco.xml",
        "target/surefire-reports/TEST-TestSuite.xml,target/surefire-reports/junitreports/TEST-a.xml",
        "target/surefire-reports/TEST-a.xml,target/reports/testng/junitreports/TEST-a.xml",
        "src/test/resources/TEST-a.xml",
        "target/test-classes/TEST-a.xml",
        "target/it/simple/pom.xml,target/it/simple/target/pmd.xml",
        "target/delivery-gate/TEST-delivery-gate.xml",
        "node_modules/x/coverage/lcov.info",
        ".idea/code.sarif",
        "docs/pmd.xml",
        "target/pmd/rules.xml"
      })
  void shouldNotNameWhatIsReadOrNoReportOfTheBuild(String files) throws Exception {
    for (String file : files.split(",")) {
      given.file(file, "<testsuite/><pmd/><report/>{SF:");
    }

    assertThat(strays(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "config/pmd.xml, <ruleset name='ours'>",
    "config/checkstyle.xml, <module name='Checker'>",
    "target/checkstyle-checker.xml, <module name='Checker'><message key='${header}'/></module>",
    "out/checkstyle-rules.xml, <!-- makes a <checkstyle> report --><module name='Checker'/>",
    "out/code.sarif, # {}",
    "spotbugs-exclude.xml, <FindBugsFilter>",
    "jacoco-settings.xml, <settings>",
    "reports/TEST-plan.xml, <plan>"
  })
  void shouldNotNameWhatIsCalledLikeAReportAndIsNone(String file, String content) throws Exception {
    given.file(file, content);

    assertThat(strays(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reports/TEST-e2e.xml",
        "coverage/TEST-e2e.xml",
        "TEST-e2e.xml",
        "reports/TESTS-TestSuites.xml",
        "target/surefire-reports/junit.xml"
      })
  void shouldNameAReportThatLiesUnreadBesideOneThatIsRead(String file) throws Exception {
    given.file("package.json", "{}");
    for (String read : List.of("junit.xml", "reports/junit.xml", "coverage/junit.xml")) {
      given.file(read, "<testsuite/>");
    }
    given.file("target/surefire-reports/TEST-a.xml", "<testsuite/>");
    given.file(file, "<testsuite/>");

    assertThat(strays(Map.of())).extracting(StrayFile::path).containsExactly(file);
  }

  @Test
  void shouldNotNameWhatThePolicyPlaces() throws Exception {
    given.file("target/my-reports/TEST-a.xml", "<testsuite/>");

    assertThat(strays(Map.of(EvidenceKind.TESTS, List.of("target/my-reports/*.xml")))).isEmpty();
  }
}
