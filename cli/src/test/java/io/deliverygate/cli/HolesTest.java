package io.deliverygate.cli;

import static io.deliverygate.verdict.RuleStatus.BREACHED;
import static io.deliverygate.verdict.RuleStatus.ERROR;
import static io.deliverygate.verdict.RuleStatus.NO_EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.RuleVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in which a gate could pass although nobody knows; each blocks with its own reason. */
class HolesTest {

  private static final String WEB_TESTS =
      "web/target/surefire-reports/TEST-com.acme.shop.web.PageTest.xml";

  private static final Map<String, String> SOURCES =
      Map.of(
          "core", "core/src/main/java/com/acme/shop/core/Price.java",
          "stock", "stock/src/main/java/com/acme/shop/stock/Stock.java",
          "web", "web/src/main/java/com/acme/shop/web/Page.java");

  @TempDir private Path scratch;
  private Shop shop;

  @BeforeEach
  void copyTheProject() throws Exception {
    shop = Shop.in(scratch);
  }

  @Test
  void shouldPassWithoutConfigurationWhenReportsAreGood() {
    assertThat(shop.check()).isZero();
    assertThat(shop.verdict().status()).isEqualTo(GateStatus.PASSED);
    assertThat(shop.verdict().complete()).isTrue();
    assertThat(shop.rule("DONE-02").checked()).isEqualTo(6);
  }

  @Test
  void shouldBlockWhenThereIsNoCoverageAlthoughTestsExist() throws Exception {
    shop.without("core/target/jacoco.exec");
    shop.without("stock/target/jacoco.exec").without("web/target/jacoco.exec");

    assertThat(shop.check()).isEqualTo(1);
    assertReason(shop.rule("DONE-04"), NO_EVIDENCE, "module core", "jacoco", "prepare-agent");
  }

  @Test
  void shouldBlockWhenOneModuleOfThreeHasNoReports() throws Exception {
    shop.without("web/target/surefire-reports").without("web/target/pmd.xml");
    shop.without("web/target/cpd.xml").without("web/target/jacoco.exec");

    assertThat(shop.check()).isEqualTo(1);
    for (String id : new String[] {"DONE-02", "DONE-03", "DEBT-01", "DEBT-02"}) {
      assertReason(shop.rule(id), NO_EVIDENCE, "module web");
      assertThat(shop.rule(id).reason()).doesNotContain("module core");
    }
  }

  @Test
  void shouldBlockWhenTheReportFolderIsEmpty() throws Exception {
    shop.without(WEB_TESTS);

    assertThat(shop.check()).isEqualTo(1);
    assertReason(shop.rule("DONE-02"), NO_EVIDENCE, "web/target/surefire-reports", "empty");
  }

  @Test
  void shouldBeAnErrorWhenAReportIsCutShort() throws Exception {
    String text = Files.readString(shop.file(WEB_TESTS));
    shop.with(WEB_TESTS, text.substring(0, text.length() - 20));

    assertThat(shop.check()).isEqualTo(2);
    assertReason(shop.rule("DONE-02"), ERROR, WEB_TESTS + ":");
  }

  @Test
  void shouldBeAnErrorWhenPmdCouldNotReadAFile() throws Exception {
    shop.replacing(
        "web/target/pmd.xml",
        "</pmd>",
        "<error filename=\"Page.java\" msg=\"ParseException: unexpected token\"/></pmd>");

    assertThat(shop.check()).isEqualTo(2);
    assertReason(shop.rule("DEBT-02"), ERROR, "web/target/pmd.xml:", "Page.java");
  }

  @Test
  void shouldBeAnErrorWhenASuiteCountsOtherThanItsCases() throws Exception {
    shop.replacing(WEB_TESTS, "tests=\"2\"", "tests=\"3\"");

    assertThat(shop.check()).isEqualTo(2);
    assertReason(shop.rule("DONE-02"), ERROR, WEB_TESTS, "3", "2");
  }

