package io.deliverygate.evidence.collect.coverage;

import static io.deliverygate.evidence.collect.GivenProject.LATER;
import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.NEW_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.collect.GivenProject;
import io.deliverygate.evidence.git.GivenRepository;
import io.deliverygate.fact.EvidenceSearch;
import io.deliverygate.fact.NewCode;
import io.deliverygate.fact.NewCodeBase;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Price.java has code on lines 3, 4, 7, 8, 12, 13, 15, 19 and 23; 15, 19 and 23 did not run. */
class NewCodeCoverageTest {

  private static final String PRICE = "a/src/main/java/shop/a/Price.java";
  private static final String CART = "b/src/main/java/shop/b/Cart.java";
  private static final String AGGREGATE = "target/site/jacoco-aggregate/jacoco.xml";

  @TempDir private Path root;
  private GivenProject given;
  private GivenRepository git;
  private String base;

  @BeforeEach
  void lay() throws Exception {
    given = new GivenProject(root);
    git = new GivenRepository(root);
    git.write(".gitignore", "target/\n");
    base = commit(PRICE, text(25));
    git.branch("feature");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private String commit(String file, String text) throws Exception {
    String commit = git.commit(file, text);
    given.age(file, GivenProject.CODE);
    return commit;
  }

  /** A text in which some lines are not as they were. */
  private static String text(int lines, int... changed) {
    return IntStream.rangeClosed(1, lines)
        .mapToObj(line -> IntStream.of(changed).anyMatch(each -> each == line) ? "new" : "old")
        .map(word -> word + "\n")
        .collect(Collectors.collectingAndThen(Collectors.toList(), NewCodeCoverageTest::numbered));
  }

  private static String numbered(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(index -> index + " " + lines.get(index))
        .collect(Collectors.joining());
  }

  private EvidenceSearch searched(Snapshot snapshot) {
    return search(snapshot, NEW_CODE, "");
  }

  @Test
  void shouldCountCoveredAndMissedLinesAmongThoseThatChanged() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    commit(PRICE, text(25, 4, 5, 7, 15, 24));

    Snapshot snapshot = given.collectSince("main");

    assertThat(snapshot.all(NewCode.class))
        .containsExactly(new NewCode("shop-a", PRICE, 2, 1, base, AGGREGATE));
    assertThat(searched(snapshot).found()).isEqualTo(1);
  }

  @Test
  void shouldCountTheSameFromExecutionData() throws Exception {
    given.jacoco("b/jacoco.exec", "b/target/jacoco.exec");
    commit(PRICE, text(25, 4, 5, 7, 15, 24));

    assertThat(given.collectSince("main").all(NewCode.class))
        .containsExactly(new NewCode("shop-a", PRICE, 2, 1, base, "b/target/jacoco.exec"));
  }

