package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Result;
import hudson.model.TaskListener;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.ArgumentListBuilder;
import io.jenkins.plugins.deliverygate.Shop;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.jenkinsci.plugins.pipeline.modeldefinition.actions.RestartDeclarativePipelineAction;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.replay.ReplayAction;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/**
 * From the request to LIVE-09, on an agent that is a process of its own: a project in a real git
 * repository, in whose gate {@code go-live} LIVE-09 alone counts.
 */
@WithJenkins
class ReleaseApprovalTest {

  private static final File PROJECT = new File("src/test/resources/projects/release");
  private static final String POLICY = "";
  private static final String SIGNED = "approvals: {signed: true}\n";
  private static final String GATE = "node('build') { deliveryGate directory: 'shop' }\n";
  private static final String NOT_APPROVED = "nobody approved version 2.1.0 at commit ";

  private JenkinsRule jenkins;
  private Office office;
  private Shop shop;
  private WorkflowJob job;

  @BeforeEach
  void openTheShop(JenkinsRule rule) throws Exception {
    jenkins = rule;
    office = Office.in(rule);
    shop = Shop.in(rule);
    job = shop.job("release", "");
  }

  /** Commits the project with something more in its policy; returns the commit. */
  private String commit(String policy) throws Exception {
    shop.workspace(job).child("shop").deleteContents();
    new FilePath(PROJECT).copyRecursiveTo(shop.workspace(job).child("shop"));
    String usual = Files.readString(PROJECT.toPath().resolve("delivery-gate.yaml"));
    shop.write(job, "delivery-gate.yaml", usual + policy);
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git(
        "-c",
        "user.name=Bob",
        "-c",
        "user.email=bob@example.com",
        "commit",
        "-q",
        "-m",
        "the shop");
    return git("rev-parse", "HEAD").strip();
  }

  private String git(String... arguments) throws Exception {
    FilePath folder = shop.workspace(job).child("shop");
    Launcher launcher = jenkins.jenkins.getNodes().get(0).createLauncher(TaskListener.NULL);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ArgumentListBuilder command = new ArgumentListBuilder("git");
    int exit = launcher.launch().cmds(command.add(arguments)).pwd(folder).stdout(output).join();
    assertThat(exit).as(output.toString(StandardCharsets.UTF_8)).isZero();
    return output.toString(StandardCharsets.UTF_8);
  }

  private void script(String script) throws Exception {
    job.setDefinition(new CpsFlowDefinition(script, true));
  }

  private static String approval(String commit) {
    return "deliveryGateApproval role: 'chief-product-owner', version: '2.1.0', revision: '"
        + commit
        + "'\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {POLICY, SIGNED})
  void shouldBlockTheReleaseUntilItIsApprovedInJenkins(String policy) throws Exception {
    String commit = commit(policy);
    script(
        "node('build') { def v = deliveryGate directory: 'shop', onFailure: 'report'; echo \"BEFORE"
            + " ${v.status} ${v.breaches*.rule}\" }\n"
            + approval(commit)
            + "node('build') { def v = deliveryGate directory: 'shop'; echo \"AFTER ${v.status}"
            + " ${v.complete}\" }");

    WorkflowRun run = office.waiting(job, "bob");
    jenkins.assertLogContains("BEFORE FAILED", run);
    jenkins.assertLogContains(NOT_APPROVED + commit, run);
    assertThat(Office.request(run).isVerdictOfThis()).isTrue();
    assertThat(office.approve("ann", run).status()).isEqualTo(200);

    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
    jenkins.assertLogContains("AFTER PASSED true", run);
    assertThat(shop.workspace(job).list())
        .extracting(FilePath::getName)
        .containsExactlyInAnyOrder(".git", "shop");
  }

  @Test
  void shouldNotTakeAPlainRecordForAnApprovalInJenkins() throws Exception {
    String commit = commit(SIGNED);
    shop.write(
        job,
        "delivery/approvals.yaml",
        """
        approvals:
          - {role: chief-product-owner, by: Ann Example, version: 2.1.0, revision: %s, at: 2026-11-01T09:00:00Z}
        """
            .formatted(commit));
    script(GATE);

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogContains(NOT_APPROVED, run);
  }

  @Test
  void shouldNotCountTheApprovalOfAnotherCommit() throws Exception {
    String commit = commit(POLICY);
    String other = (commit.startsWith("a") ? "b" : "a") + commit.substring(1);
    script(approval(other) + GATE);
    WorkflowRun run = office.waiting(job, "bob");

    assertThat(office.approve("ann", run).status()).isEqualTo(200);

    jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(run));
    jenkins.assertLogContains(NOT_APPROVED + commit, run);
  }

