package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.LATER;
import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.TestResult;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCollectionTest {

  private static final String FOLDER = "b/target/surefire-reports/";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  private String note() throws IOException {
    assertThat(given.search(TESTS, "shop-b").found()).isZero();
    return given.search(TESTS, "shop-b").note();
  }

  @Test
  void shouldCollectTestsOfSurefireAndFailsafe() throws Exception {
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassTest.xml");
    given.surefire("3.6.1-FailTest.xml", "b/target/failsafe-reports/TEST-shop.FailTest.xml");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(TestResult.class))
        .hasSize(5)
        .allMatch(t -> t.module().equals("shop-b"));
    assertThat(search(snapshot, TESTS, "shop-b").found()).isEqualTo(2);
    assertThat(search(snapshot, TESTS, "shop-b").note()).isEmpty();
    assertThat(snapshot.all(StaleEvidence.class)).isEmpty();
  }

  @Test
  void shouldCountATestOnceWhenTwoFilesTellOfIt() throws Exception {
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassTest.xml");
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.Copy.xml");

    assertThat(given.collect().all(TestResult.class)).hasSize(2);
  }

  @Test
  void shouldSayThatTheFolderIsEmpty() throws Exception {
    Files.createDirectories(given.path(FOLDER));

    assertThat(note())
        .isEqualTo("b/target/surefire-reports is empty, although the module has tests");
  }

  @Test
  void shouldSayThatTheFolderHoldsNoReports() throws Exception {
    given.report(FOLDER + "shop.PassTest.txt", "passed");

    assertThat(note())
        .isEqualTo("b/target/surefire-reports holds no TEST-*.xml, although the module has tests");
  }

  @Test
  void shouldSayThatThereIsNoReport() throws Exception {
    assertThat(note()).isEqualTo("there is no report, although the module has tests");
    assertThat(given.search(TESTS, "shop-a").note()).isEqualTo("there is no report");
  }

  @Test
  void shouldSayThatTheModuleWasNotBuilt() throws Exception {
    Files.move(given.path("b/target"), given.path("elsewhere"));

    assertThat(note())
        .isEqualTo(
            "b/target does not exist: the module was not built, although the module has tests");
  }

  @Test
  void shouldLookIntoNothingOutsideWhenTheBuildFolderIsALink(@TempDir Path outside)
      throws Exception {
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassTest.xml");
    Files.move(given.path("b/target"), outside.resolve("target"));
    Files.createSymbolicLink(given.path("b/target"), outside.resolve("target"));

    assertThat(note()).startsWith("b/target lies outside the project and was not looked into");
    assertThat(given.collect().all(TestResult.class)).isEmpty();
  }

  @Test
  void shouldSayThatReportsAreTooOldWhenASourceIsNewer() throws Exception {
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassTest.xml");
    given.surefire("3.6.1-FailTest.xml", FOLDER + "TEST-shop.FailTest.xml");
    given.age("b/src/test/java/shop/b/CartTest.java", LATER);

    List<StaleEvidence> stale = given.collect().all(StaleEvidence.class);

    assertThat(stale).hasSize(1);
    assertThat(stale.get(0).reason())
        .isEqualTo(
            FOLDER
                + "TEST-shop.FailTest.xml of 2026-11-21T05:40:00Z (and 1 more) is older than"
                + " b/src/test/java/shop/b/CartTest.java of 2026-11-21T06:00:00Z");
  }

  @Test
  void shouldSayThatReportsAreTooOldWhenATestClassIsNewer() throws Exception {
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassTest.xml");
    given.report("b/target/test-classes/shop/PassTest.class", "x");
    given.age("b/target/test-classes", LATER);

    assertThat(given.collect().all(StaleEvidence.class)).hasSize(1);
  }

  @Test
  void shouldBeUnreadableWhenAReportIsCutShort() throws Exception {
    given.report(FOLDER + "TEST-shop.PassTest.xml", "<testsuite name='a'>\n<testcase");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::place)
        .containsExactly(FOLDER + "TEST-shop.PassTest.xml:2");
    assertThat(search(snapshot, TESTS, "shop-b").found()).isEqualTo(1);
  }

  @Test
  void shouldBeUnreadableWhenAForkedJvmLeftATraceOfItsCrash() throws Exception {
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassTest.xml");
    given.surefire("timeout.dump", FOLDER + "2026-jvmRun1.dump");
    given.surefire("corrupt.dumpstream", FOLDER + "2026-jvmRun2.dumpstream");

    assertThat(given.collect().all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::source)
        .containsExactly(FOLDER + "2026-jvmRun1.dump");
  }

  @Test
  void shouldForgetTheTraceWhenItIsOfARunBeforeTheLastChange() throws Exception {
    given.surefire("timeout.dump", FOLDER + "2026-jvmRun1.dump");
    given.age(FOLDER, GivenProject.CODE.minusSeconds(60));

    assertThat(given.collect().all(UnreadableEvidence.class)).isEmpty();
  }

  @Test
  void shouldLookWhereThePolicySays() throws Exception {
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassTest.xml");
    given.surefire("3.6.1-FailTest.xml", "b/build/tests/deep/down/results.xml");

    Snapshot snapshot = given.collect(Map.of(TESTS, List.of("build/**/*.xml")));

    assertThat(snapshot.all(TestResult.class)).hasSize(3);
    assertThat(search(snapshot, TESTS, "shop-b").places()).containsExactly("b/build/**/*.xml");
    assertThat(search(snapshot, TESTS, "shop").places()).containsExactly("build/**/*.xml");
  }

  private static final String SUMMARY = "b/target/failsafe-reports/failsafe-summary.xml";

  private static String summary(int completed, int failures) {
    return "<failsafe-summary><completed>%d</completed><errors>0</errors><failures>%d</failures>"
        .concat("<skipped>0</skipped><failureMessage/></failsafe-summary>")
        .formatted(completed, failures);
  }

  private List<String> unreadable() throws IOException {
    return given.collect().all(UnreadableEvidence.class).stream()
        .map(UnreadableEvidence::source)
        .toList();
  }

  @Test
  void shouldCompareFailsafesSummaryWithTheReportsBesideIt() throws Exception {
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassTest.xml");
    given.surefire("3.6.1-FailTest.xml", "b/target/failsafe-reports/TEST-shop.FailTest.xml");

    given.report(SUMMARY, summary(3, 2));
    assertThat(unreadable()).isEmpty();
    given.report(SUMMARY, summary(3, 3));
    assertThat(unreadable()).containsExactly(SUMMARY);
    given.report(SUMMARY, summary(5, 2));
    assertThat(unreadable()).containsExactly(SUMMARY);
  }

  @Test
  void shouldCompareFailsafesSummaryWithTheModuleWhenNoReportIsBesideIt() throws Exception {
    given.report(SUMMARY, summary(2, 1));
    assertThat(unreadable()).containsExactly(SUMMARY);
    given.surefire("3.6.1-PassTest.xml", FOLDER + "TEST-shop.PassIT.xml");
    assertThat(unreadable()).containsExactly(SUMMARY);
    given.report(SUMMARY, summary(2, 0));
    assertThat(unreadable()).isEmpty();
  }

  @Test
  void shouldComplainOnceWhenAReportBesideTheSummaryIsBroken() throws Exception {
    given.report(SUMMARY, summary(2, 0));
    given.report("b/target/failsafe-reports/TEST-shop.PassIT.xml", "<testsuite>");

    assertThat(unreadable()).containsExactly("b/target/failsafe-reports/TEST-shop.PassIT.xml");
  }
}
