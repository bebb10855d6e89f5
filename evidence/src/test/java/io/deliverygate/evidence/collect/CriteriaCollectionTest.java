package io.deliverygate.evidence.collect;

import static io.deliverygate.evidence.collect.GivenProject.search;
import static io.deliverygate.fact.EvidenceKind.CRITERIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.criteria.CriteriaReader;
import io.deliverygate.fact.Snapshot;
import io.deliverygate.fact.StaleEvidence;
import io.deliverygate.fact.UnreadableEvidence;
import io.deliverygate.fact.VerifiedCriterion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaCollectionTest {

  private static final String OURS = "b/target/delivery-gate/verified-criteria.json";

  @TempDir private Path root;
  private GivenProject given;

  @BeforeEach
  void lay() throws IOException {
    given = new GivenProject(root);
    given.report(
        "delivery/backlog.yaml",
        """
        stories:
          - id: PAY-1
            title: Refund
            criteria: [{id: AC-1}, {id: AC-2}, {id: AC-3}, {id: AC-4}, {id: AC-5}]
          - {id: PAY-2, title: Account, criteria: [{id: AC-1}]}
        """);
  }

  @Test
  void shouldTakeWhatTheListenerWrote() throws Exception {
    given.report(
        OURS,
        ours(
            result("PAY-1/AC-1", "refunds", "PASSED", "2026-11-21T05:30:00Z"),
            result("PAY-1/AC-2", "fails", "FAILED", "2026-11-21T05:30:00Z"),
            result("PAY-1/AC-3", "skips", "SKIPPED", "2026-11-21T05:30:00Z"),
            result("PAY-9/AC-1", "other", "PASSED", "2026-11-21T05:30:00Z")));

    assertThat(verified())
        .containsExactlyInAnyOrder(
            "PAY-1/AC-1 true shop.b.CartTest.refunds",
            "PAY-1/AC-2 false shop.b.CartTest.fails",
            "PAY-1/AC-3 false shop.b.CartTest.skips");
    assertThat(search(given.collect(), CRITERIA, "").found()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'invocations': 1|'invocations': 0",
        "'invocations': 1|'invocations': -1",
        "'invocations': 1|'invocations': 1.5",
        "'invocations': 1|'invocations': null",
        "'invocations': 1,|",
        "'shop.b.CartTest'|''",
        "'shop.b.CartTest'|null",
        "'class': 'shop.b.CartTest',|",
        "'refunds'|' '",
        "'method': 'refunds'|'method': null",
        "'PAY-1/AC-1'|''"
      })
  void shouldRefuseAResultThatNamesNoTestOrSaysThatNothingRan(String change) throws Exception {
    String[] parts = change.replace('\'', '"').split("\\|", 2);
    String text = ours(result("PAY-1/AC-1", "refunds", "PASSED", "2026-11-21T05:30:00Z"));
    given.report(OURS, text.replace(parts[0], parts[1]));

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(VerifiedCriterion.class)).isEmpty();
    assertThat(snapshot.all(UnreadableEvidence.class)).hasSize(1);
  }

  @Test
  void shouldBelieveThatASkippedTestWasNotInvoked() throws Exception {
    String text = ours(result("PAY-1/AC-1", "skips", "SKIPPED", "2026-11-21T05:30:00Z"));
    given.report(OURS, text.replace("\"invocations\": 1", "\"invocations\": 0"));

    assertThat(verified()).containsExactly("PAY-1/AC-1 false shop.b.CartTest.skips");
  }

  @ParameterizedTest
  @CsvSource({
    "PAY-1/AC-1, true",
    "pay_1_ac_1, true",
    "PAY-1/AC-1 is not verified here, false",
    "'PAY-1/AC-1, PAY-1/AC-2', false",
    "see PAY-1/AC-1, false"
  })
  void shouldTakeAnIdOfOurOwnFileOnlyWhole(String criterion, boolean named) throws Exception {
    given.report(OURS, ours(result(criterion, "refunds", "PASSED", "2026-11-21T05:30:00Z")));

    assertThat(verified()).hasSize(named ? 1 : 0);
  }

  @Test
  void shouldNotTakeAClassOfTheMainCodeForATest() throws Exception {
    String text = ours(result("PAY-1/AC-1", "refunds", "PASSED", "2026-11-21T05:30:00Z"));
    given.report(OURS, text.replace("shop.b.CartTest", "shop.b.Cart"));

    assertThat(verified()).isEmpty();
    assertThat(given.collect().all(StaleEvidence.class)).hasSize(1);
  }

  /** The methods of a compiled test class, its superclass and its interface. */
  @ParameterizedTest
  @CsvSource({
    "own, true",
    "inherited, true",
    "given, true",
    "nosuch, false",
    "'a test by its words', true"
  })
  void shouldAskWhetherTheClassHasTheMethod(String method, boolean there) throws Exception {
    Path sources = root.resolve("b/src/test/java/shop/b");
    Files.writeString(
        sources.resolve("CartTest.java"),
        "package shop.b; class CartTest extends Base implements Role { void own() {} }\n"
            + "class Base { void inherited() {} }\n"
            + "interface Role { default void given() {} }\n");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                root.resolve("b/target/test-classes").toString(),
                sources.resolve("CartTest.java").toString());
    assertThat(compiled).isZero();
    given.age("b/src", GivenProject.CODE);
    given.age("b/target/test-classes", GivenProject.CODE);
    given.report(OURS, ours(result("PAY-1/AC-1", method, "PASSED", "2026-11-21T05:30:00Z")));

    assertThat(verified()).hasSize(there ? 1 : 0);
  }

  /** What Surefire's report says of test "refunds", and whether it is verified. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<testcase name='refunds' classname='shop.b.CartTest'/>|true",
        "<testcase name='other' classname='shop.b.CartTest'><failure/></testcase>|true",
        "<testcase name='refunds' classname='shop.b.CartTest'><failure/></testcase>|false",
        "<testcase name='refunds' classname='shop.b.CartTest'><error/></testcase>|false",
        "<testcase name='refunds' classname='shop.b.CartTest'><skipped/></testcase>|false",
        "<testcase name='refunds(int)[1]' classname='shop.b.CartTest'><failure/></testcase>|false",
        "<testcase name='refunds' classname='shop.b.OtherTest'><failure/></testcase>|true"
      })
  void shouldNotVerifyWhatTheReportOfTheTestContradicts(String told, boolean passed)
      throws Exception {
    boolean broken = told.contains("failure");
    given.report(
        "b/target/surefire-reports/TEST-shop.b.CartTest.xml",
        "<testsuite name='shop.b.CartTest' tests='1' failures='%d' errors='%d' skipped='%d'>%s</testsuite>"
            .formatted(
                broken ? 1 : 0,
                told.contains("error") ? 1 : 0,
                told.contains("skipped") ? 1 : 0,
                told));
    given.report(OURS, ours(result("PAY-1/AC-1", "refunds", "PASSED", "2026-11-21T05:30:00Z")));

    assertThat(verified()).containsExactly("PAY-1/AC-1 " + passed + " shop.b.CartTest.refunds");
  }

  @Test
  void shouldLeaveOutWhatRanBeforeTheCodeWasChanged() throws Exception {
    given.report(
        OURS,
        ours(
            result("PAY-1/AC-1", "refunds", "PASSED", "2026-11-21T04:59:59Z"),
            result("PAY-1/AC-2", "again", "PASSED", "2026-11-21T05:00:00Z")));

    assertThat(verified()).containsExactly("PAY-1/AC-2 true shop.b.CartTest.again");
    assertThat(given.collect().all(StaleEvidence.class)).isEmpty();
  }

  @Test
  void shouldSayThatItIsStaleWhenAllOfItIs() throws Exception {
    given.report(OURS, ours(result("PAY-1/AC-1", "refunds", "PASSED", "2026-11-20T05:30:00Z")));

    assertThat(verified()).isEmpty();
    assertThat(given.collect().all(StaleEvidence.class))
        .extracting(StaleEvidence::kind)
        .containsExactly(CRITERIA);
  }

  @Test
  void shouldTakeCucumberScenariosByTheirTags() throws Exception {
    given.report("b/target/cucumber.json", fixture("cucumber.json"));

    assertThat(verified())
        .containsExactlyInAnyOrder(
            "PAY-1/AC-1 true Refund: whole refund",
            "PAY-1/AC-2 false Refund: every amount",
            "PAY-1/AC-3 false Refund: undefined",
            "PAY-1/AC-4 false Refund: pending",
            "PAY-1/AC-5 false Refund: broken hook",
            "PAY-2/AC-1 false Account PAY-2 AC-1: with a broken background");
  }

  /** As tools for JavaScript list hooks: among the steps. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "false; 'keyword': 'Before', 'hidden': true",
        "false; 'hidden': true",
        "false; 'keyword': 'After '",
        "true; 'keyword': 'Given ', 'name': 'a till'",
        "true; 'keyword': 'Given ', 'hidden': false",
        "true; 'keyword': '* ', 'hidden': null"
      })
  void shouldNotTakeHooksForSteps(boolean verified, String step) throws Exception {
    String result = ", 'result': {'status': 'passed'}}";
    String text =
        "[{'name': 'F', 'elements': [{'type': 'scenario', 'name': 'n',"
            + " 'tags': [{'name': '@PAY-1/AC-1'}], 'steps': [{'keyword': 'Before', 'hidden': true"
            + result
            + ", {"
            + step
            + result
            + "]}]}]";
    given.report("b/target/cucumber.json", text.replace('\'', '"'));

    assertThat(verified()).containsExactly("PAY-1/AC-1 " + verified + " F: n");
  }

  /** Two scenarios of one feature: id, line of the step and status of each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "f;refund-<amount>;;2 5 passed|f;refund-<amount>;;3 5 skipped|false",
        "f;refund;small;2 5 passed|f;refund;large;2 5 undefined|false",
        "f;refund-1 5 passed|f;refund-2 5 failed|false",
        "f;refund;;2 5 passed|f;refund;;3 5 passed|true",
        "f;refund-1 5 passed|f;pay-2 9 failed|true",
        "f;refund;;2 5 passed|f;pay;;2 9 failed|true",
        "f;refund-1 0 passed|f;pay-2 0 failed|true"
      })
  void shouldTakeTheRowsOfAnOutlineForOne(String one, String other, boolean verified)
      throws Exception {
    String text = "[{'name': 'F', 'elements': [" + scenario(1, one) + "," + scenario(2, other);
    given.report("b/target/cucumber.json", (text + "]}]").replace('\'', '"'));

    assertThat(verified()).contains("PAY-1/AC-1 " + verified + " F: row 1");
  }

  private static String scenario(int number, String said) {
    String[] parts = said.split(" ");
    return ("{'type': 'scenario', 'id': '%s', 'name': 'row %d', 'tags': [{'name': '@PAY-1/AC-1'}],"
            + "'steps': [{'keyword': 'Given ', 'line': %s, 'result': {'status': '%s'}}]}")
        .formatted(parts[0], number, parts[1], parts[2]);
  }

  @ParameterizedTest
  @CsvSource({"boom, 1", "'', 0", "' ', 0"})
  void shouldRefuseAStepThatPassedWithAnError(String error, int problems) throws Exception {
    String text =
        "[{'name': 'F', 'elements': [{'name': 'n', 'tags': [{'name': '@PAY-1/AC-1'}], 'steps': ["
            + "{'keyword': 'When ', 'result': {'status': 'passed', 'error_message': '"
            + error
            + "'}}]}]}]";
    given.report("b/target/cucumber.json", text.replace('\'', '"'));

    assertThat(given.collect().all(UnreadableEvidence.class)).hasSize(problems);
  }

  @Test
  void shouldFailAScenarioForAHiddenHook() throws Exception {
    String text =
        "[{'name': 'F', 'elements': [{'name': 'n', 'tags': [{'name': '@PAY-1/AC-1'}], 'steps': ["
            + "{'keyword': 'When ', 'result': {'status': 'passed'}},"
            + "{'keyword': 'After', 'hidden': true, 'result': {'status': 'failed'}}]}]}]";
    given.report("b/target/cucumber.json", text.replace('\'', '"'));

    assertThat(verified()).containsExactly("PAY-1/AC-1 false F: n");
  }

  @Test
  void shouldTakeTestsByTheirNamesWhenEveryInvocationPassed() throws Exception {
    given.report(
        "b/target/surefire-reports/TEST-shop.b.CartTest.xml",
        """
        <testsuite name="shop.b.CartTest" tests="6" failures="1" errors="0" skipped="1">
          <testcase name="refunds_PAY_1_AC_1" classname="shop.b.CartTest" time="0"/>
          <testcase name="pays_PAY_1_AC_2(int)[1]" classname="shop.b.CartTest" time="0"/>
          <testcase name="pays_PAY_1_AC_2(int)[2]" classname="shop.b.CartTest" time="0">
            <failure message="no" type="x">no</failure>
          </testcase>
          <testcase name="PAY-1/AC-3 is skipped" classname="shop.b.CartTest" time="0">
            <skipped message="later"/>
          </testcase>
          <testcase name="pays_PAY_1_AC_4(int)[1]" classname="shop.b.CartTest" time="0"/>
          <testcase name="pays_PAY_1_AC_4(int)[2]" classname="shop.b.CartTest" time="0"/>
        </testsuite>
        """);

    assertThat(verified())
        .containsExactlyInAnyOrder(
            "PAY-1/AC-1 true shop.b.CartTest.refunds_PAY_1_AC_1",
            "PAY-1/AC-2 false shop.b.CartTest.pays_PAY_1_AC_2",
            "PAY-1/AC-3 false shop.b.CartTest.PAY-1/AC-3 is skipped",
            "PAY-1/AC-4 true shop.b.CartTest.pays_PAY_1_AC_4");
    assertThat(search(given.collect(), CRITERIA, "").found()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[{\"elements\": 1}]",
        "{\"schema\": \"delivery-gate/verified-criteria/v2\", \"results\": []}",
        "{\"schema\": \"delivery-gate/verified-criteria/v1\", \"results\": [{}]}",
        "{\"schema\": \"delivery-gate/verified-criteria/v1\", \"results\": [], \"more\": 1}",
        "{\"schema\": \"delivery-gate/verified-criteria/v1\", \"results\": []} {}",
      })
  void shouldBelieveNothingWhenTheFileIsBroken(String text) throws Exception {
    given.report(OURS, text);

    Snapshot snapshot = given.collect();

    assertThat(snapshot.all(VerifiedCriterion.class)).isEmpty();
    assertThat(snapshot.all(UnreadableEvidence.class))
        .extracting(UnreadableEvidence::kind)
        .containsExactly(CRITERIA);
  }

  private List<String> verified() throws IOException {
    return given.collect().all(VerifiedCriterion.class).stream()
        .map(fact -> fact.criterion() + " " + fact.passed() + " " + fact.test())
        .toList();
  }

  private static String ours(String... results) {
    return "{\"schema\": \"delivery-gate/verified-criteria/v1\", \"results\": ["
        + String.join(",", results)
        + "]}";
  }

  private static String result(String criterion, String method, String outcome, String began) {
    return Stream.of(
            "{'criterion': '%s', 'test': {'class': 'shop.b.CartTest', 'method': '%s'},",
            "'outcome': '%s', 'invocations': 1, 'began': '%s', 'classFile': ''}")
        .reduce("", String::concat)
        .formatted(criterion, method, outcome, began)
        .replace('\'', '"');
  }

  private static String fixture(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(CriteriaReader.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