  @Test
  void shouldNotCountPartOfAQuorumThatWasRejected() throws Exception {
    String commit = commit(POLICY);
    script(
        "try { " + approval(commit).strip() + ", quorum: 2 } catch (e) { echo \"$e\" }\n" + GATE);
    WorkflowRun run = office.waiting(job, "bob");

    assertThat(office.approve("ann", run).status()).isEqualTo(200);
    assertThat(office.reject("cid", run).status()).isEqualTo(200);

    jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(run));
    jenkins.assertLogContains(NOT_APPROVED + commit, run);
  }

  @Test
  void shouldNotCountWhatWasApprovedInAnotherFolder() throws Exception {
    String commit = commit(POLICY);
    Folder folder = jenkins.jenkins.createProject(Folder.class, "mine");
    WorkflowJob mine = folder.createProject(WorkflowJob.class, "release");
    mine.setDefinition(new CpsFlowDefinition(approval(commit), true));
    WorkflowRun elsewhere = office.waiting(mine, "bob");
    assertThat(office.approve("ann", elsewhere).text()).contains("GRANTED");
    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(elsewhere));
    script(GATE);

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogContains(NOT_APPROVED + commit, run);
    assertThat(ApprovalRegister.get().concerning(mine)).hasSize(1);
  }

  private WorkflowRun replay(WorkflowRun run, String script) throws Exception {
    try (ACLContext bob = ACL.as2(User.getById("bob", true).impersonate2())) {
      ReplayAction replay = run.getAction(ReplayAction.class);
      return (WorkflowRun) replay.run(script, Map.of()).waitForStart();
    }
  }

  @Test
  void shouldStillBlockWhenAReplayLeavesTheRequestOut() throws Exception {
    String commit = commit(POLICY);
    script(approval(commit) + GATE);
    WorkflowRun run = office.waiting(job, "bob");
    office.stop(run);

    WorkflowRun replay = replay(run, GATE);

    jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(replay));
    jenkins.assertLogContains(NOT_APPROVED + commit, replay);
  }

  @Test
  void shouldMarkWhatIsApprovedInAReplayAndRefuseWhoReplayed() throws Exception {
    String commit = commit(POLICY);
    script("echo 'hello'");
    WorkflowRun run = jenkins.buildAndAssertSuccess(job);

    WorkflowRun replay = replay(run, approval(commit) + GATE);
    Office.awaitRequests(replay, 1);

    assertThat(Office.request(replay).isReplay()).isTrue();
    assertThat(office.approve("bob", replay).text()).contains("bob asked for this build");
    assertThat(office.approve("ann", replay).status()).isEqualTo(200);
    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(replay));
    assertThat(ApprovalRegister.get().all()).singleElement().matches(RegisteredApproval::replay);
  }

  /** It runs the script of the replay, and is not called one. */
  @Test
  void shouldMarkWhatIsApprovedInARestartOfAReplay() throws Exception {
    String stages = "pipeline { agent none\nstages { stage('a') { steps { ";
    script(stages + "echo 'hello' } } } }");
    WorkflowRun run = jenkins.buildAndAssertSuccess(job);
    String step = approval(Office.COMMIT).strip();
    WorkflowRun replay = replay(run, stages + step + " } } } }");
    Office.awaitRequests(replay, 1);
    assertThat(office.reject("ann", replay).status()).isEqualTo(200);
    jenkins.waitForCompletion(replay);

    WorkflowRun restart =
        (WorkflowRun)
            replay
                .getAction(RestartDeclarativePipelineAction.class)
                .run("a")
                .getFuture()
                .waitForStart();
    Office.awaitRequests(restart, 1);

    assertThat(Office.request(restart).isReplay()).isTrue();
    office.stop(restart);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "currentBuild.rawBuild.getAction(io.jenkins.plugins.deliverygate.approval.ApprovalAction)",
        "io.jenkins.plugins.deliverygate.approval.ApprovalRegister.get()",
        "hudson.ExtensionList.lookupSingleton(io.jenkins.plugins.deliverygate.approval.ApprovalRegister)",
        "new io.jenkins.plugins.deliverygate.approval.ApprovalAction()",
        "io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration.get().setRoles([])",
        "jenkins.model.Jenkins.get().getRootDir()",
        "new URL('http://localhost/').openConnection()",
        "getContext(hudson.model.Run).getAction(io.jenkins.plugins.deliverygate.approval.ApprovalAction)",
      })
  void shouldGiveScriptsNoHandle(String attempt) throws Exception {
    String commit = commit(POLICY);
    script(
        "parallel ask: { "
            + approval(commit).strip()
            + " }, forge: { try { "
            + attempt
            + "; echo 'FORGED' } catch (e) { echo \"REFUSED $e\"; }; echo 'TRIED' }");
    WorkflowRun run = office.waiting(job, "bob");
    jenkins.waitForMessage("TRIED", run);

    jenkins.assertLogContains("REFUSED org.jenkinsci.plugins.scriptsecurity", run);
    jenkins.assertLogNotContains("FORGED", run);
    assertThat(Office.request(run).isWaiting()).isTrue();
    office.stop(run);
  }

  /** What a build can do over HTTP without anybody's credentials. */
  @Test
  void shouldRefuseABuildThatCallsJenkins() throws Exception {
    String commit = commit(POLICY);
    script(approval(commit));
    WorkflowRun run = office.waiting(job, "bob");
    String url = jenkins.getURL() + Office.answer(run, "approve");

    String answer = curl(url);

    assertThat(answer).startsWith("403");
    assertThat(Office.request(run).isWaiting()).isTrue();
    office.stop(run);
  }

  private String curl(String url) throws Exception {
    Launcher launcher = jenkins.jenkins.getNodes().get(0).createLauncher(TaskListener.NULL);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    launcher
        .launch()
        .cmds("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "-X", "POST", url)
        .stdout(output)
        .join();
    return output.toString(StandardCharsets.UTF_8);
  }
}
