package io.deliverygate.evidence.gradle;

import io.deliverygate.evidence.ModuleLayout;
import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectLayout.Aside;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.evidence.gradle.GradleSettings.When;
import io.deliverygate.io.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The layout of a Gradle build on disk: its root project, all that its settings include, and those
 * of builds that they take in. Where the settings compute what they include, every folder with a
 * build script is a project.
 */
public final class GradleProject {

  private static final Pattern VERSION =
      Pattern.compile("(?m)^version\\s*=?\\s*(['\"])([^'\"$]+)\\1\\s*$");
  private static final String OWN_SOURCES = "buildSrc";

  private final Path root;
  private final ProjectTree tree;
  private final Map<String, Path> projects = new LinkedHashMap<>();
  private final Set<Path> builds = new HashSet<>();
  private final List<Aside> aside = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  private final List<Unfound> unfound = new ArrayList<>();
  private boolean computed;

  /** A project without a folder of its own where settings compute where folders lie. */
  private record Unfound(String path, String reason) {}

  private GradleProject(Path root) throws IOException {
    this.root = root;
    this.tree = ProjectTree.of(root);
  }

  /** Whether a folder is one of a Gradle build. */
  public static boolean isIn(Path folder) {
    return GradleSettings.file(folder).isPresent() || GradleModule.isIn(folder);
  }

  /** Whether a folder is the top of a Gradle build. */
  public static boolean isTop(Path folder) {
    return GradleSettings.file(folder).isPresent();
  }

  /**
   * Reads the layout.
   *
   * @param root absolute
   * @throws BadInputException where the settings cannot be read, or name what is not there
   */
  public static ProjectLayout read(Path root) throws IOException {
    return new GradleProject(root).layout();
  }

  private ProjectLayout layout() throws IOException {
    String named = readBuild(root, "");
    String name = named.isEmpty() ? folderName() : named;
    if (computed) {
      findProjects();
    }
    unfound.stream()
        .filter(each -> !isFound(each.path()))
        .map(Unfound::reason)
        .forEach(outside::add);
    List<ModuleLayout> modules = new ArrayList<>();
    modules.add(GradleModule.of(name, root));
    for (Map.Entry<String, Path> project : projects.entrySet()) {
      String unique = project.getKey().equals(name) ? ":" + name : project.getKey();
      modules.add(GradleModule.of(unique, project.getValue()));
    }
    return new ProjectLayout(root, name, version(), modules, outside, aside);
  }

  private String folderName() {
    Path name = root.getFileName();
    return name == null ? "project" : name.toString();
  }

  /**
   * @param prefix what comes before the names of its projects
   * @return its name, where that is written out
   */
  private String readBuild(Path folder, String prefix) throws IOException {
    builds.add(folder);
    addOwnSources(folder);
    Optional<Path> file = GradleSettings.file(folder);
    if (file.isEmpty()) {
      return "";
    }
    String label = ProjectLayout.label(root, file.get());
    GradleSettings settings = GradleSettings.read(folder, file.get(), label);
    computed |= !settings.unread().isEmpty();
    for (Map.Entry<String, Path> project : settings.projects().entrySet()) {
      include(prefix + project.getKey(), project.getValue(), label);
      When when = settings.named().getOrDefault(project.getKey(), When.THERE);
      requireThere("project", prefix + project.getKey(), project.getValue(), settings, when, label);
    }
    for (Path logic : settings.buildLogic()) {
      setAside(logic);
    }
    for (Path build : settings.builds()) {
      String shown = ProjectLayout.label(root, build);
      requireThere("build", shown, build, settings, settings.when(build), label);
      includeBuild(build, label);
    }
    return settings.name();
  }

  private void addOwnSources(Path folder) throws IOException {
    Path own = folder.resolve(OWN_SOURCES);
    if (tree.holdsFolder(own)) {
      setAside(own);
    }
  }

  private void setAside(Path logic) {
    builds.add(logic);
    aside.add(new Aside(logic, false, "in a build that only makes plugins"));
  }

