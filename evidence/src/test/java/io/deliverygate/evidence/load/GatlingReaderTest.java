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
 * The fixtures are of Gatling itself, over the same simulation. What they say of all requests is
 * what Gatling's summary on the console said: 80 requests of which 7 failed in both, 95th
 * percentile 115 ms and 40 requests a second with 3.10.5, 333 ms and 26.67 with 3.15.1.
 */
class GatlingReaderTest {

  private final LoadReader reader = new LoadReader();

  @TempDir Path root;

  @Test
  void shouldReadTheStatisticsWhenTheyAreJson() throws Exception {
    String source = "target/js/stats.json";
    assertThat(read(given("js/stats.json", text("gatling-3.10.5-stats.json"))))
        .contains(
            new LoadResult(
                "All Requests",
                80,
                7,
                Amount.of(115),
                Amount.of(40),
                Amount.UNKNOWN,
                Moment.UNKNOWN,
                Amount.of(2),
                Amount.UNKNOWN,
                source))
        .extracting(LoadResult::transaction)
        .containsExactlyInAnyOrder(
            "All Requests",
            "Checkout",
            "Checkout / Cart",
            "Checkout / Pay",
            "Search, \"quick\"",
            "List");
  }

  @Test
  void shouldReadThePageWhenThereIsNoJson() throws Exception {
    Moment ended = Moment.of("2026-11-21T09:21:23Z");
    String source = "target/index.html";
    Report report = given("index.html", text("gatling-3.15.1-index.html"));
    assertThat(read(report))
        .containsExactly(
            result("All Requests", 80, 7, 333, "26.67", ended, source),
            result("Checkout", 20, 4, 237, "6.67", ended, source),
            result("Checkout / Cart", 20, 0, 106, "6.67", ended, source),
            result("Checkout / Pay", 20, 4, 135, "6.67", ended, source),
            result("Search, \"quick\"", 20, 3, 1075, "6.67", ended, source),
            result("List", 20, 0, 56, "6.67", ended, source));
    assertThat(report.source().tool()).isEqualTo("Gatling 3.15.1");
  }

  private static LoadResult result(
      String name, long all, long bad, long p95, String rate, Moment ended, String source) {
    return new LoadResult(
        name,
        all,
        bad,
        Amount.of(p95),
        Amount.of(rate),
        Amount.UNKNOWN,
        ended,
        Amount.of(2),
        Amount.UNKNOWN,
        source);
  }

