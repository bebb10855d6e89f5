package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.LATER;
import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.SBOM;
import static io.deliverygate.fact.EvidenceKind.VULNERABILITIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.evidence.cyclonedx.CycloneDxReader;
import io.deliverygate.evidence.dependencycheck.DependencyCheckReader;
import io.deliverygate.fact.SbomComponent;
import io.deliverygate.fact.SecurityScan;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import io.deliverygate.fact.Vulnerability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyScanCollectionTest {

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  private void bill(String fixture, String file) throws IOException {
    given.report(file, GivenProject.fixture(CycloneDxReader.class, fixture));
  }

  private void scan(String fixture, String file) throws IOException {
    given.report(file, GivenProject.fixture(DependencyCheckReader.class, fixture));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/target/bom.json",
        "a/target/classes/META-INF/sbom/application.cdx.json",
        "a/target/reports/bom.json",
        "a/target/reports/cyclonedx/bom.json"
      })
  void shouldFindTheBillOfAModule(String place) throws Exception {
    bill("aggregate.json", place);

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(SbomComponent.class)).hasSize(6).allMatch(of("shop-a"));
    assertThat(search(snapshot, SBOM, "shop-a").found()).isEqualTo(1);
    assertThat(search(snapshot, SBOM, "shop-b").found()).isZero();
    assertThat(search(snapshot, VULNERABILITIES, "shop-a").found()).isZero();
  }

  @Test
  void shouldNameTheBuildToolsOwnPlaceWhenThereIsNoReport() throws Exception {
    given.report("a/target/reports/pmd.html", "");

    Snapshot snapshot = given.collect();

    assertThat(search(snapshot, SBOM, "shop-a").note()).isEqualTo("there is no a/target/bom.json");
    assertThat(search(snapshot, VULNERABILITIES, "shop-a").note())
        .isEqualTo("there is no a/target/dependency-check-report.json");
  }

  @Test
  void shouldTakeTheBomOfMavenForNoBillOfMaterials() throws Exception {
    given.report("a/target/bom.xml", "<project xmlns='http://maven.apache.org/POM/4.0.0'/>");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class)).isEmpty();
    assertThat(search(snapshot, SBOM, "shop-a").found()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<projects/>", "<bom", "<plan/>", ""})
  void shouldRefuseWhatIsNeither(String text) throws Exception {
    given.report("a/target/bom.xml", text);

    assertThat(given.collect().all(UnreadableEvidence.class)).hasSize(1);
  }

  private static Predicate<SbomComponent> of(String module) {
    return component -> component.module().equals(module);
  }

  @Test
  void shouldCountComponentsOnceWhenTheBillIsThereAsJsonAndXml() throws Exception {
    bill("aggregate.json", "a/target/bom.json");
    bill("aggregate.xml", "a/target/bom.xml");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(SbomComponent.class)).hasSize(6);
    assertThat(search(snapshot, SBOM, "shop-a").found()).isEqualTo(2);
  }

  @Test
  void shouldCountVulnerabilitiesOnceWhenBillsAndScanKnowThem() throws Exception {
    bill("vulnerable-1.6.json", "target/bom.json");
    bill("vulnerable-1.6.xml", "target/bom.xml");
    scan("aggregate.json", "target/dependency-check-report.json");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(Vulnerability.class)).hasSize(4 + 3);
    assertThat(snapshot.all(SecurityScan.class)).hasSize(3);
    assertThat(search(snapshot, VULNERABILITIES, "shop").found()).isEqualTo(3);
  }

  @Test
  void shouldKeepTheHigherScoreWhenTwoScansDiffer() throws Exception {
    String report =
        "{\"scanInfo\":{},\"dependencies\":[{\"fileName\":\"x.jar\",\"vulnerabilities\":"
            + "[{\"name\":\"X-1\"%s}]}]}";
    given.report("target/one.json", report.formatted(",\"cvssv3\":{\"baseScore\":4.0}"));
    given.report("target/three.json", report.formatted(""));
    given.report("target/two.json", report.formatted(",\"cvssv3\":{\"baseScore\":8.0}"));

    Snapshot snapshot = given.collect(Map.of(VULNERABILITIES, List.of("target/*.json")));

    assertThat(snapshot.all(Vulnerability.class))
        .extracting(known -> known.cvss().toString())
        .containsExactly("8");
  }

  @Test
  void shouldKeepTheWorseWordWhenTheOtherScanHasTheScore() throws Exception {
    String report =
        "{\"scanInfo\":{},\"dependencies\":[{\"fileName\":\"x.jar\",\"vulnerabilities\":"
            + "[{\"name\":\"X-1\"%s}]}]}";
    given.report("target/one.json", report.formatted(",\"severity\":\"critical\""));
    given.report("target/two.json", report.formatted(",\"cvssv3\":{\"baseScore\":3.0}"));

    assertThat(
            given
                .collect(Map.of(VULNERABILITIES, List.of("target/*.json")))
                .all(Vulnerability.class))
        .extracting(known -> known.cvss().toString())
        .containsExactly("9");
  }

  @Test
  void shouldFindTheScanWhenGradleWroteIt() throws Exception {
    scan("aggregate.json", "b/target/reports/dependency-check-report.json");

    assertThat(given.search(VULNERABILITIES, "shop-b").found()).isEqualTo(1);
  }

  @Test
  void shouldBeUnreadableWhenAnAnalyserFailed() throws Exception {
    scan("analysis-exceptions.json", "a/target/dependency-check-report.json");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::kind, UnreadableEvidence::module)
        .containsExactly(tuple(VULNERABILITIES, "shop-a"));
    assertThat(snapshot.all(SecurityScan.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "build.gradle.kts", "package-lock.json"})
  void shouldBeStaleWhenABuildFileIsNewer(String name) throws Exception {
    bill("aggregate.json", "a/target/bom.json");
    scan("aggregate.json", "a/target/dependency-check-report.json");
    given.report("a/" + name, "");
    given.age("a/" + name, Instant.parse("2026-11-21T10:00:00Z"));

    assertThat(given.collect().all(StaleEvidence.class))
        .extracting(StaleEvidence::kind, StaleEvidence::module)
        .containsExactlyInAnyOrder(tuple(SBOM, "shop-a"), tuple(VULNERABILITIES, "shop-a"));
  }

  @Test
  void shouldBeStaleWhenTheRootsBillIsOlderThanAModule() throws Exception {
    bill("aggregate.json", "target/bom.json");
    given.report("b/pom.xml", "");
    given.age("b/pom.xml", Instant.parse("2026-11-21T10:00:00Z"));

    assertThat(given.collect().all(StaleEvidence.class))
        .extracting(StaleEvidence::module, StaleEvidence::source)
        .containsExactly(tuple("shop-b", "target/bom.json"));
  }

  @Test
  void shouldBeFreshWhenOnlySourcesAreNewer() throws Exception {
    bill("aggregate.json", "a/target/bom.json");
    given.report("a/pom.xml", "");
    given.age("a/src/main/java/shop/a/Price.java", LATER.plusSeconds(100_000));

    assertThat(given.collect().all(StaleEvidence.class)).isEmpty();
  }

  @Test
  void shouldSayWhereItLookedWhenThereIsNone() throws Exception {
    assertThat(given.search(SBOM, "shop-a").places())
        .contains("a/target/bom.json", "a/target/bom.xml");
    assertThat(given.search(SBOM, "shop-a").note()).isEqualTo("there is no a/target/bom.json");
    assertThat(given.search(VULNERABILITIES, "shop").note())
        .isEqualTo("target does not exist: the module was not built");
  }
}
