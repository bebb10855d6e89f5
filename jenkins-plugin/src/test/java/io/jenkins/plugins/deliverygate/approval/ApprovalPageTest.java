package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.security.ACL;
import hudson.security.ACLContext;
import net.sf.json.JSONObject;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What people see of a request, and how they answer there. */
@WithJenkins
class ApprovalPageTest {

  private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  private JenkinsRule jenkins;
  private Office office;

  @BeforeEach
  void openTheOffice(JenkinsRule rule) {
    jenkins = rule;
    office = Office.in(rule);
  }

  private HtmlPage page(String user, WorkflowRun run, String path) throws Exception {
    JenkinsRule.WebClient web = jenkins.createWebClient().login(user);
    return web.getPage(run, path);
  }

  @Test
  void shouldShowExactlyWhatIsApprovedAndTakeTheAnswer() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP + ", message: '" + HOSTILE + "'");

    HtmlPage page = page("ann", run, ApprovalAction.URL);

    assertThat(page.asNormalizedText())
        .contains("release, #1", "Version\t2.4", "Commit\t" + Office.COMMIT, HOSTILE)
        .contains("Build started by\tbob", "Latest verdict\tnone in this build")
        .doesNotContain("Replay");
    assertThat(page.getWebResponse().getContentAsString())
        .doesNotContain("<script>alert", "<img src=x");
    HtmlForm form = page.getFormByName("answer-" + Office.request(run).getId());
    form.getTextAreaByName("comment").setText(HOSTILE);
    HtmlPage after = jenkins.submit(form);

    assertThat(after.asNormalizedText())
        .contains("Ann Example <ann@example.com> (ann)", "Approved.");
    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
    HtmlPage build = page("bob", run, "");
    assertThat(build.asNormalizedText())
        .contains("approved by Ann Example <ann@example.com> (ann) as chief-product-owner");
    assertThat(build.getAnchors())
        .noneMatch(
            a ->
                a.asNormalizedText().equals("Release approval")
                    && a.getAttribute("class").contains("task-link"));
  }

  @Test
  void shouldShowWhoIsAwaitedAndWhyOneCannotAnswer() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);

    assertThat(page("bob", run, "").asNormalizedText())
        .contains("still missing as chief-product-owner: 1 of Ann Example <ann@example.com>");
    HtmlPage page = page("bob", run, ApprovalAction.URL);
    assertThat(page.asNormalizedText()).contains("You cannot approve: bob asked for this build");
    assertThat(page.asXml()).contains("/reject").doesNotContain("jenkins-button--primary");
    assertThat(page("eve", run, ApprovalAction.URL).getForms())
        .noneMatch(form -> form.getNameAttribute().startsWith("answer-"));
    office.stop(run);
  }

  @Test
  void shouldTellScriptsWhatIsAsked() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);

    String url = run.getUrl() + ApprovalAction.URL + "/api/json?depth=3";
    JSONObject request =
        JSONObject.fromObject(office.get("eve", url).text())
            .getJSONArray("requests")
            .getJSONObject(0);

    assertThat(request.getString("id")).isEqualTo(Office.request(run).getId());
    assertThat(request.getString("state")).isEqualTo("WAITING");
    assertThat(request.getString("revision")).isEqualTo(Office.COMMIT);
    assertThat(request.getJSONArray("roles").getJSONObject(0).getInt("missing")).isEqualTo(1);
    office.stop(run);
  }

  @Test
  void shouldNeverTakeJenkinsItselfForAUser() {
    try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
      assertThatThrownBy(Approver::current).hasMessageContaining("log in");
    }
  }
}
