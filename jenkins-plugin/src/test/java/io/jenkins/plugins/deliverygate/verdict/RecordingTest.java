package io.jenkins.plugins.deliverygate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.deliverygate.Shop;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Verdicts that the step itself came to, on the pages. */
@WithJenkins
class RecordingTest {

  @Test
  void shouldShowEachVerdictWhenStagesRunSideBySide(JenkinsRule jenkins) throws Exception {
    Shop shop = Shop.in(jenkins);
    WorkflowJob job =
        shop.job(
            "shop",
            "parallel("
                + "web: { deliveryGate directory: 'shop', name: 'web', onFailure: 'unstable' },"
                + "app: { deliveryGate directory: 'shop', name: 'app', onFailure: 'report' })");
    shop.spoil(job);

    WorkflowRun run = shop.build(job, Result.UNSTABLE);

    try (JenkinsRule.WebClient client = jenkins.createWebClient().withJavaScriptEnabled(false)) {
      HtmlPage page = client.getPage(run);
      assertThat(Texts.all(page, "//*[@class='dg-headline']/a"))
          .containsExactlyInAnyOrder("web", "app");
      assertThat(Texts.all(page, "//ul[@class='dg-reasons']/li"))
          .hasSize(2)
          .allMatch(
              reason ->
                  reason.contains(
                      "ACME-01 An epic is small epic E-1: 41 points, at most 40 allowed"))
          .allMatch(reason -> reason.contains("Fix split the epic"));
      assertThat(Texts.all(client.getPage(job), "//figure/figcaption"))
          .containsExactlyInAnyOrder("web", "app");
      assertThat(Texts.all(client.goTo("delivery-gate/"), "//section[@id='verdicts']//tbody/tr"))
          .hasSize(2)
          .allMatch(row -> row.contains("Blocked") && row.contains("1 breach"));
    }
  }
}
