package io.jenkins.plugins.deliverygate.release;

import static io.jenkins.plugins.deliverygate.release.Releases.REVISION;
import static io.jenkins.plugins.deliverygate.release.Releases.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.hudson.plugins.folder.properties.FolderCredentialsProvider.FolderCredentialsProperty;
import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.domains.DomainCredentials;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.queue.QueueTaskFuture;
import hudson.util.Secret;
import io.deliverygate.verdict.GateStatus;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuard;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jenkins.security.MasterToSlaveCallable;
import org.htmlunit.html.HtmlForm;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.replay.ReplayAction;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Which builds get a guarded credential. */
@WithJenkins
class GuardedCredentialsTest {

  private static final String BIND =
      "withCredentials([string(credentialsId: 'token', variable: 'TOKEN'),"
          + " usernamePassword(credentialsId: 'login', usernameVariable: 'U', passwordVariable: 'P')])"
          + " { echo \"bound ${U} ${TOKEN.reverse()} ${P.reverse()}\" }";

  private static final String DECLARATIVE =
      """
      pipeline {
        agent none
        environment {
          TOKEN = credentials('token')
          LOGIN = credentials('login')
        }
        stages {
          stage('a') {
            steps { echo "bound ${TOKEN.reverse()} ${LOGIN_USR} ${LOGIN_PSW.reverse()}" }
          }
        }
      }
      """;

  private JenkinsRule jenkins;
  private Releases releases;
  private final GuardedSecretText token =
      new GuardedSecretText(CredentialsScope.GLOBAL, "token", "", Secret.fromString("nekot"));
  private final GuardedUsernamePassword login =
      new GuardedUsernamePassword(
          CredentialsScope.GLOBAL, "login", "", "deployer", Secret.fromString("drowssap"));

  @BeforeEach
  void start(JenkinsRule rule) throws Exception {
    jenkins = rule;
    releases = new Releases(rule);
    store(CredentialsProvider.lookupStores(rule.jenkins).iterator().next());
  }

  @AfterEach
  void clear() {
    Releases.clear();
  }

  private void store(CredentialsStore store) throws Exception {
    store.addCredentials(Domain.global(), token);
    store.addCredentials(Domain.global(), login);
  }

  @Test
  void shouldBindWhenTheGuardHolds() throws Exception {
    WorkflowJob job = releases.release("release", BIND);
    releases.verdicts(verdict(GateStatus.PASSED));

    Run<?, ?> run = releases.succeeds(Releases.schedule(job, REVISION));

    jenkins.assertLogContains("bound deployer token password", run);
  }

  @Test
  void shouldWithholdWhenAPassIsTakenAwayDuringTheBuild() throws Exception {
    WorkflowJob job = releases.release("release", "sleep 3600\n" + BIND);
    releases.verdicts(verdict(GateStatus.PASSED));
    QueueTaskFuture<?> build = Releases.schedule(job, REVISION);
    WorkflowRun run = (WorkflowRun) build.getStartCondition().get(1, TimeUnit.MINUTES);
    jenkins.waitForMessage("Sleeping for", run);
    releases.verdicts(verdict(GateStatus.FAILED));

    assertThatThrownBy(() -> password(run))
        .hasMessageContaining("the last one, shop #2, is FAILED");
    run.doStop();
    jenkins.waitForCompletion(run);
  }

  private static Secret password(Run<?, ?> run) {
    return CredentialsProvider.findCredentialById(
            "login", StandardUsernamePasswordCredentials.class, run)
        .getPassword();
  }

  @Test
  void shouldWithholdInAnotherJob() throws Exception {
    releases.verdicts(verdict(GateStatus.PASSED));
    WorkflowJob job = releases.pipeline("other", BIND);
    Releases.parameter(job);

    WorkflowRun run = (WorkflowRun) Releases.schedule(job, REVISION).get(1, TimeUnit.MINUTES);

    withheld(run, "credential 'token' is withheld: other is no guarded release job");
  }

  @Test
  void shouldWithholdFromAReplay() throws Exception {
    WorkflowJob job = releases.release("release", "echo 'live'");
    releases.verdicts(verdict(GateStatus.PASSED));
    Run<?, ?> first = releases.succeeds(Releases.schedule(job, REVISION));

    WorkflowRun replay =
        (WorkflowRun)
            first.getAction(ReplayAction.class).run(BIND, Map.of()).get(1, TimeUnit.MINUTES);

    withheld(replay, "is a replay or restart, and its script may be anybody's");
  }

