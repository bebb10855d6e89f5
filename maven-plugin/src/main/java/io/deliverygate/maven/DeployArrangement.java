package io.deliverygate.maven;

import io.deliverygate.io.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Whether a run that deploys does so only after the gates: the verdict is made after the reactor's
 * last module, so a module that is deployed on its own before would be out already. Safe is a
 * reactor of which every module that is deployed has the goal and defers its deployment to the end.
 */
final class DeployArrangement {

  private static final String DEPLOY_PLUGIN = "org.apache.maven.plugins:maven-deploy-plugin";
  private static final String FIX =
      "set deployAtEnd to true for maven-deploy-plugin in the parent POM (or -DdeployAtEnd=true)";

  private final MavenSession session;

  private DeployArrangement(MavenSession session) {
    this.session = session;
  }

  static DeployArrangement of(MavenSession session) {
    return new DeployArrangement(session);
  }

  /**
   * Refuses a run that would deploy before the verdict.
   *
   * @throws BadInputException naming the module and the fix
   */
  void refuseEarlyDeployment() {
    List<String> goals = session.getGoals();
    boolean byName = goals.stream().anyMatch(goal -> goal.endsWith(":deploy"));
    if ((!byName && !goals.contains("deploy")) || skipped() || gated().findAny().isEmpty()) {
      return;
    }
    if (byName) {
      throw refused("the goal deploy is called by name", "call the phase: mvn deploy");
    }
    if (session.getProjects().size() > 1) {
      session.getProjects().forEach(this::refuseUnlessItTakesPart);
    }
    session.getProjects().stream().filter(this::deploys).forEach(this::refuseUnlessSafe);
  }

  /** The deploy plugin waits only for modules that run it; even a skipped run counts. */
  private void refuseUnlessItTakesPart(MavenProject project) {
    Plugin plugin = project.getPlugin(DEPLOY_PLUGIN);
    boolean runs =
        plugin != null
            && plugin.getExecutions().stream()
                .anyMatch(execution -> !"none".equals(execution.getPhase()));
    if (!runs) {
      throw refused(
          "module "
              + project.getArtifactId()
              + " does not run maven-deploy-plugin, so the others"
              + " would not wait for it",
          "leave the plugin bound there and set its skip to true");
    }
  }

  private boolean skipped() {
    String skip = session.getUserProperties().getProperty("deliveryGate.skip", "false");
    return skip.isEmpty() || Boolean.parseBoolean(skip);
  }

  private Stream<MavenProject> gated() {
    return session.getProjects().stream().filter(Reactor::hasGoal);
  }

  private void refuseUnlessSafe(MavenProject project) {
    String module = "module " + project.getArtifactId();
    if (!Reactor.hasGoal(project)) {
      throw refused(
          module + " is deployed and does not run delivery-gate:check",
          "bind the goal in the parent POM that all modules inherit");
    }
    if (Reactor.isBoundTo(project, "deploy")) {
      throw refused(
          module + " runs delivery-gate:check in the phase deploy", "leave it in the phase verify");
    }
    if (session.getProjects().size() > 1 && !atEnd(project)) {
      throw refused(module + " is deployed before the last module is verified", FIX);
    }
  }

  private static BadInputException refused(String what, String fix) {
    return new BadInputException("Delivery Gate refuses this deploy", what, fix);
  }

  private boolean deploys(MavenProject project) {
    Plugin plugin = project.getPlugin(DEPLOY_PLUGIN);
    return plugin != null && !setting(project, plugin, "skip", "maven.deploy.skip", false);
  }

  private boolean atEnd(MavenProject project) {
    Plugin plugin = project.getPlugin(DEPLOY_PLUGIN);
    return setting(project, plugin, "deployAtEnd", "deployAtEnd", deferredByDefault(plugin));
  }

  /** From version 4 on the deploy plugin defers by itself. */
  private static boolean deferredByDefault(Plugin plugin) {
    String version = String.valueOf(plugin.getVersion());
    return version.matches("[4-9]\\..*|\\d\\d+\\..*");
  }

  /** A parameter as Maven resolves it: configuration, then command line, then project property. */
  private boolean setting(
      MavenProject project, Plugin plugin, String element, String property, boolean standard) {
    return configurations(plugin)
        .map(configuration -> child(configuration, element))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .or(() -> property(session.getUserProperties(), property))
        .or(() -> property(project.getProperties(), property))
        .map(Boolean::parseBoolean)
        .orElse(standard);
  }

  private static Stream<Object> configurations(Plugin plugin) {
    return Stream.concat(
            plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains("deploy"))
                .map(PluginExecution::getConfiguration),
            Stream.ofNullable(plugin.getConfiguration()))
        .filter(Xpp3Dom.class::isInstance);
  }

  private static String child(Object configuration, String element) {
    Xpp3Dom child = ((Xpp3Dom) configuration).getChild(element);
    return child == null || child.getValue() == null ? "" : child.getValue().strip();
  }

  private static Optional<String> property(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name));
  }
}
