package io.jenkins.plugins.deliverygate.release;

import static io.jenkins.plugins.deliverygate.release.Releases.REVISION;
import static io.jenkins.plugins.deliverygate.release.Releases.verdict;
import static io.jenkins.plugins.deliverygate.release.Releases.why;
import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.AbstractItem;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Result;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.deliverygate.verdict.GateStatus;
import io.jenkins.plugins.deliverygate.admin.DeliveryGateFolderProperty;
import io.jenkins.plugins.deliverygate.admin.DeliveryGatePermissions;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuard;
import io.jenkins.plugins.deliverygate.admin.ReleaseGuardProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.stream.StreamSource;
import jenkins.model.Jenkins;
import org.htmlunit.html.HtmlForm;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Who can take a guard away, or give one: neither a Pipeline, nor who may only configure jobs. */
@WithJenkins
class GuardedSettingsTest {

  private static final String PARAMETER = "parameters([string(name: 'REVISION')])";

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "properties([])",
        "properties([" + PARAMETER + "])",
        "properties([disableConcurrentBuilds()])",
        """
        pipeline {
          agent none
          options { disableConcurrentBuilds() }
          stages { stage('a') { steps { echo 'a' } } }
        }""",
        """
        pipeline {
          agent none
          parameters { string(name: 'REVISION') }
          stages { stage('a') { steps { echo 'a' } } }
        }"""
      })
  void shouldStayGuardedWhenItsPipelineSetsPropertiesAgainAndAgain(String script) throws Exception {
    WorkflowJob job = releases.release("release", script);
    releases.verdicts(verdict(GateStatus.PASSED));

    for (int i = 0; i < 3; i++) {
      releases.succeeds(Releases.schedule(job, REVISION));
      assertGuarded(job);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "properties([deliveryGateRelease(guard: [parameter: 'X', verdictsOf: 'release'])])",
        "properties([[$class: 'ReleaseGuardProperty', guard: [parameter: 'X', verdictsOf: 'release']]])",
        """
        pipeline {
          agent none
          options { deliveryGateRelease(guard: [parameter: 'X', verdictsOf: 'release']) }
          stages { stage('a') { steps { echo 'a' } } }
        }"""
      })
  void shouldRefuseAGuardOfItsOwnWhenAPipelineAsksForIt(String script) throws Exception {
    WorkflowJob job = releases.release("release", script);
    releases.verdicts(verdict(GateStatus.PASSED));

    WorkflowRun run = (WorkflowRun) Releases.schedule(job, REVISION).get(1, TimeUnit.MINUTES);

    jenkins.assertBuildStatus(Result.FAILURE, run);
    jenkins.assertLogContains("a Pipeline cannot guard its own job", run);
    assertGuarded(job);
  }

  /** An older version of properties() takes away all that it did not set itself. */
  @Test
  void shouldStayGuardedWhenAScriptTakesThePropertyAway() throws Exception {
    WorkflowJob job =
        releases.release(
            "release",
            "def job = currentBuild.rawBuild.parent; job.removeProperty("
                + "job.getProperty(Class.forName('"
                + ReleaseGuardProperty.class.getName()
                + "', true,"
                + " jenkins.model.Jenkins.instance.pluginManager.uberClassLoader)))");
    job.setDefinition(
        new CpsFlowDefinition(((CpsFlowDefinition) job.getDefinition()).getScript(), false));
    releases.verdicts(verdict(GateStatus.PASSED));

    releases.succeeds(Releases.schedule(job, REVISION));

    assertGuarded(job);
  }

  @Test
  void shouldStayGuardedWhenAUserWithoutThePermissionPostsAnotherConfiguration() throws Exception {
    WorkflowJob job = releases.release("release", "echo 'live'");
    secured();

    as("dev", () -> post(job, xml(job).replace("<verdictsOf>shop", "<verdictsOf>release")));
    assertGuarded(job);
    as(
        "dev",
        () ->
            post(
                job,
                xml(job)
                    .replaceAll(
                        "(?s)<io.jenkins.plugins.deliverygate.*ReleaseGuardProperty>", "")));
    assertGuarded(job);
  }

  @Test
  void shouldStayGuardedWhenAUserWithoutThePermissionSavesTheForm() throws Exception {
    WorkflowJob job = releases.release("release", "echo 'live'");
    secured();

    HtmlForm form = webClient("dev").getPage(job, "configure").getFormByName("config");
    form.getInputByName("_.verdictsOf").setValue("release");
    jenkins.submit(form);

    assertGuarded(job);
  }

  @Test
  void shouldTakeTheFormOfSomebodyWhoMay() throws Exception {
    WorkflowJob job = releases.release("release", "echo 'live'");
    secured();

    HtmlForm form = webClient("keeper").getPage(job, "configure").getFormByName("config");
    form.getInputByName("_.verdictsOf").setValue("shop,store");
    form.getInputByName("_.maxAgeHours").setValue("12");
    jenkins.submit(form);

    Releases.schedule(job, REVISION);
    assertThat(why()).contains("a PASSED verdict of shop,store for");
    assertThat(job.getProperty(ReleaseGuardProperty.class).getGuard().getMaxAgeHours())
        .isEqualTo(12);
  }

  @Test
  void shouldNotGuardWhenAUserWithoutThePermissionMakesAGuardedJob() throws Exception {
    WorkflowJob job = releases.release("release", "echo 'live'");
    String xml = xml(job).replace("<verdictsOf>shop", "<verdictsOf>mine");
    secured();

    as(
        "dev",
        () ->
            Jenkins.get()
                .createProjectFromXML(
                    "mine", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));

    Job<?, ?> mine = jenkins.jenkins.getItemByFullName("mine", Job.class);
    assertThat(mine.getProperty(ReleaseGuardProperty.class)).isNull();
    assertThat(ReleaseGuards.of(mine).isEmpty()).isTrue();
  }

  @Test
  void shouldKeepTheFolderAsItWasWhenAUserWithoutThePermissionPostsAnother() throws Exception {
    Folder team = jenkins.createProject(Folder.class, "team");
    DeliveryGateFolderProperty settings = new DeliveryGateFolderProperty();
    settings.setGuard(new ReleaseGuard("REVISION", "shop"));
    team.addProperty(settings);
    WorkflowJob job = team.createProject(WorkflowJob.class, "release");
    secured();

    as(
        "dev",
        () ->
            post(
                team,
                xml(team).replaceAll("(?s)<io.jenkins.plugins.deliverygate.*FolderProperty>", "")));

    assertThat(team.getProperties().get(DeliveryGateFolderProperty.class)).isNotNull();
    assertGuarded(job);
  }

  @Test
  void shouldChangeTheFolderWhenSomebodyMay() throws Exception {
    Folder team = jenkins.createProject(Folder.class, "team");
    WorkflowJob job = team.createProject(WorkflowJob.class, "release");
    secured();

    HtmlForm form = webClient("keeper").getPage(team, "configure").getFormByName("config");
    jenkins.submit(form);
    assertThat(ReleaseGuards.of(job).isEmpty()).isTrue();
    as(
        "keeper",
        () -> {
          DeliveryGateFolderProperty settings = new DeliveryGateFolderProperty();
          settings.setGuard(new ReleaseGuard("REVISION", "shop"));
          team.getProperties().replace(settings);
        });

    assertGuarded(job);
  }

  /** An old guard stays in force when its job is renamed, and ends with it. */
  @Test
  void shouldFollowTheJobWhenItIsRenamedAndEndWithIt() throws Exception {
    WorkflowJob job = releases.release("release", "echo 'live'");

    job.renameTo("live");
    assertGuarded(job);
    job.delete();

    assertThat(ReleaseGuards.of(releases.pipeline("live", "echo 'another'")).isEmpty()).isTrue();
  }

  private static void assertGuarded(Job<?, ?> job) throws IOException {
    assertThat(ReleaseGuards.of(job).isEmpty()).isFalse();
    Releases.schedule(job, "f".repeat(40));
    assertThat(why()).contains("waits for a PASSED verdict of shop for revision ffff");
    Releases.clear();
    if (job.getParent() == Jenkins.get()) {
      assertThat(job.getAllProperties().stream().filter(ReleaseGuardProperty.class::isInstance))
          .hasSize(1);
    }
  }

  private void secured() {
    jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
    jenkins.jenkins.setAuthorizationStrategy(
        new MockAuthorizationStrategy()
            .grant(Jenkins.READ, Item.READ, Item.CREATE, Item.CONFIGURE, Item.DELETE)
            .everywhere()
            .to("dev", "keeper")
            .grant(DeliveryGatePermissions.CONFIGURE)
            .everywhere()
            .to("keeper"));
  }

  private JenkinsRule.WebClient webClient(String user) throws Exception {
    return jenkins.createWebClient().login(user);
  }

  private static String xml(AbstractItem item) throws IOException {
    return item.getConfigFile().asString();
  }

  private static void post(AbstractItem item, String xml) throws IOException {
    item.updateByXml(
        new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
  }

  private static void as(String user, Act act) throws Exception {
    try (ACLContext context = ACL.as2(User.getById(user, true).impersonate2())) {
      act.run();
    }
  }

  /** What somebody does. */
  private interface Act {
    void run() throws Exception;
  }
}
