package io.jenkins.plugins.deliverygate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Result;
import hudson.slaves.OfflineCause;
import java.io.File;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** An agent loses its connection while it evaluates, and comes back. */
@WithJenkins
class LostAgentTest {

  @Test
  void shouldEvaluateAgainWhenTheAgentIsBack(JenkinsRule jenkins) throws Exception {
    Shop shop = Shop.in(jenkins);
    WorkflowJob job = shop.job("lost", "endless", "deliveryGate directory: 'endless'");
    FilePath workspace = new FilePath(new File(shop.workspace(job).getRemote()));
    WorkflowRun run = job.scheduleBuild2(0).waitForStart();
    Shop.awaitEvaluation(workspace);

    Computer agent = jenkins.jenkins.getNodes().get(0).toComputer();
    agent.disconnect(new OfflineCause.ByCLI("lost")).get();
    String rules = "delivery/rules/acme/epics.drl";
    new FilePath(new File("src/test/resources/projects/shop"))
        .child(rules)
        .copyTo(workspace.child("endless").child(rules));
    agent.connect(true).get();

    jenkins.waitForCompletion(run);
    jenkins.assertBuildStatus(Result.SUCCESS, run);
    jenkins.assertLogContains("evaluates again, now that the agent is back", run);
    assertThat(Shop.evaluations(workspace)).isEmpty();
  }
}
