package io.jenkins.plugins.deliverygate.release;

import static io.jenkins.plugins.deliverygate.release.Releases.REVISION;
import static io.jenkins.plugins.deliverygate.release.Releases.verdict;
import static io.jenkins.plugins.deliverygate.release.Releases.why;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Queue;
import io.deliverygate.verdict.GateStatus;
import io.jenkins.plugins.deliverygate.admin.ItemRegister;
import java.nio.file.Files;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** What holds over a restart of Jenkins. */
class ReleaseRestartTest {

  @RegisterExtension private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

  @Test
  void shouldStillKnowTheVerdictAfterARestart() throws Throwable {
    sessions.then(
        jenkins -> {
          Releases releases = new Releases(jenkins);
          releases.release("release", "echo 'live'");
          releases.verdicts(verdict(GateStatus.PASSED)).delete();
        });
    sessions.then(
        jenkins -> {
          Releases releases = new Releases(jenkins);
          WorkflowJob job = jenkins.jenkins.getItemByFullName("release", WorkflowJob.class);
          Releases.schedule(job, "f".repeat(40));
          assertThat(why()).contains("there is none yet");
          Releases.clear();
          releases.succeeds(Releases.schedule(job, REVISION));
        });
  }

  @Test
  void shouldWaitOnAfterARestartUntilTheVerdictComes() throws Throwable {
    sessions.then(
        jenkins -> {
          Releases releases = new Releases(jenkins);
          Releases.schedule(releases.release("release", "echo 'live'"), REVISION);
          assertThat(why()).contains("there is none yet");
        });
    sessions.then(
        jenkins -> {
          Releases releases = new Releases(jenkins);
          assertThat(why()).contains("there is none yet");
          Queue.Item item = jenkins.jenkins.getQueue().getItems()[0];
          releases.verdicts(verdict(GateStatus.PASSED));
          releases.succeeds(item.getFuture());
        });
  }

  @Test
  void shouldGuardAJobThatSomebodyPutOnTheDisk() throws Throwable {
    sessions.then(
        jenkins -> {
          Releases releases = new Releases(jenkins);
          releases.release("release", "echo 'live'");
          WorkflowJob other = releases.pipeline("other", "echo 'live'");
          ItemRegister.get().idOf(other);
          Files.writeString(
              other.getConfigFile().getFile().toPath(),
              jenkins
                  .jenkins
                  .getItemByFullName("release", WorkflowJob.class)
                  .getConfigFile()
                  .asString());
        });
    sessions.then(
        jenkins -> {
          Releases.schedule(
              jenkins.jenkins.getItemByFullName("other", WorkflowJob.class), REVISION);
          assertThat(why()).contains("there is none yet");
        });
  }

  /** Not knowing who is guarded is no reason to let everybody go. */
  @Test
  void shouldLetNobodyGoWhenTheGuardsCannotBeRead() throws Throwable {
    sessions.then(
        jenkins -> {
          new Releases(jenkins).release("release", "echo 'live'");
          Files.writeString(
              jenkins.jenkins.getRootDir().toPath().resolve("delivery-gate/items.xml"), "<broken");
        });
    sessions.then(
        jenkins -> {
          Releases.schedule(
              jenkins.jenkins.getItemByFullName("release", WorkflowJob.class), REVISION);
          assertThat(why()).contains("its release guards cannot be read");
        });
  }
}
