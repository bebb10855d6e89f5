package io.deliverygate.evidence.node;

import io.deliverygate.evidence.ProjectLayout;
import io.deliverygate.evidence.ProjectTree;
import io.deliverygate.io.BadInputException;
import io.deliverygate.io.YamlNode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The packages that belong to one workspace: as package.json names them for npm and yarn,
 * pnpm-workspace.yaml for pnpm, lerna.json for Lerna. A pattern that begins with an exclamation
 * mark takes packages out.
 */
final class Workspace {

  private static final String PNPM = "pnpm-workspace.yaml";
  private static final String LERNA = "lerna.json";

  /** What pnpm reads, too. */
  private static final List<String> MANIFESTS =
      List.of(PackageFile.NAME, "package.json5", "package.yaml");

  /** What is a pattern, takes something out, or is the top itself. */
  private static final Pattern NO_NAME = Pattern.compile("^!|[*?\\[\\]{}()\\\\]|^[./]*$");

  private final Path root;
  private final List<String> patterns = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  private Workspace(Path root) {
    this.root = root;
  }

  /**
   * The workspace of which a folder is the top.
   *
   * @throws BadInputException where a file that describes it cannot be read
   */
  static Workspace of(Path root) throws IOException {
    Workspace workspace = new Workspace(root);
    workspace.read();
    return workspace;
  }

  private void read() throws IOException {
    for (String name : List.of(PackageFile.NAME, LERNA)) {
      Path file = root.resolve(name);
      if (Files.isRegularFile(file)) {
        add(PackageFile.read(file, name).workspaces(), name);
      }
    }
    Path pnpm = root.resolve(PNPM);
    if (Files.isRegularFile(pnpm)) {
      Optional<YamlNode> content = YamlNode.read(pnpm, PNPM);
      if (content.isPresent() && content.get().entries().containsKey("packages")) {
        add(content.get().entries().get("packages").texts(), PNPM);
      }
    }
  }

  private void add(List<String> named, String file) {
    patterns.addAll(named);
    named.forEach(pattern -> files.putIfAbsent(pattern, file));
  }

  /**
   * Makes sure that packages which it names one by one are there; a pattern may match nothing.
   *
   * @param project folder of the whole project
   * @return what of them lies outside of it, as sentences
   * @throws BadInputException where one is missing
   */
  List<String> requirePackages(Path project) {
    List<String> outside = new ArrayList<>();
    for (Map.Entry<String, String> named : files.entrySet()) {
      String name = plain(named.getKey());
      if (!NO_NAME.matcher(named.getKey()).find()) {
        Path folder = root.resolve(name).normalize();
        String file = ProjectLayout.label(project, root.resolve(named.getValue()));
        if (!folder.startsWith(project)) {
          outside.add(file + " names the package '" + name + "', which lies outside the project");
        } else if (names(folder) && MANIFESTS.stream().noneMatch(each -> isIn(folder, each))) {
          throw new BadInputException(
              file,
              "names the package '" + name + "', where there is no package.json",
              "add it (git submodule update --init fetches submodules), or take it out of " + file);
        }
      }
    }
    return outside;
  }

  private static boolean isIn(Path folder, String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  private static String plain(String pattern) {
    return pattern.replaceAll("^(\\./|/)+|/+$|/package\\.json$", "");
  }

  /** Whether it names any packages. */
  boolean isOne() {
    return !patterns.isEmpty();
  }

  /** Whether a folder, absolute, is that of one of its packages. */
  boolean names(Path folder) {
    boolean named = false;
    for (String pattern : patterns) {
      boolean out = pattern.startsWith("!");
      if (matches(out ? pattern.substring(1) : pattern, folder)) {
        named = !out;
      }
    }
    return named && !folder.equals(root);
  }

  private boolean matches(String pattern, Path folder) {
    String glob = plain(pattern);
    if (!folder.startsWith(root)) {
      return glob.startsWith("../") && folder.equals(root.resolve(glob).normalize());
    }
    Path inside = root.relativize(folder);
    return matcher(glob).matches(inside)
        || (glob.contains("**/") && matcher(glob.replace("**/", "")).matches(inside));
  }

  /** npm's patterns are not ours: they know alternatives in braces and sets in brackets. */
  private PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new BadInputException(
          ProjectLayout.label(root, root.resolve(PackageFile.NAME)),
          "'" + glob + "' is no pattern of folders",
          "write one such as packages/*");
    }
  }

  /** The folders of its packages within the project, in order. */
  List<Path> packages(ProjectTree tree) throws IOException {
    SortedSet<Path> found = new TreeSet<>();
    if (isOne()) {
      tree.walkWhatIsOpen(
          root,
          NodeProject::isPassedOver,
          (file, attributes) -> {
            boolean isPackage = file.getFileName().toString().equals(PackageFile.NAME);
            if (isPackage && names(file.getParent())) {
              found.add(file.getParent());
            }
          });
    }
    return List.copyOf(found);
  }
}
