package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.LATER;
import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.COVERAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCoverageCollectionTest {

  private static final String LCOV = "SF:src/price.js\nDA:1,1\nDA:2,0\nend_of_record\n";
  private static final String COBERTURA =
      "<coverage><packages><package><classes><class filename='%s'><lines>"
          + "<line number='1' hits='1'/><line number='2' hits='0'/>"
          + "</lines></class></classes></package></packages></coverage>";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  private void script() throws IOException {
    given.code("package.json");
    given.code("src/price.js");
  }

  private static long count(Snapshot snapshot, String file) {
    return snapshot.all(Coverage.class).stream().filter(each -> each.file().equals(file)).count();
  }

  @Test
  void shouldReadWhatJavascriptToolsWriteAndCountAFileOnce() throws Exception {
    script();
    given.report("coverage/lcov.info", LCOV);
    given.report("coverage/cobertura-coverage.xml", COBERTURA.formatted("src/price.js"));

    Snapshot snapshot = given.collect();

    assertThat(count(snapshot, "src/price.js")).isEqualTo(1);
    assertThat(search(snapshot, COVERAGE, "shop").found()).isEqualTo(2);
    assertThat(snapshot.all(StaleEvidence.class)).isEmpty();
  }

  @Test
  void shouldLetJacocoSpeakOfAFileThatBothKnow() throws Exception {
    given.jacoco("agg/jacoco.xml", "target/site/jacoco-aggregate/jacoco.xml");
    given.report("a/target/site/cobertura/coverage.xml", COBERTURA.formatted("shop/a/Price.java"));

    assertThat(given.collect().all(Coverage.class))
        .filteredOn(file -> file.file().equals("shop/a/Price.java"))
        .singleElement()
        .satisfies(file -> assertThat(file.source()).contains("jacoco"));
  }

  @Test
  void shouldStillAnalyseExecutionDataBesideAnotherReport() throws Exception {
    given.jacoco("b/jacoco.exec", "b/target/jacoco.exec");
    given.code("b/package.json");
    given.code("b/src/price.js");
    given.report("b/coverage/lcov.info", LCOV);

    Snapshot snapshot = given.collect();

    assertThat(count(snapshot, "shop/b/Cart.java")).isEqualTo(1);
    assertThat(count(snapshot, "b/src/price.js")).isEqualTo(1);
    assertThat(search(snapshot, COVERAGE, "shop-b").found()).isEqualTo(1);
  }

  @Test
  void shouldNotTakeScriptsForTheCoverageOfClasses() throws Exception {
    given.code("b/package.json");
    given.code("b/src/price.js");
    given.report("b/coverage/lcov.info", LCOV);

    Snapshot snapshot = given.collect();

    assertThat(search(snapshot, COVERAGE, "shop-b").found()).isZero();
    assertThat(search(snapshot, COVERAGE, "shop-b").note())
        .contains("b/coverage/lcov.info", "none of the module's sources");
  }

  @Test
  void shouldTakeCoberturaForTheCoverageOfClasses() throws Exception {
    given.report("a/target/site/cobertura/coverage.xml", COBERTURA.formatted("shop/a/Price.java"));

    Snapshot snapshot = given.collect();

    assertThat(search(snapshot, COVERAGE, "shop-a").found()).isEqualTo(1);
    assertThat(count(snapshot, "shop/a/Price.java")).isEqualTo(1);
  }

  @Test
  void shouldBeStaleWhenASourceIsYounger() throws Exception {
    script();
    given.report("coverage/lcov.info", LCOV);
    given.age("src/price.js", LATER);

    assertThat(given.collect().all(StaleEvidence.class))
        .singleElement()
        .satisfies(
            stale -> {
              assertThat(stale.kind()).isEqualTo(COVERAGE);
              assertThat(stale.reason()).contains("coverage/lcov.info", "src/price.js");
            });
  }

  @Test
  void shouldCountAnUnreadableReportAsThereAndUnreadable() throws Exception {
    script();
    given.report("coverage/lcov.info", "SF:src/price.js\nDA:1,1\n");

    Snapshot snapshot = given.collect();

    assertThat(search(snapshot, COVERAGE, "shop").found()).isEqualTo(1);
    assertThat(snapshot.all(UnreadableEvidence.class))
        .singleElement()
        .satisfies(bad -> assertThat(bad.reason()).contains("cut short"));
    assertThat(snapshot.all(Coverage.class)).isEmpty();
  }
}
