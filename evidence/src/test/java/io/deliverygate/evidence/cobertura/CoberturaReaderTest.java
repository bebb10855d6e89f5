package io.deliverygate.evidence.cobertura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.deliverygate.evidence.LineCoverage;
import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Coverage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoberturaReaderTest {

  private static final String SOURCE = "web/target/report.xml";

  @TempDir private Path root;
  private GivenReport given;
  private final CoberturaReader reader = new CoberturaReader(LineSink.NONE);

  @BeforeEach
  void lay() throws Exception {
    given = GivenReport.in(root, "web", "app");
    file("web/a.js");
    file("web/ü.js");
  }

  private void file(String path) throws Exception {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), "x\n".repeat(500));
  }

  private List<Coverage> read(Report report) throws Exception {
    return GivenReport.read(reader, report, Coverage.class);
  }

  private Report classes(String classes) throws Exception {
    return given.of("<coverage><packages><package><classes>" + classes + END);
  }

  private static final String END = "</classes></package></packages></coverage>";

  private static String type(String file, String lines) {
    return "<class name='C' filename='" + file + "'><lines>" + lines + "</lines></class>";
  }

  @Test
  void shouldCountLinesAndBranchesAsC8DoesItself() throws Exception {
    file("web/src/price.js");
    file("web/src/tax.js");
    Report report = given.of(given.text(CoberturaReaderTest.class, "c8.xml"));

    assertThat(read(report))
        .containsExactly(
            new Coverage("web", "web/src/price.js", 16, 6, 2, 1, SOURCE),
            new Coverage("web", "web/src/tax.js", 10, 2, 2, 2, SOURCE));
    assertThat(report.time()).isEqualTo(Instant.ofEpochMilli(1795255194917L));
  }

  @Test
  void shouldFindFilesFromTheFoldersThatTheReportNames() throws Exception {
    file("app/fees.py");
    Report report = given.of(given.text(CoberturaReaderTest.class, "coveragepy.xml"));

    assertThat(read(report))
        .containsExactly(new Coverage("app", "app/fees.py", 4, 2, 1, 1, SOURCE));
  }

  @Test
  void shouldNameAFileOfMainSourcesAsJacocoDoes() throws Exception {
    file("web/src/main/java/shop/Price.java");
    Report report = classes(type("shop/Price.java", "<line number='3' hits='1'/>"));

    assertThat(read(report))
        .containsExactly(new Coverage("web", "shop/Price.java", 1, 0, 0, 0, SOURCE));
  }

  @Test
  void shouldCountTheLinesOfAFileOnceWhenSeveralClassesComeFromIt() throws Exception {
    file("web/a.js");
    String half = "condition-coverage=' 50% (1/2)'";
    String outer = "<line number='1' hits='0'/><line number='2' hits='2' " + half + "/>";
    String inner = "<line number='2' hits='0' condition-coverage='0% (0/2)'/>";
    String methods =
        "<class name='D' filename='a.js'><methods><method><lines><line number='9' hits='1'/>"
            + "</lines></method></methods><lines><line number='3' hits='1'/></lines></class>";

    assertThat(read(classes(type("a.js", outer) + type("a.js", inner) + methods)))
        .extracting(
            Coverage::linesCovered,
            Coverage::linesMissed,
            Coverage::branchesCovered,
            Coverage::branchesMissed)
        .containsExactly(tuple(2L, 1L, 1L, 1L));
  }

  @ParameterizedTest
  @CsvSource({
    "lines-valid='400', lines and a two hundredth of them",
    "lines-valid='3', lines and less than half of them",
    "branches-valid='40', branches and none of them"
  })
  void shouldRefuseAHeadThatItsClassesContradict(String head, String why) throws Exception {
    file("web/a.js");
    String line = type("a.js", "<line number='3' hits='1' branch='false'/>");
    String report = "<coverage " + head + "><packages><package><classes>" + line + END;

    assertThatThrownBy(() -> read(given.of(report)))
        .as(why)
        .isInstanceOf(UnreadableReport.class)
        .hasMessageContaining("contradicts itself");
  }

  @ParameterizedTest
  @CsvSource({"lines-valid='2'", "lines-valid='1' branches-valid='2'", "lines-valid='0'"})
  void shouldBelieveAHeadThatCountsALittleOtherwise(String head) throws Exception {
    file("web/a.js");
    String half = "<line number='3' hits='1' condition-coverage='50% (1/2)'/>";
    String report =
        "<coverage " + head + "><packages><package><classes>" + type("a.js", half) + END;

    assertThat(read(given.of(report))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "branch='true' condition-coverage='10% ( 1 / 10 )'|1|9",
        "branch='true' condition-coverage='50,0% (1/2)'|1|1",
        "branch='true' condition-coverage='100%'|1|0",
        "branch='True' condition-coverage='50%'|0|1",
        "branch='true' condition-coverage='n/a'|0|1",
        "branch='true'|0|1",
        "branch='true' condition-coverage='0% (0/0)'|0|0",
        "branch='false'|0|0",
        "branch='false' condition-coverage='100%'|0|0"
      })
  void shouldNotTakeALineWithBranchesForOneWithout(String attributes, long taken, long missed)
      throws Exception {
    assertThat(read(classes(type("a.js", "<line number='1' hits='1' " + attributes + "/>"))))
        .extracting(Coverage::branchesCovered, Coverage::branchesMissed)
        .containsExactly(tuple(taken, missed));
  }

  @Test
  void shouldTakeATimestampInSecondsToo() throws Exception {
    Report report = given.of("<coverage timestamp='1795255194'><packages/></coverage>");

    assertThat(read(report)).isEmpty();
    assertThat(report.time()).isEqualTo(Instant.ofEpochSecond(1795255194));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1793000000.25",
        "2024-05-17 10:45:44.814039",
        "",
        "0",
        "-1",
        "yesterday",
        "99999999999999999999"
      })
  void shouldTakeTheFilesTimeWhenItsOwnIsOdd(String time) throws Exception {
    Report report = given.of("<coverage timestamp='" + time + "'><packages/></coverage>");

    assertThat(read(report)).isEmpty();
    assertThat(report.time()).isEqualTo(Files.getLastModifiedTime(report.file()).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 18446744073709551615, 1, 0",
    "1, 1.84467440737096e+19, 1, 0",
    "1, 0.5, 1, 0",
    "1, 0, 0, 1",
    "1, 0.0, 0, 1",
    "1, -3, 0, 1",
    "1, NaN, 0, 1",
    "0, 1, 0, 0",
    "-1, 1, 0, 0",
    "undefined, 1, 0, 0",
    "NaN, 1, 0, 0"
  })
  void shouldReadNumbersAsToolsWriteThem(String number, String hits, int covered, int missed)
      throws Exception {
    String line = "<line number='%s' hits='%s'/>".formatted(number, hits);

    assertThat(read(classes(type("a.js", line))))
        .extracting(Coverage::linesCovered, Coverage::linesMissed)
        .containsExactly(tuple((long) covered, (long) missed));
  }

  @Test
  void shouldReadElementsWithAPrefix() throws Exception {
    String text =
        "<n:coverage xmlns:n='urn:x'><n:packages><n:package><n:classes><n:class filename='a.js'>"
            + "<n:lines><n:line number='1' hits='1' n:number='7'/></n:lines></n:class></n:classes>"
            + "</n:package></n:packages></n:coverage>";

    assertThat(read(given.of(text))).extracting(Coverage::linesCovered).containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<coverage generated='1' clover='3.2.0'><project><file name='a.js'><line num='1'"
            + " count='1' type='stmt'/></file></project></coverage>",
        "<coverage version='1'><file path='a.js'><lineToCover lineNumber='1' covered='true'/>"
            + "</file></coverage>",
        "<coverage/>"
      })
  void shouldRefuseOtherFormatsThatCallThemselvesCoverage(String text) throws Exception {
    assertThat(GivenReport.refusal(reader, given.of(text)).reason())
        .isEqualTo("it is no report of Cobertura: it has no <packages>");
  }

  @Test
  void shouldHandOutLinesWhereSomebodyAsks() throws Exception {
    file("web/a.js");
    List<LineCoverage> lines = new ArrayList<>();
    LineSink sink =
        new LineSink() {
          @Override
          public boolean asks() {
            return true;
          }

          @Override
          public void take(LineCoverage file) {
            lines.add(file);
          }
        };
    Report report = classes(type("a.js", "<line number='4' hits='1'/><line number='7' hits='0'/>"));

    new CoberturaReader(sink).read(report, fact -> {});

    assertThat(lines)
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.covered().stream()).containsExactly(4);
              assertThat(file.missed().stream()).containsExactly(7);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<line number='x' hits='1'/>|'x' is no number of a line",
        "<line number='2000000000' hits='1'/>|is no number of a line",
        "<line number='1' hits='x'/>|'x' is no count of hits",
        "<line hits='1'/>|no attribute 'number'",
        "<line number='1'/>|no attribute 'hits'",
        "<line number='1' hits='1' condition-coverage='200% (2/1)'/>|says 2 of 1 branches"
      })
  void shouldRefuseWhenALineIsWrong(String line, String reason) throws Exception {
    UnreadableReport bad = GivenReport.refusal(reader, classes(type("a.js", line)));

    assertThat(bad.reason()).contains(reason);
    assertThat(bad.line()).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhenTheFileIsCutShortOrOfAnotherKind() throws Exception {
    assertThat(GivenReport.refusal(reader, given.of("<coverage><packages>"))).isNotNull();
    assertThat(GivenReport.refusal(reader, given.of("<report/>")).reason())
        .contains("expected <coverage>");
    assertThat(GivenReport.refusal(reader, classes("<class name='C'/>")).reason())
        .contains("no attribute 'filename'");
  }
}
