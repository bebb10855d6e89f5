package io.deliverygate.evidence.maven;

import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.SelectorUtils;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Which test classes a module's build runs, as far as its pom.xml files within the project say:
 * includes, excludes and groups of Surefire and Failsafe, and of each of their executions. What is
 * left open there, such as a file of patterns or a suite of TestNG, chooses none. A module without
 * a pom.xml runs all.
 */
public final class TestSelection {

  private static final String PLUGINS = "org.apache.maven.plugins:maven-";
  private static final String SUREFIRE = PLUGINS + "surefire-plugin";
  private static final String FAILSAFE = PLUGINS + "failsafe-plugin";
  private static final String COMPILER = PLUGINS + "compiler-plugin";
  private static final List<String> UNITS =
      List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
  private static final List<String> INTEGRATIONS =
      List.of("**/IT*.java", "**/*IT.java", "**/*ITCase.java");

  /** Every class: what a build tool does that asks for no names. */
  private static final TestSelection ALL =
      new TestSelection(
          List.of(new Run(List.of("**"), List.of(), List.of(), List.of(), false)),
          false,
          List.of());

  private final List<Run> runs;
  private final boolean foreign;
  private final List<Settings> compilers;

  private TestSelection(List<Run> runs, boolean foreign, List<Settings> compilers) {
    this.runs = runs;
    this.foreign = foreign;
    this.compilers = compilers;
  }

  /**
   * What a module's pom.xml says.
   *
   * @param root the project's folder
   * @param folder the module's folder
   */
  public static TestSelection of(Path root, Path folder) throws IOException {
    Path top = root.toAbsolutePath().normalize();
    Path own = folder.toAbsolutePath().normalize().resolve("pom.xml");
    if (!Files.isRegularFile(own)) {
      return ALL;
    }
    try {
      Path pom = Files.isRegularFile(top.resolve("pom.xml")) ? top.resolve("pom.xml") : own;
      PomReactor reactor = PomReactor.of(top, pom);
      for (Pom each : reactor.poms()) {
        if (each.file().equals(own)) {
          return of(new PomChain(reactor.chain(each)));
        }
      }
    } catch (BadInputException e) {
      // Maven's own reader of it knows more; without it the plugins' defaults count
    }
    return of(new Model(), Optional.empty(), Optional.empty());
  }

  private static TestSelection of(PomChain chain) {
    return of(chain.merged(), chain.property("groups"), chain.property("excludedGroups"));
  }

  private static TestSelection of(
      Model model, Optional<String> groups, Optional<String> excludedGroups) {
    List<Run> runs = new ArrayList<>();
    boolean foreign = false;
    for (String key : List.of(SUREFIRE, FAILSAFE)) {
      List<String> usual = key.equals(SUREFIRE) ? UNITS : INTEGRATIONS;
      for (Settings settings : settings(model, key)) {
        runs.add(settings.run(usual, groups, excludedGroups));
        foreign |= settings.has("dependenciesToScan");
      }
    }
    return new TestSelection(runs, foreign, settings(model, COMPILER));
  }

  private static List<Settings> settings(Model model, String key) {
    Optional<Plugin> plugin = plugin(model, key);
    Optional<Xpp3Dom> common = plugin.flatMap(TestSelection::configuration);
    List<Settings> settings = new ArrayList<>();
    for (PluginExecution execution : plugin.map(Plugin::getExecutions).orElse(List.of())) {
      if (!"none".equals(execution.getPhase())) {
        settings.add(new Settings(configuration(execution), common));
      }
    }
    boolean implied =
        plugin.stream()
            .flatMap(each -> each.getExecutions().stream())
            .noneMatch(each -> each.getId().equals("default-test"));
    if (settings.isEmpty() || (implied && key.equals(SUREFIRE))) {
      settings.add(new Settings(Optional.empty(), common));
    }
    return settings;
  }

  private static Optional<Plugin> plugin(Model model, String key) {
    Build build = model.getBuild();
    if (build == null) {
      return Optional.empty();
    }
    return in(build, key)
        .or(
            () ->
                Optional.ofNullable(build.getPluginManagement())
                    .flatMap(managed -> in(managed, key)));
  }

  private static Optional<Plugin> in(PluginContainer plugins, String key) {
    return plugins.getPlugins().stream().filter(each -> each.getKey().equals(key)).findFirst();
  }

  private static Optional<Xpp3Dom> configuration(ConfigurationContainer container) {
    return container.getConfiguration() instanceof Xpp3Dom dom
        ? Optional.of(dom)
        : Optional.empty();
  }

  /** Whether it may run test classes of other modules and of dependencies. */
  public boolean isForeign() {
    return foreign;
  }

