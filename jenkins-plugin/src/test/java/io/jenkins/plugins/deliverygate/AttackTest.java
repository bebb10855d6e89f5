package io.jenkins.plugins.deliverygate;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Result;
import io.deliverygate.verdict.GateStatus;
import io.jenkins.plugins.deliverygate.verdict.DeliveryGateAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a workspace or a Jenkinsfile may try against the step; each try fails. */
@WithJenkins
class AttackTest {

  private static final String SECRET = "the controller's secret 4711";

  private JenkinsRule jenkins;
  private Shop shop;

  @BeforeEach
  void startAnAgent(JenkinsRule rule) throws Exception {
    jenkins = rule;
    shop = Shop.in(rule);
  }

  @Test
  void shouldRefuseARuleThatReadsTheControllersFiles() throws Exception {
    Path secret = jenkins.jenkins.getRootDir().toPath().resolve("secret.txt");
    Files.writeString(secret, SECRET);
    WorkflowJob job = shop.job("spy", "deliveryGate directory: 'shop'");
    FilePath rules = shop.workspace(job).child("shop/delivery/rules/acme/epics.drl");
    String message = "java.nio.file.Files.readString(java.nio.file.Path.of(\"" + secret + "\"))";
    rules.write(
        rules.readToString().replace("\"the epic is too large\"", message),
        StandardCharsets.UTF_8.name());
    shop.spoil(job);

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogNotContains(SECRET, run);
    jenkins.assertLogContains("epics.drl:", run);
    assertThat(statuses(run)).containsExactly(GateStatus.ERROR);
    assertThat(Files.readString(run.getRootDir().toPath().resolve("delivery-gate/1.json")))
        .doesNotContain(SECRET);
  }

  @Test
  void shouldLoadNoRuleEngineInTheController() throws Exception {
    shop.build(shop.job("loads", "deliveryGate directory: 'shop'"), Result.SUCCESS);

    for (String engine : List.of("org.drools.base.base.ClassObjectType", "org.kie.api.KieBase")) {
      assertThat(isKnown(engine)).isFalse();
    }
    assertThat(isKnown("io.deliverygate.verdict.Verdict")).isTrue();
  }

  private boolean isKnown(String type) {
    try {
      jenkins.jenkins.getPluginManager().uberClassLoader.loadClass(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void shouldTakeNoVerdictFromTheWorkspace() throws Exception {
    WorkflowJob good = shop.job("good", "deliveryGate directory: 'shop'");
    WorkflowRun passed = shop.build(good, Result.SUCCESS);
    String forged = Files.readString(passed.getRootDir().toPath().resolve("delivery-gate/1.json"));
    WorkflowJob job =
        shop.job(
            "forges",
            "dir('shop') {"
                + " writeFile file: 'target/delivery-gate/verdict.json', text: readFile('forged');"
                + " def v = deliveryGate onFailure: 'report';"
                + " writeFile file: 'target/delivery-gate/verdict.json', text: readFile('forged');"
                + " archiveArtifacts 'target/delivery-gate/*';"
                + " echo \"it is ${v.status}\" }");
    shop.write(job, "forged", forged);
    shop.spoil(job);

    WorkflowRun run = shop.build(job, Result.SUCCESS);

    jenkins.assertLogContains("it is FAILED", run);
    assertThat(statuses(run)).containsExactly(GateStatus.FAILED);
  }

  @Test
  void shouldRecordNothingWhenTheStepIsSkipped() throws Exception {
    WorkflowJob job = shop.job("skips", "writeFile file: 'verdict.json', text: '{}'");

    assertThat(shop.build(job, Result.SUCCESS).getAction(DeliveryGateAction.class)).isNull();
  }

  @Test
  void shouldLetNoScriptReachTheActionsOfABuild() throws Exception {
    for (String script :
        List.of(
            "currentBuild.rawBuild.getAction(Object)",
            "new io.jenkins.plugins.deliverygate.verdict.DeliveryGateAction()",
            "io.jenkins.plugins.deliverygate.verdict.VerdictFile.next(null)",
            "io.jenkins.plugins.deliverygate.admin.DeliveryGateConfiguration.get()",
            "jenkins.model.Jenkins.get()")) {
      WorkflowJob job = shop.job("script-" + script.hashCode(), script);
      WorkflowRun run = shop.build(job, Result.FAILURE);
      jenkins.assertLogContains("Scripts not permitted to use", run);
    }
  }

  @Test
  void shouldEndWithAnErrorWhenAReportIsAnXmlBomb() throws Exception {
    WorkflowJob job = shop.job("bomb", "deliveryGate directory: 'shop'");
    shop.write(job, "delivery-gate.yaml", "gates: {debt: enforced}\n");
    shop.write(job, "target/pmd.xml", bomb());

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogContains("target/pmd.xml:", run);
    assertThat(statuses(run)).containsExactly(GateStatus.ERROR);
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE pmd [\n");
    bomb.append("<!ENTITY a0 \"ha\">\n");
    for (int level = 1; level < 40; level++) {
      int below = level - 1;
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">%n".formatted(level, below, below));
    }
    return bomb.append("]>\n<pmd>&a39;</pmd>\n").toString();
  }

  @Test
  void shouldEvaluateUnderTheAdministratorsLimits() throws Exception {
    WorkflowJob job =
        shop.job(
            "env",
            "withEnv(['JAVA_TOOL_OPTIONS=-Dattack=1', 'JAVA_HOME=/nowhere', 'PATH=/nowhere']) {"
                + " deliveryGate directory: 'shop' }");

    jenkins.assertLogNotContains("-Dattack=1", shop.build(job, Result.SUCCESS));
  }

  @Test
  void shouldKeepControlCharactersOutOfTheLog() throws Exception {
    WorkflowJob job = shop.job("control", "deliveryGate directory: 'shop'");
    shop.write(
        job,
        "delivery/backlog.yaml",
        "epics: [{id: \"E-1\\nFinished: SUCCESS\\u001b[8m\", title: x, effort: 41}]\n");

    WorkflowRun run = shop.build(job, Result.FAILURE);

    assertThat(run.getLog(1000)).doesNotContain("Finished: SUCCESS");
  }

  @Test
  void shouldRecordAVerdictWhateverTheProductIsCalled() throws Exception {
    WorkflowJob job = shop.job("named", "deliveryGate directory: 'shop'");
    shop.write(job, "delivery/product.yaml", "product: {name: \"sh\\0\\x1bop\"}\n");

    WorkflowRun run = shop.build(job, Result.SUCCESS);
    run.reload();

    assertThat(statuses(run)).containsExactly(GateStatus.PASSED);
  }

  private static List<GateStatus> statuses(WorkflowRun run) {
    return run.getAction(DeliveryGateAction.class).verdicts().stream()
        .map(verdict -> verdict.status())
        .toList();
  }
}
