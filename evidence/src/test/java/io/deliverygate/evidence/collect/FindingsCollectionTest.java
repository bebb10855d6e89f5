package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.LATER;
import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.FINDINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Layouts;
import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.checkstyle.CheckstyleReader;
import io.deliverygate.evidence.sarif.SarifReader;
import io.deliverygate.evidence.spotbugs.SpotBugsReader;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Source;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings of several tools, in several formats, in several places. */
class FindingsCollectionTest {

  private static final String EMPTY_SARIF =
      "{'version':'2.1.0','runs':[{'tool':{'driver':{'name':'T'}},'results':[]}]}"
          .replace('\'', '"');

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  @Test
  void shouldCollectWhatEveryToolFoundInItsUsualPlace() throws Exception {
    given.from(SarifReader.class, "pmd.xml", "a", "a/target/pmd.xml");
    given.from(CheckstyleReader.class, "12.3.1.xml", "a", "a/target/checkstyle-result.xml");
    given.from(SpotBugsReader.class, "findings.xml", "a", "a/target/spotbugsXml.xml");
    given.from(SarifReader.class, "eslint.sarif", "a", "a/target/eslint.sarif");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(Finding.class))
        .hasSize(8 + 9 + 20 + 2)
        .allMatch(finding -> finding.module().equals("shop-a"));
    assertThat(search(snapshot, FINDINGS, "shop-a").found()).isEqualTo(4);
    assertThat(snapshot.all(Source.class))
        .extracting(Source::tool)
        .contains("PMD 7.17.0", "Checkstyle 12.3.1", "SpotBugs 4.10.4", "ESLint 9.39.5");
  }

  @ParameterizedTest
  @CsvSource({"pmd.xml,pmd.sarif.json,8", "checkstyle.xml,checkstyle-12.3.1.sarif,9"})
  void shouldCountOnceWhenXmlAndSarifSayTheSame(String xml, String sarif, int findings)
      throws Exception {
    if (xml.equals("pmd.xml")) {
      given.from(SarifReader.class, xml, "a", "a/target/pmd.xml");
    } else {
      given.from(CheckstyleReader.class, "12.3.1.xml", "a", "a/target/checkstyle-result.xml");
    }
    given.from(SarifReader.class, sarif, "a", "a/target/x.sarif");

    assertThat(given.collect().all(Finding.class)).hasSize(findings);
  }

  @Test
  void shouldKeepTheGraverPriorityWhenXmlAndSarifWeighTheSameDifferently() throws Exception {
    given.from(SarifReader.class, "spotbugs.sarif.json", "a", "a/target/spotbugsSarif.json");
    given.from(SpotBugsReader.class, "findings.xml", "a", "a/target/spotbugsXml.xml");

    assertThat(given.collect().all(Finding.class))
        .hasSize(20)
        .filteredOn(finding -> finding.priority() == 1)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("EC_UNRELATED_TYPES", "RV_RETURN_VALUE_IGNORED");
  }

  @Test
  void shouldCountForEachModuleWhenTwoModulesHaveTheSameComplaintWithoutAFile() throws Exception {
    String result = "'results':[{'ruleId':'R','message':{'text':'M'}}]".replace('\'', '"');
    given.report("a/target/x.sarif", EMPTY_SARIF.replace("\"results\":[]", result));
    given.report("b/target/x.sarif", EMPTY_SARIF.replace("\"results\":[]", result));
    given.report("b/target/y.sarif", EMPTY_SARIF.replace("\"results\":[]", result));

    assertThat(given.collect().all(Finding.class))
        .extracting(Finding::module)
        .containsExactlyInAnyOrder("shop-a", "shop-b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checkstyle-result.xml",
        "spotbugsXml.xml",
        "spotbugsSarif.json",
        "own.sarif",
        "pmd.sarif.json"
      })
  void shouldHaveEvidenceWhenOneToolCoversTheModule(String file) throws Exception {
    String content =
        switch (file) {
          case "checkstyle-result.xml" -> "<checkstyle/>";
          case "spotbugsXml.xml" -> "<BugCollection/>";
          default -> EMPTY_SARIF;
        };
    given.report("a/target/" + file, content);

    Snapshot snapshot = given.collect();
    assertThat(search(snapshot, FINDINGS, "shop-a").found()).isEqualTo(1);
    assertThat(snapshot.all(UnreadableEvidence.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CheckstyleReader, 12.3.1.xml, 9",
    "SpotBugsReader, findings.xml, 20",
    "SarifReader, pmd.xml, 8",
    "SarifReader, pmd.sarif.json, 8"
  })
  void shouldGoByWhatTheFileHoldsWhenAPolicyNamesIt(String owner, String fixture, int findings)
      throws Exception {
    Class<?> reader =
        switch (owner) {
          case "CheckstyleReader" -> CheckstyleReader.class;
          case "SpotBugsReader" -> SpotBugsReader.class;
          default -> SarifReader.class;
        };
    given.from(reader, fixture, "a", "a/out/analysis.txt");

    assertThat(given.collect(Map.of(FINDINGS, List.of("out/*.txt"))).all(Finding.class))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<project/>; the root element is <project>, expected <BugCollection> or <checkstyle> or <pmd>",
        "findings: none; the file is neither XML nor JSON",
        "<pmd>; the file is cut short",
        "[]; an object is expected here",
        "{; the file is cut short"
      })
  void shouldBeUnreadableWithAMendWhenNobodyKnowsTheFormat(String content, String reason)
      throws Exception {
    given.report("a/target/pmd.xml", content);

    assertThat(given.collect().all(UnreadableEvidence.class))
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.reason()).startsWith(reason);
              assertThat(bad.mend()).isNotBlank();
            });
  }

  @Test
  void shouldBeUnreadableWhenTheFileIsEmpty() throws Exception {
    given.report("a/target/pmd.xml", "");
    assertThat(given.collect().all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::reason)
        .containsExactly("the file is empty");
  }

  @Test
  void shouldBeStaleWhenOneToolsReportIsOlderThanASource() throws Exception {
    given.report("a/target/pmd.xml", "<pmd/>");
    given.report("a/target/checkstyle-result.xml", "<checkstyle/>");
    given.age("a/src/main/java/shop/a/Price.java", LATER);
    given.age("a/target/pmd.xml", LATER);

    assertThat(given.collect().all(StaleEvidence.class))
        .singleElement()
        .satisfies(stale -> assertThat(stale.source()).isEqualTo("a/target/checkstyle-result.xml"));
  }

  @Test
  void shouldGoByTheTimeThatSpotBugsStates() throws Exception {
    given.report("a/target/spotbugsXml.xml", "<BugCollection analysisTimestamp='1795240000000'/>");
    given.age("a/target/spotbugsXml.xml", LATER);
    given.age("a/src/main/java/shop/a/Price.java", LATER);

    assertThat(given.collect().all(StaleEvidence.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build/reports/pmd/main.xml",
        "build/reports/checkstyle/test.xml",
        "build/reports/spotbugs/main.xml",
        "build/pmd.xml"
      })
  void shouldLookWhereGradleWrites(String file) throws Exception {
    given.report("g/" + file, "<checkstyle/>");

    assertThat(search(given.collect(with("g", "build"), Map.of()), FINDINGS, "g").found())
        .isEqualTo(1);
  }

  @Test
  void shouldLookInTheFolderOfANodeModule() throws Exception {
    given.report("n/eslint.sarif", EMPTY_SARIF);
    assertThat(node().found()).isZero();
    given.report("n/package.json", "{}");
    assertThat(node().found()).isEqualTo(1);
    given.report("n/reports/eslint.sarif", EMPTY_SARIF);
    assertThat(node().found()).isEqualTo(2);
  }

  private EvidenceSearch node() throws IOException {
    return search(given.collect(with("n", "target"), Map.of()), FINDINGS, "n");
  }

  private ProjectLayout with(String module, String build) {
    ModuleLayout maven = Layouts.module(module, root.resolve(module));
    ModuleLayout layout =
        new ModuleLayout(
            module,
            maven.folder(),
            maven.folder().resolve(build),
            maven.mainSources(),
            maven.testSources(),
            maven.classes(),
            maven.testClasses(),
            maven.coverage(),
            maven.components());
    return Layouts.project(root, layout);
  }
}
