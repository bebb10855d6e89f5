package io.jenkins.plugins.deliverygate.release;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Result;
import hudson.model.queue.QueueTaskFuture;
import io.deliverygate.io.Sha256;
import io.jenkins.plugins.deliverygate.Shop;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuard;
import java.nio.charset.StandardCharsets;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** From the step that judges on an agent to the release of what it judged. */
@WithJenkins
class ReleaseOfWhatWasBuiltTest {

  @AfterEach
  void clear() {
    Releases.clear();
  }

  @Test
  void shouldReleaseTheArtifactWhenItsGateHolds(JenkinsRule jenkins) throws Exception {
    Shop shop = Shop.in(jenkins);
    WorkflowJob judge = shop.job("judge", "deliveryGate directory: 'shop', artifacts: 'pom.xml'");
    Releases releases = new Releases(jenkins);
    WorkflowJob release = releases.pipeline("release", "echo \"live ${DELIVERY_GATE_ARTIFACT}\"");
    Releases.guard(release, new ReleaseGuard("REVISION", "judge"));
    String sha256 = digest(shop.workspace(judge).child("shop/pom.xml"));

    QueueTaskFuture<?> build = Releases.schedule(release, sha256);
    assertThat(Releases.why()).contains("there is none yet");
    shop.spoil(judge);
    shop.build(judge, Result.FAILURE);
    assertThat(Releases.why()).contains("the last one, judge #1, is FAILED");
    shop.write(judge, "delivery/backlog.yaml", "epics: [{id: E-1, title: Pay, effort: 40}]\n");
    shop.build(judge, Result.SUCCESS);

    jenkins.assertLogContains("live " + sha256, releases.succeeds(build));
  }

  private static String digest(FilePath file) throws Exception {
    return Sha256.of(file.readToString().getBytes(StandardCharsets.UTF_8));
  }
}
