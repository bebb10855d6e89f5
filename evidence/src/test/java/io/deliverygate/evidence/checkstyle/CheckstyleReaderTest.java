package io.deliverygate.evidence.checkstyle;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckstyleReaderTest {

  private static final String CHECKS = "com.puppycrawl.tools.checkstyle.checks.";

  private final CheckstyleReader reader = new CheckstyleReader();

  @TempDir Path root;

  /** «You have 9 Checkstyle violations», said the goal check; «There are 3 errors». */
  @ParameterizedTest
  @ValueSource(strings = {"9.3.xml", "12.3.1.xml"})
  void shouldCountAsCheckstyleDoesWhenViolationsDiffer(String fixture) throws Exception {
    assertThat(read(fixture(fixture)))
        .hasSize(9)
        .allMatch(finding -> finding.module().equals("till"))
        .extracting(Finding::priority)
        .containsExactly(3, 2, 3, 3, 4, 2, 3, 2, 3);
  }

  @Test
  void shouldGiveRuleMessageAndPlaceOfEachViolation() throws Exception {
    Report report = fixture("12.3.1.xml");
    List<Finding> findings = read(report);
    assertThat(findings.get(1))
        .isEqualTo(
            new Finding(
                "till",
                "Checkstyle",
                "EqualsHashCode",
                2,
                "Definition of 'equals()' without corresponding definition of 'hashCode()'.",
                "till/src/main/java/com/acme/till/Desk.java",
                15,
                "till/target/12.3.1.xml"));
    assertThat(findings.get(5).rule()).isEqualTo("MissingSwitchDefault#switchNeedsDefault");
    assertThat(report.source().tool()).isEqualTo("Checkstyle 12.3.1");
  }

  @Test
  void shouldNameTheIdWhenItIsAllThatTheReportHas() throws Exception {
    assertThat(read(fixture("9.3.xml")).get(5).rule()).isEqualTo("switchNeedsDefault");
  }

  @ParameterizedTest
  @CsvSource({
    "exception.xml, 7, Got an exception",
    "skipped.xml, 7, modules are skipped due to an exception during parsing"
  })
  void shouldRefuseWhenCheckstyleCouldNotReadAFile(String fixture, int line, String reason)
      throws Exception {
    UnreadableReport refusal = GivenReport.refusal(reader, fixture(fixture));
    assertThat(refusal.reason())
        .startsWith("till/src/main/java/com/acme/till/Broken.java could not be checked: ")
        .contains(reason);
    assertThat(refusal.line()).isEqualTo(line);
    assertThat(refusal.fix()).contains("fix that file or exclude it");
  }

  @Test
  void shouldRefuseWhenAListenerReportedAnException() throws Exception {
    Report report = given("<file name='A.java'>\n<exception><![CDATA[boom]]></exception></file>");
    UnreadableReport refusal = GivenReport.refusal(reader, report);
    assertThat(refusal.reason()).isEqualTo("A.java could not be checked");
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(GivenReport.refusal(reader, given("<exception/>")).reason())
        .isEqualTo("a file could not be checked");
  }

  /** ESLint and others write Checkstyle's format; what has no rule is their own complaint. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "source=''",
        "source=' '",
        "",
        "source='stylelint.rules.CssSyntaxError'",
        "source='DL1000'",
        "source='ShellCheck.SC1072'",
        "source='PHP_CodeSniffer.Internal.Tokenizer.Exception'",
        "source='typecheck'"
      })
  void shouldRefuseWhenALinterCouldNotParseAFile(String source) throws Exception {
    String error = "<error line='3' severity='error' message='Parsing error: no' %s/>";
    Report report = given("<file name='A.js'>\n" + error.formatted(source) + "</file>");
    UnreadableReport refusal = GivenReport.refusal(reader, report);

    assertThat(refusal.reason()).isEqualTo("A.js could not be checked: Parsing error: no");
    assertThat(refusal.line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eslint.rules.no-undef", "DL3008", "ShellCheck.SC2086", "mytypecheck"})
  void shouldFindWhatOtherLintersFound(String source) throws Exception {
    assertThat(read(given(error("error").replace("a.BCheck", source)))).hasSize(1);
  }

  @Test
  void shouldGiveNothingWhenTheSeverityIsIgnore() throws Exception {
    assertThat(read(given(error("ignore")))).isEmpty();
    assertThat(read(given("<file name='A.java'/>"))).isEmpty();
  }

  @Test
  void shouldFindTheFileWhenItsNameIsRelative() throws Exception {
    Files.createDirectories(root.resolve("till/src"));
    Files.writeString(root.resolve("till/src/A.java"), "");
    Report report = given(error("info").replace("A.java", "src/A.java"));
    assertThat(read(report)).extracting(Finding::file).containsExactly("till/src/A.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fatal", "", "ERROR"})
  void shouldRefuseWhenTheSeverityIsUnknown(String severity) throws Exception {
    assertThat(GivenReport.refusal(reader, given(error(severity))).reason())
        .isEqualTo("severity '" + severity + "' is none of Checkstyle's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<error severity='error' message='M' source='a.B'/>",
        "<file><error severity='error' message='M' source='a.B'/></file>",
        "<file name='A'><error message='M' source='a.B'/></file>",
        "<file name='A'><error severity='error' source='a.B'/></file>",
        "<file name='A'><error severity='error' message='M'/></file>",
        "<file name='A'><error line='x' severity='error' message='M' source='a.B'/></file>"
      })
  void shouldRefuseWhenSomethingIsMissing(String content) throws Exception {
    assertThat(GivenReport.refusal(reader, given(content))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    CHECKS + "sizes.LineLengthCheck, LineLength",
    CHECKS + "coding.MissingSwitchDefaultCheck#mine, MissingSwitchDefault#mine",
    "com.acme.NoTodoCheck, NoTodo",
    "magic.number, magic.number",
    "a.Check, a.Check",
    "myId, myId"
  })
  void shouldNameRulesAsConfigurationsDo(String source, String rule) {
    assertThat(CheckstyleRule.name(source)).isEqualTo(rule);
  }

  private static String error(String severity) {
    return "<file name='A.java'><error line='1' severity='"
        + severity
        + "' message='M' source='a.BCheck'/></file>";
  }

  private List<Finding> read(Report report) throws Exception {
    return GivenReport.read(reader, report, Finding.class);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "till").from(getClass(), name);
  }

  private Report given(String content) throws Exception {
    return GivenReport.in(root, "till").of("<checkstyle version='9'>" + content + "</checkstyle>");
  }
}
