package io.jenkins.plugins.deliverygate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Node;
import hudson.model.Result;
import hudson.model.Run;
import io.deliverygate.verdict.GateStatus;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration;
import io.jenkins.plugins.deliverygate.verdict.DeliveryGateAction;
import io.jenkins.plugins.deliverygate.verdict.RecordedVerdict;
import java.io.File;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The step in Pipelines and freestyle jobs, on an agent that is a process of its own. */
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
                + " echo \"${v.status} ${v.complete} ${v.version} ${v.gates.acme.status}"
                + " ${v.gates.acme.enforced} ${v.breaches.size()}\"");

    WorkflowRun run = shop.build(job, Result.SUCCESS);

    jenkins.assertLogContains("PASSED true 2.1.0 PASSED true 0", run);
    assertThat(statuses(run)).containsExactly(GateStatus.PASSED);
  }

  @Test
  void shouldStopTheBuildAndSayWhyWhenTheGateFails() throws Exception {
    WorkflowJob job = shop.job("fails", "deliveryGate directory: 'shop'; echo 'DEPLOYED'");
    shop.spoil(job);

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogNotContains("DEPLOYED", run);
    jenkins.assertLogContains("ACME-01", run);
    jenkins.assertLogContains("split the epic", run);
    assertThat(statuses(run)).containsExactly(GateStatus.FAILED);
  }

  @Test
  void shouldStayFailedWhenTheScriptCatchesTheError() throws Exception {
    WorkflowJob job =
        shop.job(
            "catches",
            "try { deliveryGate directory: 'shop' } catch (e) { echo 'caught' };"
                + " currentBuild.result = 'SUCCESS'");
    shop.spoil(job);

    jenkins.assertLogContains("caught", shop.build(job, Result.FAILURE));
  }

  @Test
  void shouldGoOnUnstableWhenAskedTo() throws Exception {
    WorkflowJob job =
        shop.job(
            "unstable",
            "def v = deliveryGate directory: 'shop', onFailure: 'unstable';"
                + " echo \"went on: ${v.breaches[0].rule} ${v.breaches[0].subject}\"");
    shop.spoil(job);

    jenkins.assertLogContains("went on: ACME-01 epic E-1", shop.build(job, Result.UNSTABLE));
  }

  @Test
  void shouldOnlyReportWhenAskedTo() throws Exception {
    WorkflowJob job =
        shop.job(
            "only-reports",
            "def v = deliveryGate directory: 'shop', onFailure: 'report'; echo \"it is ${v.status}\"");
    shop.spoil(job);

    WorkflowRun run = shop.build(job, Result.SUCCESS);

    jenkins.assertLogContains("it is FAILED", run);
    assertThat(statuses(run)).containsExactly(GateStatus.FAILED);
  }

  @Test
  void shouldStopWhenUnstableIsAskedForButNothingCouldBeJudged() throws Exception {
    WorkflowJob job = shop.job("error", "deliveryGate directory: 'shop', onFailure: 'unstable'");
    shop.write(job, "delivery-gate.yaml", "gates: {acmee: enforced}\n");

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogContains("delivery-gate.yaml:1", run);
    jenkins.assertLogContains("acmee", run);
    assertThat(statuses(run)).containsExactly(GateStatus.ERROR);
  }

  @Test
  void shouldKeepEveryVerdictWhenThereAreSeveralInStagesSideBySide() throws Exception {
    WorkflowJob job =
        shop.job(
            "several",
            "parallel("
                + "a: { deliveryGate directory: 'shop', name: 'first' },"
                + "b: { deliveryGate directory: 'shop', name: 'second', gates: 'acme' })");

    WorkflowRun run = shop.build(job, Result.SUCCESS);

    assertThat(verdicts(run))
        .extracting(RecordedVerdict::name, RecordedVerdict::complete)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("first", true),
            org.assertj.core.api.Assertions.tuple("second", false));
    for (RecordedVerdict verdict : verdicts(run)) {
      assertThat(verdict.verdict(run).complete()).isEqualTo(verdict.complete());
    }
  }

  @Test
  void shouldLeaveTheReportsForScriptsThatArchiveThem() throws Exception {
    WorkflowJob job =
        shop.job(
            "reports",
            "deliveryGate directory: 'shop'; archiveArtifacts 'shop/target/delivery-gate/**'");

    WorkflowRun run = shop.build(job, Result.SUCCESS);

    assertThat(run.getArtifacts())
        .extracting(artifact -> artifact.relativePath)
        .contains(
            "shop/target/delivery-gate/evidence.json",
            "shop/target/delivery-gate/verdict.json",
            "shop/target/delivery-gate/report/index.html");
  }

  @Test
  void shouldJudgeWhatNodeLeft() throws Exception {
    WorkflowJob job =
        shop.job(
            "node",
            "dir('till') { sh 'touch junit.xml coverage/lcov.info' };"
                + " def v = deliveryGate directory: 'till'; echo \"${v.name} ${v.gates.done.status}\"");
    new FilePath(new File("../cli/src/test/projects/node"))
        .copyRecursiveTo(shop.workspace(job).child("till"));

    jenkins.assertLogContains("till PASSED", shop.build(job, Result.SUCCESS));
  }

  /** What is sent along would be within the repository if it lay beside the folder. */
  @Test
  void shouldJudgeTheFolderOfARepositoryThatThePipelineIsIn() throws Exception {
    WorkflowJob job = shop.job("within", "dir('shop') { deliveryGate() }");

    WorkflowRun run = shop.build(job, Result.SUCCESS);

    assertThat(statuses(run)).containsExactly(GateStatus.PASSED);
    assertThat(shop.workspace(job).list())
        .extracting(FilePath::getName)
        .containsExactlyInAnyOrder(".git", "shop");
  }

  @Test
  void shouldWorkInDeclarativePipelines() throws Exception {
    WorkflowJob job =
        shop.pipeline(
            "declarative",
            "shop",
            "pipeline { agent { label 'build' }; stages { stage('Gate') { steps {"
                + " deliveryGate directory: 'shop' } } } }");
    shop.spoil(job);

    jenkins.assertLogContains("ACME-01", shop.build(job, Result.FAILURE));
  }

  @Test
  void shouldWorkInFreestyleJobs() throws Exception {
    FreeStyleProject job = jenkins.createFreeStyleProject("free");
    job.setAssignedLabel(Label.get("build"));
    Shop.copy("shop", shop.workspace(job));
    DeliveryGateStep step = new DeliveryGateStep();
    step.setDirectory("shop");
    job.getBuildersList().add(new DeliveryGateBuilder(step));

    FreeStyleBuild passed = jenkins.buildAndAssertSuccess(job);
    shop.spoil(job);
    FreeStyleBuild failed = jenkins.buildAndAssertStatus(Result.FAILURE, job);

    assertThat(statuses(passed)).containsExactly(GateStatus.PASSED);
    assertThat(statuses(failed)).containsExactly(GateStatus.FAILED);
  }

  @Test
  void shouldRecordTheDigestsOfArtifacts() throws Exception {
    WorkflowJob job =
        shop.job("artifacts", "deliveryGate directory: 'shop', artifacts: 'out/*.txt'");
    shop.write(job, "out/a.txt", "abc");

    assertThat(verdicts(shop.build(job, Result.SUCCESS)).get(0).artifacts())
        .containsExactly("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void shouldFailWhenArtifactsAreMissing() throws Exception {
    WorkflowJob job = shop.job("none", "deliveryGate directory: 'shop', artifacts: 'out/*.txt'");

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogContains("artifacts 'out/*.txt' match 0 files", run);
  }

  @Test
  void shouldEndTheProcessWhenTheBuildIsAborted() throws Exception {
    WorkflowJob job = shop.job("aborted", "endless", "deliveryGate directory: 'endless'");
    FilePath workspace = shop.workspace(job);
    WorkflowRun run = job.scheduleBuild2(0).waitForStart();
    Shop.awaitEvaluation(workspace);

    run.getExecutor().interrupt();

    jenkins.waitForCompletion(run);
    jenkins.assertBuildStatus(Result.ABORTED, run);
    Shop.awaitThat(() -> Shop.evaluations(workspace).findAny().isEmpty());
  }

  @Test
  void shouldRefuseTheBuiltInNodeUnlessAnAdministratorAllowsIt() throws Exception {
    WorkflowJob job =
        shop.pipeline("builtin", "shop", "node('built-in') { deliveryGate directory: 'shop' }");
    Node builtIn = jenkins.jenkins;
    Shop.copy("shop", builtIn.getWorkspaceFor(job));

    jenkins.assertLogContains("run it on an agent", shop.build(job, Result.FAILURE));
    DeliveryGateConfiguration.get().setOnBuiltInNode(true);
    shop.build(job, Result.SUCCESS);
  }

  @Test
  void shouldRefuseAFolderOutsideTheWorkspace() throws Exception {
    WorkflowJob job = shop.job("outside", "deliveryGate directory: '../..'");

    jenkins.assertLogContains("is no folder of the workspace", shop.build(job, Result.FAILURE));
  }

  @Test
  void shouldKeepWhatIsConfiguredInTheForm() throws Exception {
    DeliveryGateStep step = filled();
    FreeStyleProject job = jenkins.createFreeStyleProject("form");
    job.getBuildersList().add(new DeliveryGateBuilder(step));

    jenkins.configRoundtrip(job);

    DeliveryGateStep kept = job.getBuildersList().get(DeliveryGateBuilder.class).getStep();
    jenkins.assertEqualDataBoundBeans(step, kept);
  }

  @Test
  void shouldBeWrittenBySnippetGenerator() {
    assertThat(Snippetizer.object2Groovy(filled()))
        .isEqualTo(
            "deliveryGate artifacts: 'target/*.jar', directory: 'shop', gates: 'done',"
                + " name: 'shop of Ann', onFailure: 'unstable', policy: 'gate.yaml',"
                + " records: 'records'");
    assertThat(Snippetizer.object2Groovy(new DeliveryGateStep())).isEqualTo("deliveryGate()");
  }

  @Test
  void shouldNameTheChoicesWhenOnFailureIsUnknown() throws Exception {
    WorkflowJob job = shop.job("word", "deliveryGate directory: 'shop', onFailure: 'ignore'");

    jenkins.assertLogContains(
        "write one of stop, unstable, report", shop.build(job, Result.FAILURE));
  }

  private static DeliveryGateStep filled() {
    DeliveryGateStep step = new DeliveryGateStep();
    step.setName("shop of Ann");
    step.setDirectory("shop");
    step.setGates("done");
    step.setPolicy("gate.yaml");
    step.setRecords("records");
    step.setArtifacts("target/*.jar");
    step.setOnFailure("unstable");
    return step;
  }

  private static List<GateStatus> statuses(Run<?, ?> run) {
    return verdicts(run).stream().map(RecordedVerdict::status).toList();
  }

  private static List<RecordedVerdict> verdicts(Run<?, ?> run) {
    return run.getAction(DeliveryGateAction.class).verdicts();
  }
}
