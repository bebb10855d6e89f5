package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.LATER;
import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.COVERAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.jacoco.RealJacoco;
import io.deliverygate.fact.Coverage;
import io.deliverygate.fact.MethodComplexity;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.Source;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCollectionTest {

  private static final String EXEC = "b/target/jacoco.exec";
  private static final String XML = "b/target/site/jacoco/jacoco.xml";
  private static final String AGGREGATE = "target/site/jacoco-aggregate/jacoco.xml";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  private void giveExecutionData() throws IOException {
    given.jacoco("b/jacoco.exec", EXEC);
  }

  private static long covered(Snapshot snapshot, String module) {
    return snapshot.all(Coverage.class).stream()
        .filter(fact -> fact.module().equals(module))
        .mapToLong(Coverage::linesCovered)
        .sum();
  }

  private static List<String> sources(Snapshot snapshot) {
    return snapshot.all(Coverage.class).stream().map(Coverage::source).distinct().toList();
  }

  @Test
  void shouldCountTestsOfOneModuleForAnotherWhenThereIsExecutionData() throws Exception {
    giveExecutionData();

    Snapshot snapshot = given.collect();

    assertThat(covered(snapshot, "shop-a")).isEqualTo(6);
    assertThat(covered(snapshot, "shop-b")).isEqualTo(3);
    assertThat(search(snapshot, COVERAGE, "shop-a").found()).isEqualTo(1);
    assertThat(search(snapshot, COVERAGE, "shop-b").found()).isEqualTo(1);
    assertThat(snapshot.all(StaleEvidence.class)).isEmpty();
    assertThat(snapshot.all(MethodComplexity.class)).hasSize(16);
  }

  @Test
  void shouldSayWhereFactsComeFrom() throws Exception {
    giveExecutionData();

    Snapshot snapshot = given.collect();

    assertThat(sources(snapshot)).containsExactly(EXEC);
    Source source =
        snapshot.all(Source.class).stream().filter(s -> s.path().equals(EXEC)).findFirst().get();
    assertThat(source.sha256()).hasSize(64);
    assertThat(source.time()).isEqualTo(Instant.ofEpochMilli(1795238383669L));
  }

  @Test
  void shouldNameTheHoleWhenTestsExistAndNothingElse() throws Exception {
    assertThat(given.search(COVERAGE, "shop-b").found()).isZero();
    assertThat(given.search(COVERAGE, "shop-b").note())
        .isEqualTo(
            "no execution data (target/jacoco*.exec) and no jacoco.xml,"
                + " although the module has tests");
    assertThat(given.search(COVERAGE, "shop-b").places())
        .containsExactly(
            "b/target/jacoco*.exec",
            "b/target/site/jacoco*/jacoco.xml",
            "b/target/site/cobertura/coverage.xml");
  }

  @Test
  void shouldNameTheHoleWhenOnlyOneModuleLacksReports() throws Exception {
    given.code("a/src/test/java/shop/a/PriceTest.java");
    given.jacoco("b/jacoco.xml", XML);

    assertThat(given.search(COVERAGE, "shop-b").found()).isEqualTo(1);
    assertThat(given.search(COVERAGE, "shop-a").found()).isZero();
  }

  @Test
  void shouldNameTheHoleWhenTheTestsOfAModuleLeftNoData() throws Exception {
    RealJacoco.compile(
        root.resolve("c/target/classes"), "shop.c.Lone", "package shop.c; class Lone { int x; }");
    given.code("c/src/main/java/shop/c/Lone.java");
    given.code("c/src/test/java/shop/c/LoneTest.java");
    giveExecutionData();

    Snapshot snapshot =
        given.collect(
            io.deliverygate.evidence.Layouts.project(root, given.module("b"), given.module("c")),
            Map.of());

    assertThat(search(snapshot, COVERAGE, "shop-c").found()).isZero();
    assertThat(search(snapshot, COVERAGE, "shop-c").note())
        .contains("no execution data of its own");
  }

  @Test
  void shouldCountAsUncoveredWhenAModuleHasNoTestsAndNobodyRunsIt() throws Exception {
    RealJacoco.compile(
        root.resolve("c/target/classes"), "shop.c.Lone", "package shop.c; class Lone { int x; }");
    given.age("c/target/classes", GivenProject.CODE);
    given.code("c/src/main/java/shop/c/Lone.java");
    giveExecutionData();

    Snapshot snapshot =
        given.collect(
            io.deliverygate.evidence.Layouts.project(root, given.module("b"), given.module("c")),
            Map.of());

    assertThat(search(snapshot, COVERAGE, "shop-c").found()).isEqualTo(1);
    assertThat(snapshot.all(Coverage.class))
        .contains(new Coverage("shop-c", "shop/c/Lone.java", 0, 1, 0, 0, EXEC));
  }

  @Test
  void shouldSayThatAModuleWasNotCompiledWhenItHasSourcesAndNoClasses() throws Exception {
    giveExecutionData();
    given.age("a", GivenProject.CODE);
    for (String name : List.of("Price", "Price$1", "Price$2", "Helper", "Unused", "Marker")) {
      Files.delete(given.path("a/target/classes/shop/a/" + name + ".class"));
    }

    assertThat(given.search(COVERAGE, "shop-a").found()).isZero();
    assertThat(given.search(COVERAGE, "shop-a").note())
        .isEqualTo("a/target/classes holds no classes: the module was not compiled");
  }

  @Test
  void shouldFollowTheReportWhenThereIsOneThatCoversTheModule() throws Exception {
    giveExecutionData();
    given.jacoco("b/jacoco.xml", XML);

    Snapshot snapshot = given.collect();

    assertThat(sources(snapshot)).containsExactly(EXEC, XML);
    assertThat(snapshot.all(Coverage.class))
        .allMatch(fact -> fact.source().equals(XML) == fact.module().equals("shop-b"));
    assertThat(covered(snapshot, "shop-a")).isEqualTo(6);
    assertThat(covered(snapshot, "shop-b")).isEqualTo(3);
  }

  @Test
  void shouldCountAFileOnceWhenTwoReportsTellOfIt() throws Exception {
    given.jacoco("b/jacoco.xml", XML);
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    String fewer =
        Files.readString(given.path(XML))
            .replace("\"LINE\" missed=\"1\" covered=\"3\"", "\"LINE\" missed=\"3\" covered=\"1\"");
    given.report(XML, fewer);

    Snapshot snapshot = given.collect();

    assertThat(covered(snapshot, "shop-a")).isEqualTo(6);
    assertThat(covered(snapshot, "shop-b")).isEqualTo(3);
    assertThat(sources(snapshot)).containsExactly(AGGREGATE);
    assertThat(snapshot.all(MethodComplexity.class))
        .hasSize(16)
        .allMatch(fact -> fact.source().equals(AGGREGATE));
    assertThat(search(snapshot, COVERAGE, "shop-b").found()).isEqualTo(2);
    assertThat(search(snapshot, COVERAGE, "shop-a").found()).isEqualTo(1);
  }

  @Test
  void shouldSayThatTheReportIsTooOldWhenAClassIsNewer() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    given.age("a/target/classes/shop/a/Price.class", LATER);

    List<StaleEvidence> stale = given.collect().all(StaleEvidence.class);

    assertThat(stale).hasSize(1);
    assertThat(stale.get(0).module()).isEqualTo("shop-a");
    assertThat(stale.get(0).reason())
        .isEqualTo(
            AGGREGATE
                + " of 2026-11-21T05:19:43Z is older than a/target/classes/shop/a/Price.class of"
                + " 2026-11-21T06:00:00Z");
  }

  @Test
  void shouldSayThatExecutionDataIsTooOldWhenAClassIsNewer() throws Exception {
    giveExecutionData();
    given.age("a/target/classes/shop/a/Price.class", LATER);

    assertThat(given.collect().all(StaleEvidence.class))
        .extracting(StaleEvidence::module, StaleEvidence::source)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("shop-a", EXEC));
  }

  @Test
  void shouldNotMindFractionsOfASecond() throws Exception {
    giveExecutionData();
    given.age("b/target/classes", Instant.ofEpochMilli(1795238383999L));

    assertThat(given.collect().all(StaleEvidence.class)).isEmpty();
  }

  @Test
  void shouldNameAClassWhenItIsNotTheOneThatRan() throws Exception {
    giveExecutionData();
    String other = "package shop.a; public class Price { int two() { return 3; } }";
    RealJacoco.compile(given.path("a/target/classes"), "shop.a.Price", other);
    given.age("a/target/classes", GivenProject.CODE);

    assertThat(given.collect().all(StaleEvidence.class))
        .extracting(StaleEvidence::module, StaleEvidence::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "shop-a",
                "1 class file is not the one that ran in the tests, such as shop.a.Price"));
  }

  @Test
  void shouldBeUnreadableNotMissingWhenExecutionDataIsBroken() throws Exception {
    given.report(EXEC, "garbage");

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::module, UnreadableEvidence::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("shop-b", EXEC));
    assertThat(search(snapshot, COVERAGE, "shop-b").found()).isEqualTo(1);
    assertThat(snapshot.all(Coverage.class)).isEmpty();
    assertThat(snapshot.all(Source.class)).extracting(Source::path).contains(EXEC);
  }

  @Test
  void shouldBeUnreadableWhenTheReportIsCutShortAndNotFallBack() throws Exception {
    giveExecutionData();
    given.jacoco("b/jacoco.xml", XML);
    String whole = Files.readString(given.path(XML));
    given.report(XML, whole.substring(0, whole.length() / 2));

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::source)
        .containsExactly(XML);
    assertThat(covered(snapshot, "shop-b")).isZero();
    assertThat(covered(snapshot, "shop-a")).isEqualTo(6);
  }

  @Test
  void shouldBeUnreadableWhenAClassFileIs() throws Exception {
    giveExecutionData();
    given.report("a/target/classes/shop/a/Broken.class", "no class");
    given.age("a/target/classes", GivenProject.CODE);

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::module, UnreadableEvidence::source)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("shop-a", "a/target/classes"));
    assertThat(covered(snapshot, "shop-b")).isEqualTo(3);
  }

  @Test
  void shouldBeUnreadableWhenClassesDoNotKnowTheirLines() throws Exception {
    RealJacoco.compile(
        given.path("a/target/classes"),
        "shop.a.Price",
        "package shop.a; class Price { int x; }",
        "-g:none");
    for (String name : List.of("Price$1", "Price$2", "Helper", "Unused", "Marker")) {
      Files.delete(given.path("a/target/classes/shop/a/" + name + ".class"));
    }
    given.age("a/target/classes", GivenProject.CODE);
    giveExecutionData();

    assertThat(given.collect().all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::reason)
        .containsExactly(
            "the module's classes do not know their lines, so coverage cannot be told");
  }

  @Test
  void shouldFallBackToExecutionDataWhenTheReportTellsOfNoClass() throws Exception {
    giveExecutionData();
    given.report(XML, "<report name=\"b\"/>");
    assertThat(covered(given.collect(), "shop-b")).isEqualTo(3);

    Files.delete(given.path(EXEC));
    assertThat(given.search(COVERAGE, "shop-b").found()).isZero();
    assertThat(given.search(COVERAGE, "shop-b").note()).isEqualTo(XML + " tells of no class");
  }
}
