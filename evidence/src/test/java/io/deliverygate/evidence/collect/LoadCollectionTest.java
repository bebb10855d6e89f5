package io.deliverygate.evidence.collect;

import static io.deliverygate.fact.EvidenceKind.LOAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.load.K6Reader;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.Snapshot;
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

class LoadCollectionTest {

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  private void result(String fixture, String file) throws IOException {
    given.report(file, GivenProject.fixture(K6Reader.class, fixture));
  }

  @ParameterizedTest
  @CsvSource({
    "jmeter-5.6.3.csv.jtl, b/target/run.jtl, 9",
    "jmeter-5.6.3.csv.jtl, b/target/jmeter/results/20261121-shop.csv, 9",
    "jmeter-5.6.3.xml.jtl, target/jmeter/results/shop.jtl, 9",
    "gatling-3.10.5-stats.json, b/target/gatling/shop-1/js/stats.json, 6",
    "gatling-3.15.1-index.html, b/target/gatling/shop-1/index.html, 6",
    "gatling-3.15.1-index.html, b/target/reports/gatling/shop-1/index.html, 6",
    "k6-summary-export.json, target/k6-summary.json, 2",
    "k6-handle-summary.json, b/target/shop-k6-summary.json, 1"
  })
  void shouldFindResultsWhereToolsLeaveThem(String fixture, String place, int results)
      throws Exception {
    result(fixture, place);

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(LoadResult.class))
        .hasSize(results)
        .allMatch(each -> each.source().equals(place));
    assertThat(snapshot.all(UnreadableEvidence.class)).isEmpty();
    assertThat(GivenProject.search(snapshot, LOAD, "").found()).isEqualTo(1);
  }

  @Test
  void shouldNotReadGatlingsPageWhenItsNumbersLieBesideIt() throws Exception {
    result("gatling-3.10.5-stats.json", "target/gatling/shop-1/js/stats.json");
    given.report("target/gatling/shop-1/index.html", "<!DOCTYPE html><html></html>");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(LoadResult.class)).hasSize(6);
    assertThat(snapshot.all(UnreadableEvidence.class)).isEmpty();
    assertThat(GivenProject.search(snapshot, LOAD, "").found()).isEqualTo(1);
  }

  @Test
  void shouldReadAnyNameWhenThePolicyNamesIt() throws Exception {
    result("jmeter-5.6.3.csv.jtl", "b/load/result.txt");

    Snapshot snapshot = given.collect(Map.of(LOAD, List.of("load/*.txt")));

    assertThat(snapshot.all(LoadResult.class)).hasSize(9);
  }

  @Test
  void shouldSpeakForTheProjectWhenThereIsNone() throws Exception {
    Snapshot snapshot = given.collect();

    List<EvidenceSearch> searches =
        snapshot.all(EvidenceSearch.class).stream().filter(each -> each.kind() == LOAD).toList();
    assertThat(searches).extracting(EvidenceSearch::module).containsExactly("");
    assertThat(searches.get(0).found()).isZero();
    assertThat(searches.get(0).places()).contains("a/target/*.jtl", "target/k6*.json");
    assertThat(searches.get(0).note()).startsWith("no module has the result file");
  }

  @Test
  void shouldBeUnreadableWhenARunWasCutShort() throws Exception {
    given.report("target/run.jtl", "timeStamp,elapsed,label,success\n1,2,A,tr");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::place)
        .containsExactly("target/run.jtl:2");
    assertThat(GivenProject.search(snapshot, LOAD, "").found()).isEqualTo(1);
  }
}
