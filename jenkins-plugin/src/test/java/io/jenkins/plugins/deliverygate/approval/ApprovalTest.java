package io.jenkins.plugins.deliverygate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import hudson.model.User;
import hudson.security.AuthorizationStrategy;
import io.jenkins.plugins.deliverygate.approval.Office.Replied;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Who can answer a request, and what comes of it. */
@WithJenkins
class ApprovalTest {

  private JenkinsRule jenkins;
  private Office office;

  @BeforeEach
  void openTheOffice(JenkinsRule rule) {
    jenkins = rule;
    office = Office.in(rule);
  }

  @Test
  void shouldGoOnAndRegisterWhenWhoHoldsTheRoleApproves() throws Exception {
    WorkflowRun run =
        office.waiting(
            "def a = " + Office.STEP + "; echo \"${a[0].by} ${a[0].user} ${a[0].role}\"");

    Replied replied = office.approve("ann", run, "comment", "well done");

    assertThat(replied.status()).isEqualTo(200);
    assertThat(replied.text()).contains("GRANTED");
    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
    jenkins.assertLogContains("Ann Example <ann@example.com> ann chief-product-owner", run);
    jenkins.assertLogContains("ann approved version 2.4 at commit " + Office.COMMIT, run);
    assertThat(ApprovalRegister.get().all())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.userId()).isEqualTo("ann");
              assertThat(each.comment()).isEqualTo("well done");
              assertThat(each.job()).isEqualTo("release");
              assertThat(each.build()).isEqualTo(1);
              assertThat(each.replay()).isFalse();
              assertThat(each.asRecord(each.at().plusSeconds(1)))
                  .containsEntry("by", "Ann Example <ann@example.com>")
                  .containsEntry("role", "chief-product-owner")
                  .containsEntry("version", "2.4")
                  .containsEntry("revision", Office.COMMIT)
                  .containsEntry("at", each.at().toString())
                  .hasSize(5);
            });
  }

  @Test
  void shouldNotCountWhatCannotBeReadInTheRegister() throws Exception {
    Path folder = jenkins.jenkins.getRootDir().toPath().resolve("delivery-gate/approvals");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.xml"), "<cut");
    Files.writeString(folder.resolve("b.xml"), "<string>approved</string>");
    WorkflowRun run = office.waiting(Office.STEP);

    assertThat(office.approve("ann", run).status()).isEqualTo(200);

    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
    assertThat(ApprovalRegister.get().all()).hasSize(1);
  }

  @Test
  void shouldWaitInDeclarativePipelinesWithoutAnAgent() throws Exception {
    WorkflowRun run =
        office.waiting(
            "pipeline { agent none; stages { stage('go') { steps { " + Office.STEP + " } } } }");

    assertThat(office.approve("ann", run).status()).isEqualTo(200);

    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
  }

  @Test
  void shouldEndWithWhoAndWhyWhenRejected() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP + "; echo 'DEPLOYED'");

    Replied replied = office.reject("cid", run, "comment", "the load test\nis missing");

    assertThat(replied.status()).isEqualTo(200);
    jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(run));
    jenkins.assertLogContains(
        "cid rejected version 2.4 at commit "
            + Office.COMMIT
            + " as chief-product-owner: the load test is missing",
        run);
    jenkins.assertLogNotContains("DEPLOYED", run);
    assertThat(ApprovalRegister.get().all()).isEmpty();
  }

  @Test
  void shouldEndTheRequestWhenTheBuildIsAborted() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);

    run.getExecutor().interrupt();
    jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(run));

    assertThat(Office.request(run).getState()).isEqualTo("ENDED");
    assertThat(office.approve("ann", run).status()).isEqualTo(409);
    assertThat(ApprovalRegister.get().all()).isEmpty();
  }

  private void assertRefused(WorkflowRun run, Replied replied, String reason) throws Exception {
    assertThat(replied.status()).isEqualTo(403);
    assertThat(replied.text()).contains(reason).doesNotContain("\n", "<");
    assertThat(Office.request(run).isWaiting()).isTrue();
    assertThat(Office.request(run).getRoles())
        .allSatisfy(r -> assertThat(r.getApprovals()).isEmpty());
    assertThat(ApprovalRegister.get().all()).isEmpty();
    office.stop(run);
  }

  @Test
  void shouldRefuseWhoAskedForTheBuild() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);

    assertRefused(run, office.approve("bob", run), "bob asked for this build");
  }

  @Test
  void shouldRefuseWhoAskedForTheBuildThatStartedThisOne() throws Exception {
    WorkflowJob release = office.job("release", Office.STEP);
    jenkins.createFreeStyleProject("first");
    hudson.model.FreeStyleBuild first =
        jenkins
            .jenkins
            .getItemByFullName("first", hudson.model.FreeStyleProject.class)
            .scheduleBuild2(0, new hudson.model.Cause.UserIdCause("ann"))
            .get();
    WorkflowRun run =
        release
            .scheduleBuild2(
                0,
                new hudson.model.CauseAction(
                    new hudson.model.Cause.UpstreamCause((hudson.model.Run<?, ?>) first)))
            .waitForStart();
    Office.awaitRequests(run, 1);
    first.delete();

    assertRefused(run, office.approve("ann", run), "ann asked for this build");
  }

  @Test
  void shouldRefuseWhoseRecordsAreThoseOfWhoAsked() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);
    io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration.get()
        .setRoles(
            List.of(
                Office.role(
                    "chief-product-owner",
                    Office.user("bob", "Bob <bob@example.com>"),
                    Office.user("ann", "bob@example.com"))));

    assertRefused(run, office.approve("ann", run), "ann asked for this build");
  }

  @Test
  void shouldRefuseWithoutTheRole() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);

    assertRefused(run, office.approve("eve", run), "eve does not have the role");
  }

  @Test
  void shouldNotCareHowAUserCallsHerself() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);
    User.getById("eve", true).setFullName("ann");

    assertRefused(run, office.approve("eve", run), "eve does not have the role");
  }

  @Test
  void shouldNotTakeAUserForAGroup() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP.replace("chief-product-owner", "board"));

    assertRefused(run, office.approve("board", run), "board");
  }

  @Test
  void shouldRefuseWithoutThePermission() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);

    assertRefused(run, office.approve("fred", run), "fred lacks the permission");
  }

  @Test
  void shouldRefuseAnAdministratorWithoutTheRole() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);

    assertRefused(run, office.approve("admin", run), "admin does not have the role");
  }

  @Test
  void shouldRefuseNobodyWhereEverybodyMayDoEverything() throws Exception {
    jenkins.jenkins.setAuthorizationStrategy(new AuthorizationStrategy.Unsecured());
    WorkflowRun run = office.waiting(Office.STEP);
    String answer = Office.answer(run, "approve");
    assertThat(office.post("", answer).status()).isEqualTo(403);

    jenkins.jenkins.setCrumbIssuer(null);

    assertRefused(run, office.post("", answer), "log in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve", "reject"})
  void shouldChangeNothingByGet(String answer) throws Exception {
    WorkflowRun run = office.waiting(Office.STEP);

    Replied replied = office.get("ann", Office.answer(run, answer));

    assertThat(replied.status()).isEqualTo(405);
    assertThat(Office.request(run).isWaiting()).isTrue();
    office.stop(run);
  }

  @Test
  void shouldCountEverybodyOnceWhenSeveralHaveToApprove() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP + ", quorum: 2");

    assertThat(office.approve("ann", run).text()).contains("WAITING");
    Replied again = office.approve("ann", run);
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.text()).contains("ann approved already");
    assertThat(ApprovalRegister.get().all()).isEmpty();
    assertThat(office.approve("cid", run).text()).contains("GRANTED");

    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
    assertThat(ApprovalRegister.get().all())
        .extracting(RegisteredApproval::userId)
        .containsExactly("ann", "cid");
  }

  @Test
  void shouldTakeSeveralPeopleForSeveralRoles() throws Exception {
    WorkflowRun run =
        office.waiting(
            Office.STEP.replace("chief-product-owner", "architect, chief-product-owner"));

    assertThat(office.approve("ann", run))
        .isEqualTo(
            new Replied(
                400,
                "{\"error\":\"name the role to approve in: architect or chief-product-owner\"}"));
    assertThat(office.approve("ann", run, "role", "board").status()).isEqualTo(403);
    assertThat(office.approve("ann", run, "role", "architect").status()).isEqualTo(200);
    assertThat(office.approve("ann", run, "role", "chief-product-owner").status()).isEqualTo(403);
    assertThat(office.approve("dora", run).text()).contains("enough people approved already");
    assertThat(office.approve("cid", run).text()).contains("GRANTED");

    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
  }

  @Test
  void shouldKnowTheMembersOfAGroup() throws Exception {
    WorkflowRun run = office.waiting(Office.STEP.replace("chief-product-owner", "board"));

    assertThat(office.approve("gina", run).text()).contains("GRANTED");

    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
  }

  @Test
  void shouldKeepRequestsApartWhenAskedSideBySide() throws Exception {
    WorkflowRun run =
        office
            .job(
                "release",
                "parallel a: { "
                    + Office.STEP
                    + "}, b: { deliveryGateApproval role: 'architect', version: '2.4', revision: '"
                    + "abcdef0".repeat(6).substring(2)
                    + "' }")
            .scheduleBuild2(0)
            .waitForStart();
    Office.awaitRequests(run, 2);

    for (ApprovalPage desk : Office.requests(run)) {
      String url = run.getUrl() + ApprovalAction.URL + "/" + desk.getId() + "/approve";
      String user = desk.getRoles().get(0).getName().equals("architect") ? "dora" : "ann";
      assertThat(office.post(user, url).text()).contains("GRANTED");
    }

    jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role: 'chief-product-owner', version: '2.4', revision: '3f2a9c'|revision is not a commit",
        "role: 'chief-product-owner', version: '2.4', revision: '3f2a9c1'|revision is not a commit",
        "role: 'chief-product-owner', version: '2.4', revision: '3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abc'|revision is not a commit",
        "role: 'chief-product-owner', version: '2.4', revision: '3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abcde'|revision is not a commit",
        "role: 'chief-product-owner', version: '2.4', revision: 'master-branch'|revision is not a commit",
        "role: 'chief-product-owner', version: '2.4'|revision is not a commit",
        "role: 'chief-product-owner', version: ' ', revision: '3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abcd'|version is missing",
        "role: 'chief-product-owner', version: '2\\n4', revision: '3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abcd'|version is missing or not plain",
        "role: '', version: '2.4', revision: '3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abcd'|role is missing",
        "role: 'a,,b', version: '2.4', revision: '3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abcd'|role is missing",
        "role: 'king', version: '2.4', revision: '3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abcd'|nobody has the role 'king'",
        "role: 'architect', version: '2.4', revision: '3f2a9c1b7d043f2a9c1b7d043f2a9c1b7d04abcd', quorum: 0|quorum is how many"
      })
  void shouldSayInOneLineWhatIsWrong(String parametersAndReason) throws Exception {
    String[] parts = parametersAndReason.split("\\|");
    WorkflowJob job = office.job("release", "deliveryGateApproval " + parts[0]);

    WorkflowRun run = jenkins.assertBuildStatus(Result.FAILURE, job.scheduleBuild2(0));

    jenkins.assertLogContains("ERROR: deliveryGateApproval: " + parts[1], run);
    assertThat(Office.requests(run)).isEmpty();
  }
}
