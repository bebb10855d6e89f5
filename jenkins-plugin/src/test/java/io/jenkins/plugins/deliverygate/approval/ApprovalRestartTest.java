package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** What a restart of the controller leaves of requests and approvals. */
class ApprovalRestartTest {

  @RegisterExtension private final JenkinsSessionExtension session = new JenkinsSessionExtension();

  private static WorkflowRun run(JenkinsRule jenkins) {
    return jenkins.jenkins.getItemByFullName("release", WorkflowJob.class).getBuildByNumber(1);
  }

  @Test
  void shouldKeepTheRequestAndWhoApprovedAlready() throws Throwable {
    session.then(
        jenkins -> {
          Office office = Office.in(jenkins);
          WorkflowRun run = office.waiting(Office.STEP + ", quorum: 2; echo 'WENT ON'");
          assertThat(office.approve("ann", run).status()).isEqualTo(200);
        });
    session.then(
        jenkins -> {
          Office office = Office.in(jenkins);
          WorkflowRun run = run(jenkins);
          Office.awaitRequests(run, 1);
          assertThat(office.approve("ann", run).text()).contains("ann approved already");
          assertThat(office.approve("cid", run).text()).contains("GRANTED");
          jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
          jenkins.assertLogContains("WENT ON", run);
        });
    session.then(
        jenkins -> {
          assertThat(Office.request(run(jenkins)).getState()).isEqualTo("GRANTED");
          assertThat(ApprovalRegister.get().all())
              .extracting(RegisteredApproval::userId)
              .containsExactly("ann", "cid");
          run(jenkins).getParent().delete();
          assertThat(ApprovalRegister.get().all()).hasSize(2);
        });
  }

  /** The approval is written down, and Jenkins stops before it tells the Pipeline. */
  @Test
  void shouldGoOnAfterTheRestartWhenTheApprovalWasNotHeard() throws Throwable {
    session.then(
        jenkins -> {
          Office office = Office.in(jenkins);
          WorkflowRun run = office.waiting(Office.STEP);
          ApprovalAction action = ApprovalAction.of(run).orElseThrow();
          ApprovalRequest request = action.request(Office.request(run).getId()).orElseThrow();
          Approver ann = new Approver("ann", "Ann", Set.of(), "Ann Example");
          action.approve(request, new GivenApproval("chief-product-owner", ann, Instant.now(), ""));
          assertThat(run.isBuilding()).isTrue();
        });
    session.then(
        jenkins -> jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run(jenkins))));
  }
}
