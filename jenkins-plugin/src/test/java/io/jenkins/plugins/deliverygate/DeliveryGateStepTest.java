package io.jenkins.plugins.deliverygate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.deliverygate.verdict.GateStatus;
import io.jenkins.plugins.deliverygate.verdict.DeliveryGateAction;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The step in Pipelines, on an agent that is a process of its own. */
@WithJenkins
class DeliveryGateStepTest {

  private JenkinsRule jenkins;
  private Shop shop;

  @BeforeEach
  void startAnAgent(JenkinsRule rule) throws Exception {
    jenkins = rule;
    shop = Shop.in(rule);
  }

  @Test
  void shouldPassAndReturnTheVerdictWhenTheGateHolds() throws Exception {
    WorkflowJob job =
        shop.job(
            "passes",
            "def v = deliveryGate directory: 'shop';"
                + " echo \"${v.status} ${v.complete} ${v.gates.acme.status} ${v.breaches.size()}\"");

    WorkflowRun run = shop.build(job, Result.SUCCESS);

    jenkins.assertLogContains("PASSED true PASSED 0", run);
    assertThat(verdicts(run))
        .extracting(RecordedVerdict::status)
        .containsExactly(GateStatus.PASSED);
  }

  @Test
  void shouldStopTheBuildAndSayWhyWhenTheGateFails() throws Exception {
    WorkflowJob job = shop.job("fails", "deliveryGate directory: 'shop'; echo 'DEPLOYED'");
    shop.spoil(job);

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogNotContains("DEPLOYED", run);
    jenkins.assertLogContains("ACME-01", run);
    jenkins.assertLogContains("split the epic", run);
    assertThat(verdicts(run))
        .extracting(RecordedVerdict::status)
        .containsExactly(GateStatus.FAILED);
  }

  private static List<RecordedVerdict> verdicts(WorkflowRun run) {
    return run.getAction(DeliveryGateAction.class).verdicts();
  }
}
