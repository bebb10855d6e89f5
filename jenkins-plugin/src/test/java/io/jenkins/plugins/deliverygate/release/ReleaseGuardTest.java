package io.jenkins.plugins.deliverygate.release;

import static io.jenkins.plugins.deliverygate.release.Releases.ARTIFACT;
import static io.jenkins.plugins.deliverygate.release.Releases.REVISION;
import static io.jenkins.plugins.deliverygate.release.Releases.gate;
import static io.jenkins.plugins.deliverygate.release.Releases.schedule;
import static io.jenkins.plugins.deliverygate.release.Releases.verdict;
import static io.jenkins.plugins.deliverygate.release.Releases.why;
import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.ExtensionList;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Job;
import hudson.model.ParametersAction;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.StringParameterValue;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import hudson.model.queue.QueueTaskFuture;
import io.deliverygate.verdict.GateStatus;
import io.deliverygate.verdict.GateVerdict;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateFolderProperty;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.pipeline.modeldefinition.actions.RestartDeclarativePipelineAction;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.replay.ReplayAction;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What leaves the queue, when, and what it says while it waits. */
@WithJenkins
class ReleaseGuardTest {

  private JenkinsRule jenkins;
  private Releases releases;

  @BeforeEach
  void start(JenkinsRule rule) throws Exception {
    jenkins = rule;
    releases = new Releases(rule);
  }

  @AfterEach
  void clear() {
    Releases.clear();
  }

  @Test
  void shouldWaitAndSayWhyUntilTheVerdictComesWhenAPipelineReleases() throws Exception {
    WorkflowJob job =
        releases.release("release", "echo \"goes live: ${env.DELIVERY_GATE_REVISION}\"");

    QueueTaskFuture<?> build = schedule(job, REVISION);

    assertThat(why())
        .isEqualTo(
            "Delivery Gate: waits for a PASSED verdict of shop for revision "
                + REVISION
                + ", and there is none yet");
    assertThat(queueJson()).contains("waits for a PASSED verdict of shop");

    releases.verdicts(verdict(GateStatus.PASSED));

    Run<?, ?> run = releases.succeeds(build);
    jenkins.assertLogContains("goes live: " + REVISION, run);
  }

  @Test
  void shouldWaitForTheArtifactWhenAFreestyleJobReleases() throws Exception {
    FreeStyleProject job = jenkins.createFreeStyleProject("release");
    Releases.guard(job, new ReleaseGuard("REVISION", "shop"));

    QueueTaskFuture<?> build =
        schedule(job, "sha256:" + ARTIFACT.toUpperCase(java.util.Locale.ROOT));

    assertThat(why()).contains("for artifact " + ARTIFACT);
    WorkflowRun shop = releases.verdicts();
    Releases.record(shop, verdict(GateStatus.PASSED), List.of(ARTIFACT));
    releases.succeeds(build);
  }