  @Test
  void shouldBlockWhenNoTestRan() throws Exception {
    shop.with(
        WEB_TESTS,
        "<testsuite name=\"com.acme.shop.web.PageTest\" time=\"0\" tests=\"0\" errors=\"0\""
            + " skipped=\"0\" failures=\"0\"/>");

    assertThat(shop.check()).isEqualTo(1);
    RuleVerdict rule = shop.rule("DONE-03");
    assertThat(rule.status()).isEqualTo(BREACHED);
    assertThat(rule.breaches().get(0).message())
        .isEqualTo("0 tests, at least 1 required: too few tests ran");
  }

  @Test
  void shouldBlockWhenAllTestsAreSkipped() throws Exception {
    shop.with(
        WEB_TESTS,
        "<testsuite name=\"com.acme.shop.web.PageTest\" time=\"0\" tests=\"1\" errors=\"0\""
            + " skipped=\"1\" failures=\"0\"><testcase name=\"shouldShow\""
            + " classname=\"com.acme.shop.web.PageTest\" time=\"0\"><skipped/></testcase>"
            + "</testsuite>");

    assertThat(shop.check()).isEqualTo(1);
    assertThat(shop.rule("DONE-03").breaches())
        .extracting(breach -> breach.subject())
        .containsExactly("build", "module web");
  }

  @Test
  void shouldPassAtExactlyTheLimitAndBlockOneTokenAboveIt() throws Exception {
    shop.with("core/target/cpd.xml", cpd("core", 100, ""));
    shop.with("stock/target/cpd.xml", cpd("stock", 100, ""));
    String fifty = occurrences(50, 0, 901);
    shop.with("web/target/cpd.xml", cpd("web", 900, fifty));

    assertThat(shop.check()).isZero();
    assertThat(shop.rule("DEBT-01").checked()).isEqualTo(1);

    shop.with("web/target/cpd.xml", cpd("web", 900, fifty + occurrences(50, 1, 901)));

    assertThat(shop.check()).isEqualTo(1);
    assertThat(shop.rule("DEBT-01").breaches().get(0).message())
        .startsWith("5.05 %, at most 5 allowed: 101 of 2000 tokens are duplicated");
  }

  /** A report over two files of the same length (one, where there is no duplicate). */
  private static String cpd(String module, int tokens, String duplications) {
    String file = "<file path=\"%s\" totalNumberOfTokens=\"" + tokens + "\"/>";
    String own = SOURCES.get(module);
    String second = duplications.isEmpty() ? "" : file.formatted(module + "/B.java");
    return "<pmd-cpd>" + file.formatted(own) + second + duplications + "</pmd-cpd>";
  }

  private static String occurrences(int tokens, int inA, int inB) {
    String place = "<file path=\"%s\" line=\"1\" endline=\"9\" begintoken=\"%d\" endtoken=\"%d\"/>";
    return "<duplication lines=\"9\" tokens=\""
        + tokens
        + "\">"
        + place.formatted(SOURCES.get("web"), inA, inA + tokens - 1)
        + place.formatted("web/B.java", inB, inB + tokens - 1)
        + "</duplication>";
  }

  @Test
  void shouldBeAnErrorWhenAForkWasKilled() throws Exception {
    String dump = "web/target/surefire-reports/2026-11-21T05-13-04_512.dumpstream";
    shop.with(dump, Files.readString(Path.of("src/test/projects/killed-fork.dumpstream")));

    assertThat(shop.check()).isEqualTo(2);
    assertReason(shop.rule("DONE-02"), ERROR, dump);
  }

  @Test
  void shouldBlockWhenFiltersLeaveNoClassToCover() throws Exception {
    shop.replacing(
        "pom.xml",
        "<artifactId>jacoco-maven-plugin</artifactId>",
        "<artifactId>jacoco-maven-plugin</artifactId><configuration><includes>"
            + "<include>com.acme.*</include></includes></configuration>");

    assertThat(shop.check()).isEqualTo(1);
    assertReason(shop.rule("DONE-04"), NO_EVIDENCE, "includes and excludes", "none of its classes");
  }

