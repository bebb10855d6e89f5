package io.deliverygate.evidence.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.collect.LoadReader;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.Moment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * k6 is a Go program that no Maven repository has: its files are written by hand here, in the
 * shapes that its source gives them.
 */
class K6ReaderTest {

  private final LoadReader reader = new LoadReader();

  @TempDir Path root;

  @Test
  void shouldReadTheWholeRunAndItsPartsWhenTheSummaryIsExported() throws Exception {
    String source = "target/k6-summary-export.json";
    assertThat(read(fixture("k6-summary-export.json")))
        .containsExactly(
            new LoadResult(
                "k6",
                80,
                3,
                Amount.of("118.13705"),
                Amount.of("26.514773"),
                Amount.of(4),
                Moment.UNKNOWN,
                Amount.of("3.017"),
                Amount.UNKNOWN,
                source),
            new LoadResult(
                "Search",
                40,
                3,
                Amount.of("25.31"),
                Amount.UNKNOWN,
                Amount.of(4),
                Moment.UNKNOWN,
                Amount.of("3.017"),
                Amount.UNKNOWN,
                source));
  }

  @Test
  void shouldFindValuesOneLevelDeeperWhenHandleSummaryWroteThem() throws Exception {
    assertThat(read(fixture("k6-handle-summary.json")))
        .containsExactly(
            new LoadResult(
                "k6",
                80,
                3,
                Amount.of("118.13705"),
                Amount.of("26.514773"),
                Amount.of(10),
                Moment.UNKNOWN,
                Amount.of("3.017"),
                Amount.UNKNOWN,
                "target/k6-handle-summary.json"));
  }

  @Test
  void shouldFindMetricsInAListWhenTheSummaryIsMachineReadable() throws Exception {
    Report report = fixture("k6-machine-readable.json");
    assertThat(read(report))
        .containsExactly(
            new LoadResult(
                "k6",
                80,
                3,
                Amount.of("118.1"),
                Amount.of(25),
                Amount.of(4),
                Moment.of("2026-11-20T15:04:05.123456789Z"),
                Amount.of("3.2"),
                Amount.UNKNOWN,
                "target/k6-machine-readable.json"));
    assertThat(report.source().tool()).isEqualTo("k6 1.6.0");
  }

  @Test
  void shouldNotKnowThePercentileWhenTheSummaryHasOthers() throws Exception {
    String text = GivenReport.in(root, "").text(getClass(), "k6-handle-summary.json");
    Report report = GivenReport.in(root, "").of("k6.json", text.replace("p(95)\":", "p(99)\":"));
    assertThat(read(report).get(0).p95Millis()).isEqualTo(Amount.UNKNOWN);
  }

  @Test
  void shouldNameGroupsWithoutTheirColons() throws Exception {
    String text =
        GivenReport.in(root, "")
            .text(getClass(), "k6-summary-export.json")
            .replace("http_req_failed{name:Search}", "http_req_failed{group:::Checkout}");
    assertThat(read(GivenReport.in(root, "").of("k6.json", text)))
        .extracting(LoadResult::transaction)
        .containsExactly("k6", "Checkout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'metrics':{}}",
        "{'metrics':{'http_reqs':{'count':5}}}",
        "{'metrics':{'http_reqs':{'count':5},'http_req_failed':{'passes':1}}",
        "{'metrics':[]}",
        "{'type':'Metric','data':{}}\n{'type':'Point'}",
        "{'metrics':{'http_reqs':7}}"
      })
  void shouldRefuseWhenItIsNoSummary(String json) throws Exception {
    Report report = GivenReport.in(root, "").of("k6.json", json.replace('\'', '"'));
    assertThat(GivenReport.refusal(reader, report).fix()).contains("k6");
  }

  private static String summary(String requests, String failed, String duration) {
    String part =
        "{'metrics':{'http_reqs':{'count':1000,'rate':50},"
            + "'http_req_failed':{'passes':10,'fails':990,'value':0.01},"
            + "'http_req_duration{name:pay}':{%s},'http_reqs{name:pay}':{%s},"
            + "'http_req_failed{name:pay}':{%s}}}";
    return part.formatted(duration, requests, failed).replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'count':1000; 'passes':10,'fails':990,'value':0.01; 'p(95)':100",
        "'count':3; 'passes':1,'fails':2,'value':0.3333333333; 'p(95)':0",
        "'count':3; 'passes':1,'fails':2,'value':0.33; 'p(95)':0.5",
        "'count':0,'rate':0; 'passes':0,'fails':0,'value':0; 'avg':-1",
        "'count':8e2; 'matches':0,'total':800.0; 'p(95)':1e3",
        "'x':1; 'passes':1,'fails':2; 'p(95)':7",
        "'count':5; 'passes':1,'values':{'passes':1}; 'p(95)':7"
      })
  void shouldReadFiguresThatAgree(String requests, String failed, String duration)
      throws Exception {
    Report report = GivenReport.in(root, "").of("k6.json", summary(requests, failed, duration));
    assertThat(read(report)).extracting(LoadResult::transaction).containsExactly("k6", "pay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'count':-1; 'passes':0,'fails':1000; 'p(95)':1",
        "'count':1e19; 'passes':0; 'p(95)':1",
        "'count':1e30; 'passes':0; 'p(95)':1",
        "'count':18446744073709551616; 'passes':0; 'p(95)':1",
        "'count':10.5; 'passes':0; 'p(95)':1",
        "'count':1e999999999; 'passes':0; 'p(95)':1",
        "'count':100; 'passes':-90; 'p(95)':1",
        "'count':100; 'passes':101; 'p(95)':1",
        "'count':100; 'passes':0,'fails':10; 'p(95)':1",
        "'count':100; 'matches':0,'total':10; 'p(95)':1",
        "'count':100; 'passes':-1,'fails':101; 'p(95)':1",
        "'count':100; 'passes':0,'fails':100,'value':1; 'p(95)':1",
        "'count':100; 'passes':50,'fails':50,'rate':0.1; 'p(95)':1",
        "'count':100; 'passes':0,'fails':100,'values':{'passes':90}; 'p(95)':1",
        "'count':1001; 'passes':0; 'p(95)':1",
        "'count':100; 'passes':11; 'p(95)':1",
        "'count':100; 'passes':0; 'p(95)':-5",
        "'count':100; 'passes':0; 'p(95)':1e99999999",
        "'count':100; 'passes':0; 'p(95)':1e20",
        "'count':100,'rate':-1; 'passes':0; 'p(95)':1"
      })
  void shouldRefuseFiguresThatCannotBe(String requests, String failed, String duration)
      throws Exception {
    Report report = GivenReport.in(root, "").of("k6.json", summary(requests, failed, duration));
    assertThat(GivenReport.refusal(reader, report).reason())
        .containsAnyOf("contradicts itself", "beyond all measure");
  }

  private List<LoadResult> read(Report report) throws Exception {
    return GivenReport.read(reader, report, LoadResult.class);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "").from(getClass(), name);
  }
}