  @Test
  void shouldWaitWhenALaterBuildFails() throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED));
    releases.verdicts(verdict(GateStatus.FAILED));

    waits("the last one, shop #2, is FAILED");
  }

  @Test
  void shouldWaitWhenOneOfTheVerdictsOfTheNewestBuildFails() throws Exception {
    releases.verdicts(
        verdict("api", Instant.now(), List.of(), gate("done", GateStatus.FAILED)),
        verdict("web", Instant.now(), List.of(), gate("done", GateStatus.PASSED)));

    waits("the last one, shop #1, is FAILED");
  }

  @Test
  void shouldGoWhenTheSameVerdictPassedInTheEnd() throws Exception {
    releases.verdicts(verdict(GateStatus.FAILED), verdict(GateStatus.PASSED));

    goes(new ReleaseGuard("REVISION", "shop"));
  }

  @Test
  void shouldWaitWhenTheVerdictIsIncomplete() throws Exception {
    releases.verdicts(
        verdict("shop", Instant.now(), List.of("one gate"), gate("done", GateStatus.PASSED)));

    waits("the last one, shop #1, is incomplete");
  }

  @Test
  void shouldWaitWhenTheVerdictIsOld() throws Exception {
    releases.verdicts(
        verdict(GateStatus.PASSED, Instant.now().minus(Duration.ofHours(168)).minusSeconds(1)));

    waits("the last one, shop #1, is older than 168 hours");
  }

  @Test
  void shouldGoWhenTheVerdictIsJustYoungEnough() throws Exception {
    releases.verdicts(
        verdict(GateStatus.PASSED, Instant.now().minus(Duration.ofHours(168)).plusSeconds(600)));

    goes(new ReleaseGuard("REVISION", "shop"));
  }

  @Test
  void shouldWaitWhenTheVerdictHasWarnings() throws Exception {
    releases.verdicts(verdict(GateStatus.WARNING));

    waits("the last one, shop #1, is WARNING");
  }

  @Test
  void shouldGoWithWarningsWhenTheGuardSaysSo() throws Exception {
    releases.verdicts(verdict(GateStatus.WARNING));
    ReleaseGuard guard = new ReleaseGuard("REVISION", "shop");
    guard.setWarningsCount(true);

    goes(guard);
  }

  @Test
  void shouldWaitWhenTheWaiverThatExcusedItHasEnded() throws Exception {
    releases.verdicts(Releases.waived(Instant.now().minusSeconds(1)));

    waits("rests on a waiver or emergency that has ended");
  }

  @Test
  void shouldGoWhileTheWaiverThatExcusesItLasts() throws Exception {
    releases.verdicts(Releases.waived(Instant.now().plusSeconds(3600)));

    goes(new ReleaseGuard("REVISION", "shop"));
  }

  /** Between the queue and the start. */
  @Test
  void shouldStopAFreestyleBuildWhenThePassIsTakenAwayAsItStarts() throws Exception {
    FreeStyleProject job = jenkins.createFreeStyleProject("release");
    Releases.guard(job, new ReleaseGuard("REVISION", "shop"));
    WorkflowRun shop = releases.verdicts(verdict(GateStatus.PASSED));
    ExtensionList.lookup(RunListener.class)
        .add(
            new RunListener<FreeStyleBuild>() {
              @Override
              public void onStarted(FreeStyleBuild build, TaskListener listener) {
                try {
                  Releases.record(shop, verdict(GateStatus.FAILED), List.of());
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }
            });

    Run<?, ?> run = (Run<?, ?>) schedule(job, REVISION).get(1, TimeUnit.MINUTES);

    jenkins.assertBuildStatus(Result.FAILURE, run);
    jenkins.assertLogContains("the last one, shop #1, is FAILED", run);
  }

  @Test
  void shouldWaitWhenTheEmergencyThatExcusedItHasEnded() throws Exception {
    releases.verdicts(Releases.excused(Instant.now().minusSeconds(1)));
    ReleaseGuard guard = new ReleaseGuard("REVISION", "shop");
    guard.setWarningsCount(true);

    waits(guard, "rests on a waiver or emergency that has ended");
  }

  @Test
  void shouldGoWhileTheEmergencyThatExcusesItLasts() throws Exception {
    releases.verdicts(Releases.excused(Instant.now().plusSeconds(3600)));
    ReleaseGuard guard = new ReleaseGuard("REVISION", "shop");
    guard.setWarningsCount(true);

    goes(guard);
  }

  @Test
  void shouldWaitWhenAGateWasNotEnforced() throws Exception {
    releases.verdicts(
        verdict(
            "shop",
            Instant.now(),
            List.of(),
            gate("done", GateStatus.PASSED),
            new GateVerdict("go-live", GateStatus.PASSED, false, List.of())));
    ReleaseGuard guard = new ReleaseGuard("REVISION", "shop");
    guard.setGates("done, go-live");

    waits(guard, "in the last one gate go-live was not enforced and passed");
  }

  @Test
  void shouldGoWhenTheGatesWereEnforced() throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED));
    ReleaseGuard guard = new ReleaseGuard("REVISION", "shop");
    guard.setGates("done");

    goes(guard);
  }

  @Test
  void shouldWaitWhenAnotherJobPassed() throws Exception {
    WorkflowJob other = releases.pipeline("other", "echo 'built'");
    Releases.record(jenkins.buildAndAssertSuccess(other), verdict(GateStatus.PASSED), List.of());

    waits("there is none yet");
  }

  @Test
  void shouldWaitWhenOnlyAReplayPassed() throws Exception {
    WorkflowRun original = releases.verdicts(verdict(GateStatus.FAILED));
    WorkflowRun replay =
        (WorkflowRun)
            original
                .getAction(ReplayAction.class)
                .run("echo 'no gate'", Map.of())
                .get(1, TimeUnit.MINUTES);
    Releases.record(replay, verdict(GateStatus.PASSED), List.of());

    waits("the last one, shop #1, is FAILED");
  }

  /** It takes the script of the build that it restarts, and is not called a replay any more. */
  @Test
  void shouldWaitWhenOnlyARestartOfAReplayPassed() throws Exception {
    WorkflowRun original = releases.verdicts(verdict(GateStatus.FAILED));
    String script = "pipeline {\nagent none\nstages { stage('a') { steps { echo 'no gate' } } }\n}";
    WorkflowRun replay =
        (WorkflowRun)
            original.getAction(ReplayAction.class).run(script, Map.of()).get(1, TimeUnit.MINUTES);
    jenkins.assertBuildStatusSuccess(replay);
    WorkflowRun restart =
        (WorkflowRun)
            replay
                .getAction(RestartDeclarativePipelineAction.class)
                .run("a")
                .getFuture()
                .get(1, TimeUnit.MINUTES);
    jenkins.assertLogContains("no gate", restart);
    Releases.record(restart, verdict(GateStatus.PASSED), List.of());

    waits("the last one, shop #1, is FAILED");
  }

  /** Names come from the project. */
  @Test
  void shouldStillReadTheVerdictWhenItsNameIsHostile() throws Exception {
    releases.verdicts(
        verdict(
            "<b>\u001b&amp;" + "x".repeat(100_000),
            Instant.now(),
            List.of(),
            gate("done", GateStatus.PASSED)));

    VerdictRegister.get().forget();

    goes(new ReleaseGuard("REVISION", "shop"));
  }

  @Test
  void shouldWaitWhenABuildOnlyWritesWhatLooksLikeAVerdict() throws Exception {
    WorkflowJob shop = releases.shop();
    shop.setDefinition(
        new CpsFlowDefinition(
            "node { writeFile file: 'delivery-gate/1.json', text: '''"
                + io.deliverygate.verdict.VerdictJson.text(verdict(GateStatus.PASSED))
                + "'''; archiveArtifacts '**' }",
            true));
    jenkins.buildAndAssertSuccess(shop);

    waits("there is none yet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "main", "0123456", "0123456789abcdef0123456789abcdef0123456g", "../../x"})
  void shouldWaitWhenTheParameterNamesNothing(String revision) throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED));
    WorkflowJob job = releases.release("release", "echo 'live'");

    schedule(job, revision);

    assertThat(why()).contains("its parameter REVISION has to name one full commit id");
  }

  @Test
  void shouldWaitWhenTheParameterComesTwice() throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED));
    WorkflowJob job = releases.release("release", "echo 'live'");

    job.scheduleBuild2(
        0,
        new ParametersAction(
            new StringParameterValue("REVISION", REVISION),
            new StringParameterValue("REVISION", "f".repeat(40))));

    assertThat(why()).contains("has to name one full commit id");
  }

  @Test
  void shouldWaitInAGuardedFolderAndNotBesideIt() throws Exception {
    Folder team = jenkins.createProject(Folder.class, "team");
    DeliveryGateFolderProperty settings = new DeliveryGateFolderProperty();
    settings.setGuard(new ReleaseGuard("REVISION", "shop"));
    settings.setGuardedJobs("deploy/*");
    team.addProperty(settings);
    Folder deploy = team.createProject(Folder.class, "deploy");
    WorkflowJob live = deploy.createProject(WorkflowJob.class, "live");
    live.setDefinition(new CpsFlowDefinition("echo 'live'", true));
    Releases.parameter(live);
    WorkflowJob test = team.createProject(WorkflowJob.class, "test");
    test.setDefinition(new CpsFlowDefinition("echo 'test'", true));

    jenkins.buildAndAssertSuccess(test);
    QueueTaskFuture<?> build = schedule(live, REVISION);

    assertThat(why()).contains("there is none yet");
    releases.verdicts(verdict(GateStatus.PASSED));
    releases.succeeds(build);
  }

  @Test
  void shouldWaitWhenTheJudgedJobWasDeletedAndMadeAnew() throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED));
    releases.shop().delete();
    releases.pipeline("shop", "echo 'another'");

    waits("there is none yet");
  }

  @Test
  void shouldFollowTheJudgedJobWhenItIsRenamed() throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED));
    releases.shop().renameTo("store");

    goes(new ReleaseGuard("REVISION", "store"));
  }

  @Test
  void shouldGoOnWhenTheBuildThatPassedIsGone() throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED)).delete();

    goes(new ReleaseGuard("REVISION", "shop"));
  }

  @Test
  void shouldStopAPipelineThatStartsWithoutTheQueue() throws Exception {
    WorkflowJob job = releases.release("release", "echo 'DEPLOYED'");
    WorkflowRun run = started(job);

    jenkins.assertBuildStatus(Result.FAILURE, run);
    jenkins.assertLogContains("this release waits for a PASSED verdict of shop", run);
    jenkins.assertLogNotContains("DEPLOYED", run);
  }

  /** What a plugin would do that starts builds itself. */
  private WorkflowRun started(WorkflowJob job) throws Exception {
    WorkflowRun run = job.createExecutable();
    run.addAction(new ParametersAction(new StringParameterValue("REVISION", REVISION)));
    run.run();
    return run;
  }

  private void waits(String why) throws Exception {
    waits(new ReleaseGuard("REVISION", "shop"), why);
  }

  private void waits(ReleaseGuard guard, String why) throws Exception {
    schedule(guarded(guard), REVISION);

    assertThat(why()).contains(why);
  }

  private void goes(ReleaseGuard guard) throws Exception {
    releases.succeeds(schedule(guarded(guard), REVISION));
  }

  private Job<?, ?> guarded(ReleaseGuard guard) throws Exception {
    WorkflowJob job = releases.pipeline("release", "echo 'live'");
    Releases.guard(job, guard);
    return job;
  }

  private String queueJson() throws Exception {
    return jenkins
        .createWebClient()
        .goTo("queue/api/json", "application/json")
        .getWebResponse()
        .getContentAsString();
  }
}