  private void include(String path, Path folder, String label) {
    if (!folder.startsWith(root)) {
      outside.add(label + " includes '" + path + "', which lies outside the project");
    } else if (tree.holdsFolder(folder) && !folder.equals(root) && isProject(folder)) {
      projects.put(path, folder);
    }
  }

  /**
   * A project that is named and of which nothing is there, such as a submodule of git that was not
   * fetched, is missing.
   */
  private void requireThere(
      String what, String name, Path folder, GradleSettings settings, When when, String label)
      throws IOException {
    if (when == When.THERE || !folder.startsWith(root) || folder.equals(root) || holds(folder)) {
      return;
    }
    String reason =
        "includes the %s '%s', and there is nothing in %s"
            .formatted(what, name, ProjectLayout.label(root, folder));
    if (!settings.unread().isEmpty()) {
      unfound.add(new Unfound(name, label + " " + reason));
    } else if (when == When.UNKNOWN) {
      outside.add(label + " " + reason);
    } else {
      throw new BadInputException(
          label,
          reason,
          "add it (git submodule update --init fetches submodules), or take it out of " + label);
    }
  }

  /** Whether there is more than what builds write and what is hidden. */
  private static boolean holds(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .map(each -> each.getFileName().toString())
          .anyMatch(name -> !name.startsWith(".") && !name.equals("build"));
    }
  }

  /** Whether some project has the name of one whose folder is computed. */
  private boolean isFound(String path) {
    String name = path.substring(path.lastIndexOf(':') + 1);
    return projects.values().stream()
        .anyMatch(folder -> String.valueOf(folder.getFileName()).contains(name));
  }

  /** Folders on the way to a project are projects, too, and mostly empty. */
  private static boolean isProject(Path folder) {
    return GradleModule.isIn(folder) || Files.isDirectory(folder.resolve("src"));
  }

  private void includeBuild(Path build, String label) throws IOException {
    if (!build.startsWith(root)) {
      outside.add(label + " includes the build '" + build.getFileName() + "', which lies outside");
    } else if (tree.holdsFolder(build) && !builds.contains(build)) {
      String name = ProjectLayout.label(root, build).replace('/', ':');
      include(name, build, label);
      readBuild(build, name + ":");
    }
  }

  private void findProjects() throws IOException {
    Set<Path> known = new HashSet<>(projects.values());
    List<Path> found = new ArrayList<>();
    tree.walkWhatIsOpen(
        root,
        folder -> isPassedOver(folder),
        (file, attributes) -> {
          if (GradleModule.SCRIPTS.contains(file.getFileName().toString())) {
            found.add(file.getParent());
          }
        });
    found.stream()
        .distinct()
        .sorted()
        .filter(folder -> !folder.equals(root) && !known.contains(folder))
        .forEach(
            folder -> projects.put(ProjectLayout.label(root, folder).replace('/', ':'), folder));
  }

  private boolean isPassedOver(Path folder) {
    String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    return !folder.equals(root)
        && (name.startsWith(".")
            || Set.of("build", "src", "node_modules").contains(name)
            || builds.contains(folder)
            || GradleSettings.file(folder).isPresent());
  }

  private String version() throws IOException {
    Path properties = root.resolve("gradle.properties");
    if (tree.holdsFile(properties)) {
      String version = property(properties);
      if (!version.isEmpty()) {
        return version;
      }
    }
    for (String script : GradleModule.SCRIPTS) {
      Path file = root.resolve(script);
      if (tree.holdsFile(file)) {
        Matcher version = VERSION.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (version.find()) {
          return version.group(2);
        }
      }
    }
    return "";
  }

  private static String property(Path file) throws IOException {
    Properties properties = new Properties();
    try (var in = Files.newInputStream(file)) {
      properties.load(in);
    } catch (IllegalArgumentException e) {
      return "";
    }
    return properties.getProperty("version", "").strip();
  }
}
