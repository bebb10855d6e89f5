package io.deliverygate.evidence.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The finer points of SARIF 2.1.0, and bad input; the snippets are in single quotes. */
class SarifFormatTest {

  private static final String ABOUT = "'message': {'text': 'M'}";

  private final SarifReader reader = new SarifReader();

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'level': 'error'; 2",
        "'level': 'warning'; 3",
        "'level': 'note'; 4",
        "'level': 'none'; 5",
        "'x': 0; 3",
        "'rank': 95.5; 1",
        "'rank': 10; 5",
        "'rank': 100; 1",
        "'rank': 0; 5",
        "'rank': -1.0; 3",
        "'level': 'note', 'rank': 95; 4",
        "'properties': {'security-severity': '9.8'}; 1",
        "'properties': {'security-severity': 7.1}, 'level': 'note'; 2",
        "'properties': {'security-severity': '2.0'}, 'level': 'error'; 2",
        "'properties': {'security-severity': ''}; 3",
        "'properties': {'security-severity': ' '}; 3",
        "'properties': {'security-severity': null}; 3",
        "'properties': {'security-severity': 10}; 1",
        "'properties': {'security-severity': '0.0'}, 'level': 'none'; 5",
        "'properties': {'security-severity': 'high'}; 1",
        "'properties': {'security-severity': 'NaN'}; 1",
        "'properties': {'security-severity': '99'}; 1",
        "'properties': {'security-severity': 10.1}; 1",
        "'properties': {'security-severity': '-1'}, 'level': 'note'; 1",
        "'properties': {'security-severity': '1e999999999'}; 1",
        "'properties': {'priority': 1}; 3"
      })
  void shouldTakeThePriorityFromTheResult(String fields, int priority) throws Exception {
    assertThat(priorities(run("T", "", fields))).containsExactly(priority);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'defaultConfiguration': {'level': 'error'}; 'ruleId': 'R'; 2",
        "'defaultConfiguration': {'level': 'error'}; 'ruleIndex': 0; 2",
        "'defaultConfiguration': {'level': 'error'}; 'rule': {'id': 'R'}; 2",
        "'defaultConfiguration': {'level': 'error'}; 'rule': {'index': 0}; 2",
        "'defaultConfiguration': {'level': 'error'}; 'ruleId': 'R/1'; 2",
        "'defaultConfiguration': {'level': 'error'}; 'ruleId': 'R', 'level': 'note'; 4",
        "'defaultConfiguration': {'level': 'error'}; 'ruleId': 'S'; 3",
        "'defaultConfiguration': {'level': 'error'}; 'ruleIndex': 7; 3",
        "'defaultConfiguration': {'rank': 61}; 'ruleId': 'R'; 2",
        "'properties': {'security-severity': '9.1'}; 'ruleId': 'R'; 1"
      })
  void shouldTakeThePriorityFromTheRuleWhenTheResultIsSilent(
      String rule, String result, int priority) throws Exception {
    assertThat(priorities(run("T", "{'id': 'R', " + rule + "}", result))).containsExactly(priority);
  }

  @Test
  void shouldTakePmdsOwnPriorityWhenPmdStatesIt() throws Exception {
    String rule = "{'id': 'R', 'properties': {'priority': 1}}";
    assertThat(priorities(run("PMD", rule, "'ruleId': 'R', 'level': 'error'"))).containsExactly(1);
    assertThat(priorities(run("Other", rule, "'ruleId': 'R', 'level': 'error'")))
        .containsExactly(2);
  }

  @Test
  void shouldTakeThePriorityFromTheInvocationWhenItSetsTheRule() throws Exception {
    String content =
        "{'tool': {'driver': {'name': 'T', 'rules': [{'id': 'R'}]}}, 'invocations': ["
            + "{'executionSuccessful': true, 'ruleConfigurationOverrides': ["
            + "{'descriptor': {'index': 0}, 'configuration': {'level': 'error'}}]}],"
            + "'results': [{'ruleId': 'R', "
            + ABOUT
            + "}]}";
    assertThat(priorities(content)).containsExactly(2);
  }

  @Test
  void shouldFindTheRuleWhenItIsThatOfAnExtension() throws Exception {
    String content =
        "{'results': [{'rule': {'index': 1, 'toolComponent': {'index': 0}}, "
            + ABOUT
            + "}, {'rule': {'index': 1, 'toolComponent': {'guid': 'x'}, 'id': 'Q'}, "
            + ABOUT
            + "}], 'tool': {'driver': {'name': 'T'}, 'extensions': [{'name': 'E', 'rules': ["
            + "{'id': 'P'}, {'id': 'Q', 'defaultConfiguration': {'level': 'error'}}]}]}}";
    assertThat(read(log(content)))
        .extracting(finding -> finding.rule() + finding.priority())
        .containsExactly("Q2", "Q2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'kind': 'pass'",
        "'kind': 'notApplicable'",
        "'kind': 'informational', 'level': 'none'",
        "'kind': 'review'",
        "'baselineState': 'absent'",
        "'suppressions': [{'kind': 'external'}]",
        "'suppressions': [{'kind': 'inSource', 'status': 'accepted'}], 'level': 'error'"
      })
  void shouldGiveNothingWhenTheResultIsNoFinding(String fields) throws Exception {
    assertThat(read(log(run("T", "", fields)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'kind': 'fail'",
        "'kind': 'review', 'level': 'error'",
        "'baselineState': 'unchanged'",
        "'baselineState': 'new'",
        "'suppressions': []",
        "'suppressions': null",
        "'suppressions': [{'kind': 'external', 'status': 'rejected'}]",
        "'suppressions': [{'kind': 'external'}, {'kind': 'external', 'status': 'underReview'}]"
      })
  void shouldGiveAFindingWhenNothingSpeaksAgainstIt(String fields) throws Exception {
    assertThat(read(log(run("T", "", fields)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'uri': 'file://@ROOT@/till/src/A%20%C3%A4.java'; till/src/A ä.java; till",
        "'uri': 'file://localhost@ROOT@/till/src/A.java'; till/src/A.java; till",
        "'uri': 'file:@ROOT@/desk/src/A.java'; desk/src/A.java; desk",
        "'uri': 'src/Real.java'; till/src/Real.java; till",
        "'uri': 'desk/src/Real.java'; desk/src/Real.java; desk",
        "'uri': 'src/A.java', 'uriBaseId': 'DESK'; desk/src/A.java; desk",
        "'uri': 'A.java', 'uriBaseId': 'SRC'; desk/src/A.java; desk",
        "'uri': 'src/Real.java', 'uriBaseId': 'OPEN'; till/src/Real.java; till",
        "'uri': 'src/No.java', 'uriBaseId': 'NONE'; src/No.java; till",
        "'uri': 'x', 'uriBaseId': 'LOOP'; @LOOP@x; till",
        "'index': 0; desk/src/B.java; desk",
        "'index': 9; ; till",
        "'uri': '100%.java'; 100%.java; till",
        "'uri': '%FF.java'; %FF.java; till",
        "'uri': 'https://example.com/a%20b'; https://example.com/a%20b; till",
        "'uri': 'file:///C:/work/A.java'; C:/work/A.java; till",
        "'uri': '../../../../etc/passwd'; ../../../../etc/passwd; till",
        "'uri': 'file:///etc/passwd'; /etc/passwd; till"
      })
  void shouldMakeAPathOfEveryLocation(String location, String file, String module)
      throws Exception {
    for (String real : List.of("till/src/Real.java", "desk/src/Real.java")) {
      Files.createDirectories(root.resolve(real).getParent());
      Files.writeString(root.resolve(real), "");
    }
    String content =
        "{'tool': {'driver': {'name': 'T'}}, 'results': [{"
            + ABOUT
            + ", 'locations': [{'physicalLocation': {'artifactLocation': {"
            + location
            + "}, 'region': {'startLine': 7}}}, {'physicalLocation': {}}]}],"
            + "'artifacts': [{'location': {'uri': 'src/B.java', 'uriBaseId': 'DESK'}}],"
            + "'originalUriBaseIds': {'DESK': {'uri': 'file://@ROOT@/desk/'}, 'OPEN': {},"
            + "'SRC': {'uri': 'src', 'uriBaseId': 'DESK'},"
            + "'LOOP': {'uri': 'l', 'uriBaseId': 'LOOP'}}}";
    Finding finding = read(log(content.replace("@ROOT@", root.toString()))).get(0);
    String expected = file == null ? "" : file.replace("@LOOP@", "l/".repeat(10));
    assertThat(finding.file()).isEqualTo(expected);
    assertThat(finding.module()).isEqualTo(module);
    assertThat(finding.line()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"PMD, 3", "T, 1", "Checkstyle, 1"})
  void shouldCountEveryPlaceWherePmdGroupsThem(String tool, int findings) throws Exception {
    String place =
        "{'physicalLocation': {'artifactLocation': {'uri': '%s'}, 'region': {'startLine': %d}}}";
    String fields =
        "'ruleId': 'R', 'locations': ["
            + place.formatted("A.java", 2)
            + ","
            + place.formatted("A.java", 9)
            + ","
            + place.formatted("B.java", 4)
            + "]";

    assertThat(read(log(run(tool, "", fields))))
        .hasSize(findings)
        .extracting(finding -> finding.file() + ":" + finding.line())
        .isEqualTo(List.of("A.java:2", "A.java:9", "B.java:4").subList(0, findings));
  }

  @Test
  void shouldRefuseWhenALinterCouldNotParseAFile() throws Exception {
    String fields =
        "'ruleId': 'E999', 'locations': [{'physicalLocation': {'artifactLocation': {"
            + "'uri': 'a.py'}}}]";
    assertThat(refusal(log(run("Flake8", "", fields))).reason())
        .startsWith("a.py could not be checked: ");
  }

  @Test
  void shouldTakeTheTargetWhenThereIsNoLocation() throws Exception {
    String fields = "'analysisTarget': {'uri': 'src/A.java'}, 'locations': []";
    assertThat(read(log(run("T", "", fields))))
        .extracting(finding -> finding.file() + ":" + finding.line())
        .containsExactly("src/A.java:0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'text': 'Plain'}; Plain",
        "{'markdown': 'Only **this**'}; Only **this**",
        "{'id': 'one', 'arguments': ['a', 'b']}; First a then b",
        "{'id': 'one', 'text': 'Short', 'arguments': ['a', 'b']}; First a then b",
        "{'id': 'one', 'text': 'Short'}; Short",
        "{'text': 'Holds {0}', 'arguments': ['x']}; Holds x",
        "{'id': 'none'}; About R",
        "{}; About R"
      })
  void shouldShowTheFullestMessage(String message, String shown) throws Exception {
    String content =
        "{'tool': {'driver': {'name': 'T', 'rules': [{'id': 'R', 'messageStrings': {'one': "
            + "{'text': 'First {0} then {1}'}}, 'shortDescription': {'text': 'About R'}}]}},"
            + "'results': [{'ruleId': 'R', 'message': "
            + message
            + "}]}";
    assertThat(read(log(content))).extracting(Finding::message).containsExactly(shown);
  }

  @Test
  void shouldReadEveryRunAndTheTimeOfTheFirstToEnd() throws Exception {
    String first = run("A", "", "'level': 'note'").replaceFirst("\\{", "{" + ended("11"));
    String second = run("B", "", "'level': 'error'").replaceFirst("\\{", "{" + ended("10"));
    Report report = report(log(first + "," + second));
    assertThat(GivenReport.read(reader, report, Finding.class))
        .extracting(Finding::tool)
        .containsExactly("A", "B");
    assertThat(report.source().tool()).isEqualTo("A, B");
    assertThat(report.source().time()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
  }

  private static String ended(String hour) {
    return "'invocations': [{'executionSuccessful': true, 'endTimeUtc': '2026-11-21T"
        + hour
        + ":00:00Z'}],";
  }

  @Test
  void shouldReadWhenTheFileStartsWithAByteOrderMark() throws Exception {
    Report report = report(log(run("T", "", "'level': 'error'")));
    String text = Files.readString(report.file());
    Files.writeString(report.file(), "\uFEFF" + text);
    assertThat(GivenReport.read(reader, report)).hasSize(1);
    Files.write(report.file(), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    assertThat(GivenReport.read(reader, report(report.file()))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{}; the file states no SARIF version",
        "{'version': '2.1.0'}; the file holds no run of a tool",
        "{'version': '2.1.0', 'runs': []}; the file holds no run of a tool",
        "{'version': '2.0.0', 'runs': []}; SARIF version '2.0.0', expected 2.1.0",
        "{'version': 2.1, 'runs': []}; a text is expected here",
        "[]; an object is expected here",
        "{'version': '2.1.0', 'runs': {}}; an array is expected here",
        "{'version': '2.1.0', 'runs': []} {}; the end of the file is expected here",
        "{'version': '2.1.0', 'runs': [7]}; an object is expected here",
        "{'version': }; cannot be parsed: Unexpected character"
      })
  void shouldRefuseWhenItIsNoSarif(String content, String reason) throws Exception {
    UnreadableReport refusal = refusal(content);
    assertThat(refusal.reason()).startsWith(reason);
    assertThat(refusal.fix()).isEqualTo("run the tool again with SARIF 2.1.0 output");
  }

  @Test
  void shouldRefuseWhenTheFileIsEmpty() throws Exception {
    assertThat(refusal("").reason()).isEqualTo("the file is empty");
    assertThat(refusal(" \n").reason()).isEqualTo("the file is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'results': []}; a run names no tool",
        "{'tool': {'driver': {}}, 'results': []}; a run names no tool",
        "{'tool': {'driver': {'name': 'T'}}}; T states no results, not even an empty list",
        "{'tool': {'driver': {'name': 'T'}}, 'results': null}; T states no results",
        "{'externalPropertyFileReferences': {'results': [{}]}}; its results lie in other files",
        "{'invocations': [{'executionSuccessful': false}]}; the tool did not finish its run",
        "{'invocations': [{'toolExecutionNotifications': [{'level': 'error', 'message': "
            + "{'text': 'x'}}], 'executionSuccessful': true}]}; the tool did not finish its run: x",
        "{'invocations': [{'executionSuccessful': 'yes'}]}; true or false is expected here"
      })
  void shouldRefuseWhenARunCannotBeBelieved(String run, String reason) throws Exception {
    assertThat(refusal(log(run)).reason()).startsWith(reason);
  }

  @Test
  void shouldBelieveARunThatOnlyWarned() throws Exception {
    String warned =
        "{'invocations': [{'executionSuccessful': true, 'toolExecutionNotifications': ["
            + "{'message': {'text': 'slow'}}, {'level': 'warning', 'message': {'text': 'x'}}]}],"
            + "'tool': {'driver': {'name': 'T'}}, 'results': []}";
    assertThat(read(log(warned))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'level': 'fatal'; level 'fatal' is none of error, warning, note, none",
        "'level': 3; a text is expected here",
        "'ruleIndex': 'x'; a number is expected here",
        "'ruleIndex': 99999999999; a whole number from -1",
        "'locations': {}; an array is expected here",
        "'message': 'M'; an object is expected here"
      })
  void shouldRefuseWhenAResultIsImpossible(String fields, String reason) throws Exception {
    assertThat(refusal(log(run("T", "", fields))).reason()).startsWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "["})
  void shouldNotOverflowWhenNestedDeeply(String open) throws Exception {
    String deep = open.repeat(200_000);
    assertThat(refusal("{'x': " + deep).reason()).startsWith("cannot be parsed").contains("depth");
    assertThat(refusal(log("{'properties': " + deep)).reason()).contains("depth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'rank': 101", "'rank': 1e30", "'rank': 1e999999999"})
  void shouldRefuseARankThatIsNone(String rank) throws Exception {
    assertThat(refusal(log(run("T", "", rank))).reason()).containsAnyOf("a rank is", "beyond");
  }

  @Test
  void shouldKeepLittleWhenNumbersAndTextsAreEndless() throws Exception {
    assertThat(refusal(log(run("T", "", "'rank': 1" + "0".repeat(5000)))).reason())
        .startsWith("cannot be parsed");
    String content = log(run("T", "", "'snippet': '" + "x".repeat(3_000_000) + "'"));
    assertThat(read(content)).hasSize(1);
    assertThat(refusal(log(run("T", "", "'ruleId': '" + "x".repeat(3_000_000) + "'"))).reason())
        .startsWith("cannot be parsed");
  }

  @Test
  void shouldStreamWhenThereAreVeryManyResults() throws Exception {
    Report report = report("");
    try (Writer out = Files.newBufferedWriter(report.file())) {
      out.write("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}");
      for (int i = 1; i < 100_000; i++) {
        out.write(
            ",{\"ruleId\": \"R%d\", \"level\": \"note\", \"message\": {\"text\": \"M\"}}\n"
                .formatted(i % 10));
      }
      out.write("], \"tool\": {\"driver\": {\"name\": \"T\"}}}]}");
    }
    assertThat(GivenReport.read(reader, report)).hasSize(100_000);
  }

  private List<Integer> priorities(String run) throws Exception {
    return read(log(run)).stream().map(Finding::priority).toList();
  }

  /** A run with at most one rule and one result. */
  private static String run(String tool, String rule, String result) {
    return "{'tool': {'driver': {'name': '%s', 'rules': [%s]}}, 'results': [{%s%s}]}"
        .formatted(tool, rule, result.contains("'message'") ? "" : ABOUT + ", ", result);
  }

  private static String log(String runs) {
    return "{'version': '2.1.0', 'runs': [" + runs + "]}";
  }

  private List<Finding> read(String content) throws Exception {
    return GivenReport.read(reader, report(content), Finding.class);
  }

  private UnreadableReport refusal(String content) throws IOException {
    return GivenReport.refusal(reader, report(content));
  }

  private Report report(String content) throws IOException {
    return GivenReport.in(root, "till", "desk").of("report.sarif", content.replace('\'', '"'));
  }

  private Report report(Path file) {
    GivenReport given = GivenReport.in(root, "till", "desk");
    return new Report(given.project(), given.project().modules().get(0), file, "tool");
  }
}
