package io.deliverygate.evidence.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.UnreadableReport;
import io.deliverygate.evidence.collect.LoadReader;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.Moment;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Most fixtures are of JMeter 5.6.3: four users, five rounds each. The CSV and the XML file are of
 * the same run, of which JMeter's own summary line said {@code summary = 60 in 00:00:01 = 48.3/s
 * Avg: 9 Min: 2 Max: 76 Err: 19 (31.67%)}; it leaves out transactions and what lies in them.
 */
class JtlReaderTest {

  private static final String HEAD = "timeStamp,elapsed,label,success,allThreads\n";
  private static final Set<String> SUMMED_UP = Set.of("Search, \"quick\"", "Home", "List");

  private final LoadReader reader = new LoadReader();

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"jmeter-5.6.3.csv.jtl", "jmeter-5.6.3.xml.jtl"})
  void shouldCountAsJmeterDidWhenItWroteTheFile(String name) throws Exception {
    List<LoadResult> results = read(fixture(name));
    assertThat(results)
        .extracting(LoadResult::transaction, LoadResult::samples, LoadResult::errors)
        .containsExactly(
            tuple("Browse", 20L, 18L),
            tuple("Cart", 20L, 0L),
            tuple("Checkout", 20L, 2L),
            tuple("Home", 20L, 0L),
            tuple("Home-0", 20L, 0L),
            tuple("Home-1", 20L, 0L),
            tuple("List", 20L, 18L),
            tuple("Pay", 20L, 2L),
            tuple("Search, \"quick\"", 20L, 1L));
    List<LoadResult> summed =
        results.stream().filter(each -> SUMMED_UP.contains(each.transaction())).toList();
    assertThat(summed.stream().mapToLong(LoadResult::samples).sum()).isEqualTo(60);
    assertThat(summed.stream().mapToLong(LoadResult::errors).sum()).isEqualTo(19);
  }

  @Test
  void shouldSayTheSameWhenARunIsSavedAsCsvAndAsXml() throws Exception {
    List<LoadResult> csv = read(fixture("jmeter-5.6.3.csv.jtl"));
    List<LoadResult> xml = read(fixture("jmeter-5.6.3.xml.jtl"));
    assertThat(xml)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source")
        .isEqualTo(csv);
    assertThat(csv).allMatch(each -> each.p95Millis().known() && each.perSecond().known());
    assertThat(csv).allMatch(each -> each.users().above(BigDecimal.ZERO) && each.ended().known());
  }

  @Test
  void shouldLeaveUnknownWhatIsNotInTheFile() throws Exception {
    List<LoadResult> results = read(fixture("jmeter-5.6.3-tab.jtl"));
    assertThat(results).hasSize(9).allMatch(each -> each.users().equals(Amount.UNKNOWN));
    assertThat(summed(results)).isEqualTo(Map.of("samples", 60L, "errors", 21L));
  }

  @Test
  void shouldKnowTheUsualColumnsWhenThereIsNoHeader() throws Exception {
    List<LoadResult> results = read(fixture("jmeter-5.6.3-no-header.jtl"));
    assertThat(results).hasSize(9).allMatch(each -> each.users().known());
    assertThat(summed(results)).isEqualTo(Map.of("samples", 60L, "errors", 19L));
  }

  /** What the summary line of the run counts. */
  private static Map<String, Long> summed(List<LoadResult> results) {
    List<LoadResult> summed =
        results.stream().filter(each -> SUMMED_UP.contains(each.transaction())).toList();
    return Map.of(
        "samples", summed.stream().mapToLong(LoadResult::samples).sum(),
        "errors", summed.stream().mapToLong(LoadResult::errors).sum());
  }

  @Test
  void shouldMeasureOverTheRunWhenSamplesOverlap() throws Exception {
    LoadResult result = only(HEAD + "1000,500,A,true,3\n1200,1300,A,false,7\n900,100,A,true,2\n");
    assertThat(result)
        .isEqualTo(
            new LoadResult(
                "A",
                3,
                1,
                Amount.of(1300),
                Amount.of("1.875"),
                Amount.of(7),
                Moment.of("1970-01-01T00:00:02.500Z"),
                Amount.of("1.6"),
                Amount.of("1.6"),
                "target/run.jtl"));
  }

  @Test
  void shouldTellWhenTheMostUsersWereThereFirst() throws Exception {
    String rows = "1000,100,A,true,3\n3000,100,A,true,9\n2000,100,A,true,9\n4000,100,A,true,8\n";
    assertThat(only(HEAD + rows).rampSeconds()).isEqualTo(Amount.of("1.1"));
    assertThat(only(HEAD + rows).seconds()).isEqualTo(Amount.of("3.1"));
  }

  @Test
  void shouldEndWithTheRunWhenATransactionEndedBefore() throws Exception {
    assertThat(read(jtl(HEAD + "1000,500,A,true,3\n9000,1000,B,true,3\n")))
        .extracting(LoadResult::ended)
        .containsOnly(Moment.of("1970-01-01T00:00:10Z"));
  }

  @Test
  void shouldRoundThroughputDownWhenItDoesNotEndEarly() throws Exception {
    String rows = "0,100,A,true,1\n".repeat(2) + "0,3000,A,true,1\n";
    assertThat(only(HEAD + rows.replace("3000", "3001")).perSecond()).isEqualTo(Amount.of("0.999"));
    assertThat(only(HEAD + "5,0,A,true,1\n").perSecond()).isEqualTo(Amount.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "19, 19", "20, 19", "21, 20", "100, 95", "101, 96", "2000, 1900"})
  void shouldTakeTheSmallestTimeThat95PercentDoNotExceed(int samples, int expected)
      throws Exception {
    StringBuilder rows = new StringBuilder(HEAD);
    IntStream.rangeClosed(1, samples)
        .forEach(time -> rows.append("0,").append(time).append(",A,true,1\n"));
    assertThat(only(rows.toString()).p95Millis()).isEqualTo(Amount.of(expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {2047, 2048, 2049, 5001, 30_001, 123_457, 2_000_000_001})
  void shouldBeAtMostAThousandthTooHighWhenTimesAreLong(int time) throws Exception {
    Amount p95 = only(HEAD + "0," + time + ",A,true,1\n").p95Millis();
    assertThat(p95.orZero().longValueExact())
        .isBetween((long) time, time + (time < 2048 ? 0L : time / 1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void shouldFindTheSeparator(String separator) throws Exception {
    LoadResult result = only((HEAD + "1000,500,A,true,3\n").replace(",", separator));
    assertThat(result.users()).isEqualTo(Amount.of(3));
  }

  @Test
  void shouldReadQuotedValuesWhenTheyHoldLinesAndSeparators() throws Exception {
    String text =
        "success,failureMessage,label,elapsed,timeStamp\r\n"
            + "false,\"not\n\"\"paid\"\", sorry\n\",\"A, \"\"b\"\"\",7,1000\r\n"
            + "true,,\"A, \"\"b\"\"\",9,1000\r\n";
    assertThat(only(text))
        .extracting(LoadResult::transaction, LoadResult::samples, LoadResult::errors)
        .containsExactly("A, \"b\"", 2L, 1L);
  }

  @Test
  void shouldSkipTheByteOrderMark() throws Exception {
    assertThat(only("\ufeff" + HEAD + "1000,500,A,true,3\n").samples()).isEqualTo(1);
  }

  /** Whatever a file begins with: one line, and the first at that. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# aborted\n",
        " \n",
        ",1\n",
        ";a;b\n",
        "\ta\tb\n",
        "-1\n",
        "[]\n",
        "\0\0\0\0\n",
        "\u001f\u008b\b",
        "\"\",\"a\"\n",
        "\\",
        "%",
        "\ud800",
        "\ufffe",
        "\n,,\n"
      })
  void shouldRefuseWhateverItBeginsWith(String content) throws Exception {
    for (String encoding : List.of("UTF-8", "UTF-16", "UTF-32LE", "ISO-8859-1")) {
      Report report = jtl("");
      Files.write(report.file(), content.getBytes(Charset.forName(encoding)));
      UnreadableReport refusal = GivenReport.refusal(reader, report);

      assertThat(refusal.line()).as(encoding).isLessThanOrEqualTo(1);
      assertThat(refusal.fix()).isNotBlank();
    }
  }

  @Test
  void shouldReadWideCharacters() throws Exception {
    Report report = jtl("");
    String text = HEAD + "1000,500,Zahlung \u00fc,true,3\n";
    Files.write(report.file(), text.getBytes(StandardCharsets.UTF_16));

    assertThat(read(report)).extracting(LoadResult::transaction).containsExactly("Zahlung \u00fc");
  }

  @Test
  void shouldCountAllRequestsWhenJmeterAddedThemUp() throws Exception {
    LoadResult csv =
        only("timeStamp,elapsed,label,success,SampleCount,ErrorCount\n0,500,A,false,10,4\n");
    LoadResult xml =
        only(
            "<testResults><statSample t='500' ts='0' s='false' lb='A' sc='10' ec='4'/></testResults>");
    assertThat(List.of(csv, xml))
        .allMatch(each -> each.samples() == 10 && each.errors() == 4)
        .allMatch(each -> each.p95Millis().equals(Amount.of(50)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        HEAD,
        "no result at all",
        "timeStamp,elapsed,success\n1,1,true\n",
        "timeStamp,elapsed,label\n1,1,A\n",
        HEAD + "1000,500,A\n",
        HEAD + "1000,500,A,true,3,4\n",
        HEAD + "1000,500,A,true,3",
        HEAD + "1000,500,\"A,true,3\n",
        HEAD + "1000,500,A,yes,3\n",
        HEAD + "1000,-1,A,true,3\n",
        HEAD + "1000,99999999999,A,true,3\n",
        HEAD + "1000,1,A,true,x\n",
        HEAD + "2026/11/21 09:00:00,1,A,true,1\n",
        HEAD + "1000,500,A,true,3\n" + HEAD,
        "1000,500,A,true,3\n",
        "<testResults/>",
        "<testResults><httpSample lb='A' s='true'>",
        "<testResults><httpSample s='true'/></testResults>",
        "<testResults><httpSample lb='A'/></testResults>",
        "<testResults><httpSample lb='A' s='1'/></testResults>",
        "<testResults><httpSample lb='A' s='true' t='x'/></testResults>",
        "<results/>"
      })
  void shouldRefuseWhenItIsNoWholeFile(String content) throws Exception {
    assertThat(GivenReport.refusal(reader, jtl(content)).fix()).isNotBlank();
  }

  @Test
  void shouldRefuseWhenARealFileIsCutAnywhereInItsLastRow() throws Exception {
    String text = GivenReport.in(root, "").text(getClass(), "jmeter-5.6.3.csv.jtl");
    int lastRow = text.lastIndexOf('\n', text.length() - 2) + 1;
    for (int length = lastRow + 1; length < text.length(); length++) {
      UnreadableReport refusal = GivenReport.refusal(reader, jtl(text.substring(0, length)));
      assertThat(refusal.reason()).contains("the file is cut short");
      assertThat(refusal.line()).isEqualTo(text.split("\n").length);
    }
  }

  @Test
  void shouldSayHowToFixWhenLabelsAreGenerated() throws Exception {
    StringBuilder rows = new StringBuilder(HEAD);
    IntStream.rangeClosed(0, SampleRun.MOST_LABELS)
        .forEach(i -> rows.append("0,1,A").append(i).append(",true,1\n"));
    UnreadableReport refusal = GivenReport.refusal(reader, jtl(rows.toString()));
    assertThat(refusal.line()).isEqualTo(SampleRun.MOST_LABELS + 2);
    assertThat(refusal.fix()).contains("fixed names");
  }

  @ParameterizedTest
  @CsvSource({
    "true, 1, 0, 0",
    "false, 1, 0, 1",
    "false, 1, 1, 1",
    "false, 10, 0, 1",
    "true, 10, 4, 4",
    "false, 10, 10, 10"
  })
  void shouldCountARowThatDidNotSucceedAsFailed(String success, int count, int errors, int expected)
      throws Exception {
    String row = "timeStamp,elapsed,label,success,SampleCount,ErrorCount\n0,5,A,%s,%d,%d\n";
    String xml = "<testResults><sample t='5' ts='0' lb='A' s='%s' sc='%d' ec='%d'/></testResults>";
    assertThat(List.of(row, xml))
        .allSatisfy(
            form ->
                assertThat(only(form.formatted(success, count, errors)).errors())
                    .isEqualTo(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label,success,SampleCount,ErrorCount\nA,true,5,6\n",
        "label,success,SampleCount,ErrorCount\nA,false,0,0\n",
        "<testResults><sample lb='A' s='true' sc='5' ec='6'/></testResults>",
        "<testResults><sample lb='A' s='true' ts='9999999999999999999'/></testResults>",
        "<testResults><sample lb='A' s='true' ts='9223372036854775807' t='1'/></testResults>",
        "timeStamp,elapsed,label,success\n9223372036854775807,1,A,true\n",
        "label,success,failureMessage\nA,true,not paid\n",
        "label,success,label\nA,true,B\n",
        "label,success,success\nA,true,false\n",
        "label,\"success\",success\nA,true,true\n"
      })
  void shouldRefuseSamplesThatContradictThemselves(String content) throws Exception {
    assertThat(GivenReport.refusal(reader, jtl(content)).fix()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label,success,failureMessage\nA,true,\n",
        "label,success,failureMessage\nA,false,not paid\n",
        "label,success,mine,mine\nA,true,1,2\n",
        "\"label\",\"success\"\nA,true\n",
        "\"success\";label\ntrue;A\n"
      })
  void shouldReadSamplesThatDoNot(String content) throws Exception {
    assertThat(only(content).transaction()).isEqualTo("A");
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, false, true",
    "true, false, true, true",
    "true, false, false, false",
    "false, true, false, false"
  })
  void shouldRefuseASampleThatSucceededWhileAnAssertionFailed(
      String success, String failure, String error, boolean refused) throws Exception {
    String xml =
        "<testResults><sample lb='A' s='true'><httpSample lb='B' s='%s'><assertionResult>"
            + "<name>a</name><failure>%s</failure><error>%s</error></assertionResult>"
            + "</httpSample></sample></testResults>";
    UnreadableReport refusal =
        GivenReport.refusal(reader, jtl(xml.formatted(success, failure, error)));
    assertThat(refusal != null).isEqualTo(refused);
  }

  @Test
  void shouldTellLabelsApartThatDifferByABlank() throws Exception {
    assertThat(read(jtl(HEAD + "1,1,pay,true,1\n1,1,pay ,true,1\n1,1, pay,true,1\n")))
        .extracting(LoadResult::transaction)
        .containsExactly(" pay", "pay", "pay ");
  }

  @ParameterizedTest
  @CsvSource({
    "0 24, true",
    "0 25, false",
    "0 20 40 60, true",
    "60 40 0 20, true",
    "0 24 48 72 96 120 144 168, true",
    "0 24 48 72 96 120 144 168 169, false",
    "0 4800, false"
  })
  void shouldReadOneRunAndRefuseSeveralInOneFile(String hours, boolean one) throws Exception {
    StringBuilder rows = new StringBuilder(HEAD);
    for (String hour : hours.split(" ")) {
      rows.append(Long.parseLong(hour) * 3_600_000).append(",1000,A,true,1\n");
    }
    UnreadableReport refusal = GivenReport.refusal(reader, jtl(rows.toString()));
    assertThat(refusal == null).isEqualTo(one);
    if (!one) {
      assertThat(refusal.reason()).contains("more than one run");
    }
  }

  private LoadResult only(String content) throws Exception {
    List<LoadResult> results = read(jtl(content));
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private List<LoadResult> read(Report report) throws Exception {
    return GivenReport.read(reader, report, LoadResult.class);
  }

  private Report jtl(String content) throws Exception {
    return GivenReport.in(root, "").of("run.jtl", content);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "").from(getClass(), name);
  }
}