  @Test
  void shouldBindFromTheStoreOfAFolder() throws Exception {
    Folder team = jenkins.createProject(Folder.class, "team");
    team.addProperty(new FolderCredentialsProperty(new DomainCredentials[0]));
    CredentialsStore store = null;
    for (CredentialsStore each : CredentialsProvider.lookupStores(team)) {
      store = each.getContext() == team ? each : store;
    }
    store.addCredentials(
        Domain.global(),
        new GuardedSecretText(CredentialsScope.GLOBAL, "token", "", Secret.fromString("redlof")));
    WorkflowJob job = team.createProject(WorkflowJob.class, "release");
    job.setDefinition(new CpsFlowDefinition(BIND, true));
    Releases.guard(job, new ReleaseGuard("REVISION", "shop"));
    releases.verdicts(verdict(GateStatus.PASSED));

    Run<?, ?> run = releases.succeeds(Releases.schedule(job, REVISION));

    jenkins.assertLogContains("bound deployer folder password", run);
  }

  @Test
  void shouldKeepItsSecretFromWhoeverAsksTheStore() throws Exception {
    assertThatThrownBy(token::getSecret)
        .hasMessage("credential 'token' is withheld: only builds of guarded release jobs get it");
    assertThatThrownBy(login::getPassword).hasMessageContaining("credential 'login' is withheld");
    assertThatThrownBy(() -> CredentialsProvider.snapshot(login))
        .hasMessageContaining("credential 'login' is withheld");
    assertThat(login.getGuardedPassword()).doesNotContain("drowssap");
  }

  /** Whoever may edit credentials can see what a form holds, and put it into another credential. */
  @Test
  void shouldBeOfNoUseInACredentialOfAnotherTypeWhatItsFormShows() {
    Secret shown = Secret.fromString(token.getGuardedSecret());

    assertThat(shown.getPlainText()).doesNotContain("nekot").startsWith("sealed-by-delivery-gate:");
    assertThat(new GuardedSecretText(CredentialsScope.GLOBAL, "copy", "", shown).getGuardedSecret())
        .isNotEqualTo(shown.getPlainText())
        .satisfies(
            copied ->
                assertThat(GuardedSecret.unsealed(Secret.fromString(copied)).getPlainText())
                    .isEqualTo("nekot"));
  }

  @Test
  void shouldBindInTheEnvironmentOfADeclarativePipeline() throws Exception {
    WorkflowJob job = releases.release("release", DECLARATIVE);
    releases.verdicts(verdict(GateStatus.PASSED));

    Run<?, ?> run = releases.succeeds(Releases.schedule(job, REVISION));

    jenkins.assertLogContains("bound token deployer password", run);
  }

  @Test
  void shouldWithholdFromTheEnvironmentOfADeclarativePipelineOfAnotherJob() throws Exception {
    WorkflowJob job = releases.pipeline("other", DECLARATIVE);
    Releases.parameter(job);
    releases.verdicts(verdict(GateStatus.PASSED));

    WorkflowRun run = (WorkflowRun) Releases.schedule(job, REVISION).get(1, TimeUnit.MINUTES);

    withheld(run, "is withheld: other is no guarded release job");
  }

  @Test
  void shouldNotTravelToAnAgentAsItIsStored() throws Exception {
    var agent = jenkins.createOnlineSlave();

    assertThatThrownBy(() -> agent.getChannel().call(new Carried(token)))
        .hasStackTraceContaining("credential 'token' is withheld");
  }

  @Test
  void shouldKeepItsSecretWhenSomebodySavesTheFormOfTheCredential() throws Exception {
    HtmlForm form =
        jenkins
            .createWebClient()
            .goTo("credentials/store/system/domain/_/credential/login/update")
            .getFormByName("update");
    form.getInputByName("_.username").setValue("other");
    jenkins.submit(form);
    WorkflowJob job = releases.release("release", BIND);
    releases.verdicts(verdict(GateStatus.PASSED));

    Run<?, ?> run = releases.succeeds(Releases.schedule(job, REVISION));

    jenkins.assertLogContains("bound other token password", run);
  }

  private void withheld(WorkflowRun run, String why) throws Exception {
    jenkins.assertBuildStatus(Result.FAILURE, run);
    jenkins.assertLogContains(why, run);
    jenkins.assertLogNotContains("bound", run);
  }

  /** What takes a credential along to an agent. */
  private static final class Carried extends MasterToSlaveCallable<String, RuntimeException> {
    private static final long serialVersionUID = 1L;
    private final Credentials credential;

    Carried(Credentials credential) {
      this.credential = credential;
    }

    @Override
    public String call() {
      return credential.toString();
    }
  }
}
