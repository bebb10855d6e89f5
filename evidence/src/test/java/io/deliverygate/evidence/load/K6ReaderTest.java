package io.deliverygate.evidence.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.deliverygate.evidence.Report;
import io.deliverygate.evidence.xml.GivenReport;
import io.deliverygate.fact.Amount;
import io.deliverygate.fact.LoadResult;
import io.deliverygate.fact.Moment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                source),
            new LoadResult(
                "Search",
                40,
                3,
                Amount.of("25.31"),
                Amount.UNKNOWN,
                Amount.of(4),
                Moment.UNKNOWN,
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
    assertThat(GivenReport.refusal(reader, report).mend()).contains("k6");
  }

  private List<LoadResult> read(Report report) throws Exception {
    return GivenReport.read(reader, report, LoadResult.class);
  }

  private Report fixture(String name) throws Exception {
    return GivenReport.in(root, "").from(getClass(), name);
  }
}
