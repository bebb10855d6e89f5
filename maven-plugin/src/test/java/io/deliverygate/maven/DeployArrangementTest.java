package io.deliverygate.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deliverygate.io.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which runs would deploy a module before there is a verdict. */
class DeployArrangementTest {

  private final Properties line = new Properties();
  private final List<MavenProject> modules = new ArrayList<>();
  private List<String> goals = List.of("deploy");

  private static Plugin plugin(String key, String version, String goal) {
    String[] parts = key.split(":");
    Plugin plugin = new Plugin();
    plugin.setGroupId(parts[0]);
    plugin.setArtifactId(parts[1]);
    plugin.setVersion(version);
    PluginExecution execution = new PluginExecution();
    execution.addGoal(goal);
    plugin.addExecution(execution);
    return plugin;
  }

  private static Plugin gate() {
    return plugin("io.deliverygate:delivery-gate-maven-plugin", "1", "check");
  }

  private static Plugin deploy(String version) {
    return plugin("org.apache.maven.plugins:maven-deploy-plugin", version, "deploy");
  }

  private static Plugin with(Plugin plugin, String element, String value) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    Xpp3Dom child = new Xpp3Dom(element);
    child.setValue(value);
    configuration.addChild(child);
    plugin.setConfiguration(configuration);
    return plugin;
  }

  private MavenProject module(String name, Plugin... plugins) {
    Model model = new Model();
    model.setGroupId("shop");
    model.setArtifactId(name);
    model.setVersion("1");
    model.setBuild(new Build());
    List.of(plugins).forEach(model.getBuild()::addPlugin);
    MavenProject project = new MavenProject(model);
    modules.add(project);
    return project;
  }

  private void judge() {
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setGoals(goals);
    request.setUserProperties(line);
    MavenSession session =
        new MavenSession(
            null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
    session.setProjects(modules);
    DeployArrangement.of(session).refuseEarlyDeployment();
  }

  private void assertRefused(String what) {
    assertThatThrownBy(this::judge)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(what);
  }

  private void assertTaken() {
    assertThatCode(this::judge).doesNotThrowAnyException();
  }

  @Test
  void shouldTakeOneModuleThatIsJudgedBeforeItIsDeployed() {
    module("app", gate(), deploy("3.1.4"));

    assertTaken();
  }

  @Test
  void shouldRefuseSeveralOfWhichOneGoesOutBeforeTheLastIsJudged() {
    module("api", gate(), deploy("3.1.4"));
    module("app", gate(), deploy("3.1.4"));

    assertRefused("module api is deployed before the last module is verified");
  }

  @ParameterizedTest
  @CsvSource({"3.1.4, true, true", "3.1.4, false, false", "4.0.0, '', true", "10.1, '', true"})
  void shouldTakeSeveralThatWaitForTheEnd(String version, String atEnd, boolean taken) {
    for (String name : List.of("api", "app")) {
      Plugin deploy = deploy(version);
      module(name, gate(), atEnd.isEmpty() ? deploy : with(deploy, "deployAtEnd", atEnd));
    }

    if (taken) {
      assertTaken();
    } else {
      assertRefused("before the last module is verified");
    }
  }

  @Test
  void shouldLetTheCommandLineSayWhatNoConfigurationSays() {
    module("api", gate(), deploy("3.1.4"));
    module("app", gate(), deploy("3.1.4"));
    line.setProperty("deployAtEnd", "true");

    assertTaken();
  }

  @Test
  void shouldBelieveAConfigurationBeforeTheCommandLineAsMavenDoes() {
    module("api", gate(), with(deploy("3.1.4"), "deployAtEnd", "false"));
    module("app", gate(), with(deploy("3.1.4"), "deployAtEnd", "true"));
    line.setProperty("deployAtEnd", "true");

    assertRefused("module api is deployed before");
  }

  @Test
  void shouldRefuseAModuleThatIsDeployedAndNotJudged() {
    module("api", gate(), with(deploy("3.1.4"), "deployAtEnd", "true"));
    module("tools", with(deploy("3.1.4"), "deployAtEnd", "true"));

    assertRefused("module tools is deployed and does not run delivery-gate:check");
  }

  @Test
  void shouldNotAskOfAModuleThatIsNotDeployed() {
    module("api", gate(), with(deploy("4.0.0"), "skip", "false"));
    module("tools", with(deploy("4.0.0"), "skip", "true"));

    assertTaken();
  }

  @Test
  void shouldRefuseWhereOneModuleDoesNotEvenRunThePluginForWhichOthersWait() {
    module("api", gate(), deploy("4.0.0"));
    module("tools", gate());

    assertRefused("module tools does not run maven-deploy-plugin");
  }

  @Test
  void shouldRefuseAVerdictInThePhaseThatDeploys() {
    Plugin gate = gate();
    gate.getExecutions().get(0).setPhase("deploy");
    module("app", gate, deploy("3.1.4"));

    assertRefused("module app runs delivery-gate:check in the phase deploy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy:deploy", "org.apache.maven.plugins:maven-deploy-plugin:deploy"})
  void shouldRefuseTheGoalByName(String goal) {
    module("app", gate(), deploy("3.1.4"));
    goals = List.of("verify", goal);

    assertRefused("the goal deploy is called by name");
  }

  @ParameterizedTest
  @CsvSource({"verify, ''", "install, ''", "deploy, true"})
  void shouldSayNothingWhereNothingIsDeployedOrTheGateIsSkipped(String goal, String skip) {
    module("api", gate(), deploy("3.1.4"));
    module("app", gate(), deploy("3.1.4"));
    goals = List.of(goal);
    if (!skip.isEmpty()) {
      line.setProperty("deliveryGate.skip", skip);
    }

    assertTaken();
  }

  @Test
  void shouldSayNothingWhereNoModuleHasAGate() {
    module("api", deploy("3.1.4"));
    module("app", deploy("3.1.4"));

    assertTaken();
  }
}
