package io.deliverygate.evidence.lcov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.deliverygate.evidence.LineSink;
import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Coverage;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LcovReaderTest {

  private static final String SOURCE = "web/target/lcov.info";

  @TempDir private Path root;
  private GivenReport given;
  private final LcovReader reader = new LcovReader(LineSink.NONE);

  @BeforeEach
  void lay() throws Exception {
    given = GivenReport.in(root, "web", "native");
    file("web/a.js");
    file("web/ü.js");
  }

  private void file(String path) throws Exception {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), "x\n".repeat(100));
  }

  private Report report(String content) throws Exception {
    return given.of("lcov.info", content);
  }

  private List<Coverage> read(Report report) throws Exception {
    return GivenReport.read(reader, report, Coverage.class);
  }

  @Test
  void shouldCountLinesAndBranchesAsC8DoesItself() throws Exception {
    file("web/src/price.js");
    file("web/src/tax.js");
    Report report = report(given.text(LcovReaderTest.class, "c8.info"));

    assertThat(read(report))
        .containsExactly(
            new Coverage("web", "web/src/price.js", 16, 6, 2, 1, SOURCE),
            new Coverage("web", "web/src/tax.js", 10, 2, 2, 2, SOURCE));
  }

  @Test
  void shouldCountAHeaderOfWhichTwoUnitsTellOnce() throws Exception {
    for (String name : List.of("main.c", "other.c", "rate.c", "rate.h")) {
      file("native/" + name);
    }
    Report report = report(given.text(LcovReaderTest.class, "geninfo.info"));

    assertThat(read(report))
        .containsExactlyInAnyOrder(
            new Coverage("native", "native/main.c", 1, 0, 0, 0, SOURCE),
            new Coverage("native", "native/other.c", 0, 2, 0, 0, SOURCE),
            new Coverage("native", "native/rate.c", 3, 1, 1, 3, SOURCE),
            new Coverage("native", "native/rate.h", 0, 2, 0, 0, SOURCE));
  }

  @Test
  void shouldReadBranchesThatHaveTextForNames() throws Exception {
    file("app/fees.py");
    Report report = report(given.text(LcovReaderTest.class, "coveragepy.info"));

    assertThat(read(report))
        .containsExactly(new Coverage("web", "app/fees.py", 4, 2, 1, 1, SOURCE));
  }

  @Test
  void shouldUniteWhatSeveralRecordsSayOfAFile() throws Exception {
    String first = "SF:a.js\nDA:1,1\nDA:2,0\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nend_of_record\n";
    String second = "SF:./a.js\nDA:2,3\nDA:3,0\nBRDA:1,0,0,-\nBRDA:1,0,1,-\nend_of_record\n";
    file("web/a.js");

    assertThat(read(report(first + second)))
        .containsExactly(new Coverage("web", "web/a.js", 2, 1, 1, 1, SOURCE));
  }

  @Test
  void shouldNameAFileOfMainSourcesAsJacocoDoes() throws Exception {
    file("web/src/main/java/shop/Price.java");
    String path = root.resolve("web/src/main/java/shop/Price.java").toString();

    assertThat(read(report("SF:" + path + "\nDA:1,1\nend_of_record\n")))
        .containsExactly(new Coverage("web", "shop/Price.java", 1, 0, 0, 0, SOURCE));
  }

  @Test
  void shouldNotCountFilesOutsideTheProject() throws Exception {
    String outside = "SF:/usr/include/stdio.h\nDA:1,1\nend_of_record\n";
    String above = "SF:../../other/a.js\nDA:1,1\nend_of_record\n";

    file("web/a.js");

    assertThat(read(report(outside + above + "SF:a.js\nDA:1,0\nend_of_record\n")))
        .extracting(Coverage::lines)
        .containsExactly(1L);
  }

  @Test
  void shouldReadWindowsLineEndsAndNegativeCounts() throws Exception {
    file("web/a.js");

    assertThat(read(report("TN:\r\nSF:a.js\r\nDA:1,-4\r\nDA:2,1,abc\r\nend_of_record\r\n")))
        .extracting(Coverage::linesCovered, Coverage::linesMissed)
        .containsExactly(tuple(1L, 1L));
  }

  @ParameterizedTest
  @CsvSource({
    "src/gone.js, no file of that name is there",
    "test/a.test.js, it lies among the tests",
    "src/a.test.js, it is named as a test",
    "src/__tests__/a.js, it lies among the tests",
    "node_modules/b/index.js, somebody else wrote it"
  })
  void shouldNotCountWhatIsNoCodeOfTheProduct(String path, String why) throws Exception {
    if (!path.contains("gone")) {
      file("web/" + path);
    }
    file("web/src/a.js");
    String record = "DA:1,1\nDA:2,1\nend_of_record\n";

    assertThat(read(report("SF:src/a.js\n" + record + "SF:" + path + "\n" + record)))
        .as(why)
        .extracting(Coverage::file)
        .containsExactly("web/src/a.js");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "SF:a;DA:1,1|3|cut short",
        "\"\"|1|tells of no source file",
        "TN:|2|tells of no source file",
        "hello|1|no line of an LCOV tracefile",
        "DA:1,1|1|no SF above",
        "SF:a;SF:b|2|before the one before it",
        "SF:a;DA:1|2|needs a line and a count",
        "SF:a;DA:x,1|2|'x' is no whole number",
        "SF:a;DA:1,y|2|'y' is no whole number",
        "SF:;DA:1,1|1|SF names no file",
        "SF:a;DA:2147483647,1|2|is no number of a line",
        "SF:a;DA:99999999999,1|2|is no number of a line",
        "SF:a;BRDA:1,0,0|2|needs a line, a block",
        "SF:a;BRDA:1,0,0,z|2|'z' is no whole number",
        "SF:a;LF:2;LH:2;end_of_record;|5|states totals (LF) and lists no line (DA)",
        "end_of_record|1|no SF above"
      })
  void shouldRefuseWhenTheFileIsWrong(String lines, int line, String reason) throws Exception {
    UnreadableReport bad = GivenReport.refusal(reader, report(lines.replace(';', '\n')));

    assertThat(bad.reason()).contains(reason);
    assertThat(bad.line()).isEqualTo(line);
    assertThat(bad.fix()).contains("run the tests with coverage");
  }

  /** Its lines count, whatever its totals are: covered, missed, branches. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DA:1,1;DA:2,1;DA:4,1;LH:4;LF:4|3|0|0",
        "DA:1,0;DA:1,0;DA:2,1;LH:1;LF:3|1|1|0",
        "DA:1,1;DA:1,0|1|0|0",
        "LF:3;LH:1;DA:1,1;DA:2,0|1|1|0",
        "FNF:1;LF:0;LH:0;DA:1,1|1|0|0",
        "DA:1,18446744073709551615;DA:2,1.84467440737096e+19;DA:3,0|2|1|0",
        "DA:1,undefined;DA:2,NaN;DA:3,-|0|3|0",
        "DA:0,1;DA:-1,1;DA:undefined,1;DA:NaN,1;DA:null,1;DA:5,1|1|0|0",
        "BRDA:undefined,0,0,1;DA:1,1|1|0|1",
        "BRDA:NaN,0,0,undefined;BRDA:0,0,1,-;DA:1,1|1|0|2",
        "BRDA:1,e0,a ? b, c,2;DA:1,1|1|0|1",
        "LF:undefined;LH:NaN;DA:1,1|1|0|0"
      })
  void shouldCountWhatItLists(String lines, int covered, int missed, int branches)
      throws Exception {
    String text = "SF:a.js\n" + lines.replace(';', '\n') + "\nend_of_record\n";

    assertThat(read(report(text)))
        .extracting(Coverage::linesCovered, Coverage::linesMissed, Coverage::branches)
        .containsExactly(tuple((long) covered, (long) missed, (long) branches));
  }

  /** As a shell of Windows writes what it redirects. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void shouldReadWideCharacters(String encoding) throws Exception {
    for (String mark : List.of("", "\ufeff")) {
      Report report = report("");
      String text = mark + "SF:\u00fc.js\r\nDA:1,1\r\nend_of_record\r\n";
      Files.write(report.file(), text.getBytes(Charset.forName(encoding)));

      assertThat(read(report)).extracting(Coverage::file).containsExactly("web/\u00fc.js");
    }
  }

  @Test
  void shouldRefuseManyFilesThatClaimToBeVeryLong() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int file = 0; file < 200; file++) {
      text.append("SF:f").append(file).append("\nDA:999999,1\nend_of_record\n");
    }

    assertThat(GivenReport.refusal(reader, report(text.toString())).reason())
        .contains("is no number of a line");
  }

  @Test
  void shouldRefuseALineWithoutEnd() throws Exception {
    assertThat(GivenReport.refusal(reader, report("SF:" + "a".repeat(70_000))).reason())
        .contains("longer than 65536 characters");
  }
}
