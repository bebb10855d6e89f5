package io.deliverygate.evidence.surefire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.TestOutcome;
import io.deliverygate.fact.TestResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurefireReaderTest {

  private static final String CASE = "<testcase name='a' classname='T'/>";
  private static final String SKIPPED = "<testcase name='s' classname='T'><skipped/></testcase>";
  private static final String FAILED = "<testcase name='f' classname='T'><failure/></testcase>";

  private final SurefireReader reader = new SurefireReader();

  @TempDir Path root;

  @Test
  void shouldFoldRepetitionsWhenTestsWereRepeated() throws Exception {
    assertThat(read(fixture("3.6.1-FlakyTest.xml")))
        .extracting(TestResult::name, TestResult::outcome, TestResult::message)
        .containsExactly(
            tuple("always", TestOutcome.FAILED, "org.opentest4j.AssertionFailedError: always"),
            tuple(
                "flaky2", TestOutcome.PASSED_FLAKY, "java.lang.IllegalStateException: flake twice"),
            tuple(
                "failThenAssume",
                TestOutcome.FAILED,
                "org.opentest4j.AssertionFailedError: first fail"),
            tuple("ok", TestOutcome.PASSED, ""),
            tuple("off", TestOutcome.SKIPPED, "void shop.FlakyTest.off() is @Disabled"),
            tuple(
                "flaky",
                TestOutcome.PASSED_FLAKY,
                "org.opentest4j.AssertionFailedError: flake once"),
            tuple("mixed", TestOutcome.ERRORED, "java.lang.IllegalStateException: then error"));
  }

  @Test
  void shouldNameModuleAndClassWhenSuitesAreNested() throws Exception {
    List<TestResult> results = read(fixture("3.6.1-NestedTest.xml"));
    String source = "till/target/3.6.1-NestedTest.xml";
    assertThat(results)
        .startsWith(
            new TestResult("till", "shop.NestedTest", "outer", TestOutcome.PASSED, "", source),
            new TestResult("till", "shop.NestedTest$Off", "x", TestOutcome.SKIPPED, "off", source))
        .contains(
            new TestResult(
                "till",
                "shop.NestedTest$Inner",
                "in2",
                TestOutcome.FAILED,
                "org.opentest4j.AssertionFailedError: inner fails",
                source));
  }

  /** Where the version can count, the numbers are those of the suite's own attributes. */
  @ParameterizedTest
  @CsvSource({
    "3.6.1-FlakyTest, 7, 1, 2, 1, 2",
    "3.6.1-ParamTest, 7, 0, 1, 0, 0",
    "3.6.1-SkipTest, 5, 0, 0, 4, 0",
    "3.6.1-FailTest, 3, 0, 2, 0, 0",
    "3.6.1-ErrorTest, 3, 2, 0, 0, 0",
    "3.6.1-BeforeAllFailTest, 1, 1, 0, 0, 0",
    "3.6.1-BeforeAllAssumeTest, 2, 0, 0, 2, 0",
    "3.6.1-AfterAllFailTest, 3, 1, 0, 0, 0",
    "3.6.1-NestedTest, 7, 0, 1, 3, 0",
    "3.6.1-ParamClassTest, 15, 1, 1, 1, 0",
    "3.6.1-NgTest, 9, 0, 1, 2, 0",
    "3.5.6-AfterAllFailTest, 3, 1, 0, 0, 0",
    "3.5.6-AfterAllAlwaysTest, 7, 0, 0, 0, 1",
    "3.5.6-P4Test, 12, 1, 1, 4, 0",
    "3.5.6-TestSuite, 17, 0, 3, 8, 0",
    "3.2.5-FlakyTest, 7, 1, 2, 1, 2",
    "3.2.5-AfterAllFlakyTest, 5, 1, 0, 0, 0",
    "3.2.5-ParamClassTest, 15, 1, 1, 1, 0",
    "3.2.5-AC4Test, 3, 3, 0, 0, 0",
    "3.2.5-TestSuite, 16, 0, 3, 7, 0",
    "3.2.5-PassTest, 2, 0, 0, 0, 0"
  })
  void shouldCountEveryCaseWhenSurefireWroteTheReport(
      String fixture, int tests, int errors, int failures, int skipped, int flaky)
      throws Exception {
    List<TestOutcome> outcomes =
        read(fixture(fixture + ".xml")).stream().map(TestResult::outcome).toList();
    assertThat(outcomes).hasSize(tests);
    assertThat(Collections.frequency(outcomes, TestOutcome.ERRORED)).isEqualTo(errors);
    assertThat(Collections.frequency(outcomes, TestOutcome.FAILED)).isEqualTo(failures);
    assertThat(Collections.frequency(outcomes, TestOutcome.SKIPPED)).isEqualTo(skipped);
    assertThat(Collections.frequency(outcomes, TestOutcome.PASSED_FLAKY)).isEqualTo(flaky);
  }

  @Test
  void shouldTellInvocationsApartWhenNamesAreEqual() throws Exception {
    Report report = given("<testsuite name='T' tests='3'>" + CASE.repeat(3) + "</testsuite>");
    assertThat(read(report)).hasSize(3);
  }

  @Test
  void shouldTakeTheFirstLineWhenThereIsNoMessage() throws Exception {
    assertThat(read(fixture("3.6.1-BeforeAllAssumeTest.xml")))
        .extracting(TestResult::message)
        .containsOnly("org.opentest4j.TestAbortedException: Assumption failed: no docker");
  }

  @Test
  void shouldPutMessageOnOneLineWhenItHasSeveral() throws Exception {
    Report report =
        given(
            "<testsuite><testcase name='n&#10;m'><error message='a&#10;b&#9;c'/></testcase>"
                + "</testsuite>");
    assertThat(read(report))
        .extracting(TestResult::name, TestResult::message)
        .containsExactly(tuple("n m", "a b c"));
  }

  @Test
  void shouldLeaveOutAStackTraceWhenTheMessageHoldsOne() throws Exception {
    Report report =
        given(
            "<testsuite><testcase name='n'><failure type='shop.Odd' message='&#10;Expecting:&#10; 1&#10;"
                + "&#9;at shop.Till.pay(Till.java:7)&#10;&#9;at shop.Main'/></testcase></testsuite>");
    assertThat(read(report))
        .extracting(TestResult::message)
        .containsExactly("shop.Odd: Expecting: 1");
  }

  @Test
  void shouldUseTheSuitesNameWhenCaseNamesNoClass() throws Exception {
    Report report =
        given(
            "<testsuites tests='3'><testsuite name='outer'><testsuite name='inner'>"
                + "<testcase name='a'/></testsuite><testcase name='b'/></testsuite>"
                + "<testsuite name='next'><testcase/></testsuite></testsuites>");
    assertThat(read(report))
        .extracting(TestResult::id)
        .containsExactly("inner.a", "outer.b", "next");
  }

  @Test
  void shouldGiveNothingWhenSuiteIsEmpty() throws Exception {
    assertThat(read(given("<testsuite name='T' tests='0'/>"))).isEmpty();
    assertThat(read(given("<testsuites/>"))).isEmpty();
  }

  @Test
  void shouldTakeTheEarliestTimeWhenSuitesStateAZone() throws Exception {
    Report stamped = fixture("3.6.1-PassTest.xml");
    read(stamped);
    assertThat(stamped.source().time()).isEqualTo(Instant.parse("2026-11-21T05:10:44.115Z"));
    Report several =
        given(
            "<testsuites><testsuite timestamp='2026-11-21T05:00:00Z'/>"
                + "<testsuite timestamp='2026-11-21T05:00:00+01:00'/></testsuites>");
    read(several);
    assertThat(several.source().time()).isEqualTo(Instant.parse("2026-11-21T04:00:00Z"));
    Report local = given("<testsuite timestamp='2026-11-21T05:00:00'/>");
    read(local);
    assertThat(local.source().time())
        .isEqualTo(Files.getLastModifiedTime(local.file()).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests='4' errors='0' skipped='1' failures='1' flakes='0'",
        "tests='3' errors='1' skipped='1' failures='1' flakes='0'",
        "tests='3' errors='0' skipped='1' failures='1' flakes='1'",
        "tests='3' errors='0' skipped='2' failures='0' flakes='0'",
        "tests='4' errors='0' skipped='1' failures='1'",
        "tests='3' errors='1' skipped='1' failures='1'",
        "tests='3' errors='0' skipped='0' failures='1'",
        "errors='1' failures='1'",
        "failures='2'",
        "tests='' skipped='2' failures=''"
      })
  void shouldRefuseWhenSuiteClaimsMoreThanItShows(String counts) throws Exception {
    UnreadableReport refusal = refusal(suite(counts, CASE + SKIPPED + FAILED));
    assertThat(refusal.reason()).startsWith("suite T claims ").contains(" and shows ");
    assertThat(refusal.line()).isEqualTo(3);
    assertThat(refusal.fix()).isEqualTo("run the tests again: mvn clean verify");
  }

  @Test
  void shouldSayBothNumbersWhenCasesAreLost() throws Exception {
    assertThat(refusal(suite("tests='5' flakes='0'", CASE)).reason())
        .isEqualTo("suite T claims 5 tests and shows 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.6.1-NestedTest", "3.6.1-FlakyTest", "3.6.1-ParamClassTest"})
  void shouldRefuseWhenAnyCaseOfARealReportIsCutOut(String fixture) throws Exception {
    String text = GivenReport.in(root, "till").text(getClass(), fixture + ".xml");
    List<String> parts = List.of(text.split("(?=  <testcase )"));
    for (int i = 1; i < parts.size() - 1; i++) {
      List<String> rest = new ArrayList<>(parts);
      rest.remove(i);
      assertThat(refusal(given(String.join("", rest)))).as("without case %d", i).isNotNull();
    }
  }

  @Test
  void shouldNotCompareWhenAnOldSurefireRepeatedTests() throws Exception {
    String flaky = "<testcase name='f'><flakyFailure/></testcase>";
    assertThat(read(suite("tests='15' errors='2' skipped='4' failures='2'", flaky))).hasSize(1);
    assertThat(refusal(suite("tests='15' flakes='1'", flaky))).isNotNull();
  }

  @Test
  void shouldRefuseWhenAnInnerSuiteContradictsItself() throws Exception {
    Report report =
        given(
            "<testsuites><testsuite name='o'><testsuite name='i' tests='2'>"
                + CASE
                + "</testsuite>"
                + CASE
                + "</testsuite></testsuites>");
    assertThat(refusal(report).reason()).startsWith("suite i claims 2");
    Report fine =
        given(
            "<testsuite name='o' tests='2'><testsuite name='i' tests='1'>"
                + CASE
                + "</testsuite>"
                + CASE
                + "</testsuite>");
    assertThat(read(fine)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-1", "1.0", "2147483648", "99999999999999999999"})
  void shouldRefuseWhenCountsAreNone(String count) throws Exception {
    for (String attribute : List.of("tests", "errors", "failures", "skipped", "flakes")) {
      Report report = suite(attribute + "='" + count + "'", CASE);
      assertThat(refusal(report).reason()).contains(attribute + "=\"" + count + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests='1' skipped='1' failures='1'",
        "tests='0' errors='0' failures='1'",
        "tests='3' errors='' skipped='' failures=''",
        "tests=' ' errors=' ' failures=' ' flakes=''",
        "tests='3' failures='1'",
        "tests='3' failures='1' disabled='1' skipped='0'",
        "failures='1'"
      })
  void shouldReadWhenSuiteClaimsNoMoreThanItShows(String counts) throws Exception {
    assertThat(read(suite(counts, CASE + SKIPPED + FAILED))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"failure", "error"})
  void shouldFailTheSuiteWhenAProblemStandsOutsideItsCases(String problem) throws Exception {
    TestOutcome outcome = problem.equals("error") ? TestOutcome.ERRORED : TestOutcome.FAILED;
    String tag = "<" + problem + " type='x' message='setup broke'>trace</" + problem + ">";
    assertThat(read(suite("tests='1'", tag + CASE)))
        .extracting(TestResult::id, TestResult::outcome, TestResult::message)
        .containsExactly(
            tuple("T", outcome, "x: setup broke"), tuple("T.a", TestOutcome.PASSED, ""));
    assertThat(read(suite("tests='2' errors='1'", CASE + tag))).hasSize(2);
    assertThat(read(given("<testsuites>" + tag + "</testsuites>")))
        .extracting(TestResult::id, TestResult::outcome)
        .containsExactly(tuple("tests outside any case", outcome));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"failures='1'", "errors='1'", "tests='2'", "skipped='1'", "tests='' errors='1'"})
  void shouldRefuseWhenAllSuitesTogetherShowLess(String claims) throws Exception {
    String suites = "<testsuites name='Mocha' %s>\n<testsuite name='R'>%s</testsuite></testsuites>";
    UnreadableReport refusal = refusal(given(suites.formatted(claims, CASE)));
    assertThat(refusal.reason()).startsWith("suite Mocha claims ").contains(" and shows ");
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(read(given(suites.formatted("tests='1' failures='0' errors=''", CASE)))).hasSize(1);
    assertThat(read(given(suites.formatted("name='x'".replace("name", "id"), CASE)))).hasSize(1);
  }

  @Test
  void shouldFindWhatBrokeWhenJestCouldNotRunASuite() throws Exception {
    String text =
        "<testsuites name='jest tests' tests='0' failures='0' errors='1'><testsuite name='a.spec'"
            + " tests='0' failures='0' errors='1' skipped='0'><testcase name='a.spec'"
            + " classname='Test suite failed to run'><error>no such import</error></testcase>"
            + "</testsuite></testsuites>";
    assertThat(read(given(text)))
        .extracting(TestResult::outcome, TestResult::message)
        .containsExactly(tuple(TestOutcome.ERRORED, "no such import"));
    assertThat(refusal(given(text.replaceAll("<testcase.*</testcase>", "")))).isNotNull();
  }

  /** GoogleTest, Catch2 and others write each problem of a case. */
  @Test
  void shouldTakeTheWorstWhenACaseHasSeveralProblems() throws Exception {
    String several =
        "<testcase name='m'><failure message='one'/><error message='two'/><failure"
            + " message='three'/></testcase>";
    assertThat(read(suite("tests='1' failures='1'", several)))
        .extracting(TestResult::outcome, TestResult::message)
        .containsExactly(tuple(TestOutcome.ERRORED, "two"));
    assertThat(read(suite("hostname='tbd' tests='40' failures='2' errors='1'", several)))
        .hasSize(1);
    assertThat(refusal(suite("hostname='tbd' tests='40' failures='4'", several))).isNotNull();
    assertThat(refusal(suite("tests='40' failures='2'", several))).isNotNull();
  }

  /** doctest counts assertions, and writes neither skipped nor disabled tests. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests='98' failures='0' errors='0' doctest_version='2.4.11' timestamp='2026-11-01T10:00:00Z'",
        "tests='98' failures='0' errors='0'",
        "tests='1' failures='0' errors='0' time='0.1'",
        "tests='0' failures='0' errors='0' doctest_version='2.4.9'"
      })
  void shouldReadWhenASuiteOfDoctestCountsAssertions(String claims) throws Exception {
    assertThat(read(suite(claims, doctest("normal macros") + doctest("subcases/one")))).hasSize(2);
  }

  @Test
  void shouldCountEachProblemOfDoctestOnce() throws Exception {
    String failed =
        "<testcase classname='src/a.cpp' name='x' status='run'><failure message='0 != 0'"
            + " type='CHECK'/><failure message='1 != 0' type='CHECK'/></testcase>";

    assertThat(read(suite("tests='9' failures='2' errors='0'", failed)))
        .extracting(TestResult::outcome)
        .containsExactly(TestOutcome.FAILED);
    assertThat(refusal(suite("tests='9' failures='3' errors='0'", failed))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<testcase classname='a.cpp' name='x' status='run' result='completed'/>",
        "<testcase classname='a.cpp' name='x'/>",
        "<testcase classname='shop.CartTest' name='x' status='run'/>",
        "<testcase classname='a.cpp' name='x' status='run'/><testcase classname='b' name='y'/>",
        ""
      })
  void shouldStillMissCasesOfToolsThatCountThem(String cases) throws Exception {
    assertThat(refusal(suite("tests='9' failures='0' errors='0'", cases))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"disabled='0'", "skipped='0'"})
  void shouldNotTakeAnotherToolForDoctest(String more) throws Exception {
    String claims = "tests='9' failures='0' errors='0' " + more;

    assertThat(refusal(suite(claims, doctest("a") + doctest("b")))).isNotNull();
  }

  @Test
  void shouldMissTheCasesOfASuiteOfAssertionsWithoutAny() throws Exception {
    assertThat(refusal(suite("tests='9' doctest_version='2.4.11'", ""))).isNotNull();
    assertThat(refusal(suite("tests='9' hostname='tbd'", ""))).isNotNull();
  }

  private static String doctest(String name) {
    return "<testcase classname='src/price.cpp' name='" + name + "' time='0.1' status='run'/>";
  }

  /** pytest counts a test that passed and then broke while it was taken down. */
  @Test
  void shouldReadWhenATestBrokeInItsTeardown() throws Exception {
    String broken = "<testcase name='t'><error message='teardown'/></testcase>";
    assertThat(read(suite("errors='1' failures='0' skipped='0' tests='2'", broken))).hasSize(1);
    assertThat(refusal(suite("errors='1' failures='0' skipped='0' tests='3'", broken))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status='notrun' result='suppressed'|SKIPPED",
        "status='run' result='skipped'|SKIPPED",
        "result='suppressed'|SKIPPED",
        "status='disabled'|SKIPPED",
        "status='Not Run'|SKIPPED",
        "executed='False'|SKIPPED",
        "status='untested'|SKIPPED",
        "status='fail'|FAILED",
        "status='failed' result='completed'|FAILED",
        "result='Error'|ERRORED",
        "status='run' result='completed'|PASSED",
        "status='passed'|PASSED",
        "status='' result=''|PASSED",
        "status='200'|PASSED",
        "status='0' result='true'|PASSED",
        "status='OK'|PASSED",
        "result='Success'|PASSED",
        "status='expected'|PASSED",
        "status='Timed out'|FAILED",
        "status='blocked'|SKIPPED",
        "status='FAIL_TIMEOUT'|ERRORED",
        "status='nok'|ERRORED",
        "status='run' result='unexpected'|ERRORED",
        "status='interrupted' result='completed'|ERRORED",
        "status='échoué'|ERRORED",
        "status='失败'|ERRORED"
      })
  void shouldBelieveWhatACaseSaysOfItself(String attributes, TestOutcome outcome) throws Exception {
    String text = "<testcase name='a' " + attributes + "/>";
    assertThat(read(suite("tests='1' failures='0' skipped='0'", text)))
        .extracting(TestResult::outcome)
        .containsExactly(outcome);
    String failed = "<testcase name='a' " + attributes + "><failure/></testcase>";
    assertThat(read(suite("tests='1'", failed)))
        .extracting(TestResult::broken)
        .containsExactly(true);
  }

  @ParameterizedTest
  @CsvSource({
    "<testcase name='in'><failure/></testcase>, FAILED",
    "<testcase name='in'><testcase name='it'><error/></testcase></testcase>, ERRORED",
    "<testcase name='in' status='failed'/>, FAILED",
    "<steps><step><failure message='no'/></step></steps>, FAILED",
    "<skipped/><steps><error/></steps>, ERRORED",
    "<testcase name='in' status='passed'/>, PASSED",
    "<testcase name='in'><skipped/></testcase>, PASSED",
    "<system-out>&lt;failure/&gt;</system-out>, PASSED",
    "<properties><property name='failure'>error</property></properties>, PASSED"
  })
  void shouldCountWhatFailedDeeperInACase(String inside, TestOutcome outcome) throws Exception {
    assertThat(read(suite("tests='1'", "<testcase name='a'>" + inside + "</testcase>")))
        .extracting(TestResult::outcome)
        .containsExactly(outcome);
  }

  @Test
  void shouldSayThatAStatusIsNotKnown() throws Exception {
    assertThat(read(suite("tests='1'", "<testcase name='a' status='Killed by us'/>")))
        .extracting(TestResult::message)
        .containsExactly("its status 'Killed by us' is not known");
  }

  @Test
  void shouldBelieveWhatStandsInACaseRatherThanAStatusThatIsNotKnown() throws Exception {
    assertThat(
            read(suite("tests='1'", "<testcase name='a' status='canceled'><skipped/></testcase>")))
        .extracting(TestResult::outcome)
        .containsExactly(TestOutcome.SKIPPED);
  }

  @Test
  void shouldNotMissDisabledTestsAmongThoseThatRan() throws Exception {
    String disabled = "<testcase name='d' status='notrun'/>";
    String counts = "tests='2' failures='0' disabled='1' skipped='0' errors='0'";
    assertThat(read(suite(counts, CASE + disabled))).hasSize(2);
    assertThat(refusal(suite(counts, disabled))).isNotNull();
  }

  @Test
  void shouldReadColoursOfATerminal() throws Exception {
    String text = "<testcase name='a'><failure message='&#27;[31mno&#x1b;[0m'/></testcase>";
    assertThat(read(suite("tests='1'", text))).extracting(TestResult::broken).containsExactly(true);
  }

  @Test
  void shouldReadElementsWithAPrefix() throws Exception {
    String text =
        "<ns0:testsuite xmlns:ns0='urn:junit' name='T' tests='1'><ns0:testcase name='a'>"
            + "<ns0:failure message='no'/></ns0:testcase></ns0:testsuite>";
    assertThat(read(given(text))).extracting(TestResult::broken).containsExactly(true);
  }

  @Test
  void shouldCountCasesWithoutASuite() throws Exception {
    assertThat(read(given("<testsuites>" + CASE + SKIPPED + "</testsuites>"))).hasSize(2);
  }

  private Report suite(String counts, String cases) throws Exception {
    return given("<testsuite name='T' " + counts + ">\n" + cases + "\n</testsuite>");
  }

  private List<TestResult> read(Report report) throws Exception {
    return GivenReport.read(reader, report, TestResult.class);
  }

  private UnreadableReport refusal(Report report) {
    return GivenReport.refusal(reader, report);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "till").from(getClass(), name);
  }

  private Report given(String content) throws Exception {
    return GivenReport.in(root, "till").of(content);
  }
}
