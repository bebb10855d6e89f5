package io.jenkins.plugins.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import io.deliverygate.verdict.Verdict;
import java.nio.file.Files;
import java.util.List;
import net.sf.json.JSONArray;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** How the verdicts of a job went. */
@WithJenkins
class TrendTest {

  private static JenkinsRule jenkins;

  private WebClient client;
  private FreeStyleProject job;

  @BeforeAll
  static void start(JenkinsRule rule) {
    jenkins = rule;
  }

  @BeforeEach
  void createJob() throws Exception {
    client = jenkins.createWebClient().withJavaScriptEnabled(false);
    job = jenkins.createFreeStyleProject();
  }

  @Test
  void shouldDrawABarAndARowOfSquaresWhenBuildsHaveVerdicts() throws Exception {
    build("shop", Verdicts.breachedSoOften(3));
    build("shop", Verdicts.breachedSoOften(6));
    build("shop", Verdicts.passed());

    HtmlPage page = client.getPage(job);

    assertThat(heights(page)).containsExactly(33, 64, 2);
    assertThat(Texts.all(page, "//*[@class='dg-chart']/*[local-name()='rect']/*"))
        .containsExactly(
            "Build 1: Blocked, 3 breaches",
            "Build 2: Blocked, 6 breaches",
            "Build 3: Passed, 0 breaches");
    assertThat(Texts.all(page, "//*[@class='dg-chart']//*[@class='dg-mark']"))
        .containsExactly("×", "×", "", "", "×", "×");
    assertThat(Texts.all(page, "//*[@class='dg-chart']/*[@class='dg-axis dg-middle']"))
        .containsExactly("#1", "#3");
    assertThat(Texts.values(page, "//*[@class='dg-chart']/*[@class='dg-axis dg-middle']/@x"))
        .containsExactly("119", "155");
    assertThat(Texts.all(page, "//*[@class='dg-chart']/*[@class='dg-axis']"))
        .containsExactly("Breaches", "Verdict", "acme", "debt");
  }

  @Test
  void shouldSayTheSameInWordsWhenTheChartCannotBeSeen() throws Exception {
    build("shop", Verdicts.breachedSoOften(3));
    build("shop", Verdicts.passed());

    HtmlPage page = client.getPage(job);

    List<String> named = Texts.values(page, "//*[@class='dg-chart']/@aria-labelledby");
    assertThat(named).hasSize(1);
    assertThat(Texts.of(page.getElementById(named.get(0).split(" ")[0])))
        .isEqualTo("Verdicts of shop");
    assertThat(Texts.of(page.getElementById(named.get(0).split(" ")[1])))
        .contains("The last 2 verdicts", "Build 2: Passed");
    assertThat(Texts.all(page, "//figure//tbody/tr"))
        .containsExactly("#2 Passed 0 acme passed", "#1 Blocked 3 debt failed");
  }

  @Test
  void shouldDrawAChartForEachNameWhenBuildsHaveSeveralVerdicts() throws Exception {
    FreeStyleBuild build = build("core", Verdicts.passed());
    Verdicts.record(build, "shop", Verdicts.blocked());

    HtmlPage page = client.getPage(job);

    assertThat(Texts.all(page, "//figure/figcaption")).containsExactly("core", "shop");
  }

  @Test
  void shouldShowNothingWhenNoBuildHasAVerdict() throws Exception {
    jenkins.buildAndAssertSuccess(job);

    HtmlPage page = client.getPage(job);

    assertThat(Texts.of(page.getBody())).doesNotContain("Delivery Gate Verdict");
    assertThat(page.getByXPath("//*[@id='tasks']//a[contains(@href,'delivery-gate')]")).isEmpty();
    assertThat(page.getByXPath("//figure")).isEmpty();
  }

  @Test
  void shouldLeaveBuildsWithoutAVerdictOutWhenThereAreSome() throws Exception {
    build("shop", Verdicts.passed());
    jenkins.buildAndAssertSuccess(job);

    HtmlPage page = client.getPage(job, "delivery-gate/");

    assertThat(Texts.all(page, "//figure//tbody/tr")).containsExactly("#1 Passed 0 acme passed");
  }

  @Test
  void shouldReadNoFilesWhenTheTrendIsDrawn() throws Exception {
    FreeStyleBuild build = build("shop", Verdicts.blocked());
    Files.delete(VerdictFile.of(build, 1).path());

    HtmlPage page = client.getPage(job);

    assertThat(Texts.of(page.querySelector("figure"))).contains("Blocked", "go-live failed*");
  }

  @Test
  void shouldExportTheVerdictsWhenAskedByRest() throws Exception {
    build("shop", Verdicts.blocked());
    build("shop", Verdicts.passed());

    JSONArray points =
        jenkins
            .getJSON(job.getUrl() + "delivery-gate/api/json")
            .getJSONObject()
            .getJSONArray("points");

    assertThat(points.size()).isEqualTo(2);
    assertThat(points.getJSONObject(0).getInt("build")).isEqualTo(1);
    assertThat(points.getJSONObject(0).getJSONObject("verdict").getString("status"))
        .isEqualTo("FAILED");
    assertThat(points.getJSONObject(1).getString("path"))
        .isEqualTo(job.getUrl() + "2/delivery-gate/1/");
  }

  private FreeStyleBuild build(String name, Verdict verdict) throws Exception {
    FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
    Verdicts.record(build, name, verdict);
    return build;
  }

  private static List<Integer> heights(HtmlPage page) {
    return Texts.values(page, "//*[@class='dg-chart']/*[local-name()='rect']/@height").stream()
        .map(Integer::valueOf)
        .toList();
  }
}
