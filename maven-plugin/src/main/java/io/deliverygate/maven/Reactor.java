package io.deliverygate.maven;

import io.deliverygate.io.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The reactor of one Maven run, and which of its modules have come to the gate so far. The count is
 * kept in the session's own store, in types of the JDK: under {@code -T} and with extensions,
 * modules can see different copies of this class.
 */
final class Reactor {

  private static final String PLUGIN = "io.deliverygate:delivery-gate-maven-plugin";
  private static final String GOAL = "check";

  private final MavenSession session;
  private final Set<String> gated;
  private final Set<String> come;

  private Reactor(MavenSession session, Set<String> gated, Set<String> come) {
    this.session = session;
    this.gated = gated;
    this.come = come;
  }

  /** The reactor as an execution of the goal sees it. */
  static Reactor of(MavenSession session, MojoExecution execution) {
    boolean called = execution.getSource() == MojoExecution.Source.CLI;
    Set<String> gated = new LinkedHashSet<>();
    session.getProjects().stream()
        .filter(project -> called || hasGoal(project))
        .map(MavenProject::getId)
        .forEach(gated::add);
    return new Reactor(session, gated, counter(session, called));
  }

  @SuppressWarnings("unchecked")
  private static Set<String> counter(MavenSession session, boolean called) {
    String key = PLUGIN + ":" + GOAL + (called ? ":called" : ":bound");
    return (Set<String>)
        session.getRepositorySession().getData().computeIfAbsent(key, LinkedHashSet::new);
  }

  /** Whether the goal is bound to the project's life cycle. */
  static boolean hasGoal(MavenProject project) {
    Plugin plugin = project.getPlugin(PLUGIN);
    return plugin != null && plugin.getExecutions().stream().anyMatch(Reactor::isBound);
  }

  /** Whether the goal is bound to this phase by name. */
  static boolean isBoundTo(MavenProject project, String phase) {
    return project.getPlugin(PLUGIN).getExecutions().stream()
        .anyMatch(execution -> isBound(execution) && phase.equals(execution.getPhase()));
  }

  private static boolean isBound(PluginExecution execution) {
    return execution.getGoals().contains(GOAL) && !"none".equals(execution.getPhase());
  }

  /** Whether no module has come before; true for one caller only. */
  boolean firstToCome() {
    synchronized (come) {
      return come.add("");
    }
  }

  /** Notes that a module has come; true for the one that makes the reactor complete, once. */
  boolean lastToCome(MavenProject project) {
    synchronized (come) {
      return come.add(project.getId()) && come.containsAll(gated);
    }
  }

  List<MavenProject> modules() {
    return session.getProjects();
  }

  /** Every module, also those that the command line left out of this run. */
  Collection<MavenProject> allModules() {
    List<MavenProject> all = session.getAllProjects();
    return all == null ? modules() : all;
  }

  /** Folders of modules that are named and were not even looked at, as with {@code -N}. */
  Set<Path> notEntered() {
    Set<Path> folders = new TreeSet<>();
    for (MavenProject project : allModules()) {
      for (String module : project.getModules()) {
        Path named = project.getBasedir().toPath().resolve(module).normalize();
        boolean known =
            allModules().stream()
                .anyMatch(
                    each ->
                        named.equals(each.getBasedir().toPath())
                            || named.equals(each.getFile().toPath()));
        if (!known) {
          folders.add(named);
        }
      }
    }
    return folders;
  }

  /** The pom.xml files on disk, parents first, by path relative to the root. */
  List<String> poms() throws IOException {
    Set<String> poms = new LinkedHashSet<>();
    for (MavenProject module : allModules()) {
      Deque<MavenProject> chain = new ArrayDeque<>();
      for (MavenProject at = module; at != null; at = at.getParent()) {
        chain.push(at);
      }
      for (MavenProject each : chain) {
        if (each.getFile() != null) {
          poms.add(Repository.label(root(), each.getFile().toPath()));
        }
      }
    }
    return List.copyOf(poms);
  }

  /** Profiles that were asked for, on the command line or in {@code .mvn/maven.config}. */
  List<String> requestedProfiles() {
    return List.copyOf(session.getRequest().getActiveProfiles());
  }

  /** Properties that were given there. */
  Map<String, String> userProperties() {
    Map<String, String> given = new TreeMap<>();
    Properties user = session.getUserProperties();
    user.stringPropertyNames().forEach(name -> given.put(name, user.getProperty(name)));
    return given;
  }

  Path root() {
    return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
  }

  /** The root's own project, else the first module. */
  MavenProject rootProject() {
    return allModules().stream()
        .filter(project -> project.getBasedir().toPath().equals(root()))
        .findFirst()
        .orElse(modules().get(0));
  }

  /** The parent on disk that counts the root among its modules, where this reactor lacks it. */
  Optional<String> outerParent() {
    MavenProject root = rootProject();
    MavenProject parent = root.getParent();
    boolean outside = parent != null && parent.getFile() != null && !allModules().contains(parent);
    return outside && parent.getModules().stream().anyMatch(module -> names(parent, module, root))
        ? Optional.of(parent.getArtifactId())
        : Optional.empty();
  }

  private static boolean names(MavenProject parent, String module, MavenProject child) {
    Path named = parent.getBasedir().toPath().resolve(module).normalize();
    return named.equals(child.getBasedir().toPath()) || named.equals(child.getFile().toPath());
  }

  /** Where the verdict of this reactor belongs. */
  Path reports() {
    MavenProject project = rootProject();
    return Path.of(project.getBuild().getDirectory()).resolve("delivery-gate");
  }
}
