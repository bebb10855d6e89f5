package io.jenkins.plugins.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.deliverygate.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.json.JSONObject;
import org.htmlunit.Page;
import org.htmlunit.WebResponse;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a build shows of its verdicts: on its own page, and on the page of each. */
@WithJenkins
class BuildPagesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/verdicts");

  private static JenkinsRule jenkins;

  private WebClient client;
  private FreeStyleBuild build;

  @BeforeAll
  static void start(JenkinsRule rule) {
    jenkins = rule;
  }

  @BeforeEach
  void build() throws Exception {
    client = jenkins.createWebClient().withJavaScriptEnabled(false);
    build = jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject());
  }

  @Test
  void shouldShowWhatBlocksWithItsFixWhenABuildHasABlockedVerdict() throws Exception {
    Verdicts.record(build, "", Verdicts.blocked());

    String summary = summary();

    assertThat(summary)
        .contains("Blocked", "payments 1.4.0", "11 breaches")
        .contains("done Failed", "Not enforced: framing warning, ready failed")
        .contains("DONE-01", "no test that ran in this build and passed names this criterion")
        .contains("payments 1.4.0 is blocked by 7 rules", "and 4 more rules", "Fix");
  }

  @Test
  void shouldShowEveryVerdictWhenABuildHasSeveral() throws Exception {
    Verdicts.record(build, "module core", Verdicts.blocked());
    Verdicts.record(build, "module shop", Verdicts.passed());

    HtmlPage page = client.getPage(build);

    assertThat(
            Texts.all(page, "//section[@class='dg-verdict']//a[contains(@href,'delivery-gate/')]"))
        .contains("module core", "module shop");
    assertThat(summary()).contains("Passed", "acme Passed");
  }

  @Test
  void shouldReadNoFileWhenNothingBlocks() throws Exception {
    Verdicts.record(build, "", Verdicts.passed());
    Files.delete(VerdictFile.of(build, 1).path());

    assertThat(summary()).contains("Passed", "shop 2.1.0").doesNotContain("not there any more");
  }

  @Test
  void shouldSayWhatIsLeftWhenTheFileOfAVerdictIsGone() throws Exception {
    Verdicts.record(build, "", Verdicts.blocked());
    Files.delete(VerdictFile.of(build, 1).path());

    assertThat(summary()).contains("Blocked", "done Failed", "not there any more");
    assertThat(text(verdictPage())).contains("Blocked", "done Failed", "not there any more");
    assertThat(status("delivery-gate/1/verdict.json")).isEqualTo(404);
  }

  @Test
  void shouldSayWhatIsLeftWhenTheFileOfAVerdictIsSpoilt() throws Exception {
    Verdicts.record(build, "", Verdicts.blocked());
    Files.writeString(VerdictFile.of(build, 1).path(), "{\"schema\": 1");

    assertThat(text(verdictPage())).contains("Blocked", "not there any more");
  }

  @Test
  void shouldShowEveryBreachWithItsFixWhenTheVerdictIsOpened() throws Exception {
    Verdicts.record(build, "", Verdicts.blocked());

    String page = text(verdictPage());

    assertThat(page)
        .contains("the instant was chosen")
        .contains("DEBT-01", "8.99 %, at most 5 allowed", "Found 8.99 %", "Limit 5 %")
        .contains("Facts, for a waiver 860204f84510")
        .contains("rules pass, 1 waived")
        .contains("delivery/backlog.yaml:74")
        .contains("W-12", "the fee table replaces it in 1.5 (asked for by Bob Example")
        .contains("Excused W-12")
        .contains("Deployment frequency")
        .contains("not enforced");
  }

  @Test
  void shouldSayWhatComesNextWhenAnInitiativeIsRecorded() throws Exception {
    Verdicts.record(build, "", Verdicts.passed().with(Verdicts.plan("Offer it", "case")));

    assertThat(text(verdictPage()))
        .contains("What comes next", "Offer it (offer)", "waits for case", "2026-02-20 (overdue)");
  }

  @Test
  void shouldShowNoPlanWhenNoInitiativeIsRecorded() throws Exception {
    Verdicts.record(build, "", Verdicts.passed());

    assertThat(text(verdictPage())).doesNotContain("What comes next");
  }

  @Test
  void shouldHaveAnAnchorForEveryRuleWhenTheSummaryLinksToIt() throws Exception {
    Verdicts.record(build, "", Verdicts.blocked());

    HtmlPage summary = client.getPage(build);
    HtmlPage verdict = verdictPage();

    List<String> hrefs = Texts.values(summary, "//ul[@class='dg-reasons']//a/@href");
    assertThat(hrefs).isNotEmpty();
    for (String href : hrefs) {
      assertThat(href).contains(build.getUrl() + "delivery-gate/1/");
      if (href.contains("#")) {
        String anchor = href.substring(href.indexOf('#') + 1);
        assertThat((Object) verdict.getElementById(anchor)).as(anchor).isNotNull();
      }
    }
  }

  @Test
  void shouldShowTheFirstHundredAndSayHowManyMoreWhenThereAreThousands() throws Exception {
    Verdicts.record(build, "", Verdicts.breachedSoOften(5000));

    HtmlPage page = verdictPage();

    assertThat(page.getByXPath("//table[contains(@class,'dg-breaches')]/tbody/tr")).hasSize(100);
    assertThat(text(page)).contains("finding 99", "and 4,900 more in verdict.json");
    assertThat(summary()).contains("5,000 breaches", "finding 2", "and 4,997 more breaches");
  }

  @Test
  void shouldShowBreadcrumbsAndTheSidePanelWhenTheVerdictIsOpened() throws Exception {
    Verdicts.record(build, "release", Verdicts.passed());

    HtmlPage page = verdictPage();

    assertThat(Texts.all(page, "//*[contains(@class,'jenkins-breadcrumbs__list-item')]"))
        .contains(build.getParent().getName(), "#1", "Delivery Gate", "release");
    assertThat(text(page)).contains("Console Output");
  }

  @Test
  void shouldHandOutTheFileToBeSavedWhenItIsAskedFor() throws Exception {
    Verdicts.record(build, "", Verdicts.blocked());

    WebResponse response = get("delivery-gate/1/verdict.json").getWebResponse();

    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(response.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getResponseHeaderValue("Content-Disposition"))
        .isEqualTo("attachment; filename=\"verdict.json\"");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(FIXTURES.resolve("blocked.json")));
  }

  @Test
  void shouldFindNoPageWhenTheNumberIsNoneOfTheBuild() throws Exception {
    Verdicts.record(build, "", Verdicts.passed());
    Files.copy(FIXTURES.resolve("passed.json"), VerdictFile.of(build, 7).path());

    assertThat(status("delivery-gate/7/")).isEqualTo(404);
    assertThat(status("delivery-gate/..%2f1/")).isIn(400, 404);
    assertThat(status("delivery-gate/01/verdict.json")).isEqualTo(404);
  }

  @Test
  void shouldSayThatNobodyCanTellWhenNoRuleOfAGateCounts() throws Exception {
    GateVerdict mute = new GateVerdict("acme", GateStatus.ERROR, true, List.of());
    Verdicts.record(build, "", Verdicts.with(Verdicts.passed(), List.of(mute)));

    assertThat(summary()).contains("Cannot be judged", "no rule of gate acme applies and counts");
    assertThat(text(verdictPage())).contains("No rule of this gate applies and counts");
  }

  @Test
  void shouldSayWhatWouldMakeARuleApplyWhenNoOtherOfItsGateCounts() throws Exception {
    Verdicts.record(build, "", Verdicts.mute());

    assertThat(summary())
        .contains("Cannot be judged", "ACME-01", "coverage is not expected; add it to evidence:");
    assertThat(text(verdictPage()))
        .contains("No rule of this gate applies and counts", "Cannot be judged ACME-01");
  }

  @Test
  void shouldSayWhyWhenNothingCouldBeEvaluated() throws Exception {
    Verdict passed = Verdicts.passed();
    Verdicts.record(
        build,
        "",
        Verdict.notEvaluated(passed.subject(), passed.evaluatedAt(), "the heap was too small"));

    assertThat(summary()).contains("Cannot be judged", "the heap was too small");
  }

  @Test
  void shouldExportTheVerdictsWhenTheBuildIsAskedByRest() throws Exception {
    Verdicts.record(build, "core", Verdicts.blocked());
    Verdicts.record(build, "shop", Verdicts.passed());

    JSONObject all = jenkins.getJSON(build.getUrl() + "delivery-gate/api/json").getJSONObject();

    JSONObject first = all.getJSONArray("verdicts").getJSONObject(0);
    assertThat(first.getString("status")).isEqualTo("FAILED");
    assertThat(first.getString("version")).isEqualTo("1.4.0");
    assertThat(first.getString("evaluatedAt")).isEqualTo("2026-11-21T20:00:00Z");
    assertThat(first.getBoolean("complete")).isFalse();
    assertThat(first.getInt("breaches")).isEqualTo(11);
    assertThat(first.getJSONArray("gates").getJSONObject(2).getString("id")).isEqualTo("done");
    assertThat(first.getJSONArray("waivers").getJSONObject(0).getString("expires"))
        .isEqualTo("2026-12-01T18:00:00Z");
    assertThat(first.getJSONArray("figures").getJSONObject(0).getString("value")).isEqualTo("2.00");
    assertThat(all.getJSONArray("verdicts").size()).isEqualTo(2);
  }

  @Test
  void shouldExportTheBreachesWhenTheVerdictIsAskedByRest() throws Exception {
    Verdicts.record(build, "", Verdicts.breachedSoOften(101));

    JSONObject verdict =
        jenkins.getJSON(build.getUrl() + "delivery-gate/1/api/json").getJSONObject();

    JSONObject rule =
        verdict.getJSONArray("gates").getJSONObject(0).getJSONArray("rules").getJSONObject(0);
    assertThat(rule.getString("id")).isEqualTo("DEBT-02");
    assertThat(rule.getInt("open")).isEqualTo(101);
    assertThat(rule.getInt("hidden")).isEqualTo(1);
    JSONObject breach = rule.getJSONArray("breaches").getJSONObject(0);
    assertThat(breach.getString("subject")).isEqualTo("subject 0");
    assertThat(breach.getString("message")).isEqualTo("finding 0");
    assertThat(breach.getString("remedy")).isEqualTo("fix it");
    assertThat(breach.getString("place")).isEqualTo("Main.java:7");
  }

  @Test
  void shouldExportTheNamesThatScriptsKnow() throws Exception {
    Verdicts.record(build, "", Verdicts.breachedSoOften(1));

    JSONObject verdict =
        jenkins.getJSON(build.getUrl() + "delivery-gate/1/api/json?depth=9").getJSONObject();

    assertThat(names(verdict))
        .containsExactlyInAnyOrder("_class", "gates", "incompleteBecause", "recorded");
    JSONObject gate = verdict.getJSONArray("gates").getJSONObject(0);
    assertThat(names(gate)).containsExactlyInAnyOrder("id", "status", "enforced", "rules");
    JSONObject rule = gate.getJSONArray("rules").getJSONObject(0);
    assertThat(names(rule))
        .containsExactlyInAnyOrder(
            "id",
            "title",
            "status",
            "severity",
            "checked",
            "reason",
            "shadow",
            "breaches",
            "open",
            "waived",
            "hidden");
    assertThat(names(rule.getJSONArray("breaches").getJSONObject(0)))
        .containsExactlyInAnyOrder(
            "subject", "message", "actual", "limit", "place", "remedy", "waiver", "fact");
  }

  private static List<String> names(JSONObject exported) {
    List<String> names = new ArrayList<>();
    exported.keys().forEachRemaining(name -> names.add(name.toString()));
    return names;
  }

  @Test
  void shouldKeepWhatListsNeedWhenTheBuildIsLoadedAgain() throws Exception {
    Verdicts.record(build, "", Verdicts.blocked());

    jenkins.jenkins.reload();

    FreeStyleBuild loaded =
        jenkins
            .jenkins
            .getItemByFullName(build.getParent().getFullName(), FreeStyleProject.class)
            .getBuildByNumber(1);
    RecordedVerdict verdict = loaded.getAction(DeliveryGateAction.class).verdicts().get(0);
    assertThat(loaded).isNotSameAs(build);
    assertThat(verdict.breaches()).isEqualTo(11);
    assertThat(verdict.waivers()).extracting(RecordedWaiver::id).containsExactly("W-12");
    assertThat(verdict.verdict(loaded).gates()).hasSize(7);
  }

  private HtmlPage verdictPage() throws Exception {
    return client.getPage(build, "delivery-gate/1/");
  }

  private Page get(String path) throws Exception {
    return client.goTo(build.getUrl() + path, null);
  }

  private int status(String path) throws Exception {
    try (WebClient tolerant = jenkins.createWebClient()) {
      tolerant.setThrowExceptionOnFailingStatusCode(false);
      return tolerant.goTo(build.getUrl() + path, null).getWebResponse().getStatusCode();
    }
  }

  private String summary() throws Exception {
    HtmlPage page = client.getPage(build);
    DomNode summary = page.querySelector(".dg-summary");
    assertThat((Object) summary).isNotNull();
    return Texts.of(summary);
  }

  private static String text(HtmlPage page) {
    return Texts.of(page.getBody());
  }
}
