package io.deliverygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.RuleStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports that mean harm or make no sense: each is an error with one line that names the file, in
 * the 256 MB of heap that this module's tests have, and nothing outside the project is read.
 */
class HostileReportsTest {

  private static final String SECRET = "the-secret-of-another-project";
  private static final String JACOCO = "web/target/site/jacoco/jacoco.xml";
  private static final String PMD = "web/target/pmd.xml";
  private static final String CPD = "web/target/cpd.xml";
  private static final String TESTS =
      "web/target/surefire-reports/TEST-com.acme.shop.web.PageTest.xml";

  @TempDir private Path scratch;

  static Stream<Arguments> everyFormat() {
    return Stream.of(
        Arguments.of(JACOCO, "DONE-04", "report"),
        Arguments.of(PMD, "DEBT-02", "pmd"),
        Arguments.of(CPD, "DEBT-01", "pmd-cpd"),
        Arguments.of(TESTS, "DONE-02", "testsuite"));
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void shouldRefuseAnEntityThatReadsAFile(String file, String rule, String root) throws Exception {
    Path secret = Files.writeString(scratch.resolve("secret.txt"), SECRET);
    String entity = "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">";

    assertRefused(file, rule, doctype(root, entity) + "<" + root + ">&x;</" + root + ">");
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void shouldRefuseAnEntityBomb(String file, String rule, String root) throws Exception {
    StringBuilder bomb = new StringBuilder("<!ENTITY x0 \"boom\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY x%d \"&x%d;&x%d;\">".formatted(i, i - 1, i - 1));
    }

    assertRefused(
        file, rule, doctype(root, bomb.toString()) + "<" + root + ">&x39;</" + root + ">");
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void shouldRefuseParameterEntities(String file, String rule, String root) throws Exception {
    String entity = "<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;";

    assertRefused(file, rule, doctype(root, entity) + "<" + root + "/>");
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void shouldRefuseEndlessNesting(String file, String rule, String root) throws Exception {
    assertRefused(file, rule, "<" + root + ">" + "<group name=\"g\">".repeat(200_000));
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void shouldRefuseAReportThatIsCutShort(String file, String rule, String root) throws Exception {
    assertRefused(file, rule, "<?xml version=\"1.0\"?><" + root + " name=\"x\"><fi");
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void shouldRefuseAnEmptyFile(String file, String rule, String root) throws Exception {
    assertRefused(file, rule, "");
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void shouldRefuseAnotherKindOfFile(String file, String rule, String root) throws Exception {
    assertRefused(file, rule, "<html><body>" + root + "</body></html>");
  }

  @ParameterizedTest
  @MethodSource("everyFormat")
  void shouldRefuseAnAttributeThatFillsTheHeap(String file, String rule, String root)
      throws Exception {
    Shop shop = Shop.in(scratch).with(file, "<" + root + " name=\"");
    String megabyte = "x".repeat(1 << 20);
    for (int i = 0; i < 300; i++) {
      Files.writeString(shop.file(file), megabyte, StandardOpenOption.APPEND);
    }

    assertRefused(shop, file, rule);
  }

  /** An empty count of tests is one that is not stated, as some tools write it. */
  static Stream<Arguments> impossibleNumbers() {
    return Stream.of("NaN", "-1", "99999999999999999999", "1e3", "", "0x10")
        .flatMap(
            number ->
                Stream.of(
                    Arguments.of(JACOCO, "DONE-04", jacoco(number)),
                    Arguments.of(PMD, "DEBT-02", pmd(number)),
                    Arguments.of(CPD, "DEBT-01", cpd(number, "1", "5")),
                    Arguments.of(CPD, "DEBT-01", cpd("100", number, "5")),
                    Arguments.of(TESTS, "DONE-02", tests(number))))
        .filter(wrong -> !wrong.get()[2].equals(tests("")));
  }

  @ParameterizedTest
  @MethodSource("impossibleNumbers")
  void shouldRefuseNumbersThatCannotBe(String file, String rule, String text) throws Exception {
    assertRefused(file, rule, text);
  }

  static Stream<String> impossibleTokens() {
    return Stream.of(
        cpd("100", "50", "40"), cpd("100", "0", "200"), cpd("100", "0", "9223372036854775807"));
  }

  @ParameterizedTest
  @MethodSource("impossibleTokens")
  void shouldRefuseTokenRangesThatCannotBe(String text) throws Exception {
    assertRefused(CPD, "DEBT-01", text);
  }

  @Test
  void shouldNotOpenWhatAReportPointsAtOutsideTheProject() throws Exception {
    Path secret = Files.writeString(scratch.resolve("Secret.java"), SECRET);
    Shop shop = Shop.in(scratch);
    shop.with(PMD, pmd("7").replace("A.java", secret.toString()));

    shop.check();

    assertThat(Files.readString(shop.file("target/delivery-gate/evidence.json")))
        .contains("Secret.java")
        .doesNotContain(SECRET);
  }

  private void assertRefused(String file, String ruleId, String text) throws IOException {
    assertRefused(Shop.in(scratch).with(file, text), file, ruleId);
  }

  private static void assertRefused(Shop shop, String file, String ruleId) throws IOException {
    assertThat(shop.check()).isEqualTo(2);

    RuleVerdict rule = shop.rule(ruleId);
    assertThat(rule.status()).isEqualTo(RuleStatus.ERROR);
    assertThat(rule.reason()).contains(file).doesNotContain("\n").hasSizeLessThan(1500);
    assertThat(shop.err()).isEmpty();
    assertThat(shop.out()).doesNotContain("Exception", SECRET);
    assertThat(Files.readString(shop.verdictFile())).doesNotContain(SECRET);
  }

  private static String doctype(String root, String declarations) {
    return "<?xml version=\"1.0\"?><!DOCTYPE " + root + " [" + declarations + "]>";
  }

  private static String jacoco(String number) {
    return """
        <report name="web"><package name="p"><class name="p/A" sourcefilename="A.java">
        <method name="m" desc="()V" line="3"><counter type="LINE" missed="%1$s" covered="1"/>
        </method></class><sourcefile name="A.java">
        <counter type="LINE" missed="%1$s" covered="1"/></sourcefile></package>
        <counter type="LINE" missed="%1$s" covered="1"/></report>"""
        .formatted(number);
  }

  private static String pmd(String line) {
    return """
        <pmd version="7.17.0" timestamp="2026-11-21T05:42:13.820"><file name="A.java">
        <violation beginline="%s" endline="9" begincolumn="1" endcolumn="2" rule="R" ruleset="S"
        priority="1">text</violation></file></pmd>"""
        .formatted(line);
  }

  private static String cpd(String total, String begin, String end) {
    return """
        <pmd-cpd><file path="A.java" totalNumberOfTokens="%1$s"/>
        <file path="B.java" totalNumberOfTokens="500"/>
        <duplication lines="9" tokens="5">
        <file begintoken="%2$s" column="1" endcolumn="2" endline="9" endtoken="%3$s" line="1"
        path="A.java"/>
        <file begintoken="200" column="1" endcolumn="2" endline="9" endtoken="204" line="1"
        path="B.java"/></duplication></pmd-cpd>"""
        .formatted(total, begin, end);
  }

  private static String tests(String number) {
    return """
        <testsuite name="T" time="0.1" tests="%s" errors="0" skipped="0" failures="0">
        <testcase name="a" classname="T" time="0.1"/></testsuite>"""
        .formatted(number);
  }
}
