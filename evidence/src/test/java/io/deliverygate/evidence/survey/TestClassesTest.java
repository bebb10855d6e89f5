package io.deliverygate.evidence.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.collect.GivenProject;
import io.deliverygate.evidence.layout.ProjectFolder;
import io.deliverygate.evidence.testclass.GivenClass;
import io.deliverygate.fact.EvidenceKind;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.TestResult;
import io.deliverygate.fact.Told;
import io.deliverygate.fact.VerifiedCriterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module's test classes and its reports say of each other. */
class TestClassesTest {

  private static final String REPORTS = "b/target/surefire-reports/";
  private static final String JUPITER = "package shop.b;\nimport org.junit.jupiter.api.*;\n";
  private static final String CLASSES = "b/target/test-classes";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
    compiled(GivenClass.of("shop/b/CartTest").test());
    result("shop.b.CartTest");
  }

  private void compiled(GivenClass type) throws IOException {
    type.in(given.path(CLASSES));
    given.age(CLASSES, GivenProject.CODE);
  }

  private void result(String type) throws IOException {
    result(REPORTS + "TEST-" + type + ".xml", type);
  }

  private void result(String file, String type) throws IOException {
    given.report(
        file,
        "<testsuite name='%s' tests='1'><testcase name='pays' classname='%s'/></testsuite>"
            .formatted(type, type));
  }

  /** What is stale, and the test classes without a result. */
  private List<String> stale() throws IOException {
    Snapshot snapshot = given.collect();
    return Stream.concat(
            snapshot.all(StaleEvidence.class).stream().map(StaleEvidence::reason),
            snapshot.all(Told.class).stream()
                .filter(told -> told.kind() == EvidenceKind.TESTS && told.told() < told.all())
                .map(TestClassesTest::withoutResult))
        .toList();
  }

  private static String withoutResult(Told told) {
    return (told.all() - told.told())
        + " of "
        + told.all()
        + ": "
        + String.join(", ", told.untold());
  }

  private List<String> results() throws IOException {
    return given.collect().all(TestResult.class).stream().map(TestResult::suite).toList();
  }

  @Test
  void shouldBeContentWhenEveryTestClassHasAResult() throws Exception {
    compiled(GivenClass.of("shop/b/Helper").method("pays"));
    compiled(GivenClass.ofAbstract("shop/b/AbstractTest").test());

    assertThat(stale()).isEmpty();
    assertThat(results()).containsExactly("shop.b.CartTest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PayIT", "PayTest", "TestPay", "ITPay"})
  void shouldNameATestClassWithoutAnyResult(String name) throws Exception {
    compiled(GivenClass.of("shop/b/" + name).test());

    assertThat(stale()).containsExactly("1 of 2: shop.b." + name);
  }

  @Test
  void shouldNotTakeAnEmptyReportForAResult() throws Exception {
    compiled(GivenClass.of("shop/b/PayIT").test());
    given.report(REPORTS + "TEST-shop.b.PayIT.xml", "<testsuite name='shop.b.PayIT' tests='0'/>");

    assertThat(stale()).containsExactly("1 of 2: shop.b.PayIT");
  }

  @Test
  void shouldNameManyWithoutAResult() throws Exception {
    for (int i = 1; i <= 9; i++) {
      compiled(GivenClass.of("shop/b/N" + i + "Test").test());
    }

    assertThat(stale().get(0))
        .startsWith("9 of 10: shop.b.N1Test, shop.b.N2Test")
        .endsWith("shop.b.N9Test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.b.PayTest",
        "shop.b.PayTest$Inner",
        "shop.b.PayTest(firefox)",
        "shop.b.PayTest[2]",
        "shop.b.PayTest - again"
      })
  void shouldKnowAClassByWhatItsResultsCallIt(String suite) throws Exception {
    compiled(GivenClass.of("shop/b/PayTest").test());
    result(REPORTS + "TEST-TestSuite.xml", suite);

    assertThat(stale()).isEmpty();
  }

  /** Phrases in the place of class names leave the name of the file. */
  @Test
  void shouldKnowAClassByTheNameOfItsReport() throws Exception {
    compiled(GivenClass.of("shop/b/PayTest").test());
    result(REPORTS + "TEST-shop.b.PayTest.xml", "Paying by card");
    compiled(GivenClass.of("shop/b/TaxTest").test());
    result(REPORTS + "TEST-shop.b.TaxTest-nightly.xml", "Taxes");

    assertThat(stale()).isEmpty();
  }

  @Test
  void shouldHonourWhatThePomLeavesOut() throws Exception {
    compiled(GivenClass.of("shop/b/ManualTest").test());
    compiled(GivenClass.of("shop/b/SlowTest").test().tagged("slow"));
    given.report(
        "b/pom.xml",
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>b</artifactId>
          <version>1</version><build><plugins><plugin>
            <artifactId>maven-surefire-plugin</artifactId><configuration>
              <excludes><exclude>**/Manual*</exclude></excludes>
              <excludedGroups>slow</excludedGroups></configuration>
          </plugin></plugins></build></project>
        """);
    given.age("b/pom.xml", GivenProject.CODE);

    assertThat(stale()).isEmpty();
  }

  @Test
  void shouldSayNothingOfAModuleWithoutReports() throws Exception {
    Files.delete(given.path(REPORTS + "TEST-shop.b.CartTest.xml"));

    assertThat(stale()).isEmpty();
  }

  @Test
  void shouldNotCountTheResultsOfAClassThatIsGone() throws Exception {
    result("shop.b.OldTest");

    assertThat(results()).containsExactly("shop.b.CartTest");
    assertThat(stale())
        .containsExactly(
            REPORTS
                + "TEST-shop.b.OldTest.xml tells of what the module has neither as class nor as"
                + " source: shop.b.OldTest");
  }

  @Test
  void shouldNotCountTheResultsOfAnotherModule() throws Exception {
    GivenClass.of("shop/a/PriceTest").test().in(given.path("a/target/test-classes"));
    given.age("a/target/test-classes", GivenProject.CODE);
    result("shop.a.PriceTest");

    assertThat(results()).containsExactly("shop.b.CartTest");
    assertThat(stale()).singleElement().asString().endsWith("source: shop.a.PriceTest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Refund of a payment",
        "OldTest",
        "features.refund",
        "Refund. Whole amount",
        "Test suite failed to run"
      })
  void shouldNotTakeOtherNamesForClasses(String suite) throws Exception {
    result(REPORTS + "TEST-z.xml", suite);

    assertThat(stale()).isEmpty();
    assertThat(results()).hasSize(2);
  }

  @Test
  void shouldCountClassesOfWhichOnlyTheSourceIsThere() throws Exception {
    given.code("b/src/test/kotlin/Pay.kt");
    given.code("b/src/test/java/shop/b/pay/OtherTest.java");
    result("shop.b.pay.OtherTest");

    assertThat(stale()).isEmpty();
    assertThat(results()).hasSize(2);
  }

  /** A suite may run classes that another module compiled. */
  @Test
  void shouldCountWhatASuiteOfTheModuleRuns() throws Exception {
    compiled(GivenClass.of("shop/b/AllTests"));
    result(REPORTS + "TEST-shop.b.AllTests.xml", "shop.tck.PaymentTest");

    assertThat(stale()).isEmpty();
    assertThat(results()).hasSize(2);
  }

  @Test
  void shouldCountWhatRunsWhereTheModuleChoosesClassesOfOthers() throws Exception {
    compiled(GivenClass.of("shop/b/All").annotated("org/junit/platform/suite/api/Suite"));
    result("shop.tck.PaymentTest");

    assertThat(stale()).isEmpty();
    assertThat(results()).hasSize(2);
  }

  /** What other languages call a class in reports of other names. */
  @Test
  void shouldJudgeTheReportsOfJavasToolsOnly() throws Exception {
    result("b/target/surefire-reports/TEST-shop.b.CartTest.xml", "shop.b.CartTest");
    result("b/reports/pytest.xml", "tests.test_till.TestTill");

    assertThat(
            given
                .collect(
                    Map.of(
                        EvidenceKind.TESTS,
                        List.of("target/surefire-reports/TEST-*.xml", "reports/*.xml")))
                .all(StaleEvidence.class))
        .isEmpty();
  }

  @Test
  void shouldJudgeNothingWhereTestsWereNotCompiled() throws Exception {
    Files.move(given.path(CLASSES), given.path("elsewhere"));
    result("shop.b.OldTest");

    assertThat(stale()).isEmpty();
  }

  @Test
  void shouldVerifyNoCriterionByATestThatIsGone() throws Exception {
    given.report(
        "delivery/backlog.yaml",
        "stories: [{id: PAY-1, title: Refund, criteria: [{id: AC-1}, {id: AC-2}]}]");
    String result =
        "{'criterion':'PAY-1/AC-%d','test':{'class':'shop.b.%s','method':'pays'},"
            + "'outcome':'PASSED','invocations':1,'began':'2026-11-21T05:30:00Z'}";
    String all = "{'schema':'delivery-gate/verified-criteria/v1','results':[%s]}";
    String there = result.formatted(1, "CartTest");
    String gone = result.formatted(2, "OldTest");
    String file = "b/target/delivery-gate/verified-criteria.json";

    given.report(file, all.formatted(there + "," + gone).replace('\'', '"'));
    assertThat(given.collect().all(VerifiedCriterion.class))
        .extracting(VerifiedCriterion::criterion)
        .containsExactly("PAY-1/AC-1");

    given.report(file, all.formatted(gone).replace('\'', '"'));
    assertThat(given.collect().all(VerifiedCriterion.class)).isEmpty();
    assertThat(given.collect().all(StaleEvidence.class))
        .extracting(StaleEvidence::kind)
        .containsExactly(EvidenceKind.CRITERIA);
  }

  private void source(String file, String text) throws IOException {
    given.report(file, text);
    given.age(file, GivenProject.CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        JUPITER + "class PayTest {\n  @Test void pays() {}\n}",
        JUPITER
            + "@Tag(\"x\")\npublic final class PayTest { @Nested class N { @Test void a() {} } }",
        "package shop.b; class PayTest { @org.junit.jupiter.api.Test void a(){} }",
        "package shop.b;\nimport org.testng.annotations.Test;\n@Test\npublic class PayTest {}",
        "package shop.b;\nimport org.junit.Test;\npublic class PayTest { /* { */ @Test(timeout = 5)"
            + " public void pays() { String s = \"}\"; char c = '{'; } }",
        "package shop.b;\nimport junit.framework.*;\npublic class PayTest extends TestCase {"
            + " public void testPays() {} }",
        JUPITER
            + "abstract class Base {}\nclass PayTest extends Base { @RepeatedTest(2) void a() {} }"
      })
  void shouldNameATestSourceThatWasNeitherCompiledNorRun(String text) throws Exception {
    source("b/src/test/java/shop/b/PayTest.java", text);

    assertThat(stale()).containsExactly("1 of 1: b/src/test/java/shop/b/PayTest.java");
  }

  @Test
  void shouldCountTheTestSourcesThatWereRunBesideOneThatWasNot() throws Exception {
    source(
        "b/src/test/java/shop/b/CartTest.java", JUPITER + "class CartTest { @Test void a() {} }");
    source("b/src/test/java/shop/b/PayTest.java", JUPITER + "class PayTest { @Test void a() {} }");

    assertThat(stale()).containsExactly("1 of 2: b/src/test/java/shop/b/PayTest.java");
    Files.move(given.path(CLASSES), given.path("elsewhere"));
    assertThat(stale()).containsExactly("1 of 2: b/src/test/java/shop/b/PayTest.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        JUPITER + "abstract class PayTest { @Test void a() {} }",
        JUPITER + "interface PayTest { @Test default void a() {} }",
        JUPITER
            + "public abstract class PayTest { @Test void a() {} static class H {} } class I {}",
        JUPITER + "class PayTest { /* @Test void a() {} */ // @Test\n }",
        JUPITER + "class PayTest { String s = \"@Test\"; String t = \"\"\"\n@Test\n\"\"\"; }",
        JUPITER + "@Test public @interface PayTest {}",
        "package shop.b;\nimport shop.Test;\nclass PayTest { @Test void a() {} }",
        "package shop.b;\nimport org.junit.jupiter.api.extension.*;\nclass PayTest implements"
            + " Extension { @Property int a; @TestedBy int b; }",
        JUPITER + "class CartTest { @Test void a() {} }",
        JUPITER + "class PayTest { @Test void a() {} }\nclass CartTest {}"
      })
  void shouldNotAskForTheClassOfWhatHasNoTestsOrWasCompiled(String text) throws Exception {
    source("b/src/test/java/shop/b/PayTest.java", text);

    assertThat(stale()).isEmpty();
  }

  @Test
  void shouldNotAskForASourceOfWhichAReportTells() throws Exception {
    source("b/src/test/java/shop/b/PayTest.java", JUPITER + "class PayTest { @Test void a() {} }");
    source(
        "b/src/test/java/TopTest.java",
        JUPITER.substring(16) + "class TopTest { @Test void a(){} }");
    result("shop.b.PayTest");
    result("TopTest");

    assertThat(stale()).isEmpty();
  }

  @Test
  void shouldNotAskWhereResultsDoNotNameTheirClasses() throws Exception {
    source("b/src/test/java/shop/b/PayTest.java", JUPITER + "class PayTest { @Test void a() {} }");
    Files.move(given.path(CLASSES), given.path("elsewhere"));
    result(REPORTS + "TEST-Paying.xml", "Paying by card");

    assertThat(stale()).isEmpty();
  }

  @Test
  void shouldNotAskForSourcesThatThePomLeavesOut() throws Exception {
    source("b/src/test/java/shop/b/PayTest.java", JUPITER + "class PayTest { @Test void a() {} }");
    source("b/src/test/java/shop/b/Manual.java", JUPITER + "class Manual { @Test void a() {} }");
    source(
        "b/src/test/java/shop/b/SlowTest.java",
        JUPITER + "@Tag(\"slow\") class SlowTest { @Test void a() {} }");
    source(
        "b/pom.xml",
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>b</artifactId>
          <version>1</version><build><plugins>
          <plugin><artifactId>maven-surefire-plugin</artifactId><configuration>
              <excludedGroups>slow</excludedGroups></configuration></plugin>
          <plugin><artifactId>maven-compiler-plugin</artifactId><configuration>
              <testExcludes><testExclude>**/Pay*.java</testExclude></testExcludes>
          </configuration></plugin></plugins></build></project>
        """);

    assertThat(stale()).isEmpty();
  }

  private List<String> staleOfGradle() throws Exception {
    given.report("build.gradle", "");
    return given.collect(ProjectFolder.read(root), Map.of()).all(Told.class).stream()
        .filter(told -> told.kind() == EvidenceKind.TESTS && told.told() < told.all())
        .map(TestClassesTest::withoutResult)
        .toList();
  }

  @Test
  void shouldAskForTheClassesOfEverySetAndLanguageOfGradle() throws Exception {
    source("src/main/kotlin/Pay.kt", "fun pay() {}");
    source("src/test/java/shop/PayTest.java", JUPITER + "class PayTest { @Test void a() {} }");
    source(
        "src/integrationTest/java/shop/PayIT.java", JUPITER + "class PayIT { @Test void a() {} }");
    source(
        "src/functionalTest/groovy/shop/PaySpec.groovy",
        "package shop\nimport spock.lang.*\nclass PaySpec extends Specification {\n"
            + "  def 'pays once'() {\n    expect: true\n  }\n}\n");
    source(
        "src/test/kotlin/PayKotest.kt",
        "package shop.b\nimport io.kotest.core.spec.style.FunSpec\n"
            + "class PayKotest : FunSpec({ test(\"pays\") {} })");
    result("build/test-results/test/TEST-shop.b.PayTest.xml", "shop.b.PayTest");

    assertThat(staleOfGradle())
        .containsExactly(
            "3 of 4: src/functionalTest/groovy/shop/PaySpec.groovy,"
                + " src/integrationTest/java/shop/PayIT.java, src/test/kotlin/PayKotest.kt");
  }

  @Test
  void shouldKnowTheClassesOfEverySetAndLanguageOfGradle() throws Exception {
    source("src/main/kotlin/Pay.kt", "fun pay() {}");
    source("src/test/kotlin/Pays.kt", JUPITER + "class A { @Test fun a() {} }\nclass B");
    source(
        "src/integrationTest/java/shop/PayIT.java", JUPITER + "class PayIT { @Test void a() {} }");
    source(
        "src/testFixtures/java/shop/Till.java",
        JUPITER + "abstract class Till { @Test void a() {} }");
    GivenClass.of("shop/b/A").test().in(given.path("build/classes/kotlin/test"));
    GivenClass.of("shop/b/PayIT").test().in(given.path("build/classes/java/integrationTest"));
    given.age("build", GivenProject.CODE);
    result("build/test-results/test/TEST-shop.b.A.xml", "shop.b.A");
    result("build/test-results/integrationTest/TEST-shop.b.PayIT.xml", "shop.b.PayIT");

    assertThat(staleOfGradle()).isEmpty();
  }
}
