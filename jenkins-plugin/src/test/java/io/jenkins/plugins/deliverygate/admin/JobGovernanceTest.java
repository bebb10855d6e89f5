package io.jenkins.plugins.deliverygate.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.sun.net.httpserver.HttpServer;
import hudson.model.Result;
import io.deliverygate.io.Sha256;
import io.jenkins.plugins.deliverygate.Shop;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What administrators say reaches the evaluation as they said it, or there is none. */
@WithJenkins
class JobGovernanceTest {

  private static final String AT_MOST_10 =
      "name: acme\nparameters: {acme.epic.effort.max: 10}\nlocked: all\n";

  private JenkinsRule jenkins;
  private Shop shop;
  private HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();

  @BeforeEach
  void start(JenkinsRule rule) throws Exception {
    jenkins = rule;
    shop = Shop.in(rule);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/policy.yaml",
        exchange -> {
          requests.incrementAndGet();
          byte[] policy = bytes(AT_MOST_10);
          exchange.sendResponseHeaders(200, policy.length);
          exchange.getResponseBody().write(policy);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void shouldJudgeByThePolicyWhenItIsWrittenHere() throws Exception {
    DeliveryGateConfiguration.get().setPolicy(text("acme.yaml", AT_MOST_10));

    blocks();
  }

  @Test
  void shouldJudgeByThePolicyOfAUrlAndAskForItOnce() throws Exception {
    DeliveryGateConfiguration.get().setPolicy(url("/policy.yaml", Sha256.of(AT_MOST_10)));

    WorkflowJob job = blocks();
    shop.build(job, Result.FAILURE);

    assertThat(requests).hasValue(1);
  }

  @Test
  void shouldJudgeByAnUpload() throws Exception {
    DeliveryGateConfiguration.get().setPolicy(upload());

    blocks();
  }

  @Test
  void shouldNotEvaluateWhenTheDigestIsAnother() throws Exception {
    DeliveryGateConfiguration.get().setPolicy(url("/policy.yaml", "0".repeat(64)));

    doesNotEvaluate("has the SHA-256 " + Sha256.of(AT_MOST_10));
  }

  @Test
  void shouldNotEvaluateWhenTheUrlIsNotThere() throws Exception {
    DeliveryGateConfiguration.get().setPolicy(url("/nowhere.yaml", Sha256.of(AT_MOST_10)));

    doesNotEvaluate("the server answered 404");
  }

  @Test
  void shouldNotEvaluateWhenNobodyAnswers() throws Exception {
    PinnedFile policy = url("/policy.yaml", Sha256.of(AT_MOST_10));
    server.stop(0);
    DeliveryGateConfiguration.get().setPolicy(policy);

    doesNotEvaluate("cannot be read");
  }

  @Test
  void shouldNotEvaluateWhenTheFileOnTheControllerWasChanged() throws Exception {
    PinnedFile upload = upload();
    Path kept = KeptFiles.find(upload.getSha256()).orElseThrow();
    DeliveryGateConfiguration.get().setPolicy(upload);
    Files.writeString(kept, "name: another\n");

    doesNotEvaluate("or it was changed on the disk");
  }

  @Test
  void shouldRefuseWhatIsTooLong() {
    byte[] tooLong = new byte[(int) KeptFiles.MOST_BYTES + 1];

    assertThatThrownBy(() -> KeptFiles.keep(new ByteArrayInputStream(tooLong), "big.jar"))
        .hasMessage("big.jar is longer than 20 MB");
  }

  @Test
  void shouldTightenInAFolder() throws Exception {
    WorkflowJob job = inFolder("parameters: {acme.epic.effort.max: 19}\n");

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogContains("ACME-01", run);
    jenkins.assertLogContains("fix: split the epic", run);
  }

  @Test
  void shouldRefuseAFolderThatLoosensWhenJenkinsHasNoPolicyOfItsOwn() throws Exception {
    WorkflowJob job = inFolder("parameters: {acme.epic.effort.max: 41}\n");

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogContains("a folder policy may only tighten it", run);
  }

  @Test
  void shouldRefuseAFolderThatLoosensThePolicyOfJenkins() throws Exception {
    DeliveryGateConfiguration.get()
        .setPolicy(text("acme.yaml", "parameters: {acme.epic.effort.max: 30}\n"));
    WorkflowJob job = inFolder("parameters: {acme.epic.effort.max: 31}\n");

    WorkflowRun run = shop.build(job, Result.FAILURE);

    jenkins.assertLogContains("a folder policy may only tighten it", run);
  }

  @Test
  void shouldTellOutermostFoldersFirst() throws Exception {
    Folder outer = jenkins.createProject(Folder.class, "outer");
    outer.addProperty(settings("name: outer\n", "outer.yaml"));
    Folder inner = outer.createProject(Folder.class, "inner");
    inner.addProperty(settings("name: inner\n", "inner.yaml"));
    WorkflowJob job = inner.createProject(WorkflowJob.class, "job");

    assertThat(JobGovernance.of(job).policies())
        .extracting(JobGovernance.SentFile::name)
        .containsExactly("organisation.yaml", "outer.yaml", "inner.yaml");
  }

  private WorkflowJob inFolder(String policy) throws Exception {
    Folder team = jenkins.createProject(Folder.class, "team");
    team.addProperty(settings(policy, "team.yaml"));
    WorkflowJob job = team.createProject(WorkflowJob.class, "job");
    job.setDefinition(
        new CpsFlowDefinition("node('build') { deliveryGate directory: 'shop' }", true));
    Shop.copy("shop", shop.workspace(job));
    return job;
  }

  private static DeliveryGateFolderProperty settings(String policy, String name) {
    DeliveryGateFolderProperty settings = new DeliveryGateFolderProperty();
    settings.setPolicy(text(name, policy));
    return settings;
  }

  private WorkflowJob blocks() throws Exception {
    WorkflowJob job = shop.job("job", "deliveryGate directory: 'shop'");
    WorkflowRun run = shop.build(job, Result.FAILURE);
    jenkins.assertLogContains("fix: split the epic", run);
    return job;
  }

  private void doesNotEvaluate(String why) throws Exception {
    WorkflowJob job = shop.job("job", "deliveryGate directory: 'shop'");
    WorkflowRun run = shop.build(job, Result.FAILURE);
    jenkins.assertLogContains("deliveryGate: not evaluated: policy.yaml: ", run);
    jenkins.assertLogContains(why, run);
    jenkins.assertLogNotContains("PASSED", run);
  }

  private static PinnedFile text(String name, String text) {
    PinnedFile file = new PinnedFile(name);
    file.setText(text);
    return file;
  }

  private PinnedFile url(String path, String sha256) {
    PinnedFile file = new PinnedFile("policy.yaml");
    file.setUrl("http://127.0.0.1:" + server.getAddress().getPort() + path);
    file.setSha256(sha256);
    return file;
  }

  private static PinnedFile upload() throws Exception {
    PinnedFile file = new PinnedFile("policy.yaml");
    file.setSha256(KeptFiles.keep(new ByteArrayInputStream(bytes(AT_MOST_10)), "policy.yaml"));
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
