package io.deliverygate.evidence.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.collect.GivenProject;
import io.deliverygate.fact.TestResult;
import io.deliverygate.fact.UnreadableEvidence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCopiesTest {

  private static final String FOLDER = "b/target/surefire-reports/";
  private static final String ALL = FOLDER + "TESTS-TestSuites.xml";
  private static final String TESTNG = FOLDER + "junitreports/TEST-x.xml";
  private static final String GOOD = "<testcase classname='%s' name='t'/>";
  private static final String BAD = "<testcase classname='%s' name='t'><failure/></testcase>";
  private static final String FLAKY =
      "<testcase classname='%s' name='t'><flakyFailure/></testcase>";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
    given.code("b/src/test/java/shop/b/OtherTest.java");
    one(GOOD);
  }

  private void one(String test) throws IOException {
    given.report(FOLDER + "TEST-shop.b.CartTest.xml", suite("shop.b.CartTest", test));
  }

  private static String suite(String type, String test) {
    return "<testsuite name='%s'>%s</testsuite>".formatted(type, test.formatted(type));
  }

  private static String all(String... suites) {
    return "<testsuites>" + String.join("", suites) + "</testsuites>";
  }

  private List<String> wrong() throws IOException {
    return given.collect().all(UnreadableEvidence.class).stream()
        .map(each -> each.source() + ": " + each.reason())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {ALL, TESTNG})
  void shouldNotPassOverAFailureInACopy(String copy) throws Exception {
    given.report(copy, all(suite("shop.b.CartTest", BAD)));

    assertThat(wrong())
        .containsExactly(
            copy
                + ": it is a copy of the reports beside it, and shows failed or broken tests of"
                + " CartTest that they do not");
  }

  @Test
  void shouldNotPassOverAProblemOutsideOfCases() throws Exception {
    given.report(ALL, all("<testsuite name='CartTest' package='shop.b'><error/></testsuite>"));

    assertThat(wrong()).singleElement().asString().contains("CartTest");
  }

  @Test
  void shouldMissTheReportOfASuiteThatIsInTheCopy() throws Exception {
    given.report(ALL, all(suite("shop.b.CartTest", GOOD), suite("shop.b.OtherTest", GOOD)));

    assertThat(wrong()).singleElement().asString().contains("shows tests of OtherTest");
  }

  @Test
  void shouldNotPassOverABrokenCopy() throws Exception {
    given.report(ALL, "<testsuites><testsuite name='x'>");

    assertThat(wrong()).singleElement().asString().contains(ALL);
  }

  @Test
  void shouldNotPassOverACopyBesideAnEmptySuite() throws Exception {
    given.report(FOLDER + "TEST-shop.b.CartTest.xml", "<testsuite name='shop.b.CartTest'/>");
    given.report(ALL, all(suite("shop.b.CartTest", BAD)));

    assertThat(wrong()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {ALL, TESTNG})
  void shouldCountACopyForNothingWhereItAgrees(String copy) throws Exception {
    given.report(copy, all(suite("shop.b.CartTest", GOOD)));

    assertThat(wrong()).isEmpty();
    assertThat(given.collect().all(TestResult.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {BAD, FLAKY})
  void shouldAgreeOnProblems(String test) throws Exception {
    one(test);
    given.report(
        ALL,
        all("<testsuite name='CartTest'>" + BAD.formatted("shop.b.CartTest") + "</testsuite>"));

    assertThat(wrong()).isEmpty();
  }

  @Test
  void shouldPassOverACopyOfARunBeforeTheClasses() throws Exception {
    given.report(ALL, all(suite("shop.b.CartTest", BAD)));
    given.age(ALL, Instant.parse("2020-01-01T00:00:00Z"));

    assertThat(wrong()).isEmpty();
  }

  @Test
  void shouldLetTestngLeaveClassesOut() throws Exception {
    given.report(TESTNG, all(suite("shop.b.OtherTest", GOOD)));

    assertThat(wrong()).isEmpty();
  }
}
