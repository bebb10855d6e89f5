package io.jenkins.plugins.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import io.deliverygate.verdict.Verdict;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.JenkinsRule.WebClient;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The last verdicts of all jobs, in Jenkins and in a folder. */
@WithJenkins
class DashboardTest {

  private JenkinsRule jenkins;
  private WebClient client;

  @BeforeEach
  void start(JenkinsRule rule) {
    jenkins = rule;
    client = rule.createWebClient().withJavaScriptEnabled(false);
  }

  @Test
  void shouldShowTheLastVerdictOfEachNameWhenJobsHaveSome() throws Exception {
    FreeStyleProject shop = jenkins.createFreeStyleProject("shop");
    build(shop, "web", Verdicts.blocked());
    build(shop, "web", Verdicts.passed());
    Verdicts.record(build(shop, "app", Verdicts.blocked()), "batch", Verdicts.passed());
    jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("without"));

    HtmlPage page = client.goTo("delivery-gate/");

    assertThat(Texts.all(page, "//section[@id='verdicts']//tbody/tr/td[1]"))
        .containsExactly("shop app", "shop batch", "shop web");
    assertThat(Texts.all(page, "//section[@id='verdicts']//tbody/tr/td[last()]"))
        .containsExactly("#3", "#3", "#2");
    assertThat(Texts.of(page.getBody()))
        .contains("1 blocked, 2 passed", "payments", "1.4.0")
        .doesNotContain("without");
  }

  @Test
  void shouldShowOnlyWhatIsInItWhenAFolderIsAsked() throws Exception {
    Folder folder = jenkins.createProject(Folder.class, "team");
    build(folder.createProject(FreeStyleProject.class, "inside"), "", Verdicts.passed());
    build(jenkins.createFreeStyleProject("outside"), "", Verdicts.passed());

    HtmlPage page = client.getPage(folder, "delivery-gate/");

    assertThat(Texts.of(page.getBody())).contains("team » inside").doesNotContain("outside");
    assertThat(client.getPage(folder).getByXPath("//a[@href='/jenkins/job/team/delivery-gate']"))
        .isNotEmpty();
  }

  @Test
  void shouldShowNothingOfAJobWhenTheUserMayNotReadIt() throws Exception {
    build(jenkins.createFreeStyleProject("open"), "", lapsing(Verdicts.passed(), "W-1"));
    build(jenkins.createFreeStyleProject("secret"), "", lapsing(Verdicts.blocked(), "W-2"));
    jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
    jenkins.jenkins.setAuthorizationStrategy(
        new MockAuthorizationStrategy()
            .grant(Jenkins.READ)
            .everywhere()
            .to("ann")
            .grant(Item.READ)
            .onItems(jenkins.jenkins.getItem("open"))
            .to("ann"));

    WebClient ann = client.login("ann");
    HtmlPage page = ann.goTo("delivery-gate/");
    String api = ann.goTo("delivery-gate/api/json", null).getWebResponse().getContentAsString();

    assertThat(Texts.of(page.getBody())).contains("open", "W-1");
    assertThat(page.getWebResponse().getContentAsString())
        .doesNotContain("secret", "W-2", "payments", "Deployment frequency");
    assertThat(api).contains("open").doesNotContain("secret", "W-2", "payments");
    ann.assertFails("job/secret/1/delivery-gate/1/", 404);
    ann.assertFails("job/secret/1/delivery-gate/1/verdict.json", 404);
    ann.assertFails("job/secret/delivery-gate/", 404);
    ann.assertFails("job/secret/1/delivery-gate/api/json", 404);
  }

  @Test
  void shouldListWaiversThatLapseSoonWhenVerdictsUseSome() throws Exception {
    Instant now = Instant.now();
    build("later", Verdicts.withWaiver(Verdicts.passed(), "W-9", now.plus(Duration.ofDays(9))));
    build("far", Verdicts.withWaiver(Verdicts.passed(), "W-20", now.plus(Duration.ofDays(20))));
    build("sooner", Verdicts.withWaiver(Verdicts.passed(), "W-2", now.plus(Duration.ofHours(50))));
    build("over", Verdicts.withWaiver(Verdicts.passed(), "W-0", now.minus(Duration.ofHours(1))));

    HtmlPage page = client.goTo("delivery-gate/");

    assertThat(Texts.all(page, "//section[@id='lapsing']//tbody/tr/td[2]"))
        .containsExactly("W-0", "W-2", "W-9");
    assertThat(Texts.all(page, "//section[@id='lapsing']//tbody/tr/td[1]/span"))
        .containsExactly("Lapsed", "Lapses in 2 days", "Lapses in 8 days");
  }

  @Test
  void shouldShowTheFiguresWhenVerdictsMeasuredSome() throws Exception {
    build("payments", Verdicts.blocked());
    build("shop", Verdicts.passed());

    HtmlPage page = client.goTo("delivery-gate/");

    assertThat(Texts.all(page, "//section[@id='figures']//tbody/tr"))
        .hasSize(1)
        .first()
        .asString()
        .contains("payments", "2.00 deployments a week");
    assertThat(Texts.all(page, "//section[@id='figures']//th")).contains("Deployment frequency");
  }

  @Test
  void shouldGoBackToTheVerdictBeforeWhenABuildIsDeleted() throws Exception {
    FreeStyleProject job = jenkins.createFreeStyleProject("shop");
    build(job, "", Verdicts.passed());
    build(job, "", Verdicts.breachedSoOften(1)).delete();

    assertThat(LastVerdicts.of(job)).extracting(LastVerdict::build).containsExactly(1);

    job.getBuildByNumber(1).delete();

    assertThat(LastVerdicts.has(job)).isFalse();
    assertThat(Texts.of(client.goTo("delivery-gate/").getBody())).contains("No verdicts yet");
  }

  @Test
  void shouldKeepTheLastBuildWhenAnOlderOneEndsLater() throws Exception {
    FreeStyleProject job = jenkins.createFreeStyleProject("shop");
    FreeStyleBuild slow = jenkins.buildAndAssertSuccess(job);
    build(job, "", Verdicts.passed());
    Verdicts.record(slow, "", Verdicts.breachedSoOften(1));

    assertThat(LastVerdicts.of(job)).extracting(LastVerdict::build).containsExactly(2);
  }

  @Test
  void shouldLoadNoBuildsWhenItIsShown() throws Exception {
    FreeStyleBuild build = build("shop", Verdicts.passed());
    Files.delete(build.getRootDir().toPath().resolve("build.xml"));
    jenkins.jenkins.reload();

    assertThat(Texts.all(client.goTo("delivery-gate/"), "//section[@id='verdicts']//tbody/tr"))
        .hasSize(1)
        .first()
        .asString()
        .contains("shop", "Passed", "2.1.0", "#1");
  }

  @Test
  void shouldGoOnWithoutAJobWhenItsLastVerdictsCannotBeRead() throws Exception {
    FreeStyleProject spoilt = jenkins.createFreeStyleProject("spoilt");
    build(spoilt, "", Verdicts.passed());
    Files.writeString(spoilt.getRootDir().toPath().resolve("delivery-gate-last.xml"), "<no");
    build("shop", Verdicts.passed());

    assertThat(Texts.of(client.goTo("delivery-gate/").getBody())).contains("shop");
  }

  @Test
  void shouldExportTheLastVerdictsWhenAskedByRest() throws Exception {
    build("payments", lapsing(Verdicts.blocked(), "W-3"));

    JSONObject all = jenkins.getJSON("delivery-gate/api/json").getJSONObject();

    JSONObject row = all.getJSONArray("verdicts").getJSONObject(0);
    assertThat(row.getString("job")).isEqualTo("payments");
    assertThat(row.getString("path")).isEqualTo("job/payments/1/delivery-gate/1/");
    assertThat(row.getJSONObject("verdict").getString("version")).isEqualTo("1.4.0");
    assertThat(row.getJSONObject("verdict").getJSONArray("figures").size()).isEqualTo(4);
    JSONObject lapsing = all.getJSONArray("lapsingWaivers").getJSONObject(0);
    assertThat(lapsing.getJSONObject("waiver").getString("id")).isEqualTo("W-3");
    assertThat(lapsing.getString("job")).isEqualTo("payments");
    assertThat(lapsing.getBoolean("lapsed")).isFalse();
  }

  private static Verdict lapsing(Verdict verdict, String id) {
    return Verdicts.withWaiver(verdict, id, Instant.now().plus(Duration.ofDays(1)));
  }

  private FreeStyleBuild build(String job, Verdict verdict) throws Exception {
    return build(jenkins.createFreeStyleProject(job), "", verdict);
  }

  private FreeStyleBuild build(FreeStyleProject job, String name, Verdict verdict)
      throws Exception {
    FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);
    Verdicts.record(build, name, verdict);
    return build;
  }
}
