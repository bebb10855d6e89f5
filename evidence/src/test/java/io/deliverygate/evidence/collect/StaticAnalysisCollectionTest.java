package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.LATER;
import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.DUPLICATION;
import static io.deliverygate.fact.EvidenceKind.FINDINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.DuplicateBlock;
import io.deliverygate.fact.Duplication;
import io.deliverygate.fact.Finding;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticAnalysisCollectionTest {

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  @Test
  void shouldCollectFindingsOfEachModule() throws Exception {
    given.pmd("findings.xml", "a", "a/target/pmd.xml");
    given.pmd("no-findings.xml", "b", "b/target/pmd.xml");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(Finding.class)).hasSize(6).allMatch(f -> f.module().equals("shop-a"));
    assertThat(search(snapshot, FINDINGS, "shop-a").found()).isEqualTo(1);
    assertThat(search(snapshot, FINDINGS, "shop-b").found()).isEqualTo(1);
    assertThat(search(snapshot, FINDINGS, "shop").found()).isZero();
  }

  @Test
  void shouldCountForTheModulesItNamesWhenTheReportIsAnAggregate() throws Exception {
    given.pmd("findings.xml", "a", "target/pmd.xml");
    given.cpd("aggregate.xml", "", "target/cpd.xml");

    Snapshot snapshot = given.collect();

    assertThat(search(snapshot, FINDINGS, "shop-a").found()).isEqualTo(1);
    assertThat(search(snapshot, FINDINGS, "shop-b").found()).isZero();
    assertThat(search(snapshot, FINDINGS, "shop-b").note())
        .isEqualTo("there is no report, and target/pmd.xml names no file of the module");
    assertThat(search(snapshot, DUPLICATION, "shop-a").found()).isEqualTo(1);
    assertThat(search(snapshot, DUPLICATION, "shop-b").found()).isEqualTo(1);
    assertThat(snapshot.all(Duplication.class))
        .extracting(Duplication::module)
        .contains("shop-a", "shop-b");
    assertThat(snapshot.all(DuplicateBlock.class)).isNotEmpty();
  }

  @Test
  void shouldNotCountForOthersWhenTheReportIsOfAModuleWithSources() throws Exception {
    given.pmd("findings.xml", "a", "b/target/pmd.xml");

    assertThat(given.search(FINDINGS, "shop-a").found()).isZero();
    assertThat(given.search(FINDINGS, "shop-b").found()).isEqualTo(1);
  }

  @Test
  void shouldCountAFindingOnceWhenModuleAndAggregateReportIt() throws Exception {
    given.pmd("findings.xml", "a", "a/target/pmd.xml");
    given.pmd("findings.xml", "a", "target/pmd.xml");
    given.cpd("aggregate.xml", "", "target/cpd.xml");
    int tokens = given.collect().all(Duplication.class).size();
    given.cpd("aggregate.xml", "", "a/target/cpd.xml");

    assertThat(given.collect().all(Finding.class)).hasSize(6);
    assertThat(given.collect().all(Duplication.class)).hasSize(tokens);
  }

  @Test
  void shouldSayThatAReportIsTooOldWhenASourceIsNewer() throws Exception {
    given.pmd("no-findings.xml", "a", "a/target/pmd.xml");
    given.cpd("no-duplicates.xml", "a", "a/target/cpd.xml");
    given.age("a/src/main/java/shop/a/Price.java", LATER);

    assertThat(given.collect().all(StaleEvidence.class))
        .extracting(StaleEvidence::kind)
        .containsExactly(DUPLICATION, FINDINGS);
  }

  @Test
  void shouldNotMindWhenOnlyGeneratedSourcesAreNewer() throws Exception {
    given.pmd("no-findings.xml", "a", "a/target/pmd.xml");
    given.code("a/target/generated-sources/x/Gen.java");
    given.age("a/target/generated-sources", LATER);
    given.age("a/target/classes", LATER);

    assertThat(given.collect().all(StaleEvidence.class)).isEmpty();
  }

  @Test
  void shouldBeUnreadableAndWithoutFactsWhenPmdFailedOnAFile() throws Exception {
    given.pmd("errors.xml", "a", "a/target/pmd.xml");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::module)
        .containsExactly("shop-a");
    assertThat(snapshot.all(Finding.class)).isEmpty();
    assertThat(search(snapshot, FINDINGS, "shop-a").found()).isEqualTo(1);
  }
}