  /**
   * Whether a source file is one that the compiler leaves out.
   *
   * @param path below its source folder
   */
  public boolean isNotCompiled(String path) {
    return compilers.stream()
        .anyMatch(
            each ->
                matchesAny(each.patterns("testExcludes"), path)
                    || (each.has("testIncludes")
                        && !matchesAny(each.patterns("testIncludes"), path)));
  }

  private static boolean matchesAny(List<String> patterns, String path) {
    return patterns.stream()
        .anyMatch(each -> each.contains("${") || SelectorUtils.matchPath(each, path, "/", true));
  }

  /**
   * Whether it runs a class.
   *
   * @param name with dots
   * @param words what the class file holds, names of its tags and categories among them
   */
  public boolean runs(String name, Set<String> words) {
    String path = name.replace('.', '/') + ".java";
    return runs.stream().anyMatch(run -> run.takes(path, words));
  }

  /**
   * One run of a plugin.
   *
   * @param open whether something else chooses its classes, too
   */
  private record Run(
      List<String> includes,
      List<String> excludes,
      List<String> groups,
      List<String> excludedGroups,
      boolean open) {

    boolean takes(String path, Set<String> words) {
      return !open
          && includes.stream().anyMatch(pattern -> matches(pattern, path))
          && excludes.stream().noneMatch(pattern -> matches(pattern, path))
          && (groups.isEmpty() || holdsAny(groups, words))
          && !holdsAny(excludedGroups, words);
    }

    private static boolean matches(String pattern, String path) {
      return SelectorUtils.matchPath(pattern, path, "/", true);
    }

    private static boolean holdsAny(List<String> groups, Set<String> words) {
      return groups.stream()
          .anyMatch(
              group ->
                  words.contains(group) || words.contains("L" + group.replace('.', '/') + ";"));
    }
  }

  /** The settings of one execution over those of its plugin. */
  private record Settings(Optional<Xpp3Dom> own, Optional<Xpp3Dom> common) {

    private static final List<String> OPEN =
        List.of("suiteXmlFiles", "includesFile", "excludesFile", "test");

    Run run(List<String> usual, Optional<String> groups, Optional<String> excludedGroups) {
      List<String> includes = patterns("includes");
      List<String> excludes = new ArrayList<>(patterns("excludes"));
      includes.stream()
          .filter(each -> each.startsWith("!"))
          .map(each -> path(each.substring(1)))
          .forEach(excludes::add);
      List<String> taken = includes.stream().filter(each -> !each.startsWith("!")).toList();
      List<String> ownGroups = words(text("groups").or(() -> groups));
      List<String> ownExcluded = words(text("excludedGroups").or(() -> excludedGroups));
      boolean open =
          OPEN.stream().anyMatch(this::has)
              || Stream.of(includes, excludes, ownGroups, ownExcluded)
                  .flatMap(List::stream)
                  .anyMatch(each -> each.contains("${") || each.contains("%regex["));
      return new Run(taken.isEmpty() ? usual : taken, excludes, ownGroups, ownExcluded, open);
    }

    boolean has(String name) {
      return child(name).isPresent();
    }

    private Optional<Xpp3Dom> child(String name) {
      return own.map(dom -> dom.getChild(name)).or(() -> common.map(dom -> dom.getChild(name)));
    }

    private Optional<String> text(String name) {
      return child(name).map(Xpp3Dom::getValue);
    }

    private List<String> patterns(String name) {
      List<String> patterns = new ArrayList<>();
      for (Xpp3Dom each : child(name).map(Xpp3Dom::getChildren).orElse(new Xpp3Dom[0])) {
        String value = each.getValue() == null ? "" : each.getValue();
        for (String pattern : value.split(",")) {
          String stripped = pattern.strip();
          if (!stripped.isEmpty()) {
            patterns.add(stripped.startsWith("!") ? stripped : path(stripped));
          }
        }
      }
      return patterns;
    }

    /** A pattern as Surefire takes it: over paths of sources, anywhere unless it names folders. */
    private static String path(String pattern) {
      int method = pattern.indexOf('#');
      String type = (method < 0 ? pattern : pattern.substring(0, method)).replace('\\', '/');
      String source = type.replaceFirst("\\.(class|java|kt|groovy|scala)$", "");
      boolean named = source.indexOf('/') >= 0;
      String slashed = named ? source : source.replace('.', '/');
      String anywhere = slashed.indexOf('/') >= 0 ? slashed : "**/" + slashed;
      return anywhere.endsWith("**") ? anywhere : anywhere + ".java";
    }

    private static List<String> words(Optional<String> expression) {
      return Stream.of(expression.orElse("").split("[\\s,|&!()]+"))
          .filter(word -> !word.isEmpty())
          .toList();
    }
  }
}
