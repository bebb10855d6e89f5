package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.User;
import hudson.model.listeners.SCMListener;
import hudson.tasks.Mailer;
import java.io.File;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.FakeChangeLogSCM;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Nobody approves changes of their own. */
@WithJenkins
class AuthorTest {

  private JenkinsRule jenkins;
  private Office office;

  @BeforeEach
  void openTheOffice(JenkinsRule rule) {
    jenkins = rule;
    office = Office.in(rule);
  }

  /** As a checkout in the Pipeline tells it. */
  private void change(WorkflowRun run, String author) throws Exception {
    FakeChangeLogSCM scm = new FakeChangeLogSCM();
    scm.addChange().withAuthor(author);
    File log = new File(run.getRootDir(), "changes");
    FilePath workspace = new FilePath(jenkins.jenkins.getRootDir());
    scm.checkout(run, jenkins.createLocalLauncher(), workspace, TaskListener.NULL, log, null);
    for (SCMListener listener : SCMListener.all()) {
      listener.onCheckout(run, scm, workspace, TaskListener.NULL, log, null);
    }
  }

  private void assertRefused(Run<?, ?> run) throws Exception {
    Office.Replied replied = office.approve("ann", run);
    assertThat(replied.status()).isEqualTo(403);
    assertThat(replied.text()).contains("ann is an author of its changes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "ANN", "Ann  Example", "ann@example.com", "Ann, a Friend"})
  void shouldRefuseTheAuthorUnderEachName(String author) throws Exception {
    User.getById("ann", true).setFullName("Ann, a Friend");
    WorkflowRun run = office.waiting(Office.STEP);
    change(run, author);

    assertRefused(run);

    assertThat(office.approve("cid", run).text()).contains("GRANTED");
    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
  }

  @Test
  void shouldRefuseTheAuthorByAnAddress() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);
    change(run, "somebody");
    User.getById("somebody", true).addProperty(new Mailer.UserProperty("ANN@example.com"));

    assertRefused(run);

    office.stop(run);
  }

  @Test
  void shouldNotForgetAnAuthorInTheNextBuild() throws Exception {
    WorkflowJob job = office.job("release", Office.STEP);
    WorkflowRun first = office.waiting(job, "bob");
    change(first, "ann");
    office.stop(first);

    WorkflowRun second = office.waiting(job, "bob");

    assertRefused(second);
    assertThat(office.approve("cid", second).status()).isEqualTo(200);
    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(second));

    WorkflowRun third = office.waiting(job, "bob");
    assertThat(office.approve("ann", third).text()).contains("GRANTED");
    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(third));
  }
}