  @Test
  void shouldNotKnowThe95thWhenThePageHasOthers() throws Exception {
    String page = text("gatling-3.15.1-index.html").replace("95th pct", "90th pct");
    assertThat(read(given("index.html", page)))
        .hasSize(6)
        .allMatch(each -> each.p95Millis().equals(Amount.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1m 2s=09:22:23", "1h 0m 0s=10:21:21", "1d 3s=none", "2 s=none", "soon=none"})
  void shouldAddTheDurationToTheDate(String example) throws Exception {
    String[] parts = example.split("=");
    String page = text("gatling-3.15.1-index.html").replace("<span>2s </span>", span(parts[0]));
    String ended = read(given("index.html", page)).get(0).ended().toString();
    if (parts[0].startsWith("1d")) {
      assertThat(ended).isEqualTo("2026-11-22T09:21:24Z");
    } else {
      assertThat(ended).isEqualTo(parts[1].equals("none") ? "" : "2026-11-21T" + parts[1] + "Z");
    }
  }

  private static String span(String text) {
    return "<span>" + text + "</span>";
  }

  @Test
  void shouldTakeDashesForUnknownWhenThereWasNoRequest() throws Exception {
    String json =
        "{'name':'A','stats':{'numberOfRequests':{'total':0,'ko':0},'percentiles3':{'total':'-'}}}";
    assertThat(read(given("stats.json", json.replace('\'', '"'))).get(0).p95Millis())
        .isEqualTo(Amount.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'total':-100,'ok':100,'ko':0",
        "'total':100,'ok':100,'ko':-1",
        "'total':100,'ok':100,'ko':1e30",
        "'total':1e19,'ko':0",
        "'total':100,'ok':10,'ko':0",
        "'total':100,'ok':100,'ko':100",
        "'total':100,'ko':101",
        "'total':10.5,'ko':0",
        "'total':100,'ko':0},'percentiles3':{'total':-5",
        "'total':100,'ko':0},'percentiles3':{'total':1e20",
        "'total':100,'ko':0},'meanNumberOfRequestsPerSecond':{'total':-5"
      })
  void shouldRefuseFiguresThatCannotBe(String figures) throws Exception {
    String json = "{'name':'A','stats':{'numberOfRequests':{" + figures + "}}}";
    Report report = given("stats.json", json.replace('\'', '"'));
    assertThat(GivenReport.refusal(reader, report).reason()).startsWith("'A' contradicts itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'total':0,'ok':0,'ko':0",
        "'total':100,'ok':0,'ko':100",
        "'total':100,'ok':'-','ko':0",
        "'total':1e2,'ok':90,'ko':10},'percentiles3':{'total':0"
      })
  void shouldReadFiguresThatAgree(String figures) throws Exception {
    String json = "{'name':'A','stats':{'numberOfRequests':{" + figures + "}}}";
    assertThat(read(given("stats.json", json.replace('\'', '"')))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"ko col-4, 7, 8", "ko col-4, 7, -7", "ok col-3, 73, 74"})
  void shouldRefuseAPageWhoseFiguresCannotBe(String column, String figure, String other)
      throws Exception {
    String cell = "<td class=\"value " + column + "\">";
    String page = text("gatling-3.15.1-index.html");
    assertThat(page).contains(cell + figure + "<");
    Report report = given("index.html", page.replace(cell + figure + "<", cell + other + "<"));
    assertThat(GivenReport.refusal(reader, report).reason()).contains("contradicts itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':'A'}",
        "{'name':'A','stats':{'numberOfRequests':{'total':5}}}",
        "{'name':'A','stats':{'numberOfRequests':{'total':5,'ko':1}}",
        "{'name':'A','stats':{'numberOfRequests':{'total':5,'ko':1}},'contents':{'b':{}}}"
      })
  void shouldRefuseWhenNumbersAreMissing(String json) throws Exception {
    Report report = given("stats.json", json.replace('\'', '"'));
    assertThat(GivenReport.refusal(reader, report).fix()).contains("Gatling");
  }

  @Test
  void shouldRefuseWhenThePageIsCutShortOrHasNoTable() throws Exception {
    String page = text("gatling-3.15.1-index.html");
    Report cut = given("index.html", page.substring(0, page.length() / 2));
    assertThat(GivenReport.refusal(reader, cut).reason()).isEqualTo("the file is cut short");
    Report other = given("index.html", "<!DOCTYPE html><html></html>");
    assertThat(GivenReport.refusal(reader, other).fix()).contains("Gatling 3.14 or newer");
    Report without = given("index.html", page.replace("<td class=\"value ko col-4\">7</td>", ""));
    assertThat(GivenReport.refusal(reader, without).reason()).contains("'KO'");
  }

  @Test
  void shouldShowNamesAsPeopleWroteThemWhenThePageEscapesThem() {
    assertThat(HtmlText.plain("a &lt;b&gt; &amp;lt; &quot;c&quot; &#39;d&#x27; &#x110000;"))
        .isEqualTo("a <b> &lt; \"c\" 'd' ");
  }

  private List<LoadResult> read(Report report) throws Exception {
    return GivenReport.read(reader, report, LoadResult.class);
  }

  private String text(String fixture) throws Exception {
    return GivenReport.in(root, "").text(getClass(), fixture);
  }

  private Report given(String name, String content) throws Exception {
    return GivenReport.in(root, "").of(name, content);
  }
}