  @Test
  void shouldBlockWhenReportsAreOlderThanTheClasses() throws Exception {
    shop.dated("web/target/classes/com/acme/shop/web/Page.class", Shop.BUILT.plusSeconds(60));

    assertThat(shop.check()).isEqualTo(1);
    assertReason(shop.rule("DONE-02"), NO_EVIDENCE, "module web", "older");
  }

  @Test
  void shouldBlockWhenAnalysisIsOlderThanTheSources() throws Exception {
    shop.dated(
        "web/src/main/java/com/acme/shop/web/Page.java",
        java.time.Instant.parse("2036-01-01T00:00:00Z"));

    assertThat(shop.check()).isEqualTo(1);
    assertReason(shop.rule("DEBT-01"), NO_EVIDENCE, "module web", "older");
    assertReason(shop.rule("DEBT-02"), NO_EVIDENCE, "module web", "older");
  }

  @Test
  void shouldBlockWhenClassesAreNotThoseThatTheTestsRan() throws Exception {
    String source = "web/src/main/java/com/acme/shop/web/Page.java";
    Path changed = scratch.resolve("Page.java");
    Files.writeString(
        changed,
        Files.readString(shop.file(source)).replace("\"sold out\"", "\"sold out, sorry\""));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                shop.file("web/target/classes").toString(),
                "-cp",
                shop.file("stock/target/classes") + ":" + shop.file("core/target/classes"),
                changed.toString());
    shop.dated("web/target/classes/com/acme/shop/web/Page.class", Shop.BUILT.plusSeconds(10));

    assertThat(compiled).isZero();
    assertThat(shop.check()).isEqualTo(1);
    assertReason(shop.rule("DONE-04"), NO_EVIDENCE, "module web", "com.acme.shop.web.Page");
  }

  @Test
  void shouldBeAnErrorWhenNoRuleOfAGateApplies() throws Exception {
    shop.without("core/target").without("stock/target").without("web/target");
    shop.with("delivery-gate.yaml", "gates: {done: enforced}\nevidence: {expected: []}\n");

    assertThat(shop.check()).isEqualTo(2);
    assertThat(shop.verdict().gates().get(0).status()).isEqualTo(GateStatus.ERROR);
  }

  @Test
  void shouldBeAnErrorWhenAGateIsUnknown() {
    assertThat(shop.check("--gate", "dun")).isEqualTo(2);
    assertThat(shop.err())
        .isEqualToIgnoringNewLines(
            "delivery-gate: gate 'dun': there is no such gate (did you mean 'done'?)");
  }

  @Test
  void shouldRemoveTheOldVerdictWhenThePolicyHasAMisspeltKey() throws Exception {
    assertThat(shop.check()).isZero();
    shop.with("delivery-gate.yaml", "gates:\n  done: enforced\nparamters: {}\n");

    assertThat(shop.check()).isEqualTo(2);
    assertThat(shop.err())
        .startsWith("delivery-gate: delivery-gate.yaml:3: unknown key 'paramters'")
        .contains("did you mean 'parameters'?");
    assertThat(shop.verdictFile()).doesNotExist();
  }

  @Test
  void shouldNotReadItsOwnOutputWhenRunAgain() throws Exception {
    shop.with(
        "delivery-gate.yaml",
        "evidence:\n  tests: ['target/**/TEST-*.xml']\n  coverage: ['**/*.exec']\n");
    shop.check();
    int checked = shop.rule("DONE-02").checked();
    Files.copy(shop.file(WEB_TESTS), shop.file("target/delivery-gate/TEST-own.xml"));
    Files.createDirectories(shop.file("web/target/delivery-gate"));
    Files.writeString(
        shop.file("web/target/delivery-gate/TEST-own.xml"),
        Files.readString(shop.file(WEB_TESTS)).replace("shouldShow", "shouldNotCount"));

    shop.check();

    assertThat(shop.rule("DONE-02").checked()).isEqualTo(checked).isEqualTo(6);
  }

  private static void assertReason(
      RuleVerdict rule, io.deliverygate.verdict.RuleStatus status, String... words) {
    assertThat(rule.status()).as(rule.reason()).isEqualTo(status);
    assertThat(rule.reason()).contains(words);
  }
}