  @Test
  void shouldTellNothingOfNewCodeWhenNobodyAsks() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    commit(PRICE, text(25, 4));

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(NewCode.class)).isEmpty();
    assertThat(snapshot.all(EvidenceSearch.class)).noneMatch(each -> each.kind() == NEW_CODE);
  }

  @Test
  void shouldFindNoNewCodeWhenOnlyOtherFilesOrLinesWithoutCodeChanged() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    commit("readme.md", "new\n");
    commit("b/src/test/java/shop/b/CartTest.java", "new\n");
    commit(PRICE, text(25, 1, 2, 25));

    Snapshot snapshot = given.collectSince("main");

    assertThat(snapshot.all(NewCode.class)).isEmpty();
    assertThat(searched(snapshot).found()).isEqualTo(1);
  }

  @Test
  void shouldNotKnowWhenAChangedModuleHasNoCoverage() throws Exception {
    commit(CART, text(9));

    Snapshot snapshot = given.collectSince("main");

    assertThat(searched(snapshot).found()).isZero();
    assertThat(searched(snapshot).note()).contains(CART, "no coverage of shop-b");
  }

  @Test
  void shouldNameTheFirstFilesWhenManyHaveNoCoverage() throws Exception {
    for (String name : List.of("A", "B", "C", "D", "E")) {
      commit("b/src/main/java/shop/b/" + name + ".java", "class " + name + " {}\n");
    }

    assertThat(searched(given.collectSince("main")).note())
        .contains("A.java", "C.java")
        .doesNotContain("D.java")
        .endsWith("; and 2 more");
  }

  @Test
  void shouldNotKnowWhenAReportSaysNothingOfLines() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    String report = Files.readString(root.resolve(AGGREGATE)).replaceAll("<line [^>]*/>", "");
    given.report(AGGREGATE, report);
    commit(PRICE, text(25, 4));

    assertThat(searched(given.collectSince("main")).note())
        .contains(PRICE, "not told line by line");
  }

  @Test
  void shouldTellSinceWhenCodeIsNew() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    commit("readme.md", "new\n");

    assertThat(given.collectSince("main").all(NewCodeBase.class))
        .containsExactly(
            new NewCodeBase(
                "main", "v*", base, "it is the last commit in common with 'main'", ".git"));
    assertThat(given.collectSince("release").all(NewCodeBase.class)).isEmpty();
  }

  @Test
  void shouldCountDaysInTheProductsZone() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    assertThat(searched(given.collectSince("2026-11-21")).note()).doesNotContain("yet to come");

    given.report("delivery/product.yaml", "product: {name: Shop, zone: Pacific/Pago_Pago}\n");
    assertThat(searched(given.collectSince("2026-11-21")).note()).contains("yet to come");
    assertThat(searched(given.collectSince("2026-11-20")).note()).doesNotContain("yet to come");
  }

  @Test
  void shouldLeaveOutGeneratedCodeUnlessItIsCommitted() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    String generated = "a/target/generated-sources/tool/shop/a/Price.java";
    git.git().rm().addFilepattern(PRICE).addFilepattern(".gitignore").call();
    git.commit("generate it");
    given.code(generated);
    assertThat(given.collectSince(generating(), "main").all(NewCode.class)).isEmpty();

    commit(generated, text(25, 4));
    assertThat(given.collectSince(generating(), "main").all(NewCode.class))
        .extracting(NewCode::file)
        .containsExactly(generated);
  }

  /** The project, where code of module a is generated. */
  private ProjectLayout generating() {
    ModuleLayout a = given.module("a");
    Path folder = a.buildFolder().resolve("generated-sources/tool");
    ModuleLayout module =
        new ModuleLayout(
            a.name(),
            a.folder(),
            a.buildFolder(),
            List.of(a.mainSources().get(0), folder),
            a.testSources(),
            a.classes(),
            a.testClasses(),
            a.coverage(),
            a.components());
    return new ProjectLayout(
        root, "shop", "1.0", List.of(given.top(), module, given.module("b")), List.of());
  }

  @Test
  void shouldNotKnowWhenTheTargetIsMissing() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);

    Snapshot snapshot = given.collectSince("release");

    assertThat(searched(snapshot).found()).isZero();
    assertThat(searched(snapshot).note()).contains("'release'");
  }

  @Test
  void shouldDoubtNewCodeWhenTheCoverageOfItsModuleIsStaleOrUnreadable() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    commit(PRICE, text(25, 4));
    given.age("a/target/classes", LATER);
    assertThat(given.collectSince("main").all(StaleEvidence.class))
        .anyMatch(stale -> stale.kind() == NEW_CODE && stale.module().equals("shop-a"));

    given.report("a/target/site/jacoco/jacoco.xml", "<report>");
    assertThat(given.collectSince("main").all(UnreadableEvidence.class))
        .anyMatch(bad -> bad.kind() == NEW_CODE && bad.module().equals("shop-a"));
  }

  @Test
  void shouldDoubtNewCodeWhenTheReportOfAnyModuleIsUnreadable() throws Exception {
    given.jacoco("agg/jacoco.xml", AGGREGATE);
    commit(PRICE, text(25, 4));
    assertThat(given.collectSince("main").all(UnreadableEvidence.class)).isEmpty();

    given.report("b/target/site/jacoco/jacoco.xml", "<report>");
    assertThat(given.collectSince("main").all(UnreadableEvidence.class))
        .anyMatch(bad -> bad.kind() == NEW_CODE && bad.module().equals("shop-b"));
  }

  @Test
  void shouldCountScriptsOfWhichAnotherToolTells() throws Exception {
    git.checkout("main");
    commit("package.json", "{}");
    base = commit("src/price.js", text(5));
    git.checkout("feature");
    git.merge("main");
    commit("src/price.js", text(5, 2, 3));
    given.report("coverage/lcov.info", "SF:src/price.js\nDA:2,1\nDA:3,0\nDA:4,0\nend_of_record\n");

    assertThat(given.collectSince("main").all(NewCode.class))
        .containsExactly(new NewCode("shop", "src/price.js", 1, 1, base, "coverage/lcov.info"));
  }
}
