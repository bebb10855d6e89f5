package io.deliverygate.evidence.collect;

import static io.deliverygate.fact.EvidenceKind.COVERAGE;
import static io.deliverygate.fact.EvidenceKind.DUPLICATION;
import static io.deliverygate.fact.EvidenceKind.FINDINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ModuleLayout.ClassFilter;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldSourcesTest {

  private static final String PRICE = "a/src/main/java/shop/a/Price.java";
  private static final String PMD = "<pmd version='7.17.0'></pmd>";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
  }

  private void source(String file, String code) throws IOException {
    given.code(file);
    Files.writeString(root.resolve(file), code);
  }

  /** The files of module a of which evidence does not tell. */
  private List<String> untold(EvidenceKind kind) throws IOException {
    return untold(kind, ClassFilter.ALL);
  }

  private List<String> untold(EvidenceKind kind, ClassFilter filter) throws IOException {
    ModuleLayout a = given.module("a");
    ModuleLayout module =
        new ModuleLayout(
            a.name(),
            a.folder(),
            a.buildFolder(),
            List.of(a.folder().resolve("src/main/java"), a.folder().resolve("src/main/kotlin")),
            a.testSources(),
            a.classes(),
            a.testClasses(),
            filter,
            List.of());
    ProjectLayout layout =
        new ProjectLayout(
            root, "shop", "1.0", List.of(given.top(), module, given.module("b")), List.of());
    return given.collect(layout, Map.of()).all(Told.class).stream()
        .filter(told -> told.kind() == kind && told.module().equals("shop-a"))
        .flatMap(told -> told.untold().stream())
        .toList();
  }

  private static String sarif(String tool, String results) {
    return "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"%s\"}},\"results\":[%s]}]}"
        .formatted(tool, results);
  }

  private static String finding(String file) {
    return "{\"message\":{\"text\":\"no\"},\"locations\":[{\"physicalLocation\":"
        + "{\"artifactLocation\":{\"uri\":\""
        + file
        + "\"}}}]}";
  }

  @Test
  void shouldTakePmdToHaveReadAllJavaAndNothingElse() throws Exception {
    source("a/src/main/kotlin/shop/a/Tax.kt", "package shop.a\nfun f() = 1\n");
    given.report("a/target/pmd.xml", PMD);

    assertThat(untold(FINDINGS)).containsExactly("a/src/main/kotlin/shop/a/Tax.kt");
  }

  @Test
  void shouldNameEachOfManySoThatAPolicyCanIgnoreThemAll() throws Exception {
    for (int i = 0; i < 120; i++) {
      source("a/src/main/kotlin/shop/a/Tax%d.kt".formatted(i), "package shop.a\nfun f() = 1\n");
    }
    given.report("a/target/pmd.xml", PMD);

    assertThat(untold(FINDINGS)).hasSize(120);
  }

  @ParameterizedTest
  @CsvSource({"ESLint", "detekt", "Acme Lint", "ktlint", "CodeNarc"})
  void shouldNotTakeAToolForOtherLanguagesToSpeakOfJava(String tool) throws Exception {
    given.report("a/target/x.sarif", sarif(tool, ""));

    assertThat(untold(FINDINGS)).containsExactly(PRICE);
  }

  @ParameterizedTest
  @CsvSource({"PMD", "SpotBugs", "CodeQL", "Semgrep OSS", "error-prone", "Checkstyle"})
  void shouldTakeAToolForJavaToSpeakOfIt(String tool) throws Exception {
    given.report("a/target/x.sarif", sarif(tool.replace("error-prone", "Error Prone"), ""));

    assertThat(untold(FINDINGS)).isEmpty();
  }

  @Test
  void shouldTakeAnUnknownToolToReadTheLanguageInWhichItFindsSomething() throws Exception {
    source("a/src/main/java/shop/a/Tax.java", "class Tax { int f() { return 1; } }");
    given.report(
        "a/target/x.sarif", sarif("Acme Lint", finding("src/main/java/shop/a/Price.java")));

    assertThat(untold(FINDINGS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "pom.xml",
    "src/main/java/shop/a/Other.java",
    "src/test/java/shop/a/Price.java"
  })
  void shouldBelieveCheckstyleOnlyOfTheFilesThatItLists(String file) throws Exception {
    String listed = file.isEmpty() ? "" : "<file name='" + root.resolve("a/" + file) + "'/>";
    given.report(
        "a/target/checkstyle-result.xml", "<checkstyle version='10'>" + listed + "</checkstyle>");

    assertThat(untold(FINDINGS)).containsExactly(PRICE);
  }

  @Test
  void shouldKnowTheKotlinToolsThatWriteCheckstylesFormat() throws Exception {
    source("a/src/main/kotlin/shop/a/Tax.kt", "package shop.a\nfun f() = 1\n");
    given.report("a/target/checkstyle-result.xml", "<checkstyle version='4.3'></checkstyle>");

    assertThat(untold(FINDINGS)).containsExactly(PRICE);
  }

  @Test
  void shouldJoinWhatSeveralToolsTell() throws Exception {
    source("a/src/main/kotlin/shop/a/Tax.kt", "package shop.a\nfun f() = 1\n");
    given.report("a/target/detekt.sarif", sarif("detekt", ""));
    given.report("a/target/pmd.xml", PMD);

    assertThat(untold(FINDINGS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/ci/build/shop/a/src/main/java/shop/a/Price.java",
    "C:\\build\\a\\src\\main\\java\\shop\\a\\Price.java",
    "src/main/java/shop/a/Price.java",
    "./a/src/main/java/shop/a/Price.java"
  })
  void shouldKnowAFileByTheEndOfItsPath(String path) throws Exception {
    given.report(
        "a/target/cpd.xml",
        "<pmd-cpd pmdVersion='7.17.0'><file path='%s' totalNumberOfTokens='9'/></pmd-cpd>"
            .formatted(path));

    assertThat(untold(DUPLICATION)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a/src/main/java/shop/a/package-info.java, package shop.a;",
    "a/src/main/java/module-info.java, module shop.a { }",
    "a/src/main/java/shop/a/Empty.java, // nothing yet",
    "a/target/generated-sources/Made.java, class Made { int f() { return 1; } }",
    "a/src/test/java/shop/a/PriceTest.java, class PriceTest { void f() { g(); } }"
  })
  void shouldNotAskOfWhatHasNothingToTell(String file, String code) throws Exception {
    source(file, code);
    given.report("a/target/cpd.xml", cpdOf("Price.java"));

    assertThat(untold(DUPLICATION)).isEmpty();
  }

  private static String cpdOf(String name) {
    return "<pmd-cpd pmdVersion='7.17.0'><file path='/b/a/src/main/java/shop/a/"
        + name
        + "' totalNumberOfTokens='9'/></pmd-cpd>";
  }

  @Test
  void shouldFindWhatAnAggregateTellsOfEachModule() throws Exception {
    source("a/src/main/java/shop/a/Tax.java", "class Tax { int f() { return 1; } }");
    given.report("target/cpd.xml", cpdOf("Price.java"));

    assertThat(untold(DUPLICATION)).containsExactly("a/src/main/java/shop/a/Tax.java");
    assertThat(given.search(DUPLICATION, "shop-b").found()).isZero();
  }

  @Test
  void shouldFindTheModulesThatAnAggregateListsWithoutAnyFinding() throws Exception {
    given.report(
        "target/checkstyle-result.xml",
        "<checkstyle version='10'><file name='%s'/></checkstyle>".formatted(root.resolve(PRICE)));

    assertThat(given.search(FINDINGS, "shop-a").found()).isEqualTo(1);
    assertThat(given.search(FINDINGS, "shop-b").found()).isZero();
  }

  @Test
  void shouldAskForCoverageOfCodeThatNoReportNames() throws Exception {
    given.jacoco("agg/jacoco.xml", "target/site/jacoco-aggregate/jacoco.xml");
    source(
        "a/src/main/java/shop/a/Tax.java", "package shop.a;\nclass Tax { int f() { return 1; } }");
    source("a/src/main/java/shop/a/Rate.java", "package shop.a;\ninterface Rate { int f(); }");

    assertThat(untold(COVERAGE)).containsExactly("a/src/main/java/shop/a/Tax.java");
  }

  @Test
  void shouldNotAskForCoverageOfWhatTheConfigurationLeavesOut() throws Exception {
    given.jacoco("agg/jacoco.xml", "target/site/jacoco-aggregate/jacoco.xml");
    source(
        "a/src/main/java/shop/a/Tax.java", "package shop.a;\nclass Tax { int f() { return 1; } }");

    assertThat(untold(COVERAGE, new ClassFilter(List.of(), List.of("shop/a/Tax*")))).isEmpty();
  }

  @Test
  void shouldKnowAKotlinFileByItsPackageWhereverItLies() throws Exception {
    source(
        "a/src/main/kotlin/Price.java", "package shop.a;\nclass Price { int f() { return 1; } }");
    given.jacoco("agg/jacoco.xml", "target/site/jacoco-aggregate/jacoco.xml");

    assertThat(untold(COVERAGE)).isEmpty();
  }

  @Test
  void shouldNotTakeAFileWithoutLinesForCovered() throws Exception {
    source("package.json", "{}");
    source("src/main/java/a.js", "f();");
    source("src/main/java/b.ts", "export * from './a.js'");
    given.report("coverage/lcov.info", "SF:src/main/java/a.js\nFN:1,f\nFNDA:0,f\nend_of_record\n");

    assertThat(given.collect().all(Told.class))
        .filteredOn(told -> told.kind() == COVERAGE)
        .flatExtracting(Told::untold)
        .containsExactly("src/main/java/a.js");
  }
}
