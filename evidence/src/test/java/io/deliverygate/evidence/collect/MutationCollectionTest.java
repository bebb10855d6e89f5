package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.LATER;
import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.MUTATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.pit.PitReader;
import io.deliverygate.fact.MutationScore;
import io.deliverygate.fact.Snapshot;
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

class MutationCollectionTest {

  private static final String REPORT = "a/target/pit-reports/mutations.xml";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  @Test
  void shouldCollectTheScoresOfAModule() throws Exception {
    for (String file : List.of("Plain", "com/acme/till/Coin", "com/acme/till/Desk")) {
      given.code("a/src/main/java/" + file + ".java");
    }
    given.code("a/src/main/java/com/acme/till/Halt.java");
    given.code("a/src/main/java/com/acme/till/Memory.java");
    given.from(PitReader.class, "mutations.xml", "a", REPORT);

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(MutationScore.class))
        .hasSize(5)
        .allMatch(score -> score.module().equals("shop-a"));
    assertThat(search(snapshot, MUTATION, "shop-a").found()).isEqualTo(1);
    assertThat(search(snapshot, MUTATION, "shop-b").found()).isZero();
    assertThat(search(snapshot, MUTATION, "shop-b").note()).isEqualTo("there is no report");
  }

  @Test
  void shouldTakeTheLatestWhenPitKeptEarlierRuns() throws Exception {
    given.report("a/target/pit-reports/202611210430/mutations.xml", report(3, 4));
    given.report("a/target/pit-reports/202611210530/mutations.xml", report(1, 3));
    given.age("a/target/pit-reports/202611210430/mutations.xml", GivenProject.CODE.minusSeconds(9));

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(MutationScore.class))
        .extracting(score -> score.detected() + "/" + score.total())
        .containsExactly("1/3");
    assertThat(snapshot.all(StaleEvidence.class)).isEmpty();
  }

  @Test
  void shouldTakeTheFullerScoreWhenTestsOfTwoModulesTriedAFile() throws Exception {
    given.report(REPORT, report(1, 4));
    given.report("b/target/pit-reports/mutations.xml", report(2, 4));
    given.report("target/pit-reports/mutations.xml", report(3, 3));

    assertThat(given.collect().all(MutationScore.class))
        .containsExactly(
            new MutationScore(
                "shop-a", "shop/a/Price.java", 2, 4, "b/target/pit-reports/mutations.xml"));
  }

  @Test
  void shouldCountForTheModulesItNamesWhenTheReportIsAnAggregate() throws Exception {
    given.report("target/pit-reports/mutations.xml", report(1, 2));

    Snapshot snapshot = given.collect();

    assertThat(search(snapshot, MUTATION, "shop-a").found()).isEqualTo(1);
    assertThat(search(snapshot, MUTATION, "shop-b").note())
        .isEqualTo(
            "there is no report, and target/pit-reports/mutations.xml names no file of the module");
  }

  @Test
  void shouldBeStaleWhenATestOrAClassIsNewer() throws Exception {
    given.report(REPORT, report(1, 2));
    given.report("b/target/pit-reports/mutations.xml", "<mutations/>");
    given.age("a/target/classes", LATER);
    given.age("b/src/test/java/shop/b/CartTest.java", LATER);

    assertThat(given.collect().all(StaleEvidence.class))
        .extracting(StaleEvidence::module)
        .containsExactlyInAnyOrder("shop-a", "shop-b");
  }

  /** What a report of b is about, and how many scores and reports count for b. */
  @ParameterizedTest
  @CsvSource({
    "shop.b.Cart, Cart.java, 1, 1",
    "shop.b.Cart$Line, Cart.java, 1, 1",
    "shop.b.Cart$Line, '', 1, 1",
    "shop.b.CartTest, CartTest.java, 0, 0",
    "shop.b.Gone, Gone.java, 0, 0",
    "q.r.Cart, Cart.java, 0, 0",
    "q.r.Zed, '', 0, 0",
    "shop.a.Price, Price.java, 1, 0"
  })
  void shouldCountOnlyChangesToMainSources(String type, String file, int scores, int found)
      throws Exception {
    given.report(
        "b/target/pit-reports/mutations.xml",
        report(1, 1).replace("shop.a.Price", type).replace("Price.java", file));

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(MutationScore.class)).hasSize(scores);
    assertThat(search(snapshot, MUTATION, "shop-b").found()).isEqualTo(found);
    if (found == 0) {
      assertThat(search(snapshot, MUTATION, "shop-b").note())
          .isEqualTo(
              "b/target/pit-reports/mutations.xml tells of no change to the module's sources");
    }
  }

  @Test
  void shouldLeaveOutOtherCodeBesideTheModules() throws Exception {
    String own = mutation("SURVIVED", false);
    String other = mutation("KILLED", true).replace("shop.a.Price", "q.r.Price");
    given.report(REPORT, "<mutations>" + own + other + other + "</mutations>");

    assertThat(given.collect().all(MutationScore.class))
        .extracting(score -> score.detected() + "/" + score.total())
        .containsExactly("0/1");
  }

  @Test
  void shouldBeNoEvidenceWhenNothingWasChanged() throws Exception {
    given.report(REPORT, "<mutations/>");

    assertThat(search(given.collect(), MUTATION, "shop-a").found()).isZero();
  }

  @Test
  void shouldBeUnreadableWhenPitWasInterrupted() throws Exception {
    given.report(REPORT, report(1, 2).replace("</mutations>", ""));

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.kind()).isEqualTo(MUTATION);
              assertThat(bad.reason()).startsWith("the file is cut short");
            });
    assertThat(snapshot.all(MutationScore.class)).isEmpty();
  }

  @Test
  void shouldLookWhereThePolicySays() throws Exception {
    given.report("a/out/pit.xml", report(1, 2));

    assertThat(given.collect(Map.of(MUTATION, List.of("out/*.xml"))).all(MutationScore.class))
        .hasSize(1);
  }

  /** A report on Price.java, in which this many of these mutations were killed. */
  private static String report(int killed, int all) {
    return "<mutations>\n"
        + mutation("KILLED", true).repeat(killed)
        + mutation("SURVIVED", false).repeat(all - killed)
        + "</mutations>";
  }

  private static String mutation(String status, boolean detected) {
    return ("<mutation detected='%s' status='%s'><sourceFile>Price.java</sourceFile>"
            + "<mutatedClass>shop.a.Price</mutatedClass></mutation>\n")
        .formatted(detected, status);
  }
}
