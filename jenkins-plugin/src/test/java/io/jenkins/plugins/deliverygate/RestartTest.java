package io.jenkins.plugins.deliverygate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Result;
import java.io.File;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** The controller restarts while an agent evaluates. */
class RestartTest {

  @RegisterExtension private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

  private FilePath workspace;

  @Test
  void shouldEvaluateAgainWhenTheControllerRestartsInTheMiddle() throws Throwable {
    sessions.then(
        jenkins -> {
          WorkflowJob job =
              Shop.in(jenkins)
                  .job(
                      "restarts",
                      "endless",
                      "def v = deliveryGate directory: 'endless'; echo \"after: ${v.status}\"");
          workspace =
              new FilePath(
                  new File(jenkins.jenkins.getNodes().get(0).getWorkspaceFor(job).getRemote()));
          job.scheduleBuild2(0).waitForStart();
          Shop.awaitEvaluation(workspace);
        });
    makeItEnd();
    sessions.then(
        jenkins -> {
          WorkflowJob job = jenkins.jenkins.getItemByFullName("restarts", WorkflowJob.class);
          WorkflowRun run = job.getLastBuild();
          Shop.awaitThat(() -> !run.isBuilding() && !run.isLogUpdated());
          jenkins.assertBuildStatus(Result.SUCCESS, run);
          jenkins.assertLogContains("evaluates again, now that the agent is back", run);
          jenkins.assertLogContains("after: PASSED", run);
          assertThat(Shop.evaluations(workspace)).isEmpty();
        });
  }

  private void makeItEnd() throws Exception {
    String rules = "delivery/rules/acme/epics.drl";
    new FilePath(new File("src/test/resources/projects/shop"))
        .child(rules)
        .copyTo(workspace.child("endless").child(rules));
  }
}
